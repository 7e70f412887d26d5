"""The sweep of one selection: both groups' values at every cut, and the chosen and official cut.

Words live in threshold_words.py; the arithmetic in indicators.calculation.thresholds.
"""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from comparisons.refusals import SelectionError, WayOut
from comparisons.results import KEPT_IN_MEMORY, Asked, PublishedRelease, ask_about, grouping_of
from comparisons.selection import Selection
from indicators.calculation.thresholds import Sweep, find_turned, sweep_cuts
from indicators.catalogue.model import Grouping, Indicator
from indicators.text import LocalizedText

NOT_ONE_CUT = LocalizedText(
    "しきい値を動かせるのは、しきい値が一つの群の分け方だけです（「{label}」は違います）。",
    "Only a grouping with one cut can be moved; “{label}” is none.",
)
ANOTHER = LocalizedText("しきい値が一つの分け方で見る", "Take a grouping with one cut")


class Cuts(NamedTuple):
    """Everything that page, chart and files of the cuts are written from."""

    indicator: Indicator
    grouping: Grouping
    official: float
    chosen: float
    sweep: Sweep
    turned: list[tuple[float, float]]

    def at(self, cut: float) -> dict[str, float]:
        """Return both sides' value and n at one of the cuts."""
        names, place = ("small", "large", "small_n", "large_n"), self._find(cut)
        return {name: float(getattr(self.sweep, name)[place]) for name in names}

    def order_at(self, cut: float) -> float:
        """Return 1, 0 or −1 at one of the cuts; NaN where no order is told."""
        return float(self.sweep.order[self._find(cut)])

    def _find(self, cut: float) -> int:
        return int((self.sweep.cuts == cut).argmax())

    def side(self, name: str) -> str:
        """Return the code of the group of the small or of the large."""
        codes = [group.code for group in self.grouping.groups]
        return codes[0] if name == "small" else codes[-1]

    def asked(self, selection: Selection, cut: float) -> Selection:
        """Return the comparison of the groups of another cut."""
        return replace(selection, cut=None if cut == self.official else cut)

    @property
    def is_turned(self) -> bool:
        """Say whether the order at the chosen cut is the reverse of the official one's."""
        return any(low <= self.chosen <= high for low, high in self.turned)


def find_official(release: PublishedRelease, selection: Selection) -> Grouping:
    """Return the release's grouping of one cut. Raises: SelectionError (400) for another."""
    found = release.catalogue.groupings.get(selection.grouping)
    if found is None or len(found.cuts) != 1:
        own = release.catalogue.indicators[selection.indicator].grouping
        groupings = release.catalogue.groupings.values()
        one = next((each.code for each in groupings if len(each.cuts) == 1), own)
        label = grouping_of(release, selection).label
        way = WayOut(ANOTHER, f"?grouping={one}")
        raise SelectionError(NOT_ONE_CUT.fill(label=label), status=400, way=way)
    return found


def find_cuts(release: PublishedRelease, selection: Selection) -> Cuts:
    """Return the cuts of a public indicator. Raises: SelectionError as find_official does."""
    return _find_cuts(ask_about(release, selection), selection.highlighting(None))


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _find_cuts(asked: Asked, selection: Selection) -> Cuts:
    official = find_official(asked.release, selection)
    cut = official.cuts[0]
    chosen = cut if selection.cut is None else selection.cut
    sweep = sweep_cuts(
        asked.release.figures,
        selection.indicator,
        items=official.items,
        fiscal_year=selection.fiscal_year,
        average=selection.average,
        always=(cut, chosen),
    )
    indicator = asked.release.catalogue.indicators[selection.indicator]
    return Cuts(indicator, official, cut, chosen, sweep, find_turned(sweep, cut))
