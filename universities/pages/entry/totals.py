"""The rows in which parts are added up beside their total: 内訳の計, running and when it differs.

Only sums of what stands in the fields; whether a difference is an error the checks say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalogue.model import Item
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from indicators.units import unit_named
from universities.pages.entry.asked import AskedSection
from universities.pages.entry.facts import Facts
from universities.submissions.cells import write_amount
from universities.submissions.drafts import Cells
from universities.submissions.values import BLANK

# Half a yen, as the check allows; below that is only the dust of binary fractions.
HALF_A_YEN = 0.5
MONEY = {"money": 1}
OF = LocalizedText("内訳の計", "Sum of the parts")
DIFFERS = LocalizedText("計{sum}は、合計{total}と一致しません", "{sum} is not the total of {total}")
AGREES = LocalizedText("合計と一致しています", "Agrees with the total")
OPEN = LocalizedText("あと{count}項目", "{count} still open")
NOTHING = LocalizedText("", "")


@dataclass(frozen=True, slots=True)
class TotalRow:
    """One sum of parts: last year's, this year's, and how it stands to the total in words."""

    code: str
    label: str
    item_label: str
    unit: str
    last: str
    now: str
    is_different: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _Sum:
    amount: float
    given: int
    missing: int


def place_totals(section: AskedSection) -> dict[str, list[tuple[Item, int]]]:
    """Return behind which item's row which sums stand, each as its total and number.

    A sum stands behind the last of its parts in the section; behind the total itself when the
    parts are asked elsewhere.
    """
    codes = [item.code for item in section.items]
    placed: dict[str, list[tuple[Item, int]]] = {}
    for item in section.items:
        for number, parts in enumerate(item.identities):
            here = [code for code in codes if code in parts]
            placed.setdefault(here[-1] if here else item.code, []).append((item, number))
    return placed


def build_total(item: Item, number: int, facts: Facts, *, language: str) -> TotalRow:
    """Return the sum of one set of parts of the item, as the fields stand now."""
    parts = item.identities[number]
    now, last = _add(parts, facts.draft.cells), _add(parts, facts.last)
    total = facts.draft.cells.get(item.code, BLANK).amount
    return TotalRow(
        code=f"{item.code}-{number}",
        label=OF.in_language(language),
        item_label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        last=write_amount(last.amount) if last.given else "",
        now=_write_now(now, total, item),
        is_different=_differs(now, total, item),
        sentence=_say(now, total, item).in_language(language),
    )


def _add(parts: Sequence[str], cells: Cells) -> _Sum:
    values = [cells.get(part, BLANK) for part in parts]
    amounts = [each.amount for each in values if each.amount is not None]
    # A part that does not apply adds nothing; what is still open may.
    missing = sum(each.amount is None and each.state != "not_applicable" for each in values)
    # Money is kept to the yen and people to a hundredth.
    return _Sum(round(sum(amounts), 6), len(amounts), missing)


def _differs(now: _Sum, total: float | None, item: Item) -> bool:
    if total is None or not now.given:
        return False
    excess, allowed = round(now.amount - total, 6), _allowed(item)
    return excess > allowed or (not now.missing and excess < -allowed)


def _allowed(item: Item) -> float:
    unit = unit_named(item.unit)
    return HALF_A_YEN / float(unit.factor) if dict(unit.dimension) == MONEY else 0.0


def _write_now(now: _Sum, total: float | None, item: Item) -> str:
    if not now.given:
        return ""
    if total is not None and _differs(now, total, item):
        return f"{write_amount(now.amount)} ≠ {write_amount(total)}"
    return write_amount(now.amount)


def _say(now: _Sum, total: float | None, item: Item) -> LocalizedText:
    if total is not None and _differs(now, total, item):
        numbers = {"sum": write_amount(now.amount), "total": write_amount(total)}
        return DIFFERS.fill(**numbers)
    if now.missing:
        return OPEN.fill(count=now.missing)
    return AGREES if total is not None and now.given else NOTHING
