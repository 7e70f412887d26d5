"""The strips of the viewpoints on screen: grey dots by group, medians as bars, own in blue.

The matrix of correlations is a table of the page and needs no drawing here.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.agreement import SCALE, Strip, StripsShape
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    axis_title,
    build_drawing,
    draw_empty,
    plain_axis,
)
from indicators.charts.wrapping import count_ems, wrap_words
from indicators.formatting import format_number

STRIP_HEIGHT, AROUND, HALF = 46, 84, 0.36
# Full-width letters that leave the strips of a narrow screen two thirds of its width: of a line
# of a viewpoint's name, of a line below the axis.
LONGEST_NAME, NARROW_TITLE = 13, 16


def draw_strips(shape: StripsShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    numbered = list(enumerate(shape.strips))
    own = [(place, strip) for place, strip in numbered if strip.own is not None]
    drawing = build_drawing(
        [_dots(strip, place, language) for place, strip in numbered]
        + [_own(strip, place, language) for place, strip in own],
        height=AROUND + STRIP_HEIGHT * len(numbered),
        margin={"l": 12, "r": 16, "t": 12, "b": 12},
        showlegend=False,
        xaxis={**axis_layout(SCALE, language=language), "range": [-2, 102]},
        yaxis=_strip_axis(shape, language),
        shapes=[_median(strip, place) for place, strip in numbered] + _rules(shape),
    )
    title = axis_title(SCALE.title.in_language(language), most=NARROW_TITLE)
    return {**drawing, "narrow": {"xaxis": {**drawing["layout"]["xaxis"], "title": title}}}


def _strip_axis(shape: StripsShape, language: str) -> dict[str, Any]:
    mark = " (n={:,})" if language == "en" else "（n={:,}）"
    words = []
    before = None
    for strip in shape.strips:
        name = strip.viewpoint.in_language(language)
        lines = wrap_words(name, lambda line: count_ems(line) <= LONGEST_NAME)
        first = "" if name == before else "<br>".join([*lines, ""])
        words.append(f"{first}{strip.group.in_language(language)}{mark.format(strip.n)}")
        before = name
    return {
        **plain_axis(),
        "showgrid": False,
        "range": [len(words) - 0.5, -0.5],
        "tickvals": list(range(len(words))),
        "ticktext": words,
    }


def _median(strip: Strip, place: int) -> dict[str, Any]:
    ends = {"y0": place - HALF, "y1": place + HALF}
    line = {"color": theme.SECONDARY, "width": 3}
    return {"type": "line", "x0": strip.median, "x1": strip.median, **ends, "line": line}


def _rules(shape: StripsShape) -> list[dict[str, Any]]:
    """Return a thin rule above each viewpoint but the first."""
    strips = shape.strips
    starts = [
        at for at in range(1, len(strips)) if strips[at].viewpoint != strips[at - 1].viewpoint
    ]
    look = {"color": theme.RULE, "width": 1}
    return [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": at - 0.5, "y1": at - 0.5}
        | {"layer": "below", "line": look}
        for at in starts
    ]


def _dots(strip: Strip, place: int, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [round(value, 2) for value in strip.values],
        "y": [round(place + offset, 3) for offset in strip.offsets],
        "mode": "markers",
        "name": strip.group.in_language(language),
        "text": [name.in_language(language) for name in strip.names],
        "hovertemplate": "%{text}<br>%{x:.0f}<extra></extra>",
        "marker": {
            "symbol": theme.mark_of(strip.position),
            "size": 5,
            "color": theme.point_colour_of(strip.position),
            "opacity": 0.75,
        },
    }


def _own(strip: Strip, place: int, language: str) -> Trace:
    at = strip.own or 0
    return {
        "type": "scatter",
        "x": [strip.values[at]],
        "y": [place + strip.offsets[at]],
        "mode": "markers+text",
        # A name beside the end of its strip is seen whole.
        "cliponaxis": False,
        "text": [strip.names[at].in_language(language)],
        "textposition": "top right" if strip.values[at] < 60 else "top left",
        "textfont": {"size": theme.SIZE_LABEL, "color": theme.OWN},
        "customdata": [format_number(strip.values[at])],
        "hovertemplate": "%{text}<br>%{customdata}<extra></extra>",
        "marker": {
            "symbol": theme.mark_of(strip.position),
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }
