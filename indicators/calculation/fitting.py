"""The two lines of a group: least squares of numerator on denominator, and total ÷ total.

Averages live in averages.py; how a line is drawn is the charts' business.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.calculation.cube import GroupRow, build_cube, build_group_rows
from indicators.calculation.group_frames import GroupFigures, group_frame
from indicators.calculation.least_squares import fit_members
from indicators.calculation.terms import Ratios
from indicators.frames import FITS

STATISTICS = tuple(name for name in FITS.columns if name != "reason")


def fit_lines(ratios: pd.DataFrame, memberships: pd.DataFrame) -> pd.DataFrame:
    """Return one row per indicator, group ("all" included) and fiscal year, with both lines.

    Units: numerator's item unit per denominator's item unit, unscaled; the intercept is in the
    numerator's. Members: the group's universities that have a ratio.
    Missing: slope, intercept and r2 are NaN whenever `reason` is not "": fewer than three members
    (group_too_small), or all x or all y alike (no_variation). ratio_slope needs one member.
    Raises: FrameError if a frame lacks a column or repeats a key.
    """
    cube = build_cube(ratios)
    rows = build_group_rows(memberships, cube)
    return group_frame(
        fit_rows(cube.ratios, rows),
        FITS,
        indicators=cube.indicators,
        rows=[(row.grouping, row.group) for row in rows],
        fiscal_years=cube.fiscal_years,
    )


def fit_rows(ratios: Ratios, rows: Sequence[GroupRow]) -> GroupFigures:
    """Return the lines of every group row, from indicator × year × university arrays."""
    indicators, years, _ = ratios.value.shape
    numbers = np.full((len(STATISTICS), indicators, len(rows), years), np.nan)
    reason = np.zeros((indicators, len(rows), years), dtype=np.uint8)
    for at, row in enumerate(rows):
        for year in range(years):
            members = np.flatnonzero(row.members[year])
            numbers[:, :, at, year], reason[:, at, year] = fit_members(
                ratios.denominator[:, year, members],
                ratios.numerator[:, year, members],
                ratios.value[:, year, members],
            )
    return GroupFigures(numbers, reason)
