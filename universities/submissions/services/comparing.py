"""Comparing typed answers three ways: with what is stored, and with what stood there when read.

Nothing is written here; saving is drafting.py's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from universities.models import Event, Revision, Submission, Value
from universities.submissions.services.locking import StaleError, newest_revision
from universities.submissions.values import BLANK, ReportedValue, says_the_same

Cells = Mapping[str, ReportedValue]
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One cell that two people changed: what each wrote, and what stood there before."""

    item: str
    mine: ReportedValue
    theirs: ReportedValue
    original: ReportedValue
    by: str
    at: datetime


class Comparison(NamedTuple):
    """Answers beside the draft: which would be written, and which contradict somebody else."""

    revision: Revision | None
    current: Cells
    changed: Cells
    conflicts: tuple[Conflict, ...]
    arrived: tuple[str, ...]


def compare_with_draft(row: Submission, cells: Cells, read_version: int) -> Comparison:
    """Return how the answers, read at `read_version`, differ from what is stored now."""
    revision = newest_revision(row)
    current = _read(revision, cells)
    since = _read_since(row, read_version)
    changed, conflicts = _compare(cells, current, since)
    return Comparison(revision, current, changed, tuple(conflicts), tuple(since))


def _read(revision: Revision | None, cells: Cells) -> dict[str, ReportedValue]:
    if revision is None:
        return {}
    rows = Value.objects.read_answers(revision.pk)
    return {row[0]: ReportedValue._make(row[1:]) for row in rows if row[0] in cells}


class _Since(NamedTuple):
    """What stood in a cell when it was read, who changed it last since then, and when."""

    original: ReportedValue
    by: str
    at: datetime


def _read_since(row: Submission, version: int) -> dict[str, _Since]:
    """Return every cell that was changed after `version`."""
    since: dict[str, _Since] = {}
    if version == row.version:
        return since
    events = Event.objects.filter(submission=row, version__gt=version).order_by("id")
    for event in events:
        if event.action == "record_import":
            raise StaleError
        for item, (old, _) in event.payload.get("changes", {}).items():
            first = since.get(item)
            original = first.original if first else ReportedValue(*old)
            since[item] = _Since(original, event.by, event.at)
    return since


def _compare(
    cells: Cells, current: Cells, since: Mapping[str, _Since]
) -> tuple[dict[str, ReportedValue], list[Conflict]]:
    changed: dict[str, ReportedValue] = {}
    conflicts: list[Conflict] = []
    for item, mine in cells.items():
        theirs = current.get(item, BLANK)
        original, by, at = since.get(item, _Since(theirs, "", NEVER))
        if says_the_same(mine, original) or says_the_same(mine, theirs):
            continue
        if says_the_same(theirs, original):
            changed[item] = mine
        else:
            conflicts.append(Conflict(item, mine, theirs, original, by, at))
    return changed, conflicts
