"""Whether last year's figure still stands: as it was published, and with one of this year.

How much this year's figure may differ is judged in last_year.py.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from indicators.formatting import state_sign
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look


def find_restated(check: Check, look: Look) -> Iterator[Finding]:
    """Yield items whose figure of last year is no longer the published one."""
    for code, published in look.published.items():
        last = look.last.get(code, published)
        difference = abs(last - published)
        if difference and difference >= check.parameters["difference"] * abs(published):
            yield look.finding(
                check,
                code,
                value=look.write(code, last),
                published=look.write(code, published),
            )


def find_no_longer_answered(check: Check, look: Look) -> Iterator[Finding]:
    """Yield items that had a number last year and only a sign now."""
    for code, last in look.last.items():
        state = look.cell(code).state
        if last and state in ("not_applicable", "unknown", "suppressed"):
            yield look.finding(check, code, sign=state_sign(state), last=look.write(code, last))
