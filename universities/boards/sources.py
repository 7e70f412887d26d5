"""Which rows the counts of a return rest on: the same rows give the same counts.

Only their numbers are read here, no figure.
"""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from django.conf import settings
from django.db.models import Max

from universities.boards.revisions import (
    read_earlier_revisions,
    read_newest_revisions,
    read_published_revisions,
)
from universities.models import Event, Submission

NO_EVENT = (0, None)


class Sources(NamedTuple):
    """The rows (by id) that one return's counts rest on; the same ones give the same counts.

    Every change of a figure and every remark leaves an event: the newest one stands for them.
    """

    submission: int
    event: tuple[int, datetime | None]
    revision: int
    earlier: tuple[tuple[int, int], ...]
    published: int

    def key(self, fiscal_year: int) -> str:
        words = ("progress", getattr(settings, "CODE_VERSION", ""), fiscal_year, *self)
        return sha256(repr(words).encode()).hexdigest()


def find_sources(rows: Sequence[Submission], fiscal_year: int) -> list[Sources]:
    """Return what the counts of each return rest on, in a handful of queries."""
    newest = read_newest_revisions(rows)
    earlier = read_earlier_revisions(rows, fiscal_year)
    published = read_published_revisions(rows, fiscal_year - 1)
    events = read_newest_events(rows)
    return [
        Sources(
            row.pk,
            events.get(row.pk, NO_EVENT),
            newest.get(row.pk, 0),
            tuple(sorted(earlier[row.university_id].items())),
            published.get(row.university_id, 0),
        )
        for row in rows
    ]


def read_newest_events(rows: Sequence[Submission]) -> dict[int, tuple[int, datetime | None]]:
    """Return the newest event of each return: its number and its moment."""
    told = Event.objects.filter(submission__in=rows).values("submission").order_by()
    newest = told.annotate(last=Max("id"), at_last=Max("at"))
    return {each["submission"]: (each["last"], each["at_last"]) for each in newest}
