"""Everything calculated from one panel, held as arrays and read in tidy slices.

A release freezes exactly this; pages and files slice it and calculate nothing again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from indicators.calculation.averages import average_of, average_rows
from indicators.calculation.cells import empty_frame
from indicators.calculation.fitting import fit_rows
from indicators.calculation.group_frames import GroupFigures, group_frame
from indicators.calculation.groups import (
    Memberships,
    group_positions,
    list_group_rows,
    membership_frame,
)
from indicators.calculation.panel import Numbers, Panel
from indicators.calculation.placing import standing_frame
from indicators.calculation.ratios import ratio_frame
from indicators.calculation.slices import standing_rows, university_rows
from indicators.calculation.terms import Ratios, stack_ratios
from indicators.catalogue.model import Catalogue, Grouping, Indicator
from indicators.frames import AVERAGES, FITS, STANDINGS, FrameShape

RowName = tuple[str, str]


@dataclass(frozen=True)
class Figures:
    """Ratios (indicator × year × university), memberships, averages and fits of one panel.

    `row_names`: the (grouping, group) pair of each row of averages and fits; the row of "all" is
    shared by every grouping, which is then "". `squares`: by confidential indicator and fiscal
    year, the centres (denominator, numerator) of the squares that stand for others' points.
    """

    panel: Panel
    indicators: Mapping[str, Indicator]
    groupings: Mapping[str, Grouping]
    ratio_arrays: Ratios
    positions: Mapping[str, Memberships]
    row_names: tuple[RowName, ...]
    average_arrays: GroupFigures
    fit_arrays: GroupFigures
    squares: Mapping[tuple[str, int], Numbers] = field(default_factory=dict)

    @cached_property
    def indicator_places(self) -> Mapping[str, int]:
        """Return the place of each indicator on the first axis."""
        return {code: place for place, code in enumerate(self.indicators)}

    @property
    def fiscal_years(self) -> tuple[int, ...]:
        """Return the fiscal years, ascending."""
        return self.panel.fiscal_years

    def one_indicator(self, indicator: str) -> Ratios:
        """Return year × university arrays of one indicator."""
        return self.ratio_arrays.at(self.indicator_places[indicator])

    def ratios(
        self, indicator: str, *, fiscal_year: int | None = None, university: str | None = None
    ) -> pd.DataFrame:
        """Return the ratios frame of one indicator, of those who returned something that year."""
        return ratio_frame(
            self.panel,
            indicator,
            self.one_indicator(indicator),
            fiscal_year=fiscal_year,
            university=university,
        )

    def memberships(self, grouping: str, *, fiscal_year: int | None = None) -> pd.DataFrame:
        """Return the memberships frame of one grouping."""
        positions = self.positions[grouping]
        return membership_frame(
            self.panel, self.groupings[grouping], positions, fiscal_year=fiscal_year
        )

    def averages(
        self, indicator: str, *, grouping: str | None = None, fiscal_year: int | None = None
    ) -> pd.DataFrame:
        """Return the averages frame of one indicator by one grouping (default: its own)."""
        return self._groups(self.average_arrays, AVERAGES, indicator, grouping, fiscal_year)

    def fits(
        self, indicator: str, *, grouping: str | None = None, fiscal_year: int | None = None
    ) -> pd.DataFrame:
        """Return the fits frame of one indicator by one grouping (default: its own)."""
        return self._groups(self.fit_arrays, FITS, indicator, grouping, fiscal_year)

    def _groups(
        self,
        arrays: GroupFigures,
        shape: FrameShape,
        indicator: str,
        grouping: str | None,
        fiscal_year: int | None,
    ) -> pd.DataFrame:
        chosen = grouping or self.indicators[indicator].grouping
        rows = [place for place, name in enumerate(self.row_names) if name[0] in ("", chosen)]
        years = [
            place
            for place, year in enumerate(self.fiscal_years)
            if fiscal_year is None or year == fiscal_year
        ]
        place = self.indicator_places[indicator]
        return group_frame(
            GroupFigures(
                arrays.numbers[:, [place]][:, :, rows][..., years],
                arrays.reason[[place]][:, rows][..., years],
            ),
            shape,
            indicators=[indicator],
            rows=[(chosen, self.row_names[place][1]) for place in rows],
            fiscal_years=[self.fiscal_years[place] for place in years],
        )

    def standings(
        self,
        indicator: str,
        *,
        fiscal_year: int,
        grouping: str | None = None,
        average: str | None = None,
    ) -> pd.DataFrame:
        """Return the standings frame of one indicator and year, all who returned something."""
        definition = self.indicators[indicator]
        rows = standing_rows(
            self,
            indicator,
            grouping=grouping or definition.grouping,
            fiscal_year=fiscal_year,
            average=average or average_of(definition),
        )
        return standing_frame(rows)

    def university_standings(
        self, university: str, *, fiscal_year: int, average: str | None = None, grouping: str = ""
    ) -> pd.DataFrame:
        """Return the standings of one university in one year, a row per indicator.

        `grouping` of the public ones and `average` default to each indicator's own.
        """
        if not self.indicators:
            return empty_frame([*STANDINGS.key, *STANDINGS.columns])
        rows = university_rows(
            self, university, fiscal_year=fiscal_year, average=average, grouping=grouping
        )
        return standing_frame(rows)


def calculate_figures(panel: Panel, catalogue: Catalogue) -> Figures:
    """Return every active indicator by every grouping: ratios, memberships, averages, lines.

    Units and missing values as in calculate_ratios, average_groups and fit_lines, which it
    agrees with to the last digit: the arithmetic is the same.
    """
    indicators = {
        code: indicator
        for code, indicator in catalogue.indicators.items()
        if indicator.status == "active"
    }
    ratios = stack_ratios(panel, list(indicators.values()))
    positions = {code: group_positions(panel, each) for code, each in catalogue.groupings.items()}
    rows = list_group_rows(panel, catalogue.groupings, positions)
    scale = np.array([indicator.scale for indicator in indicators.values()])
    return Figures(
        panel=panel,
        indicators=indicators,
        groupings=catalogue.groupings,
        ratio_arrays=ratios,
        positions=positions,
        row_names=tuple((row.grouping, row.group) for row in rows),
        average_arrays=average_rows(ratios, rows, scale),
        fit_arrays=fit_rows(ratios, rows),
    )
