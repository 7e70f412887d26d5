"""Which changes since the year before are worth telling, and in which order.

Pure: home and report choose here, so they always name the same; no sentence lives here.
"""

from collections.abc import Iterable
from math import isfinite, sqrt
from typing import Protocol, TypeVar

from indicators.calculation.changes import YearSides
from indicators.catalogue.model import Indicator
from indicators.charts.ranking import smallest_denominator
from indicators.formatting import format_number

# Of the width of the group's middle half: less is a move inside the crowd.
SMALLEST_SHARE = 0.25
# A count of n differs by about √n without any reason; twice that is seldom chance.
CHANCE = 2.0
COUNTED = ("count", "company", "course")


class Moving(Protocol):
    """One indicator of one university with both years; `change` is NaN where there is none."""

    @property
    def indicator(self) -> Indicator:
        """Return the indicator."""

    @property
    def fiscal_year(self) -> int:
        """Return the later of the two years."""

    @property
    def change(self) -> float:
        """Return the change in the indicator's unit."""

    @property
    def q1(self) -> float:
        """Return where the group's middle half begins."""

    @property
    def q3(self) -> float:
        """Return where it ends."""

    @property
    def sides_before(self) -> YearSides:
        """Return numerator, denominator and value of the year before."""

    @property
    def sides(self) -> YearSides:
        """Return the same of the year."""


One = TypeVar("One", bound=Moving)


def choose_moves(moving: Iterable[One], most: int) -> list[One]:
    """Return the largest changes that are worth telling, by widths of the group's middle half.

    Left out: what has no quartiles to measure by, a small denominator in either year, what was
    defined otherwise the year before, what is shown as no change, and what could be the chance
    of its counts. Equal shares stay in the order given.
    """
    found = [each for each in moving if _is_worth_telling(each)]
    return sorted(found, key=measure_share, reverse=True)[:most]


def _is_worth_telling(each: Moving) -> bool:
    if not isfinite(each.change) or each.indicator.changes_in(each.fiscal_year):
        return False
    shown = format_number(abs(each.change), each.indicator.decimals).strip("0.,")
    is_large = bool(shown) and measure_share(each) >= SMALLEST_SHARE
    return is_large and _is_large_enough(each) and abs(each.change) > measure_chance(each)


def _is_large_enough(each: Moving) -> bool:
    least = smallest_denominator(each.indicator)
    return all(year.denominator >= least for year in (each.sides_before, each.sides))


def measure_share(each: Moving) -> float:
    """Return the change in widths of the middle half; 0 where there is no width or no change."""
    width = each.q3 - each.q1
    return abs(each.change) / width if isfinite(each.change) and width > 0 else 0.0


def measure_chance(each: Moving) -> float:
    """Return how far the ratio may move by the chance of its counts alone, in its unit.

    CHANCE × mean of both values × √(Σ 1 ÷ count) over the sides that count something, of both
    years; amounts and shares of time have no such chance and count for nothing.
    """
    indicator, before, after = each.indicator, each.sides_before, each.sides
    counts = []
    if indicator.numerator_unit in COUNTED:
        counts += [before.numerator, after.numerator]
    if indicator.denominator_unit in COUNTED:
        counts += [before.denominator, after.denominator]
    level = (abs(before.value) + abs(after.value)) / 2
    return CHANCE * level * sqrt(sum(1 / max(count, 1.0) for count in counts))
