"""Whether totals and their parts agree.

Only sums and parts of one year live here; the tolerance is the check's.
"""

from collections.abc import Iterator, Sequence

from indicators.catalogue.model import Check
from indicators.text import LocalizedText
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.words import (
    NOTHING,
    join_texts,
    write_figure,
    write_number,
)

_HINT = LocalizedText("{item}は{year}年度に{last}でした。", " {item} was {last} in FY{year}.")


def find_wrong_totals(check: Check, look: Look) -> Iterator[Finding]:
    """Yield totals that are not the sum of their parts.

    Missing: a part that does not apply adds nothing. With a part still open, only a sum that is
    already beyond the total is told.
    """
    for code in look.now:
        for parts in look.items[code].identities:
            excess, allowed = _excess(code, parts, check, look)
            complete = _is_complete(parts, look)
            if excess > allowed or (complete and excess < -allowed):
                yield _finding(check, look, code, parts, excess)


def find_parts_beyond(check: Check, look: Look) -> Iterator[Finding]:
    """Yield wholes that are less than the sum of parts which exclude one another."""
    for whole, *parts in check.pairs:
        if whole in look.now:
            excess, allowed = _excess(whole, parts, check, look)
            if excess > allowed:
                yield _finding(check, look, whole, parts, excess)


def find_tolerance(code: str, check: Check, look: Look) -> float:
    """Return the tolerance in the item's unit; counts have none."""
    return check.parameters["tolerance_yen"] / look.yen[code] if code in look.yen else 0.0


def _excess(whole: str, parts: Sequence[str], check: Check, look: Look) -> tuple[float, float]:
    """Return by how much the numbers of the parts exceed the whole, and what is tolerated."""
    excess = sum(look.now.get(part, 0.0) for part in parts) - look.now[whole]
    # Amounts go to the yen and persons to a hundredth; what is smaller is floating-point dust.
    return round(excess, 6), find_tolerance(whole, check, look)


def _is_complete(parts: Sequence[str], look: Look) -> bool:
    """Say whether every part has a number or does not apply, and one has a number."""
    return any(part in look.now for part in parts) and all(
        part in look.now or look.cell(part).state == "not_applicable" for part in parts
    )


def _finding(check: Check, look: Look, whole: str, parts: Sequence[str], excess: float) -> Finding:
    unit = look.items[whole].unit
    told = [part for part in parts if part in look.now]
    return look.finding(
        check,
        whole,
        [part for part in parts if part in look.items],
        parts=join_texts((_named(part, look) for part in told), ja="＋", en=" + "),
        sum=write_figure(look.now[whole] + excess, unit),
        total=look.write(whole, look.now[whole]),
        difference=write_figure(excess, unit, signed=True),
        hint=_hint(told, look),
    )


def _named(part: str, look: Look) -> LocalizedText:
    number, label = write_number(look.now[part]), look.label(part)
    return LocalizedText(f"{label.ja} {number}", f"{label.en} {number}")


def _hint(parts: Sequence[str], look: Look) -> LocalizedText:
    """Return what last year was for the part that has moved most: often the one mistyped."""
    moved = [part for part in parts if part in look.last and look.last[part] != look.now[part]]
    if not moved:
        return NOTHING
    part = max(moved, key=lambda one: abs(look.now[one] - look.last[one]))
    last = look.write(part, look.last[part])
    return _HINT.fill(item=look.label(part), year=look.last_year, last=last)
