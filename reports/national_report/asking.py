"""What a national report is asked for, and the release as everybody may see it.

Two orders of the same release are equal, so that a report is made once; nothing is worded here.
"""

from typing import NamedTuple

from comparisons.results import PublishedRelease
from reports.parts import ReleaseIdentity
from reports.services import check_language
from universities.access import PUBLIC
from universities.releases.reader import read_release


class NationalOrder(NamedTuple):
    """One report of one release, as the public sees it, whoever asks."""

    release: PublishedRelease
    fiscal_year: int
    language: str

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what tells one order from another without looking into the figures."""
        return (*self.release.identity, self.fiscal_year, self.language)

    def __hash__(self) -> int:
        """Return the hash of the identity."""
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        """Say whether both ask for the same report."""
        return isinstance(other, NationalOrder) and self.identity == other.identity


def order_national(release_number: int | None, fiscal_year: int, language: str) -> NationalOrder:
    """Return the order of a report of a release, or of the newest; always for the public.

    Raises: ReportError for an unknown language; NoRelease, UnknownRelease; ReleaseFilesError if
    the release's files are damaged.
    """
    check_language(language)
    return NationalOrder(read_release(PUBLIC, release_number), fiscal_year, language)


def identify(release: PublishedRelease) -> ReleaseIdentity:
    """Return what a report says of its release."""
    return ReleaseIdentity(
        number=release.number,
        digest=release.digest,
        published_on=release.published_on,
        is_invented=release.is_invented,
        is_provisional=release.is_provisional,
        source=release.source,
    )
