"""What two groups' values would be at other cuts of a size grouping.

The statistics are those of every group (averages.py); only the sides are made here.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.averages import STATISTICS, average_rows
from indicators.calculation.cube import GroupRow
from indicators.calculation.figures import Figures
from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.terms import Ratios

# More cuts than a line on a screen can show apart.
MOST_CUTS = 60
# Of fewer no order is told: it would be that of single universities.
SMALLEST_SIDE = 3


class Sweep(NamedTuple):
    """Both sides' value and number of members at each cut, ascending; all arrays are as long.

    A side without anybody has no value (NaN).
    """

    cuts: Numbers
    small: Numbers
    large: Numbers
    small_n: Numbers
    large_n: Numbers

    @property
    def order(self) -> Numbers:
        """Return the sign of large − small at each cut: 1, 0 or −1.

        NaN where a side has no value, or fewer than SMALLEST_SIDE universities.
        """
        is_told = np.minimum(self.small_n, self.large_n) >= SMALLEST_SIDE
        return np.where(is_told, np.sign(self.large - self.small), np.nan)


def sweep_cuts(
    figures: Figures,
    indicator: str,
    *,
    items: tuple[str, ...],
    fiscal_year: int,
    average: str,
    always: tuple[float, ...],
) -> Sweep:
    """Return what both sides are at up to MOST_CUTS cuts and at those that are `always` shown.

    Size is the sum of `items`, strictly greater than the cut is the large side. Values in the
    indicator's unit. Missing: who has no size is on neither side.
    Raises: ConfidentialError for a confidential indicator. KeyError for another's code.
    """
    definition = figures.indicators[indicator]
    if definition.confidential:
        raise ConfidentialError(
            f"sweep_cuts: the indicator must be public, got {indicator}. Show the released cut."
        )
    year = figures.fiscal_years.index(fiscal_year)
    ratios = figures.one_indicator(indicator).at(np.s_[[year]])
    sizes = sum(figures.panel.item_values(item)[year] for item in items)
    known = ~np.isnan(sizes) & figures.panel.participates[year]
    cuts = choose_cuts(sizes[known & ~np.isnan(ratios.value[0])], always=always)
    is_large = sizes > cuts[:, None]
    scale, at = np.array([definition.scale]), STATISTICS.index(average)
    small, small_n = _average(ratios, known & ~is_large, scale, at)
    large, large_n = _average(ratios, known & is_large, scale, at)
    return Sweep(cuts, small, large, small_n, large_n)


def choose_cuts(sizes: Numbers, *, always: tuple[float, ...]) -> Numbers:
    """Return up to MOST_CUTS of the sizes, evenly among the different ones, and `always`.

    Between two neighbouring sizes every cut makes the same two groups, so sizes are cuts enough.
    """
    different = np.unique(sizes)[:-1]
    count = min(MOST_CUTS, len(different))
    places = np.linspace(0, len(different) - 1, count).round().astype(int)
    return np.unique(np.concatenate([different[places], np.array(always, dtype=np.float64)]))


def find_turned(sweep: Sweep, official: float) -> list[tuple[float, float]]:
    """Return the runs (lowest cut, highest cut) whose order is the reverse of the official one's.

    The official cut must be among the cuts. A silent side ends a run, and so does a tie.
    """
    order = sweep.order
    own = order[int(np.flatnonzero(sweep.cuts == official)[0])]
    turned = (order == -own) & (order != 0)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], turned, [False]]).astype(int)))
    pairs = edges.reshape(-1, 2)
    return [(float(sweep.cuts[first]), float(sweep.cuts[after - 1])) for first, after in pairs]


def _average(ratios: Ratios, sides: Flags, scale: Numbers, at: int) -> tuple[Numbers, Numbers]:
    """Return the chosen average and n of one side at every cut.

    Each is averaged as a group of a release is, so that the last digit is that of a comparison.
    """
    rows = [GroupRow("", "side", members[None]) for members in sides]
    found = average_rows(ratios.at(np.s_[None]), rows, scale).numbers[:, 0, :, 0]
    return found[at], found[STATISTICS.index("n")]
