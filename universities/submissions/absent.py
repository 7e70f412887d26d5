"""Stored university-years that a file of the same years does not have; they are left as they are.

Only reading, for the services to tell; nothing is written here.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from universities.models import Round, Submission
from universities.submissions.earlier import Key


class AbsentYear(NamedTuple):
    """A stored university-year of which the file does not speak."""

    fiscal_year: int
    code: str
    name: str


def find_absent(
    rounds: Mapping[int, Round], told: Collection[Key], *, is_invented: bool
) -> tuple[AbsentYear, ...]:
    """Return the stored university-years of those rounds that are not among those told."""
    rows = Submission.objects.filter(
        round__in=rounds.values(), university__is_invented=is_invented
    ).values_list("round__fiscal_year", "university__code", "university__name_ja")
    return tuple(sorted(AbsentYear(*row) for row in rows if (row[1], row[0]) not in told))
