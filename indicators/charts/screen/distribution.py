"""The strips of the distribution on screen.

Grey dots, the middle half as a band behind them, the group's value as a bar, own dot in blue.
"""

from math import isfinite
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import theme
from indicators.charts.distribution import (
    HALF_HEIGHT,
    DistributionRow,
    DistributionShape,
    OwnDot,
    shape_distribution,
)
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    name_own,
    plain_axis,
    position_on,
)
from indicators.formatting import format_number

ROW_HEIGHT = 120


def plot_distribution(standings: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_distribution(standings, **frames)`."""
    return go.Figure(draw_distribution(shape_distribution(standings, **frames), language=language))


def draw_distribution(shape: DistributionShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    return build_drawing(
        _traces(shape, language),
        height=90 + ROW_HEIGHT * len(shape.rows),
        showlegend=False,
        xaxis=axis_layout(shape.axis, language=language),
        yaxis=_group_axis(shape, language),
        shapes=[mark for place, row in enumerate(shape.rows) for mark in _marks(shape, row, place)],
        annotations=[_own_name(shape, shape.own, language)] if shape.own else [],
    )


def _traces(shape: DistributionShape, language: str) -> list[Trace]:
    """Return the dots of each strip, the own dot above them."""
    filled = [(place, row) for place, row in enumerate(shape.rows) if row.values]
    dots = [_dots(shape, row, place, language) for place, row in filled]
    return [*dots, *([_own(shape, shape.own, language)] if shape.own else [])]


def _group_axis(shape: DistributionShape, language: str) -> dict[str, Any]:
    mark = "<br>(n={})" if language == "en" else "<br>（n={}）"
    return {
        **plain_axis(),
        "showgrid": False,
        "range": [len(shape.rows) - 0.5, -0.5],
        "tickvals": list(range(len(shape.rows))),
        "ticktext": [
            row.name.in_language(language) + (mark.format(f"{row.n:,}") if row.n else "")
            for row in shape.rows
        ],
    }


def _marks(shape: DistributionShape, row: DistributionRow, place: int) -> list[dict[str, Any]]:
    """Return the band and the group value of one strip, where the group has them."""
    ends = {"y0": place - HALF_HEIGHT, "y1": place + HALF_HEIGHT}
    marks = []
    if isfinite(row.q1) and isfinite(row.q3):
        left, right = (max(quartile, shape.axis.low) for quartile in (row.q1, row.q3))
        band = {"fillcolor": theme.BAND, "line": {"width": 0}, "layer": "below"}
        marks.append({"type": "rect", "x0": left, "x1": right, **ends, **band})
    if isfinite(row.group_value) and row.group_value > shape.axis.low:
        line = {"color": theme.SECONDARY, "width": 3}
        marks.append(
            {"type": "line", "x0": row.group_value, "x1": row.group_value, **ends, "line": line}
        )
    return marks


def _dots(shape: DistributionShape, row: DistributionRow, place: int, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": list(row.values),
        "y": [place + offset for offset in row.offsets],
        "mode": "markers",
        "name": row.name.in_language(language),
        "text": [name.in_language(language) for name in row.names],
        "customdata": [format_number(value, shape.indicator.decimals) for value in row.values],
        "hovertemplate": "%{text}<br>%{customdata}<extra></extra>",
        "marker": {
            "symbol": theme.mark_of(row.position),
            "size": theme.POINT_SIZE,
            "color": theme.point_colour_of(row.position),
            "opacity": 0.75,
        },
    }


def _height(shape: DistributionShape, own: OwnDot) -> float:
    row = shape.rows[own.row]
    return own.row + row.offsets[row.universities.index(own.university)]


def _own_name(shape: DistributionShape, own: OwnDot, language: str) -> dict[str, Any]:
    x = position_on(shape.axis, own.value)
    name = own.name.in_language(language)
    return name_own(name, x, _height(shape, own), along=shape.axis.fraction(own.value))


def _own(shape: DistributionShape, own: OwnDot, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [own.value],
        "y": [_height(shape, own)],
        "mode": "markers",
        "name": own.name.in_language(language),
        "text": [own.name.in_language(language)],
        "customdata": [format_number(own.value, shape.indicator.decimals)],
        "hovertemplate": "%{text}<br>%{customdata}<extra></extra>",
        "marker": {
            "symbol": theme.mark_of(shape.rows[own.row].position),
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }
