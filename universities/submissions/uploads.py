"""Reading uploads: those of a submission, and what one would change in today's draft.

Only the university itself reads them; taking over or cancelling is the services' act.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.models import Event, Submission, Upload
from universities.submissions.differences import Difference, find_differences
from universities.submissions.services.comparing import Conflict, compare_with_draft
from universities.submissions.services.uploads import cells_of
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import CellFault


class NoUpload(LookupError):
    """The submission has no such upload that the person may read."""


@dataclass(frozen=True, slots=True)
class StoredUpload:
    """One uploaded file; `changed` counts the cells that it changed when it was taken over."""

    id: int
    name: str
    state: str
    by: str
    at: datetime
    faults: tuple[CellFault, ...]
    notices: tuple[CellFault, ...]
    changed: int

    @property
    def is_waiting(self) -> bool:
        """Say whether somebody still has to confirm or cancel it."""
        return self.state == Upload.State.WAITING

    @property
    def is_applied(self) -> bool:
        """Say whether it was taken over."""
        return self.state == Upload.State.APPLIED


@dataclass(frozen=True, slots=True)
class UploadDifference:
    """A file beside today's draft, at the submission's `version`.

    `changes`: what the file would change. `others`: which of these somebody else changed after
    the download, by item. `kept`: what others changed and the file did not; it stays. `same`
    counts the answers of the file that change nothing; `after`: those that would be written.
    """

    version: int
    changes: tuple[Difference, ...]
    others: Mapping[str, Conflict]
    kept: tuple[str, ...]
    same: int
    after: Mapping[str, ReportedValue]


def list_uploads(desk: Desk) -> list[StoredUpload]:
    """Return the submission's uploads, newest first; none for somebody from outside."""
    if not desk.is_own:
        return []
    rows = Upload.objects.filter(submission=desk.submission).defer("content", "cells")
    changed = _read_changed(desk)
    return [_stored(row, changed) for row in rows]


def find_upload(desk: Desk, upload: int) -> StoredUpload:
    """Return one upload. Raises: NoUpload."""
    return _stored(_find_row(desk, upload), _read_changed(desk))


def read_content(desk: Desk, upload: int) -> bytes:
    """Return the file as it came; nothing once it was closed. Raises: NoUpload."""
    return bytes(_find_row(desk, upload).content)


def compare_upload(desk: Desk, upload: int) -> UploadDifference:
    """Return what a waiting upload would change now. Raises: NoUpload; StaleError."""
    row = _find_row(desk, upload)
    submission = Submission.objects.get(pk=desk.submission)
    cells = cells_of(row)
    found = compare_with_draft(submission, cells, row.read_version)
    others = {each.item: each for each in found.conflicts}
    after = {item: cells[item] for item in cells if item in found.changed or item in others}
    return UploadDifference(
        version=submission.version,
        changes=find_differences(
            {item: value for item, value in found.current.items() if item in after}, after, after
        ),
        others=others,
        kept=tuple(item for item in found.arrived if item not in after),
        same=len(cells) - len(after),
        after=after,
    )


def pack_fault(fault: CellFault) -> dict[str, str]:
    """Return the fault as the database keeps it, its sentence in both languages."""
    return {
        "sheet": fault.sheet,
        "cell": fault.cell,
        "item": fault.item,
        "header": fault.header,
        "value": fault.value,
        "ja": fault.sentence.ja,
        "en": fault.sentence.en,
    }


def _unpack(packed: Mapping[str, str]) -> CellFault:
    return CellFault(
        sheet=packed["sheet"],
        cell=packed["cell"],
        item=packed["item"],
        header=packed["header"],
        value=packed["value"],
        sentence=LocalizedText(packed["ja"], packed["en"]),
    )


def _find_row(desk: Desk, upload: int) -> Upload:
    row = Upload.objects.filter(pk=upload, submission=desk.submission).first()
    if row is None or not desk.is_own:
        raise NoUpload(f"Upload {upload}: must be one of the submission's, got none.")
    return row


def _read_changed(desk: Desk) -> dict[int, int]:
    """Return how many cells each upload changed when it was taken over."""
    events = Event.objects.filter(submission=desk.submission, action="confirm_upload")
    payloads: list[dict[str, Any]] = list(events.values_list("payload", flat=True))
    return {each["upload"]: each["changed"] for each in payloads}


def _stored(row: Upload, changed: Mapping[int, int]) -> StoredUpload:
    return StoredUpload(
        id=row.pk,
        name=row.name,
        state=row.state,
        by=row.by,
        at=row.at,
        faults=tuple(_unpack(each) for each in row.faults),
        notices=tuple(_unpack(each) for each in row.notices),
        changed=changed.get(row.pk, 0),
    )
