"""Saving figures of a draft: three ways are compared, so that no one's typing is lost.

What was typed is read elsewhere (cells.py); whether it is plausible is the checks' question.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from universities.models import Revision, Submission, Value
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.comparing import Comparison, Conflict, compare_with_draft
from universities.submissions.services.locking import (
    StaleError,
    begin,
    hold_writable,
    next_revision,
)
from universities.submissions.values import BLANK, ReportedValue, says_the_same
from universities.submissions.workflow import APPROVER, CONTRIBUTOR, OPERATOR, WorkflowError

Cells = Mapping[str, ReportedValue]
WRITERS = (CONTRIBUTOR, APPROVER, OPERATOR)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did. `changed` were written, `arrived` were changed by others meanwhile.

    `conflicts` were not written: the person decides between mine and theirs.
    """

    version: int
    changed: tuple[str, ...] = ()
    arrived: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@transaction.atomic
def save_cells(
    submission: int,
    cells: Cells,
    *,
    read_version: int,
    author: Author,
    origin: str = Revision.Origin.FORM,
    take_mine: bool = False,
) -> Saved:
    """Save the answers of a draft that was read at `read_version`; other items stay.

    A cell that only this person changed is written; one that only others changed stays theirs;
    one that both changed differently is a conflict and stays theirs until somebody decides, or
    becomes mine with `take_mine` (the person has seen theirs).
    Raises: LockedError; StaleError if the version lies in the future; WorkflowError for a role
    that does not write.
    """
    if author.role not in WRITERS:
        raise WorkflowError(
            f"Draft: cannot be written as {author.role!r}. A contributor writes it."
        )
    row = hold_writable(submission)
    if read_version > row.version:
        raise StaleError
    found = compare_with_draft(row, cells, read_version)
    mine = {each.item: each.mine for each in found.conflicts} if take_mine else {}
    changed = {**found.changed, **mine}
    if changed:
        _write(row, found, changed, author, origin)
    return Saved(row.version, tuple(changed), found.arrived, () if take_mine else found.conflicts)


def _write(
    row: Submission,
    found: Comparison,
    changed: Cells,
    author: Author,
    origin: str,
) -> None:
    """Write the cells, the status, the version and the event, in the caller's transaction."""
    begin(row, author)
    revision, current = found.revision, found.current
    if revision is None or revision.sealed_at is not None:
        revision = next_revision(row, origin=origin)
    put_cells(revision.pk, changed)
    row.version += 1
    Submission.objects.filter(pk=row.pk).update(status=row.status, version=row.version)
    changes = {item: [current.get(item, BLANK), value] for item, value in changed.items()}
    about = About(
        "save",
        payload={"origin": origin, "changes": changes},
        submission=row.pk,
        revision=revision.pk,
        version=row.version,
    )
    record_events(author, [about])


def put_cells(revision: int, cells: Cells) -> None:
    """Make the revision say these answers; a blank one without a note has no row."""
    kept = {item: value for item, value in cells.items() if not says_the_same(value, BLANK)}
    blank = [item for item in cells if item not in kept]
    if kept:
        Value.objects.put_rows([(revision, item, *value) for item, value in kept.items()])
    if blank:
        Value.objects.filter(revision=revision, item__in=blank).delete()
