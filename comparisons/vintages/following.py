"""What is followed for one wish, with its sentences and notes: page and files say the same.

How it looks on the page is page.py's, what stands in a file data.py's.
"""

from dataclasses import replace

from comparisons.evidence.citing import cite_group, cite_own
from comparisons.protection import tell_files
from comparisons.results import PublishedRelease, choices_of
from comparisons.vintages.asking import Wish
from comparisons.vintages.editions import Edition
from comparisons.vintages.series import follow_group, follow_university
from comparisons.vintages.tables import Cite, Followed
from comparisons.vintages.words import (
    GROUP,
    NOT_NOW,
    NOW,
    ONE,
    READING,
    THEN,
    UNREADABLE,
    tell_series,
)
from indicators.catalogue.model import Indicator
from indicators.formatting import average_word
from indicators.text import LocalizedText


def follow(release: PublishedRelease, editions: list[Edition], wish: Wish) -> list[Followed]:
    """Return the group's series, and the highlighted university's if there is one."""
    grouping = release.catalogue.groupings[wish.selection.grouping]
    words = {
        "group": grouping.group(wish.group).label,
        "average": average_word(wish.selection.average),
    }
    found = [Followed(GROUP.fill(**words), follow_group(editions, wish), _citing(wish, ""))]
    name = choices_of(release).universities.get(wish.selection.university or "")
    if name:
        own = _citing(wish, wish.selection.university or "")
        found.append(Followed(name, follow_university(editions, wish), own))
    return found


def _citing(wish: Wish, university: str) -> Cite:
    """Return what cites a year in a release; restated values are in no release and cite nothing."""

    def cite(fiscal_year: int, number: int) -> str:
        if wish.definition == "now":
            return ""
        asked = replace(wish.selection, fiscal_year=fiscal_year, release=number)
        if university:
            return cite_own("ratio", asked)
        average = asked.highlighting(None)
        return cite_group("average", average, wish.group, average.average)

    return cite


def tell_followed(found: list[Followed], editions: list[Edition]) -> list[LocalizedText]:
    """Return a sentence for each series, or that there is nothing to compare."""
    if len(editions) == 1:
        return [ONE.fill(number=editions[0].number)]
    return [tell_series(each.subject, each.series, editions) for each in found]


def list_notes(indicator: Indicator, editions: list[Edition], wish: Wish) -> list[LocalizedText]:
    """Return how marks and values are to be read, and which release cannot be read."""
    basis = [THEN]
    if wish.definition == "now":
        basis = [NOW.fill(number=editions[-1].number), NOT_NOW]
    gone = [UNREADABLE.fill(number=each.number) for each in editions if each.release is None]
    return [READING, *basis, *gone, *([tell_files(indicator)] if indicator.confidential else [])]
