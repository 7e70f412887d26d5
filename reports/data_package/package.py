"""The package as one ZIP: tables as CSV, their descriptor, and a page of what to know.

Tables are written piece by piece, so that a release of any size needs little memory; the same
release gives the same bytes.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reports.data_package.describing import describe_package, write_readme
from reports.data_package.shapes import Resource, describe_table
from reports.data_package.tables import TABLES
from universities.releases.reader import PublishedRelease

DESCRIPTOR, README = "datapackage.json", "README.md"
# The oldest day that a ZIP knows: the same tables make the same ZIP.
_DAY = (1980, 1, 1, 0, 0, 0)


def write_package(release: PublishedRelease, target: IO[bytes]) -> None:
    """Write the package of a release that was read for the public."""
    described = []
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr(_name(README), write_readme(release, TABLES))
        for table in TABLES:
            described.append({**describe_table(table), **_write_table(archive, table, release)})
        descriptor = describe_package(release, described)
        written = json.dumps(descriptor, ensure_ascii=False, indent=2)
        archive.writestr(_name(DESCRIPTOR), written)


def _write_table(archive: ZipFile, table: Resource, release: PublishedRelease) -> dict[str, Any]:
    """Write one table; return the size and the digest of its file."""
    digest, size = hashlib.sha256(), 0
    with archive.open(_name(table.path), "w", force_zip64=True) as file:
        for piece in _write_rows(table, release):
            file.write(piece)
            digest.update(piece)
            size += len(piece)
    return {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"}


def _write_rows(table: Resource, release: PublishedRelease) -> Iterator[bytes]:
    names = [field.name for field in table.fields]
    yield f"{','.join(names)}\n".encode()
    for chunk in table.chunks(release):
        text = chunk[names].to_csv(index=False, header=False, lineterminator="\n")
        yield text.encode("utf-8")


def _name(path: str) -> ZipInfo:
    found = ZipInfo(path, _DAY)
    found.compress_type = ZIP_DEFLATED
    return found
