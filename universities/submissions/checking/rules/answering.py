"""Whether an item is answered at all, and in a way that can be an answer.

What the number says beside other numbers is not judged here.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.words import NOTHING
from universities.submissions.echoes import shown
from universities.submissions.numbers import read_number
from universities.submissions.values import UNREADABLE


def find_unreadable(check: Check, look: Look) -> Iterator[Finding]:
    """Yield what was typed and cannot be read, with the reader's own reason."""
    for code, cell in look.answers.cells.items():
        if cell.state == UNREADABLE and code in look.items:
            item = look.items[code]
            reading = read_number(cell.typed, unit=item.unit, is_whole=item.is_whole)
            yield look.finding(
                check, code, typed=shown(cell.typed), problem=reading.problem or NOTHING
            )


def find_blank(check: Check, look: Look) -> Iterator[Finding]:
    """Yield every asked item that has neither a number nor a sign."""
    for code in look.items:
        if look.cell(code).state == "not_submitted":
            yield look.finding(check, code)


def find_negative(check: Check, look: Look) -> Iterator[Finding]:
    """Yield numbers below zero where an item cannot be negative."""
    for code, amount in look.now.items():
        if amount < 0 and not look.items[code].may_be_negative:
            yield look.finding(check, code, value=look.write(code, amount))


def find_not_applicable_with_value(check: Check, look: Look) -> Iterator[Finding]:
    """Yield items that do not apply although they, a part or their counterpart has an amount."""
    for code, cell in look.answers.cells.items():
        if cell.state != "not_applicable" or code not in look.items:
            continue
        if cell.amount is not None:
            yield look.finding(
                check, code, value=look.write(code, cell.amount), other=look.label(code)
            )
            continue
        for other in _belonging(code, check, look):
            if look.now.get(other, 0) > 0:
                written = look.write(other, look.now[other])
                yield look.finding(check, code, (other,), value=written, other=look.label(other))
                break


def _belonging(code: str, check: Check, look: Look) -> Iterator[str]:
    """Yield what cannot have an amount where `code` does not apply: its parts, its counterpart."""
    for parts in look.items[code].identities:
        yield from parts
    for other, item in look.items.items():
        if item.part_of == code:
            yield other
    for pair in check.pairs:
        if code in pair:
            yield from (other for other in pair if other != code)
