"""The scatter of two figures on screen: grey marks by group, own in blue, medians as thin lines.

It draws what `indicators.charts.pair` shaped, and nothing else.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.pair import OwnPair, PairGroup, PairShape
from indicators.charts.screen.canvas import (
    HEIGHT,
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    name_own,
    position_on,
)
from indicators.formatting import format_number

# Where the number of a quarter stands, and how it is anchored: high-high, high-low, low-high, …
CORNERS = (
    (0.99, 0.99, "right", "top"),
    (0.99, 0.01, "right", "bottom"),
    (0.01, 0.99, "left", "top"),
    (0.01, 0.01, "left", "bottom"),
)


def draw_pair(shape: PairShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    own = [_own(shape, shape.own, language)] if shape.own else []
    return build_drawing(
        [*(_points(shape, group, language) for group in shape.groups), *own],
        height=HEIGHT + 30,
        margin={"l": 12, "r": 12, "t": 58, "b": 12},
        showlegend=True,
        xaxis=axis_layout(shape.x_axis, language=language),
        yaxis=axis_layout(shape.y_axis, language=language),
        shapes=_medians(shape),
        annotations=[*_counts(shape, language), *_own_name(shape, language)],
    )


def _points(shape: PairShape, group: PairGroup, language: str) -> Trace:
    name = group.name.in_language(language)
    count = f" (n={group.n:,})" if language == "en" else f"（n={group.n:,}）"
    return {
        "type": "scatter",
        "x": [float(f"{value:.6g}") for value in group.x],
        "y": [float(f"{value:.6g}") for value in group.y],
        "mode": "markers",
        "name": f"{name}{count}",
        "text": [each.in_language(language) for each in group.names],
        "hovertemplate": _hover(shape, language),
        "marker": {
            "symbol": theme.mark_of(group.position),
            "size": theme.POINT_SIZE,
            "color": theme.point_colour_of(group.position),
            "opacity": 0.75,
        },
    }


def _hover(shape: PairShape, language: str) -> str:
    titles = (shape.x_axis.title, shape.y_axis.title)
    sides = "<br>".join(
        f"{title.in_language(language)} %{{{letter}:,.{decimals}f}}"
        for title, letter, decimals in zip(titles, "xy", shape.decimals, strict=True)
    )
    return f"%{{text}}<br>{sides}<extra></extra>"


def _medians(shape: PairShape) -> list[dict[str, Any]]:
    look = {"color": theme.TERTIARY, "width": 1, "dash": "dot"}
    x, y = shape.medians
    marks = []
    if not shape.x_axis.is_log or x > 0:
        marks.append({"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1})
    if not shape.y_axis.is_log or y > 0:
        marks.append({"type": "line", "y0": y, "y1": y, "xref": "paper", "x0": 0, "x1": 1})
    return [{**mark, "layer": "below", "line": look} for mark in marks]


def _counts(shape: PairShape, language: str) -> list[dict[str, Any]]:
    word = "{}" if language == "en" else "{}校"
    return [
        {
            "x": x,
            "y": y,
            "xref": "paper",
            "yref": "paper",
            "xanchor": horizontal,
            "yanchor": vertical,
            "text": word.format(format_number(count)),
            "showarrow": False,
            "bgcolor": theme.VEIL,
            "font": {"size": 14, "color": theme.SECONDARY},
        }
        for (x, y, horizontal, vertical), count in zip(CORNERS, shape.counts, strict=True)
    ]


def _own_name(shape: PairShape, language: str) -> list[dict[str, Any]]:
    if shape.own is None:
        return []
    at = position_on(shape.x_axis, shape.own.x), position_on(shape.y_axis, shape.own.y)
    along = shape.x_axis.fraction(shape.own.x)
    return [name_own(shape.own.name.in_language(language), *at, along=along)]


def _own(shape: PairShape, own: OwnPair, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [own.x],
        "y": [own.y],
        "mode": "markers",
        "name": own.name.in_language(language),
        "text": [own.name.in_language(language)],
        "hovertemplate": _hover(shape, language),
        "showlegend": False,
        "marker": {
            "symbol": theme.mark_of(own.position),
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }
