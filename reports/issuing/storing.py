"""The files of batches, below settings.REPORTS_DIR: each under its digest, whole or not at all.

Which report a file is stands in the record; who may have it, in receiving.py.
"""

import os
import secrets
import shutil
import time
from pathlib import Path

from django.conf import settings

from reports.issuing.recording import digest_of

BEGINNING = ".writing-"
# A file that nobody finished for so long was left by a process that was killed.
SECONDS_UNTIL_LEFT = 3600


class StoredFileError(OSError):
    """A stored file is missing or was changed."""


def store_file(file: bytes) -> str:
    """Keep the file below its digest and return the digest; the same file twice is one file.

    Raises: OSError if it cannot be written; then nothing of it is left.
    """
    digest = digest_of(file)
    place = find_place(digest)
    if not (place.is_file() and place.stat().st_size == len(file)):
        place.parent.mkdir(parents=True, exist_ok=True)
        replace_file(place, file)
    return digest


def read_stored(digest: str) -> bytes:
    """Return a stored file. Raises: StoredFileError if it is not what it was."""
    try:
        file = find_place(digest).read_bytes()
    except OSError as missing:
        raise StoredFileError(
            f"Report {digest[:12]}…: must lie below REPORTS_DIR, got: {missing.strerror}. "
            "Issue it again."
        ) from missing
    if digest_of(file) != digest:
        raise StoredFileError(
            f"Report {digest[:12]}…: must have that SHA-256, got {digest_of(file)[:12]}…. "
            "Issue it again."
        )
    return file


def find_place(digest: str) -> Path:
    """Return where the file of that digest lies."""
    return Path(settings.REPORTS_DIR) / digest[:2] / digest


def replace_file(target: Path, content: bytes) -> None:
    """Write a file under another name beside it and then rename it: readers see old or new.

    Raises: OSError; then what was there is as it was.
    """
    part = target.with_name(f"{BEGINNING}{secrets.token_hex(8)}")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def remove_leftovers() -> None:
    """Remove what killed processes began to write."""
    for part in Path(settings.REPORTS_DIR).glob(f"??/{BEGINNING}*"):
        try:
            if time.time() - part.stat().st_mtime > SECONDS_UNTIL_LEFT:
                part.unlink()
        except OSError:
            # Somebody else was quicker, or it is not ours to remove.
            continue
