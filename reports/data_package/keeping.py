"""Packages that were made are kept on the disk, the newest few, so that each is made once.

A package is kept under what makes it: release, digest and version of the code.
"""

import hashlib
import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, cast

from django.conf import settings

from reports.data_package.package import write_package
from universities.releases.reader import PublishedRelease

logger = logging.getLogger(__name__)
# What settings say where neither CODE_VERSION nor the folder's commit is known.
UNKNOWN_CODE = "unknown"
# The newest release and those that are compared with it.
MOST_KEPT = 4
# More than this lies on the disk until it is sent.
_MOST_IN_MEMORY = 16 * 2**20


def open_package(release: PublishedRelease) -> IO[bytes]:
    """Return the package of a release that was read for the public, at its beginning.

    Where nothing can be kept (no room, no permission) or nobody knows which code this is, it is
    made for this once.
    """
    # A later code would not be told from this one, and its package would never be made.
    if settings.CODE_VERSION == UNKNOWN_CODE:
        return _make(release)
    place = find_package(release)
    try:
        if not place.exists():
            _keep(release, place)
        return place.open("rb")
    except OSError as full:
        logger.warning("A data package could not be kept: %s.", full.strerror)
        return _make(release)


def _make(release: PublishedRelease) -> IO[bytes]:
    file = SpooledTemporaryFile(max_size=_MOST_IN_MEMORY)  # noqa: SIM115, closed by who sends it
    write_package(release, file)
    file.seek(0)
    return cast(IO[bytes], file)


def find_package(release: PublishedRelease) -> Path:
    """Return where the package of a release lies, made by this version of the code."""
    made_from = f"{settings.CODE_VERSION}\0{release.number}\0{release.digest}".encode()
    return _folder() / f"{hashlib.sha256(made_from).hexdigest()}.zip"


def _folder() -> Path:
    return Path(settings.REPORTS_DIR) / "packages"


def _keep(release: PublishedRelease, place: Path) -> None:
    """Write it under another name and rename it: readers see all of it or nothing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with _written(place) as part, part.open("xb") as file:
        write_package(release, file)
    _drop_older()


@contextmanager
def _written(place: Path) -> Iterator[Path]:
    part = place.with_name(f".writing-{secrets.token_hex(8)}")
    try:
        yield part
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _drop_older() -> None:
    """Remove all but the newest; whoever reads one that is removed reads on to its end."""
    kept = sorted(_folder().glob("*.zip"), key=lambda each: each.stat().st_mtime, reverse=True)
    for each in kept[MOST_KEPT:]:
        each.unlink(missing_ok=True)
