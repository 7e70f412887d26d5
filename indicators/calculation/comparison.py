"""The frozen bundle of one comparison, from which page, PDF, XLSX and API are rendered.

It gathers slices of figures that agree with one another; it calculates nothing new.
"""

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

import numpy as np
import pandas as pd

from indicators.calculation.absence import tell_kind
from indicators.calculation.figures import Figures
from indicators.calculation.panel import Numbers
from indicators.calculation.sides import find_side_states
from indicators.calculation.told import add_kinds
from indicators.catalogue.model import ALL, UNCLASSIFIED, Grouping, Indicator


@dataclass(frozen=True)
class Comparison:
    """One indicator, one fiscal year, one grouping, and perhaps one highlighted university.

    Frames as in frames.py: `ratios`, `side_states`, `memberships`, `averages`, `fits`,
    `standings` are of the fiscal year; `trend_averages` and `trend_own` are of all years, of the
    group named `trend_group`. `ratios`, `standings` and `trend_own` have their reasons also as they
    are told, with the kind of nothing (`told_reason`, `told_change_reason`). `squares`: of a
    confidential indicator the centres (denominator, numerator) of the squares that stand for
    others' points. `average` is the averages column that is the group value here.
    """

    indicator: Indicator
    grouping: Grouping
    fiscal_year: int
    average: str
    university: str | None
    universities: pd.DataFrame
    ratios: pd.DataFrame
    side_states: pd.DataFrame
    memberships: pd.DataFrame
    averages: pd.DataFrame
    fits: pd.DataFrame
    standings: pd.DataFrame
    trend_group: str
    trend_averages: pd.DataFrame
    trend_own: pd.DataFrame
    squares: Numbers | None = None

    @property
    def is_confidential(self) -> bool:
        """Say whether only group figures are published, and single values are their owners'."""
        return self.indicator.confidential

    @property
    def shown_standings(self) -> pd.DataFrame:
        """Return the standings of whom there is something to show of.

        Whose confidential value is withheld has no row: everybody else would be nothing but x.
        """
        return self.standings[self._has_something(self.standings)]

    @property
    def shown_ratios(self) -> pd.DataFrame:
        """Return the ratios of whom there is something to show of."""
        return self.ratios[self._has_something(self.ratios)]

    def _has_something(self, frame: pd.DataFrame) -> pd.Series:
        return (frame["reason"] != "suppressed") | (not self.is_confidential)

    @cached_property
    def own(self) -> pd.Series | None:
        """Return the standing of the highlighted university; None if it did not take part."""
        rows = self.standings[self.standings["university"] == self.university]
        return None if rows.empty else rows.iloc[0]

    def group_averages(self, group: str) -> pd.Series:
        """Return the averages row of one group of this year."""
        return self.averages[self.averages["group"] == group].iloc[0]


def build_comparison(
    figures: Figures,
    *,
    indicator: Indicator,
    grouping: Grouping,
    fiscal_year: int,
    average: str,
    university: str | None = None,
) -> Comparison:
    """Return the bundle; every frame is a slice of the same figures.

    Missing: a university that did not take part has empty `trend_own` and no standing.
    Raises: KeyError if figures do not hold the indicator or the grouping.
    """
    code = indicator.code
    memberships = figures.memberships(grouping.code, fiscal_year=fiscal_year)
    trend = figures.averages(code, grouping=grouping.code)
    tell = partial(add_kinds, figures, indicator, fiscal_year)
    return Comparison(
        indicator=indicator,
        grouping=grouping,
        fiscal_year=fiscal_year,
        average=average,
        universities=figures.panel.universities,
        ratios=tell(figures.ratios(code, fiscal_year=fiscal_year)),
        side_states=find_side_states(figures.panel, indicator, fiscal_year=fiscal_year),
        memberships=memberships,
        averages=trend[trend["fiscal_year"] == fiscal_year].reset_index(drop=True),
        fits=figures.fits(code, grouping=grouping.code, fiscal_year=fiscal_year),
        standings=tell(
            figures.standings(
                code, grouping=grouping.code, average=average, fiscal_year=fiscal_year
            )
        ),
        squares=_find_squares(figures, indicator, fiscal_year),
        **_slice_trend(figures, code, trend, memberships, university),
    )


def _find_squares(figures: Figures, indicator: Indicator, fiscal_year: int) -> Numbers | None:
    if not indicator.confidential:
        return None
    return figures.squares.get((indicator.code, fiscal_year), np.empty((0, 2)))


def highlight_university(
    comparison: Comparison, figures: Figures, university: str | None
) -> Comparison:
    """Return the same comparison with another university highlighted; only its trend is new."""
    code = comparison.indicator.code
    trend = figures.averages(code, grouping=comparison.grouping.code)
    sliced = _slice_trend(figures, code, trend, comparison.memberships, university)
    return replace(comparison, **sliced)


def _slice_trend(
    figures: Figures,
    indicator: str,
    averages: pd.DataFrame,
    memberships: pd.DataFrame,
    university: str | None,
) -> dict[str, Any]:
    """Return the fields of a comparison that depend on the highlighted university."""
    group = _trend_group(memberships, university)
    return {
        "university": university,
        "trend_group": group,
        "trend_averages": averages[averages["group"] == group].reset_index(drop=True),
        "trend_own": _tell_years(figures, indicator, university or ""),
    }


def _tell_years(figures: Figures, indicator: str, university: str) -> pd.DataFrame:
    rows, definition = (
        figures.ratios(indicator, university=university),
        figures.indicators[indicator],
    )
    told = [
        tell_kind(figures, definition, university, int(year), reason)
        for year, reason in zip(rows["fiscal_year"], rows["reason"], strict=True)
    ]
    return rows.assign(told_reason=np.array(told, dtype=object))


def _trend_group(memberships: pd.DataFrame, university: str | None) -> str:
    """Return the highlighted university's group of this year; everybody if it has none."""
    own = memberships.loc[memberships["university"] == university, "group"]
    return ALL.code if own.empty or own.iloc[0] == UNCLASSIFIED.code else str(own.iloc[0])
