"""The scatter on screen.

Points grey, the highlighted university blue and bigger, each line named where it runs.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import theme
from indicators.charts.lines import Line
from indicators.charts.scatter import OwnPoint, ScatterGroup, ScatterShape, shape_scatter
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    name_own,
    position_on,
)
from indicators.charts.squares import SQUARES
from indicators.formatting import format_number, unit_symbol


def plot_scatter(ratios: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_scatter(ratios, **frames)`."""
    return go.Figure(draw_scatter(shape_scatter(ratios, **frames), language=language))


def draw_scatter(shape: ScatterShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    return build_drawing(
        _traces(shape, language),
        xaxis=axis_layout(shape.x_axis, language=language),
        yaxis=axis_layout(shape.y_axis, language=language),
        annotations=[*_labels(shape, language), *_own_name(shape, language)],
    )


def _traces(shape: ScatterShape, language: str) -> list[Trace]:
    """Return points below lines below the own point."""
    is_public = shape.squares is None
    points = [_points(shape, group, language) for group in shape.groups if group.x or is_public]
    lines = [line for group in shape.groups for line in _lines(group, language)]
    return [
        *_squares(shape, language),
        *points,
        *lines,
        *([_own(shape, shape.own, language)] if shape.own else []),
    ]


def _points(shape: ScatterShape, group: ScatterGroup, language: str) -> Trace:
    indicator = shape.indicator
    return {
        "type": "scatter",
        "x": list(group.x),
        "y": list(group.y),
        "mode": "markers",
        "name": f"{group.name.in_language(language)}{_count(group.n, language)}",
        "text": [name.in_language(language) for name in group.names],
        "customdata": [format_number(value, indicator.decimals) for value in group.values],
        "hovertemplate": _hover(shape, language),
        "marker": {
            "symbol": theme.mark_of(group.position),
            "size": theme.POINT_SIZE + (1 if group.position else 0),
            "color": theme.point_colour_of(group.position),
            "opacity": 0.75,
        },
    }


def _squares(shape: ScatterShape, language: str) -> list[Trace]:
    """Return one neutral mark per square; it says nothing more when touched."""
    if not shape.squares:
        return []
    return [
        {
            "type": "scatter",
            "x": [x for x, _ in shape.squares],
            "y": [y for _, y in shape.squares],
            "mode": "markers",
            "name": SQUARES.in_language(language),
            "hoverinfo": "skip",
            "showlegend": True,
            "marker": {
                "symbol": theme.SQUARE,
                "size": theme.SQUARE_SIZE,
                "color": theme.BAND,
                "line": {"color": theme.POINT, "width": 1},
            },
        }
    ]


def _count(n: int, language: str) -> str:
    """Return n behind a group's name; the n of a withheld line is withheld as well."""
    if not n:
        return ""
    return f" (n={n:,})" if language == "en" else f"（n={n:,}）"


def _hover(shape: ScatterShape, language: str) -> str:
    """Return the three lines of the small window: name, ratio, both sides."""
    one = shape.indicator
    value = f"{one.short_label.in_language(language)} %{{customdata}}"
    unit = unit_symbol(one.unit).in_language(language)
    sides = "<br>".join(
        f"{axis.title.in_language(language)} %{{{letter}:,}}"
        for axis, letter in ((shape.y_axis, "y"), (shape.x_axis, "x"))
    )
    return f"%{{text}}<br>{value} {unit}<br>{sides}<extra></extra>"


def _lines(group: ScatterGroup, language: str) -> list[Trace]:
    colour = theme.line_colour_of(group.position)
    solid = {"color": colour, "width": theme.LINE_WIDTH}
    broken = {"color": colour, "width": theme.RATIO_WIDTH, "dash": "dash"}
    drawn = ((group.ratio_line, broken), (group.regression, solid))
    return [_line(line, style, language) for line, style in drawn if line is not None]


def _line(line: Line, style: dict[str, Any], language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [float(f"{value:.6g}") for value in line.x],
        "y": [float(f"{value:.6g}") for value in line.y],
        "mode": "lines",
        "line": style,
        "showlegend": False,
        "name": line.name.in_language(language),
        "hovertemplate": f"{line.name.in_language(language)}<br>{line.equation}<extra></extra>",
    }


def _own(shape: ScatterShape, own: OwnPoint, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [own.x],
        "y": [own.y],
        "mode": "markers",
        "name": own.name.in_language(language),
        "text": [own.name.in_language(language)],
        "customdata": [format_number(own.value, shape.indicator.decimals)],
        "hovertemplate": _hover(shape, language),
        "showlegend": False,
        "marker": {
            "symbol": theme.mark_of(own.position),
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }


def _own_name(shape: ScatterShape, language: str) -> list[dict[str, Any]]:
    if shape.own is None:
        return []
    at = position_on(shape.x_axis, shape.own.x), position_on(shape.y_axis, shape.own.y)
    along = shape.x_axis.fraction(shape.own.x)
    return [name_own(shape.own.name.in_language(language), *at, along=along)]


def _labels(shape: ScatterShape, language: str) -> list[dict[str, Any]]:
    """Return the name of each group's lines, beside them, in their colour."""
    return [
        {
            "x": position_on(shape.x_axis, group.label.x),
            "y": position_on(shape.y_axis, group.label.y),
            "xanchor": group.label.horizontal,
            "yanchor": group.label.vertical,
            "text": _label_text(group, language, with_ratio=len(shape.groups) <= 2),
            "align": "left",
            "showarrow": False,
            "xshift": 6 if group.label.horizontal == "left" else -6,
            "yshift": -4 if group.label.vertical == "top" else 4,
            "bgcolor": theme.VEIL,
            "font": {"size": theme.SIZE_LABEL, "color": theme.line_colour_of(group.position)},
        }
        for group in shape.groups
        if group.label is not None
    ]


def _label_text(group: ScatterGroup, language: str, *, with_ratio: bool) -> str:
    """Return two or three short lines; many groups leave the ratio lines to their hovers."""
    regression, ratio = group.regression, group.ratio_line
    words = []
    if regression:
        words += [regression.name.in_language(language).replace(" (", "<br>("), regression.equation]
    if ratio and not regression:
        words += [ratio.name.in_language(language).replace(" (", "<br>("), ratio.equation]
    elif ratio and with_ratio:
        short = "Ratio line" if language == "en" else "比率線（破線）"
        words.append(f"{short} {ratio.equation}")
    return "<br>".join(words)
