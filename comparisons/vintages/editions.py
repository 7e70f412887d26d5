"""The releases that stand side by side, each as this reader may see it.

One that cannot be read is named and has no figures; nothing is compared here.
"""

from datetime import date
from typing import NamedTuple

from django.utils import timezone

from comparisons.results import PublishedRelease, load_release
from universities.releases.listing import ListedRelease, list_releases
from universities.releases.storage import ReleaseFilesError

# As many columns as a page has room for; each is a folder of files to be read and verified.
MOST_EDITIONS = 6


class Edition(NamedTuple):
    """One release; `release` is None where its files are missing or damaged."""

    number: int
    published_on: date
    release: PublishedRelease | None


def load_editions(
    user: object, shown: PublishedRelease, *, most: int = MOST_EDITIONS
) -> list[Edition]:
    """Return the shown release and those of its kind before it, oldest first.

    At most `most`, and a query for each.
    """
    listed = [
        each
        for each in list_releases()
        if each.is_invented == shown.is_invented and each.number <= shown.number
    ]
    return [_load(user, each, shown) for each in reversed(listed[:most])]


def _load(user: object, listed: ListedRelease, shown: PublishedRelease) -> Edition:
    day = timezone.localdate(listed.published_at)
    if listed.number == shown.number:
        return Edition(listed.number, day, shown)
    try:
        return Edition(listed.number, day, load_release(user, listed.number))
    except ReleaseFilesError:
        return Edition(listed.number, day, None)
