"""One university's row on the board, in words.

Counts and dates only: no figure of a return is known here.
"""

from datetime import datetime
from typing import NamedTuple

from django.urls import reverse
from django.utils.timezone import localdate

from universities.boards.model.board import BoardRow
from universities.boards.model.round import RoundRow
from universities.pages.board.words import describe_reminder, describe_timing
from universities.pages.days import write_day, write_moment
from universities.submissions.workflow import IN_PROGRESS, NOT_STARTED, STATUS_LABELS

# Of these an analyst has nothing to read: nothing was ever sealed, or not yet.
UNREADABLE_BY_ANALYST = (NOT_STARTED, IN_PROGRESS)


class Line(NamedTuple):
    """One university in words; `address` leads to its sealed return, where there is one."""

    name: str
    code: str
    address: str
    status: str
    answered: str
    findings: tuple[str, ...]
    has_errors: bool
    submitted: str
    timing: str
    changed: str
    reminded: str


def show_line(row: BoardRow, round_: RoundRow, now: datetime, language: str) -> Line:
    """Return one university's row in words."""
    address = reverse("universities:review", args=[round_.code, row.university])
    submitted = write_day(localdate(row.submitted_at)) if row.submitted_at else None
    return Line(
        name=row.name.in_language(language),
        code=row.university,
        address="" if row.status in UNREADABLE_BY_ANALYST else address,
        status=STATUS_LABELS[row.status].in_language(language),
        answered=f"{row.progress.answered} / {row.progress.asked}",
        findings=_findings(row),
        has_errors=bool(row.progress.errors),
        submitted=submitted.in_language(language) if submitted else "",
        timing=describe_timing(row, round_, now).in_language(language),
        changed=write_moment(row.changed_at).in_language(language) if row.changed_at else "",
        reminded=describe_reminder(row).in_language(language),
    )


def _findings(row: BoardRow) -> tuple[str, ...]:
    """Return errors, to explain, to confirm; where nothing was entered, nothing was checked."""
    counts = (row.progress.errors, row.progress.explain, row.progress.confirm)
    return tuple("－" if row.status == NOT_STARTED else str(count) for count in counts)
