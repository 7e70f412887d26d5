"""The manifest of a release: which files it has, each with its digest.

Reading figures is storage.py's work.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from universities.releases.protection_file import MANIFEST
from universities.releases.storage import ReleaseFilesError, sha256


def read_file_digests(folder: Path | str, digest: str) -> Mapping[str, str]:
    """Return the SHA-256 of every file by its name, as the release with that digest names them.

    Raises: ReleaseFilesError if the manifest is missing or differs.
    """
    file = Path(folder) / MANIFEST
    try:
        content = file.read_bytes()
    except OSError as missing:
        raise ReleaseFilesError(
            f"{file.name}: must be readable, got: {missing.strerror}. "
            f"Restore the folder of this release."
        ) from missing
    if sha256(content) != digest:
        raise ReleaseFilesError(
            f"{file.name}: must have the SHA-256 {digest[:12]}…, got {sha256(content)[:12]}…. "
            f"Restore the folder of this release."
        )
    files: Mapping[str, str] = json.loads(content)["files"]
    return files
