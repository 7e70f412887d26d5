"""Two years of one release side by side: a university's sides, and what moved its groups.

Only the choice of years and members lives here; the arithmetic lives in decomposition.py.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.averages import STATISTICS
from indicators.calculation.decomposition import GroupChange, explain_group
from indicators.calculation.figures import Figures
from indicators.calculation.panel import Numbers
from indicators.calculation.protection.asking import members_of
from indicators.catalogue.model import Indicator
from indicators.frames import REASONS

_POOLED = STATISTICS.index("pooled")


class YearSides(NamedTuple):
    """One university's ratio in one year with both sides; `reason` as in the ratios frame."""

    numerator: float
    denominator: float
    value: float
    reason: str


NO_SIDES = YearSides(*(float("nan"),) * 3, "no_previous_year")


class GroupYears(NamedTuple):
    """A group's total ÷ total of the year before and of this year, and why it changed."""

    group: str
    before: float
    after: float
    change: GroupChange


def read_sides(figures: Figures, indicator: str, university: str, fiscal_year: int) -> YearSides:
    """Return both sides of one year, as this reader's figures have them.

    Missing: all NaN, no_previous_year, if nothing was returned that year.
    """
    codes = figures.panel.codes
    if fiscal_year not in figures.fiscal_years or university not in codes:
        return NO_SIDES
    at = figures.fiscal_years.index(fiscal_year), codes.index(university)
    if not figures.panel.participates[at]:
        return NO_SIDES
    cell = figures.one_indicator(indicator).at(at)
    numbers = float(cell.numerator), float(cell.denominator), float(cell.value)
    return YearSides(*numbers, REASONS[int(cell.reason)])


def find_group_changes(
    figures: Figures, indicator: Indicator, *, grouping: str, fiscal_year: int
) -> list[GroupYears]:
    """Return everybody and each group of the grouping that has a value in both years.

    Of a confidential indicator nothing: its parts would tell of members what is protected.
    """
    years = figures.fiscal_years
    if indicator.confidential or not {fiscal_year, fiscal_year - 1} <= set(years):
        return []
    pair = years.index(fiscal_year - 1), years.index(fiscal_year)
    rows = [at for at, name in enumerate(figures.row_names) if name[0] in ("", grouping)]
    found = [_explain_row(figures, indicator, row, pair) for row in rows]
    return [each for each in found if np.isfinite(each.before) and np.isfinite(each.after)]


def _explain_row(
    figures: Figures, indicator: Indicator, row: int, pair: tuple[int, int]
) -> GroupYears:
    place = figures.indicator_places[indicator.code]
    pooled = figures.average_arrays.numbers[_POOLED, place, row]
    before, after = (_sides_of_members(figures, indicator, row, year) for year in pair)
    return GroupYears(
        group=figures.row_names[row][1],
        before=float(pooled[pair[0]]),
        after=float(pooled[pair[1]]),
        change=explain_group(before, after, scale=indicator.scale),
    )


def _sides_of_members(
    figures: Figures, indicator: Indicator, row: int, year: int
) -> tuple[Numbers, Numbers]:
    members = members_of(figures, indicator, row, year)
    ratios = figures.one_indicator(indicator.code).at(year)
    numerator, denominator = (
        np.where(members, side, np.nan) for side in (ratios.numerator, ratios.denominator)
    )
    return numerator, denominator
