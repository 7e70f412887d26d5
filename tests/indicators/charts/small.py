"""A handful of universities as a chart takes them: frames that can be checked by eye.

Nothing is asserted here.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.calculation.building import build_panel
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.figures import calculate_figures
from indicators.catalogue.model import Grouping, Indicator
from indicators.charts.screen.canvas import Drawing
from tests.definitions import define_catalogue, define_indicator, define_size_grouping
from tests.frames import observe, universities

INCOME_PER_PATENT = define_indicator("income_per_patent", "income", "patents")
BY_PATENTS = define_size_grouping("patents_held_700", "patents", (700,))

# Small: 10, 20, 40 and 0 a patent (slope by hand in the tests); large: brook and cape.
HOLDINGS = """
    university | patents | income
    north      | 10      | 100
    harbour    | 20      | 400
    mountain   | 100     | 4000
    river      | 50      | 0
    valley     |         | 70
    island     | 0       | 5
    brook      | 800     | 8000
    cape       | 1000    | 30000
"""


def compare(
    drawing: str = HOLDINGS,
    *,
    university: str | None = None,
    average: str = "pooled",
    indicator: Indicator = INCOME_PER_PATENT,
    year: int = 2024,
    grouping: Grouping = BY_PATENTS,
) -> Comparison:
    """Return the comparison of the universities drawn in `drawing`."""
    observations = observe(drawing)
    places = universities(**dict.fromkeys(observations["university"].unique(), "national"))
    catalogue = define_catalogue([indicator], [BY_PATENTS, grouping])
    return build_comparison(
        calculate_figures(build_panel(observations, places), catalogue),
        indicator=indicator,
        grouping=grouping,
        fiscal_year=year,
        average=average,
        university=university,
    )


def many(count: int) -> str:
    """Return a drawing of `count` small universities with 10, 11, 12 … patents, 1 each."""
    rows = [f"u{place:04} | {place + 10} | {place + 10}" for place in range(count)]
    return "\n".join(["university | patents | income", *rows])


def scatter_frames(comparison: Comparison) -> dict[str, Any]:
    """Return what shape_scatter takes beside the ratios."""
    return {
        "memberships": comparison.memberships,
        "fits": comparison.fits,
        "universities": comparison.universities,
        "indicator": comparison.indicator,
        "grouping": comparison.grouping,
        "university": comparison.university,
    }


def standing_frames(comparison: Comparison) -> dict[str, Any]:
    """Return what rankings and distributions take beside the standings."""
    return {
        "averages": comparison.averages,
        "universities": comparison.universities,
        "indicator": comparison.indicator,
        "grouping": comparison.grouping,
        "average": comparison.average,
        "university": comparison.university,
    }


def accept(drawing: Drawing) -> go.Figure:
    """Return the figure of a drawing. Raises: ValueError for what Plotly does not know."""
    return go.Figure(drawing)


def only(table: pd.DataFrame, **where: object) -> pd.Series:
    """Return the one row that answers to `where`."""
    for name, wanted in where.items():
        table = table[table[name] == wanted]
    assert len(table) == 1
    return table.iloc[0]
