"""The trend on screen.

The group's middle half is a grey band, its value a grey line, the university a blue line.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import isfinite, isnan
from textwrap import wrap
from typing import Any, TypeVar

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import theme
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_title,
    build_drawing,
    draw_empty,
    plain_axis,
)
from indicators.charts.trend import BREAK, TrendShape, shape_trend
from indicators.formatting import format_number, unit_symbol

# The names of the lines stand in the right margin, wrapped to its width.
MARGIN = {"l": 12, "r": 124, "t": 24, "b": 12}
LETTERS_A_LINE = {"ja": 9, "en": 18}
One = TypeVar("One")


def plot_trend(averages: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_trend(averages, **frames)`."""
    return go.Figure(draw_trend(shape_trend(averages, **frames), language=language))


def draw_trend(shape: TrendShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    unit = unit_symbol(shape.indicator.unit).in_language(language)
    lines = [_group(shape, language), *([_own(shape, language)] if shape.own_name else [])]
    return build_drawing(
        [*_band(shape), *lines],
        height=340,
        margin=MARGIN,
        showlegend=False,
        hovermode="x unified",
        xaxis=_year_axis(shape, language),
        yaxis={**plain_axis(), "title": axis_title(unit), "tickformat": ",", "rangemode": "tozero"},
        shapes=[_rule(place) for place in _between(shape)],
        annotations=[*_labels(shape, language), *_name_breaks(shape, language)],
    )


def _between(shape: TrendShape) -> list[float]:
    """Return where each break is drawn: half-way to the year before, as no value stands there."""
    years = shape.fiscal_years
    return [(years[at - 1] + years[at]) / 2 for at in shape.broken_at]


def _rule(place: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": place,
        "x1": place,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": theme.SECONDARY, "width": 1, "dash": "dot"},
    }


def _name_breaks(shape: TrendShape, language: str) -> list[dict[str, Any]]:
    years = [shape.fiscal_years[at] for at in shape.broken_at]
    return [
        {
            "x": place,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "text": BREAK.fill(year=year).in_language(language),
            "showarrow": False,
            "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
        }
        for place, year in zip(_between(shape), years, strict=True)
    ]


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


def _gaps(values: Iterable[float]) -> list[float | None]:
    return [None if isnan(value) else value for value in values]


def _cut(shape: TrendShape, values: Sequence[One], nothing: One) -> list[One]:
    """Return the values with `nothing` put in at each break, so that no line goes across it."""
    ends = [0, *shape.broken_at, len(values)]
    cut: list[One] = []
    for first, last in pairwise(ends):
        cut += [*([nothing] if first else []), *values[first:last]]
    return cut


def _band(shape: TrendShape) -> list[Trace]:
    """Return one filled piece per run of years that have quartiles."""
    pieces = []
    for run in _runs(shape):
        years = [shape.fiscal_years[place] for place in run]
        outline = [shape.q3[place] for place in run] + [shape.q1[place] for place in reversed(run)]
        pieces.append(
            {
                "type": "scatter",
                "x": years + years[::-1],
                "y": outline,
                "fill": "toself",
                "fillcolor": theme.BAND,
                "mode": "lines",
                "line": {"width": 0 if len(run) > 1 else 6, "color": theme.BAND},
                "hoverinfo": "skip",
            }
        )
    return pieces


def _runs(shape: TrendShape) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, (low, high) in enumerate(zip(shape.q1, shape.q3, strict=True)):
        if not (isfinite(low) and isfinite(high)):
            continue
        if runs and runs[-1][-1] == place - 1 and place not in shape.broken_at:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _group(shape: TrendShape, language: str) -> Trace:
    name = "Group value" if language == "en" else "群の値"
    return _line(shape, shape.group_values, name, theme.TERTIARY, "line-ew")


def _own(shape: TrendShape, language: str) -> Trace:
    name = shape.own_name.in_language(language) if shape.own_name else ""
    return _line(shape, shape.own, name, theme.OWN, "circle")


def _line(shape: TrendShape, values: tuple[float, ...], name: str, colour: str, mark: str) -> Trace:
    return {
        "type": "scatter",
        "x": _cut(shape, shape.fiscal_years, None),
        "y": _gaps(_cut(shape, values, float("nan"))),
        "mode": "lines+markers",
        "connectgaps": False,
        "name": name,
        "line": {"color": colour, "width": 2},
        # A dash is all outline; without one a year between two gaps would not be seen.
        "marker": {"symbol": mark, "size": 8, "color": colour, "line": _outline(mark, colour)},
        "customdata": [_write(shape, value) for value in _cut(shape, values, float("nan"))],
        "hovertemplate": f"{name} %{{customdata}}<extra></extra>",
    }


def _outline(mark: str, colour: str) -> dict[str, Any]:
    return {"width": 2 if mark == "line-ew" else 0, "color": colour}


def _write(shape: TrendShape, value: float) -> str:
    """Return the value as people read it; a year without one is a gap that nothing is told of."""
    return format_number(value, shape.indicator.decimals) if isfinite(value) else ""


def _labels(shape: TrendShape, language: str) -> list[dict[str, Any]]:
    """Return name and last value at the right end of the lines, kept apart when they are close."""
    word = shape.average_label.in_language(language)
    kind = f"({word})" if language == "en" else f"（{word}）"
    group = "Group value" if language == "en" else "群の値"
    wanted = [(f"{group} {{value}}<br>{kind}", shape.group_values, theme.TERTIARY)]
    if shape.own_name:
        name = wrap(shape.own_name.in_language(language), LETTERS_A_LINE[language])
        wanted.append(("<br>".join([*name, "{value}"]), shape.own, theme.OWN))
    ends = [(text, _last(shape, values), colour) for text, values, colour in wanted]
    known = [(text, end, colour) for text, end, colour in ends if end is not None]
    # The highest stands above its line's end; of equals the own one, which is drawn last.
    highest = max(range(len(known)), key=lambda place: (known[place][1][1], place), default=0)
    return [
        _label(
            _fill(text, shape, end),
            end[1],
            colour,
            _anchor(place == highest, len(known)),
        )
        for place, (text, end, colour) in enumerate(known)
    ]


def _anchor(is_highest: bool, count: int) -> str:
    if count == 1:
        return "middle"
    return "bottom" if is_highest else "top"


def _label(text: str, height: float, colour: str, anchor: str) -> dict[str, Any]:
    return {
        "x": 1,
        "y": height,
        "text": text,
        "showarrow": False,
        "xref": "paper",
        "xanchor": "left",
        "yanchor": anchor,
        "xshift": 2,
        "align": "left",
        "font": {"size": theme.SIZE, "color": colour},
    }


def _fill(text: str, shape: TrendShape, end: tuple[int, float]) -> str:
    """Return a label with its line's last value, and in a line of its own with a year before."""
    year, value = end
    written = _write(shape, value)
    if year == shape.fiscal_years[-1]:
        return text.replace("{value}", written)
    return text.replace(" {value}", "<br>{value}").replace("{value}", f"{written} ({year})")


def _last(shape: TrendShape, values: tuple[float, ...]) -> tuple[int, float] | None:
    known = [pair for pair in zip(shape.fiscal_years, values, strict=True) if isfinite(pair[1])]
    return known[-1] if known else None
