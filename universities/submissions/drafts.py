"""Reading one submission for the person at its desk: figures, earlier years, revisions.

The second data door beside observations.py: a university reads its own draft, an analyst only
what was sealed. Nothing is written or judged here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from universities.desks import Desk
from universities.models import Revision, Value
from universities.submissions.values import ReportedValue

Cells = Mapping[str, ReportedValue]
VALUE_FIELDS = ("item", "state", "amount", "unit", "note", "typed")


class NoSuchRevision(LookupError):
    """The submission has no revision of that number that the person may read."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The figures of one revision; `revision` and `number` are 0 before anything was written."""

    revision: int
    number: int
    sealed_at: datetime | None
    origin: str
    cells: Cells

    @property
    def is_sealed(self) -> bool:
        """Say whether the revision was signed and can no longer change."""
        return self.sealed_at is not None


NOTHING_YET = Draft(0, 0, None, "", {})


def read_draft(desk: Desk) -> Draft:
    """Return the newest revision that the person may read; an empty draft before the first."""
    newest = _readable(desk).order_by("-number").first()
    return NOTHING_YET if newest is None else _with_cells(newest)


def read_revision(desk: Desk, number: int) -> Draft:
    """Return one revision by its number. Raises: NoSuchRevision."""
    found = _readable(desk).filter(number=number).first()
    if found is None:
        raise NoSuchRevision(f"Revision {number}: must be one of the submission's, got none.")
    return _with_cells(found)


def list_revisions(desk: Desk) -> list[Draft]:
    """Return the readable revisions without their figures, oldest first."""
    return [
        Draft(each.pk, each.number, each.sealed_at, each.origin, {})
        for each in _readable(desk).order_by("number")
    ]


def read_earlier_years(desk: Desk, *, years: int = 7) -> dict[int, Cells]:
    """Return the university's own newest sealed figures of earlier fiscal years, by year.

    Practice looks back on practice only, so that invented and real figures never meet.
    """
    first, last = desk.fiscal_year - years, desk.fiscal_year - 1
    rows = (
        Revision.objects.filter(
            submission__university__code=desk.university,
            submission__round__is_practice=desk.is_practice,
            submission__round__fiscal_year__range=(first, last),
            sealed_at__isnull=False,
        )
        .order_by("number")
        .values_list("submission__round__fiscal_year", "id")
    )
    # Numbers rise within a year: the last one stays.
    newest = dict(rows)
    cells = read_cells(list(newest.values()))
    return {year: cells[revision] for year, revision in sorted(newest.items())}


def read_cells(revisions: list[int]) -> dict[int, dict[str, ReportedValue]]:
    """Return the figures of those revisions (by id); one without any has an empty mapping."""
    found: dict[int, dict[str, ReportedValue]] = defaultdict(dict)
    rows = Value.objects.filter(revision__in=revisions).values_list("revision_id", *VALUE_FIELDS)
    for revision, item, *value in rows:
        found[revision][item] = ReportedValue(*value)
    return {revision: found[revision] for revision in revisions}


def _readable(desk: Desk) -> "QuerySet[Revision]":
    revisions = Revision.objects.filter(submission=desk.submission)
    return revisions if desk.is_own else revisions.filter(sealed_at__isnull=False)


def _with_cells(revision: Revision) -> Draft:
    cells = read_cells([revision.pk])[revision.pk]
    return Draft(revision.pk, revision.number, revision.sealed_at, revision.origin, cells)
