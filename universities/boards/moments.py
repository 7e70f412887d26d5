"""When each return was submitted, changed and reminded, as its events tell.

Only moments are read; who did what stays in the events.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max, Min, Q

from universities.models import Event, Submission
from universities.submissions.services.reminders import REMIND, REMIND_FAILED

MOMENTS = ("submitted", "changed", "reminded", "failed")
# What tells of the ministry's mails and not of the university's work.
NO_CHANGE = (REMIND, REMIND_FAILED)


def read_moments(rows: Sequence[Submission]) -> dict[int, dict[str, datetime | None]]:
    """Return when each was first submitted, last changed and last reminded."""
    told = (
        Event.objects.filter(submission__in=rows)
        .values("submission")
        .order_by()
        .annotate(
            submitted=Min("at", filter=Q(action="submit")),
            changed=Max("at", filter=~Q(action__in=NO_CHANGE)),
            reminded=Max("at", filter=Q(action=REMIND)),
            failed=Max("at", filter=Q(action=REMIND_FAILED)),
        )
    )
    return {
        each["submission"]: {name: each[name] for name in MOMENTS}  # type: ignore[literal-required]
        for each in told
    }
