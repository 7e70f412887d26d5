"""Whether a whole section was left at zero.

Single zeros are judged beside their counterparts and last year, not here.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look


def find_zero_sections(check: Check, look: Look) -> Iterator[Finding]:
    """Yield sections in which every number is zero, unless last year's was all zero too.

    Missing: a section with an open item is not judged; signs do not count as zero.
    """
    for section, codes in look.sections():
        told = [code for code in codes if code in look.now]
        if len(told) < check.parameters["items_at_least"] or any(look.now[code] for code in told):
            continue
        if any(look.cell(code).state == "not_submitted" for code in codes):
            continue
        before = [look.last[code] for code in codes if code in look.last]
        if before and not any(before):
            continue
        yield look.finding(check, told[0], told, section=section.label, number=len(told))
