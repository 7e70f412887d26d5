"""The cuts on screen: a line per group, upright lines for the cuts, bands where the order turns.

What is drawn was shaped in indicators.charts.threshold.
"""

from math import isfinite, isnan
from typing import Any

from indicators.charts import theme
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    position_on,
)
from indicators.charts.threshold import Mark, Side, ThresholdShape, write_cut
from indicators.formatting import format_number

HEIGHT = 400
# Above the names of the cuts, which stand right over the frame.
LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1.13,
    "xanchor": "left",
    "yanchor": "bottom",
    "itemclick": False,
    "itemdoubleclick": False,
    "font": {"size": theme.SIZE, "color": theme.SECONDARY},
}
# The lower group's line is dashed: form differs before colour does.
DASHES = ("dash", "solid")


def draw_threshold(shape: ThresholdShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    sides = [_line(shape, side, place, language) for place, side in enumerate(shape.sides)]
    return build_drawing(
        [*_bands(shape), *(_upright(shape, mark) for mark in shape.marks), *sides],
        height=HEIGHT,
        margin={"l": 12, "r": 12, "t": 84, "b": 12},
        showlegend=True,
        legend=LEGEND,
        hovermode="x",
        xaxis=axis_layout(shape.x, language=language),
        yaxis=axis_layout(shape.y, language=language),
        annotations=[
            _label(shape, mark, place, language) for place, mark in enumerate(shape.marks)
        ],
    )


def _bands(shape: ThresholdShape) -> list[Trace]:
    low, high = shape.y.low, shape.y.high
    return [
        {
            "type": "scatter",
            "x": [first, last, last, first],
            "y": [low, low, high, high],
            "fill": "toself",
            "fillcolor": theme.BAND,
            "mode": "lines",
            "line": {"width": 4 if first == last else 0, "color": theme.BAND},
            "hoverinfo": "skip",
            "showlegend": False,
        }
        for first, last in shape.turned
    ]


def _upright(shape: ThresholdShape, mark: Mark) -> Trace:
    return {
        "type": "scatter",
        "x": [mark.cut, mark.cut],
        "y": [shape.y.low, shape.y.high],
        "mode": "lines",
        "line": {"color": theme.INK, "width": 1.4, "dash": "solid" if mark.is_official else "dot"},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _line(shape: ThresholdShape, side: Side, place: int, language: str) -> Trace:
    name = side.name.in_language(language)
    colour = theme.line_colour_of(place)
    return {
        "type": "scatter",
        "x": list(shape.cuts),
        "y": [None if isnan(value) else value for value in side.values],
        "mode": "lines+markers",
        "connectgaps": False,
        "name": name,
        "line": {"color": colour, "width": 2, "dash": DASHES[place]},
        "marker": {"symbol": theme.mark_of(place), "size": 6, "color": colour},
        "customdata": [
            _tell(shape, cut, value, n)
            for cut, value, n in zip(shape.cuts, side.values, side.n, strict=True)
        ],
        "hovertemplate": f"{name} %{{customdata}}<extra></extra>",
    }


def _tell(shape: ThresholdShape, cut: float, value: float, n: int) -> str:
    if not isfinite(value):
        return ""
    return f"{write_cut(cut)}: {format_number(value, shape.indicator.decimals)} (n={n:,})"


def _label(shape: ThresholdShape, mark: Mark, place: int, language: str) -> dict[str, Any]:
    along = shape.x.fraction(mark.cut)
    return {
        "x": position_on(shape.x, mark.cut),
        "y": 1,
        "yref": "paper",
        "text": mark.label.in_language(language),
        "showarrow": False,
        "xanchor": "right" if along > 0.5 else "left",
        "yanchor": "bottom",
        # Two names side by side would meet: the second stands above the first.
        "yshift": 16 * place,
        "font": {"size": theme.SIZE, "color": theme.INK},
    }
