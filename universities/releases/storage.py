"""The files of a release: frozen arrays, keys, definitions, and the manifest of their digests.

What the arrays mean lives in the calculation; which number a release gets, in publish.py.
"""

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from indicators.calculation.figures import Figures
from indicators.calculation.freezing import from_arrays, to_arrays, to_keys
from indicators.calculation.protection.replacing import withhold_group_figures
from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.model import Catalogue
from indicators.frames import UNIVERSITIES
from universities.releases.protection_file import MANIFEST, PROTECTION, parse_protection

KEYS, CATALOGUE = "keys.json", "catalogue.json"
UNIVERSITIES_FILE = "universities.json"
Definitions = Mapping[str, Any]


class ReleaseFilesError(RuntimeError):
    """A file of a release is missing or differs from what was published."""


def write_release_files(
    directory: Path,
    figures: Figures,
    *,
    definitions: Definitions,
    is_invented: bool,
    protection: Mapping[str, Any],
) -> str:
    """Write the figures, the definitions they rest on and what was decided about confidential ones.

    Return the release digest.

    The digest is the SHA-256 of the manifest, which names no time and no number: equal
    figures under equal definitions have equal digests.
    """
    contents = {f"{name}.npy": _npy(array) for name, array in to_arrays(figures).items()}
    contents[KEYS] = _json(to_keys(figures))
    contents[CATALOGUE] = _json(definitions)
    contents[PROTECTION] = _json(protection)
    contents[UNIVERSITIES_FILE] = _json(_university_rows(figures.panel.universities))
    manifest = _json(
        {
            "fiscal_years": list(figures.fiscal_years),
            "is_invented": is_invented,
            "files": {name: sha256(contents[name]) for name in sorted(contents)},
        }
    )
    for name, content in {**contents, MANIFEST: manifest}.items():
        (directory / name).write_bytes(content)
    return sha256(manifest)


def read_release_files(directory: Path, *, digest: str) -> tuple[Figures, Catalogue]:
    """Return the frozen figures and the catalogue, once every file agrees with its digest.

    Raises: ReleaseFilesError naming the file that is missing or differs.
    """
    manifest = json.loads(_read_verified(directory / MANIFEST, digest))
    contents = {
        name: _read_verified(directory / name, expected)
        for name, expected in manifest["files"].items()
    }
    catalogue = build_catalogue(json.loads(contents[CATALOGUE]))
    arrays = {
        name.removesuffix(".npy"): _array(content)
        for name, content in contents.items()
        if name.endswith(".npy")
    }
    universities = pd.DataFrame(json.loads(contents[UNIVERSITIES_FILE]), dtype=object)
    figures = from_arrays(
        arrays,
        json.loads(contents[KEYS]),
        universities=universities.reindex(columns=[*UNIVERSITIES.key, *UNIVERSITIES.columns]),
        catalogue=catalogue,
    )
    if PROTECTION not in contents:
        return withhold_group_figures(figures), catalogue
    stored = parse_protection(json.loads(contents[PROTECTION]))
    return replace(figures, squares=stored.squares), catalogue


def digest_of_definitions(definitions: Definitions) -> str:
    """Return the SHA-256 of raw definitions."""
    return sha256(_json(definitions))


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _read_verified(file: Path, expected: str) -> bytes:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ReleaseFilesError(
            f"{file}: must be readable, got: {error.strerror}. Restore the folder of this release."
        ) from error
    found = sha256(content)
    if found != expected:
        raise ReleaseFilesError(
            f"{file}: must have the SHA-256 {expected[:12]}…, got {found[:12]}…. "
            f"The file was changed after publishing: restore the folder of this release."
        )
    return content


def _npy(array: "np.ndarray[Any, Any]") -> bytes:
    stream = io.BytesIO()
    np.save(stream, np.ascontiguousarray(array), allow_pickle=False)
    return stream.getvalue()


def _array(content: bytes) -> "np.ndarray[Any, Any]":
    array: np.ndarray[Any, Any] = np.load(io.BytesIO(content), allow_pickle=False)
    array.flags.writeable = False
    return array


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8")


def _university_rows(universities: pd.DataFrame) -> list[dict[str, Any]]:
    return universities.astype(object).where(universities.notna(), None).to_dict("records")
