"""Publishing: a build gets files, a number, a row and an event, all of it or nothing.

Calculating lives in build.py, the files in storage.py, reading in reader.py; preparing for a
second person lives in preparing.py and deciding.py.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Max

from indicators.catalogue.loader import load_catalogue, read_definitions
from universities.models import Candidate, Event, Release
from universities.releases.build import Build, build_release
from universities.releases.protection_file import write_protection
from universities.releases.signatures import sign_digest
from universities.releases.storage import (
    digest_of_definitions,
    read_release_files,
    write_release_files,
)
from universities.submissions.events import BATCH
from universities.submissions.services import Author, mark_published


def publish_release(
    *, is_invented: bool, author: Author, is_provisional: bool = False
) -> Release | None:
    """Publish all sealed, accepted revisions of one kind as the next numbered release.

    This is the operator's way, of one person; on the pages two are needed (deciding.py).
    Return None, and leave everything as it is, if the newest release of that kind already has
    the same digest. A build that is interrupted leaves no release behind.
    Raises: NothingToReleaseError.
    """
    build = build_release(load_catalogue(), is_invented=is_invented)
    releases = Path(settings.RELEASES_DIR)
    releases.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=releases) as folder:
        frozen = Path(folder) / "release"
        digest = freeze_build(build, frozen)
        newest = find_newest(is_invented=is_invented)
        if newest is not None and newest.data_digest == digest:
            return None
        release = Release(
            fiscal_years=list(build.figures.fiscal_years),
            is_invented=is_invented,
            is_provisional=is_provisional,
            catalogue_digest=digest_of_definitions(read_definitions()),
            data_digest=digest,
        )
        return record_release(release, [each.id for each in build.revisions], frozen, author)


def find_newest(*, is_invented: bool) -> Release | None:
    """Return the newest release of that kind of university."""
    return Release.objects.filter(is_invented=is_invented).order_by("-number").first()


def freeze_build(build: Build, folder: Path) -> str:
    """Write the files of a release into a new folder; return its digest."""
    folder.mkdir()
    return write_release_files(
        folder,
        build.figures,
        definitions=read_definitions(),
        is_invented=build.is_invented,
        protection=write_protection(build.protection, build.rules),
    )


@transaction.atomic
def record_release(
    release: Release, revisions: Iterable[int], frozen: Path, author: Author
) -> Release:
    """Number the release, sign it, and move its files into place; the row comes first.

    A second publisher waits. Raises: ReleaseFilesError if files of this digest are there and
    damaged.
    """
    hold_releases()
    release.number = (Release.objects.aggregate(newest=Max("number"))["newest"] or 0) + 1
    release.code_version = getattr(settings, "CODE_VERSION", "unknown")
    release.published_at, release.published_by = author.at, author.name
    release.signature = sign_digest(release.data_digest)
    release.save()
    ids = list(revisions)
    _link_revisions(release, ids)
    mark_published(ids, release=release.number, author=author)
    payload = {"number": release.number, "digest": release.data_digest}
    if release.prepared_by:
        payload["prepared_by"] = release.prepared_by
    Event.objects.create(at=author.at, by=author.name, action="publish_release", payload=payload)
    _move_into_place(frozen, Path(settings.RELEASES_DIR) / release.data_digest)
    return release


def hold_releases() -> None:
    """Let nobody else begin, publish or discard until the transaction ends.

    A table's lock, because what must not come is a new row. SQLite's transactions of this project
    begin by holding everything.
    """
    if connection.vendor == "postgresql":
        table = connection.ops.quote_name(Candidate._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")


def _move_into_place(frozen: Path, target: Path) -> None:
    """Give the files the name of their digest; what already has that name has that content.

    Named by number, a second database on the same disk would write over the first one's release.
    """
    if target.exists():
        read_release_files(target, digest=target.name)
    else:
        frozen.rename(target)


def _link_revisions(release: Release, revisions: list[int]) -> None:
    links = Release.revisions.through
    links.objects.bulk_create(
        (links(release_id=release.pk, revision_id=each) for each in revisions), batch_size=BATCH
    )
