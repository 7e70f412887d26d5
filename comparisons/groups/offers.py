"""What the control strip offers beside the groupings of a release, for a public indicator.

A small form for the cut, the nearest universities, and the way to one's own groups.
"""

from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.groups.measures import choose_measures
from comparisons.groups.model import PEERS
from comparisons.pages.parts import Option
from comparisons.results import PublishedRelease, grouping_of
from comparisons.selection import Selection
from indicators.catalogue.model import Grouping
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

NEAREST = LocalizedText("近い規模の大学", "Nearest in size")
# The slider reaches three times the official cut; any number can be typed.
REACH = 3


class CutForm(NamedTuple):
    """The form that asks the page of cuts: `cut` is chosen, `most` is the slider's right end."""

    action: str
    kept: list[tuple[str, str]]
    cut: str
    official: str
    most: str
    unit: str


def offer_groupings(release: PublishedRelease, selection: Selection, language: str) -> list[Option]:
    """Return what the list of groupings offers beside the release's: what is chosen, and peers."""
    indicator = release.catalogue.indicators[selection.indicator]
    if indicator.confidential:
        return []
    offered = []
    if not selection.is_released:
        value = selection.grouping
        if selection.cut is not None:
            value = f"{value}:{selection.cut:.12g}"
        if selection.near:
            value = f"{value}:{selection.near.count}"
        label = grouping_of(release, selection).label
        offered = [Option(value, label.in_language(language), True)]
    can_be_near = selection.university and choose_measures(release.catalogue)
    if can_be_near and not selection.near:
        offered.append(Option(PEERS, NEAREST.in_language(language), False))
    return offered


def offer_cut(release: PublishedRelease, selection: Selection, language: str) -> CutForm | None:
    """Return the form of the cut; None where the grouping has not one cut, or may not be moved."""
    official = release.catalogue.groupings.get(selection.grouping)
    indicator = release.catalogue.indicators[selection.indicator]
    if official is None or len(official.cuts) != 1 or indicator.confidential:
        return None
    query = {name: text for name, text in selection.parameters().items() if name != "cut"}
    cut = official.cuts[0] if selection.cut is None else selection.cut
    return CutForm(
        action=find_address("comparisons:threshold", indicator.code),
        kept=list(query.items()),
        cut=f"{cut:.12g}",
        official=f"{official.cuts[0]:.12g}",
        most=f"{max(REACH * official.cuts[0], cut):.12g}",
        unit=_unit_of(release, official).in_language(language),
    )


def _unit_of(release: PublishedRelease, grouping: Grouping) -> LocalizedText:
    return unit_symbol(release.catalogue.items[grouping.items[0]].unit)
