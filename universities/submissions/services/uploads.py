"""Keeping an uploaded questionnaire until its difference is confirmed, then taking it over.

Reading the file is the workbook's work, before anything is stored; here nothing is parsed.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from indicators.text import LocalizedText
from universities.models import Revision, Upload
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.drafting import Saved, save_cells
from universities.submissions.services.locking import StaleError, hold_writable
from universities.submissions.values import ReportedValue


class UploadClosedError(ValueError):
    """The upload was taken over or cancelled before, or its file has faults."""

    def __init__(self, ja: str, en: str) -> None:
        self.sentence = LocalizedText(ja, en)
        super().__init__(en)


@transaction.atomic
def receive_upload(
    submission: int,
    *,
    name: str,
    content: bytes,
    cells: Mapping[str, ReportedValue],
    faults: Sequence[Mapping[str, Any]],
    notices: Sequence[Mapping[str, Any]],
    read_version: int | None = None,
    author: Author,
) -> int:
    """Keep the file and what was read of it; return the upload's id.

    `read_version`: the submission's version when the file was downloaded, else today's.
    The same file waiting already is the same upload. Raises: LockedError.
    """
    row = hold_writable(submission)
    digest = hashlib.sha256(content).hexdigest()
    waiting = Upload.objects.filter(submission=row, digest=digest, state=Upload.State.WAITING)
    found = waiting.first()
    if found is not None:
        return found.pk
    upload = Upload.objects.create(
        submission=row,
        name=name[:255],
        digest=digest,
        content=content,
        cells={item: list(value) for item, value in cells.items()},
        faults=list(faults),
        notices=list(notices),
        read_version=min(read_version or row.version, row.version),
        by=author.name,
        at=author.at,
    )
    payload = {"upload": upload.pk, "digest": digest, "faults": len(faults)}
    record_events(author, [About("receive_upload", payload=payload, submission=row.pk)])
    return upload.pk


@transaction.atomic
def confirm_upload(submission: int, upload_id: int, *, seen_version: int, author: Author) -> Saved:
    """Take over what a faultless upload changes, all of it or nothing.

    What the file left as it was downloaded stays as it is now. `seen_version`: the version of
    the difference that the person confirms. Raises: StaleError, UploadClosedError, LockedError.
    """
    row = hold_writable(submission)
    upload = Upload.objects.select_for_update().get(pk=upload_id, submission=row)
    _check_waiting(upload)
    if row.version != seen_version:
        raise StaleError
    saved = save_cells(
        submission,
        cells_of(upload),
        read_version=upload.read_version,
        author=author,
        origin=Revision.Origin.WORKBOOK,
        take_mine=True,
    )
    _close(upload, Upload.State.APPLIED)
    payload = {"upload": upload.pk, "digest": upload.digest, "changed": len(saved.changed)}
    record_events(author, [About("confirm_upload", payload=payload, submission=row.pk)])
    return saved


def cells_of(upload: Upload) -> dict[str, ReportedValue]:
    """Return what was read of the file, by item."""
    return {item: ReportedValue(*value) for item, value in upload.cells.items()}


@transaction.atomic
def discard_upload(submission: int, upload_id: int, *, author: Author) -> None:
    """Forget the file; the submission stays as it is. Raises: UploadClosedError."""
    upload = Upload.objects.select_for_update().get(pk=upload_id, submission=submission)
    if upload.state != Upload.State.WAITING:
        return
    _close(upload, Upload.State.DISCARDED)
    about = About("discard_upload", payload={"upload": upload.pk}, submission=submission)
    record_events(author, [about])


def _check_waiting(upload: Upload) -> None:
    if upload.state == Upload.State.APPLIED:
        raise UploadClosedError(
            f"「{upload.name}」はすでに取り込まれています。二度は取り込みません。",
            f"“{upload.name}” was taken over already. It is not taken over twice.",
        )
    if upload.state != Upload.State.WAITING:
        raise UploadClosedError(
            f"「{upload.name}」の取込みは取り消されました。もう一度アップロードしてください。",
            f"The upload of “{upload.name}” was cancelled. Upload the file again.",
        )
    if upload.faults:
        raise UploadClosedError(
            f"「{upload.name}」には読み取れないところが{len(upload.faults)}件あります。直してからアップロードしてください。",
            f"“{upload.name}” has {len(upload.faults)} faults. Correct them and upload it again.",
        )


def _close(upload: Upload, state: str) -> None:
    """Keep that it happened; the bytes and figures are needed no longer."""
    upload.state, upload.content, upload.cells = state, b"", {}
    upload.save(update_fields=("state", "content", "cells"))
