"""The comparison groups that a batch can be issued in, as an analyst reads them.

Words and choices only; that a release holds the grouping is asked where the batch begins.
"""

from comparisons.pages.parts import Option
from indicators.catalogue.model import Grouping
from indicators.text import LocalizedText
from reports.pages import OWN_GROUPINGS
from universities.access import PUBLIC
from universities.releases.listing import ListedRelease
from universities.releases.reader import NoRelease, UnknownRelease, read_release
from universities.releases.storage import ReleaseFilesError

CHOSEN = LocalizedText("比べる群：{grouping}", "Compared by: {grouping}")


def list_groupings(
    releases: tuple[ListedRelease, ...], chosen: tuple[str, ...], language: str
) -> tuple[Option, ...]:
    """Return each indicator's own groups first, then the groupings of the newest release."""
    known = _read_groupings(releases[0].number) if releases else {}
    own = Option("", OWN_GROUPINGS.in_language(language), not any(chosen))
    return (
        own,
        *(
            Option(code, each.label.in_language(language), code in chosen)
            for code, each in known.items()
        ),
    )


def name_grouping(release: int, grouping: str, language: str) -> str:
    """Return the chosen grouping in words; its code where the release cannot be read any more."""
    found = _read_groupings(release).get(grouping)
    name = LocalizedText(grouping, grouping) if found is None else found.label
    return CHOSEN.fill(grouping=name).in_language(language)


def _read_groupings(release: int) -> dict[str, Grouping]:
    """Return the groupings of a release; none of one that cannot be read, which beginning says."""
    try:
        return dict(read_release(PUBLIC, release).figures.groupings)
    except (NoRelease, UnknownRelease, ReleaseFilesError):
        return {}
