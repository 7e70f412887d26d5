"""Writing the audit: who did what to which row, in the same transaction as the change.

Called by the services only; nothing here decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeVar

from universities.models import Event

# Rows handed to the database at once: enough to be quick, few enough for a moving progress bar.
BATCH = 5000
# Numbers in one IN (…): below every database's limit.
FEW = 500
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, in which role, and when."""

    name: str
    role: str
    at: datetime


class About(NamedTuple):
    """What an event tells: the action, and the rows (by id) that it changed."""

    action: str
    payload: Mapping[str, object]
    submission: int | None = None
    revision: int | None = None
    version: int | None = None


def record_events(author: Author, changes: Sequence[About]) -> None:
    events = [_event(author, each) for each in changes]
    if len(events) == 1:
        # The usual case, inside a lock: one row is quicker without the preparations of many.
        events[0].save(force_insert=True)
    else:
        Event.objects.bulk_create(events, batch_size=BATCH)


def _event(author: Author, about: About) -> Event:
    return Event(
        at=author.at,
        by=author.name,
        action=about.action,
        submission_id=about.submission,
        revision_id=about.revision,
        version=about.version,
        payload=about.payload,
    )


def batches(rows: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
