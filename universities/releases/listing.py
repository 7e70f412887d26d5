"""The releases as everybody may list them: numbers, dates, digests, signatures; no person named.

What changed between two of them is counted in changes.py.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from universities.models import Release
from universities.releases.changes import FilesAt
from universities.releases.reader import UnknownRelease
from universities.releases.signatures import State, check_signature


class _Row(NamedTuple):
    number: int
    data_digest: str
    is_invented: bool
    is_provisional: bool
    fiscal_years: list[int]
    published_at: datetime
    signature: str
    prepared_by: str
    code_version: str


class ListedRelease(NamedTuple):
    """One release; `base`: the release of its kind before it. `by_two`: two persons made it."""

    number: int
    digest: str
    is_invented: bool
    is_provisional: bool
    fiscal_years: tuple[int, ...]
    published_at: datetime
    signed: State
    by_two: bool
    code_version: str
    is_newest: bool
    base: FilesAt | None
    base_number: int

    @property
    def files(self) -> FilesAt:
        """Return where its files lie."""
        return files_of(self.digest)


def list_releases() -> list[ListedRelease]:
    """Return every release, newest first."""
    rows = [_Row(*row) for row in Release.objects.order_by("number").values_list(*_Row._fields)]
    newest = {row.is_invented: row.number for row in rows}
    listed: list[ListedRelease] = []
    last: dict[bool, _Row] = {}
    for row in rows:
        listed.append(_describe(row, last.get(row.is_invented), newest[row.is_invented]))
        last[row.is_invented] = row
    return listed[::-1]


def find_listed(number: int) -> ListedRelease:
    """Return one release. Raises: UnknownRelease."""
    for each in list_releases():
        if each.number == number:
            return each
    raise UnknownRelease(f"Release {number}: must be a published number, got none of it.")


def find_by_digest(beginning: str) -> Sequence[ListedRelease]:
    """Return the releases whose digest begins like that."""
    return [each for each in list_releases() if each.digest.startswith(beginning)]


def files_of(digest: str) -> FilesAt:
    """Return where the files of a published digest lie."""
    return FilesAt(str(Path(settings.RELEASES_DIR) / digest), digest)


def _describe(row: _Row, base: _Row | None, newest: int) -> ListedRelease:
    return ListedRelease(
        row.number,
        row.data_digest,
        row.is_invented,
        row.is_provisional,
        tuple(row.fiscal_years),
        row.published_at,
        check_signature(row.data_digest, row.signature),
        bool(row.prepared_by),
        row.code_version,
        row.number == newest,
        files_of(base.data_digest) if base else None,
        base.number if base else 0,
    )
