"""Reading the uploads of a submission.

Only the university itself reads them; taking over or cancelling is the services' act.
"""

from collections.abc import Mapping
from typing import Any

from universities.desks import Desk
from universities.models import Event, Upload
from universities.submissions.uploads.faults import unpack_fault
from universities.submissions.uploads.stored import NoUpload, StoredUpload


def list_uploads(desk: Desk) -> list[StoredUpload]:
    """Return the submission's uploads, newest first; none for somebody from outside."""
    if not desk.is_own:
        return []
    rows = Upload.objects.filter(submission=desk.submission).defer("content", "cells")
    changed = _read_changed(desk)
    return [_stored(row, changed) for row in rows]


def find_upload(desk: Desk, upload: int) -> StoredUpload:
    """Return one upload. Raises: NoUpload."""
    return _stored(find_row(desk, upload), _read_changed(desk))


def read_content(desk: Desk, upload: int) -> bytes:
    """Return the file as it came; nothing once it was closed. Raises: NoUpload."""
    return bytes(find_row(desk, upload).content)


def find_row(desk: Desk, upload: int) -> Upload:
    """Return the row of an upload. Raises: NoUpload."""
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
        faults=tuple(unpack_fault(each) for each in row.faults),
        notices=tuple(unpack_fault(each) for each in row.notices),
        changed=changed.get(row.pk, 0),
    )
