"""Small multiples on screen: panels side by side, one below the other where there is no width.

`narrow` holds what the layout changes to; the page chooses by the width it has.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.kinds import KindPanel, KindsShape, tell_panel
from indicators.charts.lines import Line
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    position_on,
)

HEIGHT, NARROW_HEIGHT = 320, 250
_GAP, _NARROW_GAP = 0.06, 0.11


def draw_kinds(shape: KindsShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    count = len(shape.panels)
    traces = [
        trace
        for place, panel in enumerate(shape.panels)
        for trace in _traces(shape, panel, place, language)
    ]
    drawing = build_drawing(
        traces,
        height=HEIGHT,
        showlegend=False,
        annotations=[
            words
            for place, panel in enumerate(shape.panels)
            for words in _words(shape, panel, place, language)
        ],
        **_axes(shape, _split(count, _GAP), [(0.0, 1.0)] * count, language),
    )
    below = _split(count, _NARROW_GAP)[::-1]
    narrow = _axes(shape, [(0.0, 1.0)] * count, below, language)
    return {**drawing, "narrow": {"height": NARROW_HEIGHT * count, **narrow}}


def _split(count: int, gap: float) -> list[tuple[float, float]]:
    """Return `count` equal parts of 0..1 with gaps between them."""
    wide = (1 - gap * (count - 1)) / count
    starts = [place * (wide + gap) for place in range(count)]
    return [(round(start, 4), round(start + wide, 4)) for start in starts]


def _axes(
    shape: KindsShape,
    across: list[tuple[float, float]],
    up: list[tuple[float, float]],
    language: str,
) -> dict[str, Any]:
    """Return both axes of every panel; titles only at the left and at the foot."""
    axes = {}
    x, y = (axis_layout(axis, language=language) for axis in (shape.x_axis, shape.y_axis))
    for place, (left_right, low_high) in enumerate(zip(across, up, strict=True)):
        number = str(place + 1) if place else ""
        outer_x = {} if low_high[0] == 0 else {"title": None}
        outer_y = {} if left_right[0] == 0 else {"title": None, "showticklabels": False}
        axes[f"xaxis{number}"] = {
            **x,
            **outer_x,
            "domain": left_right,
            "anchor": f"y{number}",
            "nticks": 4,
        }
        axes[f"yaxis{number}"] = {**y, **outer_y, "domain": low_high, "anchor": f"x{number}"}
    return axes


def _traces(shape: KindsShape, panel: KindPanel, place: int, language: str) -> list[Trace]:
    number = str(place + 1) if place else ""
    on = {"xaxis": f"x{number}", "yaxis": f"y{number}"}
    found = [{**_points(panel), **on}]
    if panel.ratio_line:
        found.append({**_line(panel.ratio_line, language), **on})
    if panel.own:
        found.append({**_own(panel, language), **on})
    return found


def _points(panel: KindPanel) -> Trace:
    """Return the points; who they are is told in the large scatter, not three times more."""
    return {
        "type": "scatter",
        "x": list(panel.x),
        "y": list(panel.y),
        "mode": "markers",
        "hoverinfo": "skip",
        "marker": {"symbol": "circle", "size": 5, "color": theme.POINT, "opacity": 0.75},
    }


def _line(line: Line, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [float(f"{value:.6g}") for value in line.x],
        "y": [float(f"{value:.6g}") for value in line.y],
        "mode": "lines",
        "line": {"color": theme.SECONDARY, "width": theme.RATIO_WIDTH, "dash": "dash"},
        "hovertemplate": f"{line.name.in_language(language)}<br>{line.equation}<extra></extra>",
    }


def _own(panel: KindPanel, language: str) -> Trace:
    own = panel.own
    if own is None:
        return {}
    return {
        "type": "scatter",
        "x": [own.x],
        "y": [own.y],
        "mode": "markers",
        "hovertemplate": f"{own.name.in_language(language)}<extra></extra>",
        "marker": {
            "symbol": "circle",
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }


def _words(shape: KindsShape, panel: KindPanel, place: int, language: str) -> list[dict[str, Any]]:
    """Return the panel's heading and the own name."""
    number = str(place + 1) if place else ""
    heading = {
        "text": tell_panel(panel).in_language(language),
        "x": 0,
        "xref": f"x{number} domain",
        "y": 1,
        "yref": f"y{number} domain",
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": theme.SIZE, "color": theme.INK},
    }
    own = panel.own
    if own is None:
        return [heading]
    along = shape.x_axis.fraction(own.x)
    return [
        heading,
        {
            "text": own.name.in_language(language),
            "x": position_on(shape.x_axis, own.x),
            "y": position_on(shape.y_axis, own.y),
            "xref": f"x{number}",
            "yref": f"y{number}",
            "xanchor": "right" if along > 0.6 else ("left" if along < 0.4 else "center"),
            "yanchor": "bottom",
            "yshift": 9,
            "showarrow": False,
            "bgcolor": theme.VEIL,
            "font": {"size": theme.SIZE_OWN, "color": theme.OWN, "weight": 700},
        },
    ]
