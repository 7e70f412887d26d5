"""Reading one cell through time: who wrote it when and from where, what was sealed and said.

An analyst reads what was sealed, never the keystrokes of a draft. Nothing is written here.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from universities.desks import Desk
from universities.models import Event, Remark, Revision, Value
from universities.submissions.course import Milestone, read_course
from universities.submissions.drafts import VALUE_FIELDS, Draft, read_earlier_years
from universities.submissions.threads import is_told
from universities.submissions.values import BLANK, ReportedValue


@dataclass(frozen=True, slots=True)
class Written:
    """One change of the cell: from what to what, and by which way it came."""

    at: datetime
    by: str
    origin: str
    before: ReportedValue
    after: ReportedValue


@dataclass(frozen=True, slots=True)
class Remarked:
    """One remark about the cell."""

    at: datetime
    by: str
    role: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class CellHistory:
    """Everything about one cell; `sealed` by number of the revision, `years` by fiscal year."""

    written: tuple[Written, ...]
    remarked: tuple[Remarked, ...]
    course: tuple[Milestone, ...]
    sealed: dict[int, ReportedValue]
    years: dict[int, ReportedValue]


def read_cell_history(desk: Desk, item: str, draft: Draft) -> CellHistory:
    """Return the history of one item; `draft` is the newest revision the person may read."""
    earlier = read_earlier_years(desk)
    return CellHistory(
        written=_read_written(desk, item) if desk.is_own else (),
        remarked=_read_remarked(desk, item, draft),
        course=read_course(desk),
        sealed=_read_sealed(desk, item),
        years={year: cells.get(item, BLANK) for year, cells in earlier.items()},
    )


def _read_written(desk: Desk, item: str) -> tuple[Written, ...]:
    rows = (
        Event.objects.filter(submission=desk.submission, payload__changes__has_key=item)
        .order_by("id")
        .values_list("at", "by", "payload")
    )
    return tuple(_written(at, by, item, payload) for at, by, payload in rows)


def _written(at: datetime, by: str, item: str, payload: dict[str, Any]) -> Written:
    before, after = (ReportedValue(*each) for each in payload["changes"][item])
    return Written(at, by, str(payload.get("origin", "")), before, after)


def _read_remarked(desk: Desk, item: str, draft: Draft) -> tuple[Remarked, ...]:
    rows = Remark.objects.filter(submission=desk.submission, item=item).order_by("at", "id")
    return tuple(
        Remarked(row.at, row.by, row.role, row.kind, row.text)
        for row in rows
        if is_told(desk, draft, row)
    )


def _read_sealed(desk: Desk, item: str) -> dict[int, ReportedValue]:
    sealed = Revision.objects.filter(submission=desk.submission, sealed_at__isnull=False)
    numbers = sealed.order_by("number").values_list("number", flat=True)
    rows = Value.objects.filter(
        revision__submission=desk.submission, revision__sealed_at__isnull=False, item=item
    ).values_list("revision__number", *VALUE_FIELDS[1:])
    found = {number: ReportedValue(*value) for number, *value in rows}
    return {number: found.get(number, BLANK) for number in numbers}
