"""One indicator of one university in one fiscal year, with its group and the year before.

Only the frozen value lives here; it is filled in slices.py.
"""

from collections.abc import Mapping
from math import isfinite
from types import MappingProxyType
from typing import NamedTuple

from comparisons.choice import Place, measure_distance
from indicators.calculation.changes import NO_SIDES, YearSides
from indicators.calculation.decomposition import RatioChange, explain_ratio
from indicators.catalogue.model import Group, Grouping, Indicator

NAN = float("nan")


class Reading(NamedTuple):
    """One indicator of one university in one fiscal year; figures in the indicator's unit.

    `overall`: everybody's value, of the same kind as `group_value`. `band_before`: the quarter of
    the year before, "" if there was none. `top_share`: what the largest of the group holds of its
    numerators, and `without_top` the group's total ÷ total without it. `sides`, `sides_before`:
    numerator, denominator and value of both years. `cited`: what leads to the evidence of its
    figures, empty for who returned nothing; `cited_group`: the grouping in it, "" for the
    indicator's own. Missing: NaN, with the reason beside it.
    """

    indicator: Indicator
    grouping: Grouping
    group: Group
    fiscal_year: int
    value: float
    reason: str
    group_value: float
    group_reason: str
    overall: float
    overall_reason: str
    median: float
    q1: float
    q3: float
    n: int
    favourable: bool | None
    band: str
    band_before: str
    change: float
    change_reason: str
    top_share: float = NAN
    without_top: float = NAN
    sides: YearSides = NO_SIDES
    sides_before: YearSides = NO_SIDES
    cited: Mapping[str, str] = MappingProxyType({})
    cited_group: str = ""

    @property
    def has_value(self) -> bool:
        """Say whether the university has this ratio in the year."""
        return self.reason == "" and isfinite(self.value)

    @property
    def has_judgement(self) -> bool:
        """Say whether higher or lower is better at all."""
        return self.indicator.direction != "neutral"

    @property
    def is_compared(self) -> bool:
        """Say whether it counts among the indicators with a position."""
        return bool(self.band) and self.has_judgement

    @property
    def place(self) -> Place:
        """Return where the value stands in its group."""
        difference = self.value - self.group_value
        distance = measure_distance(difference, q1=self.q1, q3=self.q3, indicator=self.indicator)
        return Place(self.band, self.favourable, distance)

    @property
    def effects(self) -> RatioChange:
        """Return what numerator and denominator did to the change; NaN where there is none."""
        if self.change_reason or not isfinite(self.change):
            return RatioChange(NAN, NAN)
        return explain_ratio(self.sides_before[:2], self.sides[:2], scale=self.indicator.scale)
