"""The identified view's openings as they were recorded: which are open, and the list of them.

Recording lives in submissions/services/identifying.py; the words in pages/identified/.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from universities.models import Event

OPEN, CLOSE, EXPORT = "open_identified_view", "close_identified_view", "export_identified"


class Opening(NamedTuple):
    """One opening: who, when, until when at most, why."""

    id: int
    by: str
    at: datetime
    until: datetime
    reason: str


class Ending(NamedTuple):
    """When and how an opening ended."""

    at: datetime
    how: str


class LoggedOpening(NamedTuple):
    """One opening with what became of it; `exports`: how many files were taken."""

    opening: Opening
    ending: Ending | None
    exports: int


def read_opening(number: int) -> Opening | None:
    """Return the opening of that number."""
    row = Event.objects.filter(pk=number, action=OPEN).first()
    return _read(row) if row else None


def find_unclosed(person: str, now: datetime, longest: timedelta) -> list[int]:
    """Return the numbers of the person's openings that neither ended nor ran out."""
    rows = Event.objects.filter(action=OPEN, by=person, at__gt=now - longest)
    numbers = list(rows.values_list("id", flat=True))
    closed = find_closed(numbers)
    return [number for number in numbers if number not in closed]


def find_closed(numbers: Sequence[int]) -> Mapping[int, Ending]:
    """Return when and how those openings ended; one that only ran out may be missing."""
    if not numbers:
        return {}
    # What ended was recorded after it began: the search begins there, not with the first event.
    rows = Event.objects.filter(pk__gt=min(numbers), action=CLOSE, payload__opening__in=numbers)
    return {row.payload["opening"]: Ending(row.at, row.payload["how"]) for row in rows}


def list_openings(most: int) -> list[LoggedOpening]:
    """Return the newest openings of everybody, newest first."""
    rows = Event.objects.filter(action=OPEN).order_by("-id")[:most]
    openings = [_read(row) for row in rows]
    numbers = [each.id for each in openings]
    closed, exports = find_closed(numbers), _count_exports(numbers)
    return [LoggedOpening(each, closed.get(each.id), exports[each.id]) for each in openings]


def _count_exports(numbers: Sequence[int]) -> Counter[int]:
    if not numbers:
        return Counter()
    rows = Event.objects.filter(pk__gt=min(numbers), action=EXPORT, payload__opening__in=numbers)
    return Counter(payload["opening"] for payload in rows.values_list("payload", flat=True))


def _read(row: Event) -> Opening:
    until = datetime.fromisoformat(row.payload["until"])
    return Opening(row.pk, row.by, row.at, until, row.payload["reason"])
