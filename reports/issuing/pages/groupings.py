"""The comparison groups that a batch can be issued in, as an analyst reads them.

Words and choices only; that a release holds the grouping is asked where the batch begins.
"""

from comparisons.pages.parts import Option
from indicators.catalogue.model import Grouping
from indicators.text import LocalizedText
from reports.groupings import is_of_peers
from reports.pages import OWN_GROUPINGS, name_peers, offer_peers
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
    catalogue = read_release(PUBLIC, releases[0].number).catalogue if known else None
    own = Option("", OWN_GROUPINGS.in_language(language), not any(chosen))
    return (
        own,
        *(
            Option(code, each.label.in_language(language), code in chosen)
            for code, each in known.items()
        ),
        *(offer_peers(catalogue, chosen[0] if chosen else "", language) if catalogue else ()),
    )


def name_grouping(release: int, grouping: str, language: str) -> str:
    """Return the chosen grouping in words: 「比べる群：設置形態」."""
    return CHOSEN.fill(grouping=_find_name(release, grouping)).in_language(language)


def word_grouping(release: int, grouping: str, language: str) -> str:
    """Return the name of a grouping in a cell, each indicator's own included."""
    name = _find_name(release, grouping) if grouping else OWN_GROUPINGS
    return name.in_language(language)


def _find_name(release: int, grouping: str) -> LocalizedText:
    """Return the name, or the code where the release cannot be read any more."""
    if is_of_peers(grouping):
        return name_peers(grouping)
    found = _read_groupings(release).get(grouping)
    return LocalizedText(grouping, grouping) if found is None else found.label


def _read_groupings(release: int) -> dict[str, Grouping]:
    """Return the groupings of a release; none of one that cannot be read, which beginning says."""
    try:
        return dict(read_release(PUBLIC, release).figures.groupings)
    except (NoRelease, UnknownRelease, ReleaseFilesError):
        return {}
