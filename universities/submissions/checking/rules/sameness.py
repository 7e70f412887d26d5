"""Whether answers look copied: the same figure in two fields, or the same as last year.

Whether the figures themselves are plausible is not judged here.
"""

from collections import defaultdict
from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.rules.families import find_families
from universities.submissions.checking.words import name_some


def find_same_as_last_year(check: Check, look: Look) -> Iterator[Finding]:
    """Yield, section by section, the amounts that are last year's to the yen."""
    floor = check.parameters["value_at_least_yen"]
    same = {
        code
        for code, yen in look.in_yen(look.now)
        if yen >= floor and look.now[code] == look.last.get(code) and code not in check.exempt
    }
    for _, codes in look.sections():
        repeated = [code for code in codes if code in same]
        if repeated:
            first = repeated[0]
            yield look.finding(
                check,
                first,
                repeated,
                value=look.write(first, look.now[first]),
                names=name_some([look.label(code) for code in repeated]),
            )


def find_same_as_other(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that stand to the yen in an unrelated field as well.

    A whole may equal its only part: items of one family, and those that the check puts together,
    are never compared.
    """
    floor = check.parameters["value_at_least_yen"]
    alike: dict[float, list[str]] = defaultdict(list)
    for code, yen in look.in_yen(look.now):
        if yen >= floor:
            alike[yen].append(code)
    repeated = [codes for codes in alike.values() if len(codes) > 1]
    if not repeated:
        return
    families = find_families(check, look)
    for codes in repeated:
        strangers = list({families[code]: code for code in reversed(codes)}.values())[::-1]
        if len(strangers) > 1:
            last = strangers[-1]
            others = strangers[:-1]
            yield look.finding(
                check,
                last,
                others,
                value=look.write(last, look.now[last]),
                names=name_some([look.label(code) for code in others]),
            )
