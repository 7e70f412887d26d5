"""What two groups' values would be at other cuts of a size grouping.

The statistics are those of every group (group_statistics.py); only the sides are made here.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.averages import STATISTICS
from indicators.calculation.figures import Figures
from indicators.calculation.group_statistics import average_members
from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.terms import Ratios

# More cuts than a line on a screen can show apart.
MOST_CUTS = 60
# A value of fewer is a value of single universities.
SMALLEST_SIDE = 3


class Sweep(NamedTuple):
    """Both sides' value and number of members at each cut, ascending; all arrays are as long.

    A side of fewer than SMALLEST_SIDE has no value (NaN); `n` is counted all the same.
    """

    cuts: Numbers
    small: Numbers
    large: Numbers
    small_n: Numbers
    large_n: Numbers

    @property
    def order(self) -> Numbers:
        """Return the sign of large − small at each cut: 1, 0 or −1, NaN where a side is silent."""
        return np.sign(self.large - self.small)


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
    ratios = figures.one_indicator(indicator).at(year)
    sizes = sum(figures.panel.item_values(item)[year] for item in items)
    known = ~np.isnan(sizes) & ~np.isnan(ratios.value) & figures.panel.participates[year]
    cuts = choose_cuts(sizes[known], always=always)
    is_large = sizes > cuts[:, None]
    scale, at = np.array(definition.scale), STATISTICS.index(average)
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


def _average(ratios: Ratios, members: Flags, scale: Numbers, at: int) -> tuple[Numbers, Numbers]:
    """Return the chosen average and n of every cut: each cut stands where an indicator would."""
    numerator, denominator, value = (
        np.where(members, array, np.nan)
        for array in (ratios.numerator, ratios.denominator, ratios.value)
    )
    found = average_members(numerator, denominator, value, scale)
    n = found[STATISTICS.index("n")]
    return np.where(n < SMALLEST_SIDE, np.nan, found[at]), n
