"""Whether this year's amount can follow last year's: doubled, gone, or out of nothing.

Changes of units are slips.py's, changes against several years history.py's.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from indicators.formatting import format_number
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look


def find_large_changes(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that changed by the given share of last year's, both years being large."""
    share, floor = check.parameters["change"], check.parameters["both_at_least_yen"]
    for code, yen in look.in_yen(look.now):
        last = look.last.get(code, 0.0) * look.yen[code]
        if last < floor or yen < floor:
            continue
        change = (yen - last) / last
        if abs(change) >= share:
            yield _changed(check, look, code, change=_percent(change))


def find_vanished(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that are zero now and were large last year."""
    for code, last in look.in_yen(look.last):
        if look.now.get(code) == 0 and last >= check.parameters["last_at_least_yen"]:
            yield _changed(check, look, code)


def find_appeared(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that are large now and were zero last year."""
    for code, yen in look.in_yen(look.now):
        if look.last.get(code) == 0 and yen >= check.parameters["value_at_least_yen"]:
            yield _changed(check, look, code)


def _changed(check: Check, look: Look, code: str, *, change: str = "") -> Finding:
    return look.finding(
        check,
        code,
        value=look.write(code, look.now[code]),
        last=look.write(code, look.last[code]),
        change=change,
    )


def _percent(change: float) -> str:
    return f"{format_number(change * 100, signed=True)}%"
