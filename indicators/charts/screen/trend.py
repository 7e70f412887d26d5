"""The trend on screen.

The group's middle half is a grey band, its value a grey line, the university a blue line.
"""

from math import isfinite, isnan
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import theme
from indicators.charts.screen.canvas import axis_title, build_canvas, draw_empty, plain_axis
from indicators.charts.trend import TrendShape, shape_trend
from indicators.formatting import format_number, unit_symbol

# The names of the lines stand in the right margin, wrapped to its width.
MARGIN = {"l": 12, "r": 124, "t": 24, "b": 12}
LETTERS_A_LINE = {"ja": 9, "en": 18}


def plot_trend(averages: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_trend(averages, **frames)`."""
    return draw_trend(shape_trend(averages, **frames), language=language)


def draw_trend(shape: TrendShape, *, language: str) -> go.Figure:
    """Return the figure of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    unit = unit_symbol(shape.indicator.unit).in_language(language)
    figure = build_canvas(
        height=340,
        margin=MARGIN,
        showlegend=False,
        hovermode="x unified",
        xaxis=_year_axis(shape, language),
        yaxis={**plain_axis(), "title": axis_title(unit), "tickformat": ",", "rangemode": "tozero"},
        annotations=_labels(shape, language),
    )
    figure.add_traces(_band(shape))
    figure.add_trace(_group(shape, language))
    if shape.own_name:
        figure.add_trace(_own(shape, language))
    return figure


def _year_axis(shape: TrendShape, language: str) -> dict[str, Any]:
    first, last = shape.fiscal_years[0], shape.fiscal_years[-1]
    room = 0.06 * max(last - first, 1)
    return {
        **plain_axis(),
        "showgrid": False,
        "title": axis_title("Fiscal year" if language == "en" else "年度"),
        "range": [first - room, last + room],
        "tickvals": list(shape.fiscal_years),
        "ticktext": [str(year) for year in shape.fiscal_years],
    }


def _gaps(values: tuple[float, ...]) -> list[float | None]:
    return [None if isnan(value) else value for value in values]


def _band(shape: TrendShape) -> list[go.Scatter]:
    """Return one filled piece per run of years that have quartiles."""
    pieces = []
    for run in _runs(shape):
        years = [shape.fiscal_years[place] for place in run]
        outline = [shape.q3[place] for place in run] + [shape.q1[place] for place in reversed(run)]
        pieces.append(
            go.Scatter(
                x=years + years[::-1],
                y=outline,
                fill="toself",
                fillcolor=theme.BAND,
                mode="lines",
                line={"width": 0 if len(run) > 1 else 6, "color": theme.BAND},
                hoverinfo="skip",
            )
        )
    return pieces


def _runs(shape: TrendShape) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, (low, high) in enumerate(zip(shape.q1, shape.q3, strict=True)):
        if not (isfinite(low) and isfinite(high)):
            continue
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _group(shape: TrendShape, language: str) -> go.Scatter:
    name = "Group value" if language == "en" else "群の値"
    return _line(shape, shape.group_values, name, theme.TERTIARY, "line-ew")


def _own(shape: TrendShape, language: str) -> go.Scatter:
    name = shape.own_name.in_language(language) if shape.own_name else ""
    return _line(shape, shape.own, name, theme.OWN, "circle")


def _line(
    shape: TrendShape, values: tuple[float, ...], name: str, colour: str, mark: str
) -> go.Scatter:
    return go.Scatter(
        x=list(shape.fiscal_years),
        y=_gaps(values),
        mode="lines+markers",
        connectgaps=False,
        name=name,
        line={"color": colour, "width": 2},
        marker={"symbol": mark, "size": 8, "color": colour},
        customdata=[format_number(value, shape.indicator.decimals) for value in values],
        hovertemplate=f"{name} %{{customdata}}<extra></extra>",
    )


def _labels(shape: TrendShape, language: str) -> list[dict[str, Any]]:
    """Return the names at the right end of the lines, kept apart when the ends are close."""
    word = shape.average_label.in_language(language)
    group = f"Group value<br>({word})" if language == "en" else f"群の値<br>（{word}）"
    wanted = [(group, shape.group_values, theme.TERTIARY)]
    if shape.own_name:
        name = wrap(shape.own_name.in_language(language), LETTERS_A_LINE[language])
        wanted.append(("<br>".join(name), shape.own, theme.OWN))
    ends = [(name, _last(shape, values), colour) for name, values, colour in wanted]
    known = [(name, end, colour) for name, end, colour in ends if end is not None]
    upper = max((end[1] for _, end, _ in known), default=0.0)
    return [
        {
            "x": 1,
            "y": end[1],
            "text": name,
            "showarrow": False,
            "xref": "paper",
            "xanchor": "left",
            "yanchor": "middle" if len(known) == 1 else ("bottom" if end[1] == upper else "top"),
            "xshift": 2,
            "align": "left",
            "font": {"size": theme.SIZE, "color": colour},
        }
        for name, end, colour in known
    ]


def _last(shape: TrendShape, values: tuple[float, ...]) -> tuple[int, float] | None:
    known = [pair for pair in zip(shape.fiscal_years, values, strict=True) if isfinite(pair[1])]
    return known[-1] if known else None
