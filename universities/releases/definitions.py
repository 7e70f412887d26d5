"""The definitions that each release rests on, as they were frozen with it.

Only definitions are read, which everybody may see; figures are read by reader.py.
"""

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.utils import timezone

from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.model import Catalogue
from universities.releases.changes import FilesAt
from universities.releases.listing import list_releases
from universities.releases.manifests import read_file_digests
from universities.releases.storage import CATALOGUE, ReleaseFilesError, sha256

# Most releases share their definitions with the one before; each is about a megabyte.
CATALOGUES_IN_MEMORY = 16
MANIFESTS_IN_MEMORY = 256


class FrozenDefinitions(NamedTuple):
    """The definitions of one release; None if its files are missing or damaged."""

    number: int
    published_on: date
    catalogue: Catalogue | None


def list_definitions(*, is_invented: bool) -> list[FrozenDefinitions]:
    """Return the definitions of every release of a kind, oldest first; equal ones are one object.

    One query, whatever there is.
    """
    releases = [each for each in list_releases() if each.is_invented == is_invented]
    first: dict[str, FilesAt] = {}
    found = []
    for each in reversed(releases):
        day = timezone.localdate(each.published_at)
        found.append(FrozenDefinitions(each.number, day, _read_or_none(each.files, first)))
    return found


def _read_or_none(files: FilesAt, first: dict[str, FilesAt]) -> Catalogue | None:
    """Return the definitions, read from the first release that has the same."""
    try:
        digest = _find_digest(files)
        return _read(first.setdefault(digest, files), digest)
    except ReleaseFilesError:
        return None


@lru_cache(maxsize=MANIFESTS_IN_MEMORY)
def _find_digest(files: FilesAt) -> str:
    return read_file_digests(files.folder, files.digest)[CATALOGUE]


@lru_cache(maxsize=CATALOGUES_IN_MEMORY)
def _read(files: FilesAt, digest: str) -> Catalogue:
    file = Path(files.folder) / CATALOGUE
    try:
        content = file.read_bytes()
    except OSError as missing:
        raise ReleaseFilesError(f"{CATALOGUE}: must be readable: {missing.strerror}.") from missing
    if sha256(content) != digest:
        raise ReleaseFilesError(f"{CATALOGUE}: must have the SHA-256 {digest[:12]}…; it differs.")
    return build_catalogue(json.loads(content))
