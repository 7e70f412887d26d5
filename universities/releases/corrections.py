"""Which answers of a university differ from the release before, by item.

Item codes only: no value leaves this module, and none of a confidential item for strangers.
"""

from universities.access import Audience, check_audience
from universities.models import Release, Revision
from universities.submissions.differences import find_differences
from universities.submissions.drafts import read_cells


def find_corrections(
    audience: Audience,
    *,
    release: int,
    university: str,
    fiscal_year: int,
    confidential: frozenset[str],
) -> tuple[str, ...]:
    """Return the items whose answer is not what the release before had, in alphabetical order.

    `confidential`: items that only the university's own people are told of. Nothing where either
    release has no return of that year. Two queries, four where the return is another one.
    Raises: NoAudience.
    """
    check_audience(audience)
    before = _find_before(release)
    rows = Revision.objects.filter(
        releases__number__in=(release, before),
        submission__university__code=university,
        submission__round__fiscal_year=fiscal_year,
    )
    found = dict(rows.values_list("releases__number", "pk"))
    if len(found) < 2 or found[release] == found[before]:
        return ()
    cells = read_cells(list(found.values()))
    older, newer = cells[found[before]], cells[found[release]]
    may_tell = university in audience.roles or audience.identifies
    return tuple(
        each.item
        for each in find_differences(older, newer, ())
        if each.kind != "same" and not each.is_only_note
        if may_tell or each.item not in confidential
    )


def _find_before(release: int) -> int:
    """Return the number of the release before it of the same kind of university; 0 for none."""
    kinds = Release.objects.filter(number=release).values("is_invented")
    numbers = Release.objects.filter(number__lt=release, is_invented__in=kinds)
    return numbers.order_by("-number").values_list("number", flat=True).first() or 0
