"""A submission to write in, without people and pages: the services are asked directly.

The clock stands still unless a test moves it.
"""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from universities.models import Event, Round, Submission, University, Value
from universities.submissions.events import Author
from universities.submissions.services.locking import newest_revision
from universities.submissions.values import ReportedValue

NOW = datetime(2026, 11, 21, 3, 34, tzinfo=UTC)
OFFICER = Author("officer@north.example", "contributor", NOW)
COLLEAGUE = Author("colleague@north.example", "contributor", NOW + timedelta(minutes=1))
APPROVER = Author("approver@north.example", "approver", NOW)
VIEWER = Author("viewer@north.example", "viewer", NOW)
ANALYST = Author("analyst@ministry.example", "analyst", NOW)
_numbers = count(1)


def number(amount: float, note: str = "") -> ReportedValue:
    return ReportedValue("reported", float(amount), "count", note)


def make_submission(fiscal_year: int = 2025) -> Submission:
    """Return a submission of a new university to an open round, nothing typed yet."""
    code = f"NORTH{next(_numbers)}"
    university = University.objects.create(code=code, name_ja="北大学", kind="national")
    round_, _ = Round.objects.get_or_create(
        fiscal_year=fiscal_year,
        defaults={"state": Round.State.OPEN, "closes_on": date(2026, 12, 15)},
    )
    return Submission.objects.create(university=university, round=round_)


def version_of(submission: Submission) -> int:
    return Submission.objects.values_list("version", flat=True).get(pk=submission.pk)


def status_of(submission: Submission) -> str:
    return Submission.objects.values_list("status", flat=True).get(pk=submission.pk)


def cells_of(submission: Submission) -> dict[str, ReportedValue]:
    """Return what the newest revision says."""
    rows = Value.objects.filter(revision=newest_revision(submission)).values_list(
        "item", "state", "amount", "unit", "note", "typed"
    )
    return {item: ReportedValue(*value) for item, *value in rows}


def actions_of(submission: Submission) -> list[str]:
    events = Event.objects.filter(submission=submission).order_by("id")
    return list(events.values_list("action", flat=True))
