"""How one series of a chart of a slide looks: marks, lines and bars of the house.

Colours come from looks.py.
"""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from indicators.charts import theme
from reports.renderers.native import Series
from reports.renderers.native.looks import Look, look_of

_MARKS = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "square": XL_MARKER_STYLE.SQUARE,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
    "x": XL_MARKER_STYLE.X,
    "star": XL_MARKER_STYLE.STAR,
    "": XL_MARKER_STYLE.NONE,
}


def dress_series(drawn: Any, series: Series) -> None:
    """Give the drawn series its look, and single bars theirs."""
    look = look_of(series.look)
    if hasattr(drawn, "marker"):
        _draw_line(drawn, look)
        _draw_marks(drawn.marker, look)
        drawn.smooth = False
        return
    _fill(drawn.format, look)
    for place, name in enumerate(series.looks):
        _fill(drawn.points[place].format, look_of(name))


def is_dark(series: Series) -> bool:
    """Say whether words on the bars of a series must be light."""
    return look_of(series.look).fill in (theme.OWN, theme.POINT_DARK)


def _draw_line(drawn: Any, look: Look) -> None:
    line = drawn.format.line
    if not look.line:
        line.fill.background()
        return
    line.color.rgb, line.width = _colour(look.line), Pt(look.width)
    if look.strokes:
        line.dash_style = MSO_LINE.DASH


def _draw_marks(marker: Any, look: Look) -> None:
    marker.style = _MARKS[look.mark]
    if look.mark:
        marker.size = look.size
        _fill(marker.format, look)


def _fill(drawn: Any, look: Look) -> None:
    drawn.fill.solid()
    drawn.fill.fore_color.rgb = _colour(look.fill)
    drawn.line.color.rgb = _colour(look.outline)
    drawn.line.width = Pt(0.75)


def _colour(value: str) -> RGBColor:
    return RGBColor.from_string(value.lstrip("#"))
