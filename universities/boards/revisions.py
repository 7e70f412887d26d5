"""Which revisions stand behind the counts: the newest, those of earlier years, the published.

Only their numbers are read here, no figure.
"""

from collections import defaultdict
from collections.abc import Sequence

from universities.models import Revision, Submission

# How far the checks look back.
YEARS = 7


def read_newest_revisions(rows: Sequence[Submission]) -> dict[int, int]:
    """Return the newest revision of each return, sealed or not."""
    # Numbers rise: the last one stays.
    found = Revision.objects.filter(submission__in=rows).order_by("number")
    return dict(found.values_list("submission", "id"))


def read_earlier_revisions(
    rows: Sequence[Submission], fiscal_year: int
) -> defaultdict[int, dict[int, int]]:
    """Return the last sealed revision of each of the years before, by university."""
    found = Revision.objects.filter(
        submission__university__in=[row.university_id for row in rows],
        submission__round__is_practice=False,
        submission__round__fiscal_year__range=(fiscal_year - YEARS, fiscal_year - 1),
        sealed_at__isnull=False,
    ).order_by("number")
    earlier: defaultdict[int, dict[int, int]] = defaultdict(dict)
    fields = ("submission__university", "submission__round__fiscal_year", "id")
    for university, year, revision in found.values_list(*fields):
        earlier[university][year] = revision
    return earlier


def read_published_revisions(rows: Sequence[Submission], fiscal_year: int) -> dict[int, int]:
    """Return the newest published revision of that year, by university."""
    # The newest release stays: releases are numbered upwards.
    found = Revision.objects.filter(
        submission__university__in=[row.university_id for row in rows],
        submission__round__is_practice=False,
        submission__round__fiscal_year=fiscal_year,
        releases__isnull=False,
    ).order_by("releases__number")
    return dict(found.values_list("submission__university", "id"))
