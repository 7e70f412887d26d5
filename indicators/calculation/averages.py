"""What a group's ratios are together: pooled, mean, median, quartiles, n, the largest's share.

Lines through a group live in fitting.py; who is in a group is decided in groups.py.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.cube import GroupRow, build_cube, build_group_rows
from indicators.calculation.group_frames import GroupFigures, group_frame
from indicators.calculation.group_statistics import average_members
from indicators.calculation.panel import Numbers
from indicators.calculation.terms import Ratios
from indicators.catalogue.model import Indicator
from indicators.frames import AVERAGES, REASONS

STATISTICS = tuple(name for name in AVERAGES.columns if name != "reason")
_TOO_SMALL, _ZERO = REASONS.index("group_too_small"), REASONS.index("zero_denominator")


def average_of(indicator: Indicator) -> str:
    """Return the averages column that is *the* group average of the indicator."""
    return "pooled" if indicator.group_average == "ratio_of_totals" else "mean_of_ratios"


def average_groups(
    ratios: pd.DataFrame, memberships: pd.DataFrame, *, indicators: Iterable[Indicator]
) -> pd.DataFrame:
    """Return one row per indicator, group ("all" included) and fiscal year, with its averages.

    Members are the group's universities that have a ratio; n counts them. pooled is
    Σnumerator ÷ Σdenominator of the members; quartiles are interpolated linearly.
    Units: the indicator's; top_share is a fraction of Σnumerator.
    Missing: a group without a member is NaN, group_too_small. pooled_without_top needs two
    members, top_share a numerator that does not sum to zero.
    Raises: FrameError if a frame lacks a column or repeats a key.
    """
    cube = build_cube(ratios)
    rows = build_group_rows(memberships, cube)
    scales = {indicator.code: indicator.scale for indicator in indicators}
    scale = np.array([scales[code] for code in cube.indicators])
    return group_frame(
        average_rows(cube.ratios, rows, scale),
        AVERAGES,
        indicators=cube.indicators,
        rows=[(row.grouping, row.group) for row in rows],
        fiscal_years=cube.fiscal_years,
    )


def average_rows(ratios: Ratios, rows: Sequence[GroupRow], scale: Numbers) -> GroupFigures:
    """Return the averages of every group row, from indicator × year × university arrays."""
    indicators, years, _ = ratios.value.shape
    numbers = np.full((len(STATISTICS), indicators, len(rows), years), np.nan)
    for at, row in enumerate(rows):
        for year in range(years):
            members = np.flatnonzero(row.members[year])
            numbers[:, :, at, year] = average_members(
                ratios.numerator[:, year, members],
                ratios.denominator[:, year, members],
                ratios.value[:, year, members],
                scale,
            )
    return GroupFigures(numbers, _find_reasons(numbers))


def _find_reasons(numbers: Numbers) -> NDArray[np.uint8]:
    pooled, n = numbers[STATISTICS.index("pooled")], numbers[STATISTICS.index("n")]
    return np.select([n == 0, np.isnan(pooled)], [_TOO_SMALL, _ZERO], 0).astype(np.uint8)
