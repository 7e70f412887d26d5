"""Slices of figures that carry all a standing needs: own value, group, last year.

Only the lookup lives here; what a standing says is decided in standing.py.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.averages import STATISTICS, average_of
from indicators.calculation.cells import Cells, cell_keys, select_cells
from indicators.calculation.groups import NO_GROUP, group_code
from indicators.catalogue.model import Indicator
from indicators.frames import REASONS

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

_REASONS = np.array(REASONS, dtype=object)


def standing_rows(
    figures: "Figures", indicator: str, *, grouping: str, fiscal_year: int, average: str
) -> pd.DataFrame:
    """Return the rows of standing_frame for everybody who returned something that year."""
    cells = select_cells(figures.panel, fiscal_year=fiscal_year)
    return pd.DataFrame(_columns(figures, indicator, cells, grouping=grouping, average=average))


def university_rows(
    figures: "Figures",
    university: str,
    *,
    fiscal_year: int,
    average: str | None,
    grouping: str = "",
) -> pd.DataFrame:
    """Return the rows of standing_frame for one university, a row per indicator.

    `grouping`: of the public indicators, by default each its own; a confidential one has no
    quartiles but in its own. Missing: no row if it did not take part that year. Columns are
    joined as arrays first: a frame per indicator would cost more than all the rest of the page.
    """
    cells = select_cells(figures.panel, fiscal_year=fiscal_year, university=university)
    parts = [
        _columns(
            figures,
            code,
            cells,
            grouping=find_grouping(indicator, grouping),
            average=average or average_of(indicator),
        )
        for code, indicator in figures.indicators.items()
    ]
    return pd.DataFrame({name: np.concatenate([part[name] for part in parts]) for name in parts[0]})


def find_grouping(indicator: Indicator, grouping: str) -> str:
    """Return the grouping that an indicator is compared in if `grouping` ("" for none) is wished.

    A confidential indicator stays with its own: others were not judged together with it.
    """
    return indicator.grouping if indicator.confidential or not grouping else grouping


def _columns(
    figures: "Figures", indicator: str, cells: Cells, *, grouping: str, average: str
) -> dict[str, NDArray[Any]]:
    ratios, definition = figures.one_indicator(indicator), figures.indicators[indicator]
    at = (cells.year, cells.university)
    group = _group_values(figures, indicator, grouping, cells)
    return {
        "indicator": np.full(len(cells.year), indicator, dtype=object),
        "direction": np.full(len(cells.year), definition.direction, dtype=object),
        **cell_keys(figures.panel, cells),
        "value": ratios.value[at],
        "reason": _REASONS[ratios.reason[at]],
        "group": _group_names(figures, grouping)[figures.positions[grouping][at]],
        **group,
        "group_value": group[average],
        **_last_year(figures, indicator, cells),
    }


def _group_names(figures: "Figures", grouping: str) -> NDArray[np.object_]:
    definition = figures.groupings[grouping]
    places = [*range(len(definition.groups)), NO_GROUP]
    return np.array([group_code(definition, place) for place in places], dtype=object)


def _group_values(
    figures: "Figures", indicator: str, grouping: str, cells: Cells
) -> dict[str, NDArray[Any]]:
    names = _group_names(figures, grouping)
    rows = np.array([figures.row_names.index((grouping, name)) for name in names])
    row = rows[figures.positions[grouping][cells.year, cells.university]]
    place = figures.indicator_places[indicator]
    numbers = figures.average_arrays.numbers[:, place, row, cells.year]
    reason = figures.average_arrays.reason[place, row, cells.year]
    return {**dict(zip(STATISTICS, numbers, strict=True)), "reason_of_group": _REASONS[reason]}


def _last_year(figures: "Figures", indicator: str, cells: Cells) -> dict[str, NDArray[Any]]:
    """Last year is the fiscal year before, not the release's previous column."""
    ratios, years = figures.one_indicator(indicator), figures.fiscal_years
    before = np.array([years.index(y - 1) if y - 1 in years else -1 for y in years])[cells.year]
    took_part = (before >= 0) & figures.panel.participates[before, cells.university]
    value = np.where(took_part, ratios.value[before, cells.university], np.nan)
    reason = np.where(
        took_part, _REASONS[ratios.reason[before, cells.university]], "no_previous_year"
    )
    return {"value_before": value, "reason_before": reason}
