"""Publishing: a build gets files, a number, a row and an event, all of it or nothing.

Calculating lives in build.py, the files in storage.py, reading in reader.py.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from indicators.catalogue.loader import load_catalogue, read_definitions
from universities.models import Event, Release
from universities.observations import SealedRevision
from universities.releases.build import Build, build_release
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

    Return None, and leave everything as it is, if the newest release of that kind already has
    the same digest. A build that is interrupted leaves no release behind.
    Raises: NothingToReleaseError.
    """
    build = build_release(load_catalogue(), is_invented=is_invented)
    definitions = read_definitions()
    releases = Path(settings.RELEASES_DIR)
    releases.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".building-", dir=releases) as folder:
        frozen = Path(folder) / "release"
        frozen.mkdir()
        digest = write_release_files(
            frozen, build.figures, definitions=definitions, is_invented=is_invented
        )
        newest = Release.objects.filter(is_invented=is_invented).order_by("-number").first()
        if newest is not None and newest.data_digest == digest:
            return None
        release = Release(
            fiscal_years=list(build.figures.fiscal_years),
            is_invented=is_invented,
            is_provisional=is_provisional,
            catalogue_digest=digest_of_definitions(definitions),
            data_digest=digest,
            code_version=getattr(settings, "CODE_VERSION", "unknown"),
            published_at=author.at,
            published_by=author.name,
        )
        return _record_release(release, build, frozen, author)


@transaction.atomic
def _record_release(release: Release, build: Build, frozen: Path, author: Author) -> Release:
    """Number the release and move its files into place; the row comes first.

    A second publisher waits at the unique number. Raises: ReleaseFilesError if files of this
    digest are there and damaged.
    """
    release.number = (Release.objects.aggregate(newest=Max("number"))["newest"] or 0) + 1
    release.save()
    _link_revisions(release, build.revisions)
    revisions = [each.id for each in build.revisions]
    mark_published(revisions, release=release.number, author=author)
    Event.objects.create(
        at=author.at,
        by=author.name,
        action="publish_release",
        payload={"number": release.number, "digest": release.data_digest},
    )
    _move_into_place(frozen, frozen.parent.parent / release.data_digest)
    return release


def _move_into_place(frozen: Path, target: Path) -> None:
    """Give the files the name of their digest; what already has that name has that content.

    Named by number, a second database on the same disk would write over the first one's release.
    """
    if target.exists():
        read_release_files(target, digest=target.name)
    else:
        frozen.rename(target)


def _link_revisions(release: Release, revisions: Sequence[SealedRevision]) -> None:
    links = Release.revisions.through
    links.objects.bulk_create(
        (links(release_id=release.pk, revision_id=each.id) for each in revisions),
        batch_size=BATCH,
    )
