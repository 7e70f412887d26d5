"""The empty canvas of every figure on screen: ground, axes, letters, number signs.

No template of Plotly is carried along (it is larger than most figures), and no chart lives here.
"""

from collections.abc import Sequence
from math import log10
from typing import Any

from indicators.charts import theme
from indicators.charts.axes import Axis
from indicators.charts.wrapping import count_ems, wrap_words
from indicators.formatting import format_number
from indicators.text import LocalizedText

# What plotly.js draws: {"data": traces, "layout": layout}. Plotly for Python checks every property
# and takes longer than all the rest of a page; plot_… and the tests let it, pages do not wait.
Drawing = dict[str, Any]
Trace = dict[str, Any]

HEIGHT = 430
# Full-width letters of a title beside which the ticks of a chart 350 pixels wide still have room.
TITLE_EMS = 22
_LETTERS = {"family": theme.FONT, "size": theme.SIZE, "color": theme.INK}
_LEGEND = {
    "orientation": "h",
    "x": 0,
    "y": 1.01,
    "xanchor": "left",
    "yanchor": "bottom",
    "itemclick": False,
    "itemdoubleclick": False,
    "font": {"size": theme.SIZE, "color": theme.SECONDARY},
}


def build_drawing(data: Sequence[Trace], *, height: int = HEIGHT, **layout: Any) -> Drawing:
    """Return the traces on an empty canvas, without Plotly's own template."""
    base = {
        "template": {},
        "height": height,
        "autosize": True,
        "font": _LETTERS,
        "paper_bgcolor": theme.GROUND,
        "plot_bgcolor": theme.GROUND,
        "margin": {"l": 12, "r": 12, "t": 34, "b": 12},
        "separators": ".,",
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": theme.GROUND,
            "bordercolor": theme.RULE,
            "font": _LETTERS,
            "align": "left",
        },
        "legend": _LEGEND,
    }
    return {"data": list(data), "layout": {**base, **layout}}


def draw_empty(sentence: LocalizedText, *, language: str) -> Drawing:
    """Return a drawing that shows one sentence and no axes."""
    told = {
        "text": sentence.in_language(language),
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
        "showarrow": False,
        "font": {"size": 14, "color": theme.SECONDARY},
    }
    return build_drawing(
        [],
        height=160,
        xaxis={"visible": False, "range": [0, 1]},
        yaxis={"visible": False},
        annotations=[told],
    )


def axis_layout(axis: Axis, *, language: str) -> dict[str, Any]:
    """Return the layout of an axis with its title, range and thousands separators."""
    ends = [log10(axis.low), log10(axis.high)] if axis.is_log else [axis.low, axis.high]
    return {
        **plain_axis(),
        "type": "log" if axis.is_log else "linear",
        "title": axis_title(axis.title.in_language(language)),
        "range": ends,
        "tickvals": list(axis.ticks),
        "ticktext": [write_tick(tick, axis.decimals) for tick in axis.ticks],
    }


def axis_title(text: str, most: float = TITLE_EMS) -> dict[str, Any]:
    """Return the title of an axis, close to its ticks, in lines of at most so many letters."""
    lines = wrap_words(text, lambda line: count_ems(line) <= most)
    return {"text": "<br>".join(lines), "standoff": 8, "font": {"size": 13, "color": theme.INK}}


def plain_axis() -> dict[str, Any]:
    """Return an axis with a light grid, without zero line and without zooming."""
    return {
        "gridcolor": theme.GRID,
        "zeroline": False,
        "showline": False,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": theme.GROUND,
        "automargin": True,
        "fixedrange": True,
        "tickfont": {"size": theme.SIZE, "color": theme.SECONDARY},
    }


def write_tick(value: float, decimals: int) -> str:
    """Return a tick label without needless zeros: 0.1, 1, 1,000."""
    return format_number(value, 0 if value == round(value) else decimals)


def position_on(axis: Axis, value: float) -> float:
    """Return `value` in the coordinates that an annotation needs on this axis."""
    return log10(value) if axis.is_log else value


def name_own(name: str, x: float, y: float, *, along: float) -> dict[str, Any]:
    """Return the name of the highlighted university above its mark, in blue.

    `along` is the mark's place on the axis, 0 to 1: near an end the name runs to the middle.
    Bold is asked of the font: `<b>` would need an inline style, which the strict CSP forbids.
    """
    anchor = "right" if along > 0.72 else ("left" if along < 0.28 else "center")
    return {
        "x": x,
        "y": y,
        "text": name,
        "showarrow": False,
        "xanchor": anchor,
        "yanchor": "bottom",
        "yshift": 9,
        "bgcolor": theme.VEIL,
        "font": {"size": theme.SIZE_OWN, "color": theme.OWN, "weight": 700},
    }
