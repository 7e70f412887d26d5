"""Whether a part (うち) is more than the item that it is a part of.

Sums of several parts are judged in totals.py.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.rules.totals import find_tolerance


def find_parts_above_whole(check: Check, look: Look) -> Iterator[Finding]:
    """Yield parts (うち) that are more than the item that they are a part of."""
    for code, amount in look.now.items():
        whole = look.items[code].part_of
        if whole is None or whole not in look.now:
            continue
        if amount - look.now[whole] > find_tolerance(code, check, look):
            yield look.finding(
                check,
                code,
                (whole,),
                value=look.write(code, amount),
                whole=look.label(whole),
                total=look.write(whole, look.now[whole]),
            )
