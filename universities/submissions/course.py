"""Reading how a submission went: its seals, returns, acceptances and reopenings, oldest first.

Figures are read in drafts.py; keystrokes of a draft are cell_history.py's. Nothing is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from universities.desks import Desk
from universities.models import Event
from universities.submissions.workflow import IN_PROGRESS, RETURNED

SEALING = ("submit", "record_import")
HANDING_BACK = ("return_for_correction", "reopen")
STEPS = (*SEALING, *HANDING_BACK, "accept", "publish")


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step that was taken. `number`: the revision's, or 0; `cells`: reasons by item."""

    action: str
    by: str
    at: datetime
    number: int
    digest: str = ""
    reason: str = ""
    cells: Mapping[str, str] | None = None


def read_course(desk: Desk) -> tuple[Milestone, ...]:
    """Return the steps of the submission, oldest first, in one query."""
    rows = (
        Event.objects.filter(submission=desk.submission, action__in=STEPS)
        .order_by("id")
        .values_list("action", "by", "at", "revision__number", "payload")
    )
    return tuple(
        Milestone(
            action=action,
            by=by,
            at=at,
            number=number or 0,
            digest=payload.get("digest", ""),
            reason=payload.get("reason", ""),
            cells=payload.get("cells"),
        )
        for action, by, at, number, payload in rows
    )


def find_seal(course: Sequence[Milestone], number: int) -> Milestone | None:
    """Return the step that sealed revision `number`, if it is sealed."""
    found = [each for each in course if each.action in SEALING and each.number == number]
    return found[-1] if found else None


def find_handed_back(course: Sequence[Milestone], status: str) -> Milestone | None:
    """Return why the university is correcting now: the newest return or reopening, if any."""
    if status not in (RETURNED, IN_PROGRESS):
        return None
    found = [each for each in course if each.action in HANDING_BACK]
    return found[-1] if found else None
