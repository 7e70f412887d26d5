"""The first chart of a page as a picture inside of it: seen at once, and without any script.

It is painted from the shape that the page's script draws again, with small windows to touch.
"""

from functools import partial
from typing import Any

from django.utils.safestring import SafeString

from comparisons.fonts import find_fonts
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.picture import Painter
from indicators.charts.paper.scatter import paint_scatter
from indicators.charts.paper.sheet import open_sheet
from indicators.charts.paper.svg import write_svg

# The form of a chart beside a card: its letters come out as large as those of the script's.
_WIDTH, _HEIGHT = 150.0, 84.0
# Its sentence stands at the figure; to who cannot see it a second picture would say nothing new.
_ATTRIBUTES = ' class="chart-picture" aria-hidden="true" focusable="false"'


def paint_in_page(paint: Painter, *, height: float = _HEIGHT) -> SafeString:
    """Return what a painter paints, as SVG for the page; its words are in the page's font.

    `height`: millimetres that it takes where it is 150 mm wide.
    """
    sheet = open_sheet(_WIDTH, height, find_fonts())
    paint(sheet, Frame(0, 0, _WIDTH, height))
    return SafeString(write_svg(sheet, attributes=_ATTRIBUTES).decode())


def paint_scatter_in_page(shape: Any, *, language: str) -> SafeString:
    """Return a scatter as SVG for the page."""
    return paint_in_page(partial(paint_scatter, shape=shape, language=language))
