"""The pictures of the national report as SVG or PNG, all of the width of a page.

What a picture shows comes with it; how it is painted is indicators.charts.paper's.
"""

from pathlib import Path

from indicators.charts.paper.frame import Frame
from indicators.charts.paper.png import write_png
from indicators.charts.paper.sheet import Sheet, open_sheet
from indicators.charts.paper.svg import TextAs, write_svg
from reports.national_report.parts import Picture

Fonts = tuple[Path, ...]
# Millimetres: A4 without its margins.
WIDTH = 167.0
PNG_PIXELS = 1600


def draw_svg(picture: Picture, fonts: Fonts, text_as: TextAs) -> bytes:
    """Return the picture as SVG; words as outlines where the reader has no font of ours."""
    return write_svg(_paint(picture, fonts), text_as=text_as)


def draw_png(picture: Picture, fonts: Fonts) -> bytes:
    """Return the picture as PNG, for files that cannot hold an SVG."""
    return write_png(_paint(picture, fonts), width=PNG_PIXELS, fonts=fonts)


def _paint(picture: Picture, fonts: Fonts) -> Sheet:
    sheet = open_sheet(WIDTH, picture.height, fonts)
    picture.paint(sheet, Frame(0, 0, WIDTH, picture.height))
    return sheet
