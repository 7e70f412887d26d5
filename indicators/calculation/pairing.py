"""Two figures of the same universities: correlation of ranks, medians, quarters, who is on top.

Both are public or this would place confidential values; measures.py refuses those.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.placing import GroupValues, find_bands
from indicators.calculation.ranks import Correlation, correlate_ranks, find_pairs
from indicators.frames import BANDS


class Side(NamedTuple):
    """One figure of every university (NaN where there is none), and which way is good."""

    values: Numbers
    direction: str

    @property
    def turned(self) -> Numbers:
        """Return the values with the good side up; without a judgement as they are."""
        return -self.values if self.direction == "lower_is_better" else self.values


class Quarters(NamedTuple):
    """How many stand above (strictly) or below the medians; `high_low`: x above, y not."""

    high_high: int
    high_low: int
    low_high: int
    low_low: int


class PairFigures(NamedTuple):
    """What two figures say together, of those that have both (`members`, `correlation.n`).

    The correlation is positive where the good sides go together. `x_top`, `y_top`, `both_top`:
    how many are in the good (neutral: high) quarter of one and of both.
    """

    members: Flags
    correlation: Correlation
    x_median: float
    y_median: float
    quarters: Quarters
    x_top: int
    y_top: int
    both_top: int


def compare_sides(x: Side, y: Side) -> PairFigures:
    """Return what two figures say together.

    Missing: medians are NaN without members; the correlation says its own reason.
    """
    members = find_pairs(x.values, y.values)
    first, second = x.values[members], y.values[members]
    medians = [float(np.median(each)) if each.size else np.nan for each in (first, second)]
    is_high = first > medians[0], second > medians[1]
    tops = find_top(first, x.direction), find_top(second, y.direction)
    return PairFigures(
        members=members,
        correlation=correlate_ranks(x.turned, y.turned),
        x_median=medians[0],
        y_median=medians[1],
        quarters=Quarters(
            int((is_high[0] & is_high[1]).sum()),
            int((is_high[0] & ~is_high[1]).sum()),
            int((~is_high[0] & is_high[1]).sum()),
            int((~is_high[0] & ~is_high[1]).sum()),
        ),
        x_top=int(tops[0].sum()),
        y_top=int(tops[1].sum()),
        both_top=int((tops[0] & tops[1]).sum()),
    )


def correlate_groups(x: Side, y: Side, groups: dict[str, Flags]) -> dict[str, Correlation]:
    """Return the correlation inside of each group; `groups` says who belongs to which."""
    return {
        code: correlate_ranks(x.turned[members], y.turned[members])
        for code, members in groups.items()
    }


def find_top(values: Numbers, direction: str) -> Flags:
    """Say who is in the good (neutral: high) quarter, by the rule of placing.find_bands."""
    if not values.size:
        return np.zeros(0, dtype=bool)
    q1, q3 = np.quantile(values, [0.25, 0.75])
    like = np.ones(values.shape)
    group = GroupValues(np.nan * like, q1 * like, q3 * like, values.size * like)
    bands = find_bands(values, group, np.full(values.shape, direction, dtype=object))
    top: Flags = bands == BANDS.index("top_quarter")
    return top
