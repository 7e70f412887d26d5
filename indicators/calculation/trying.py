"""What if: one university's ratios with other answers put in, and where they would stand.

Nothing is stored, and group figures stay those of the release; what was typed is read elsewhere.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from indicators.calculation.cells import select_cells
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.figures import Figures
from indicators.calculation.panel import NOT_SUBMITTED, REPORTED, Panel
from indicators.calculation.placing import standing_frame
from indicators.calculation.terms import divide_terms
from indicators.catalogue.model import Indicator
from indicators.frames import REASONS


def try_values(
    figures: Figures, university: str, *, fiscal_year: int, moved: Mapping[str, float]
) -> dict[str, YearSides]:
    """Return indicator code -> its sides with `moved` (item -> value) instead of the answers.

    Only indicators that have a moved item. Units: as the items. Missing: nothing if the
    university returned nothing that year; what is withheld from the reader stays withheld.
    """
    cells = select_cells(figures.panel, fiscal_year=fiscal_year, university=university)
    if not len(cells.year):
        return {}
    panel = _put_in(figures.panel, cells.year[0], cells.university[0], moved)
    touched = [each for each in figures.indicators.values() if set(each.items) & set(moved)]
    return {
        each.code: _divide(panel, each)
        for each in touched
        if read_sides(figures, each.code, university, fiscal_year).reason != "suppressed"
    }


def place_tried(
    tried: YearSides, own: pd.Series, group: pd.Series, *, indicator: Indicator, average: str
) -> pd.Series:
    """Return the standing of a tried ratio; its change is the one from the released value.

    `own`: the released standing; `group`: the averages row of its group, which stays as it is.
    """
    figures = {name: group[name] for name in ("q1", "q3", "n")}
    row = {
        **own[["indicator", "university", "fiscal_year", "group"]],
        **{"value": tried.value, "reason": tried.reason, "direction": indicator.direction},
        **{**figures, "group_value": group[average], "reason_of_group": group["reason"]},
        **{"value_before": own["value"], "reason_before": own["reason"]},
    }
    return standing_frame(pd.DataFrame([row])).iloc[0]


def _put_in(panel: Panel, year: int, university: int, moved: Mapping[str, float]) -> Panel:
    """Return the panel of that one university and year with the moved items replaced."""
    items = tuple(dict.fromkeys((*panel.items, *moved)))
    values = np.full((len(items), 1, 1), np.nan)
    states = np.full(values.shape, NOT_SUBMITTED, dtype=np.uint8)
    values[: len(panel.items), 0, 0] = panel.values[:, year, university]
    states[: len(panel.items), 0, 0] = panel.states[:, year, university]
    for item, value in moved.items():
        at = items.index(item)
        values[at], states[at] = value, REPORTED
    years = (panel.fiscal_years[year],)
    place = panel.universities.iloc[[university]]
    return Panel(place, years, items, values, states, np.ones((1, 1), dtype=bool))


def _divide(panel: Panel, indicator: Indicator) -> YearSides:
    ratios = divide_terms(panel, indicator).at((0, 0))
    return YearSides(
        numerator=float(ratios.numerator),
        denominator=float(ratios.denominator),
        value=float(ratios.value),
        reason=REASONS[int(ratios.reason)],
    )
