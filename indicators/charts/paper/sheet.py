"""A small sheet of paper in millimetres: lines, marks and words on it, its SVG and its PNG.

What a chart shows is not decided here, and no axis of matplotlib is used: its tick machinery
costs more time than all the rest of a drawing.
"""

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_MM_PER_INCH = 25.4
_POINTS_PER_MM = 72 / _MM_PER_INCH
FAMILY = "Noto Sans JP"
_RULER_SIZE = 100.0
_AMONG_LINES = 2

# Text as words where the reader brings the font (the PDF), as outlines where nobody does.
TextAs = Literal["words", "outlines"]
_FONT_TYPES = {"words": "none", "outlines": "path"}


class Sheet(NamedTuple):
    """One drawing: matplotlib's figure and the way from millimetres to its pixels."""

    figure: Figure
    millimetres: Affine2D
    width: float
    height: float


def open_sheet(width: float, height: float, fonts: tuple[Path, ...]) -> Sheet:
    """Return an empty sheet of that many millimetres; `fonts` are the only ones used."""
    _register(fonts)
    figure = Figure(figsize=(width / _MM_PER_INCH, height / _MM_PER_INCH), dpi=72)
    figure.patch.set_visible(False)
    return Sheet(figure, Affine2D().scale(_POINTS_PER_MM), width, height)


@lru_cache(maxsize=4)
def _register(fonts: tuple[Path, ...]) -> None:
    for font in fonts:
        fontManager.addfont(str(font))


def draw_line(
    sheet: Sheet, x: Floats | Sequence[float], y: Floats | Sequence[float], **look: Any
) -> None:
    """Draw a line through the points; `look` is what matplotlib's Line2D takes."""
    look = {"linewidth": 0.8, "solid_capstyle": "butt", **look}
    sheet.figure.add_artist(Line2D(x, y, transform=sheet.millimetres, **look))


def draw_marks(
    sheet: Sheet, x: Floats | Sequence[float], y: Floats | Sequence[float], **look: Any
) -> None:
    """Draw one mark per point; size in points."""
    look = {"marker": "o", "markersize": 2.6, "markeredgewidth": 0, **look}
    sheet.figure.add_artist(Line2D(x, y, linestyle="none", transform=sheet.millimetres, **look))


def draw_area(sheet: Sheet, x: Floats, low: Floats, high: Floats, *, color: str) -> None:
    """Fill between two lines over the same x."""
    outline = np.column_stack([np.append(x, x[::-1]), np.append(low, high[::-1])])
    area = Polygon(outline, facecolor=color, linewidth=0, transform=sheet.millimetres)
    sheet.figure.add_artist(area)


def draw_box(
    sheet: Sheet, left: float, bottom: float, right: float, top: float, **look: Any
) -> None:
    """Fill a rectangle over what was drawn before; `look` is what matplotlib's Polygon takes."""
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    # Unasked, matplotlib draws every line above every area.
    look = {"linewidth": 0, "zorder": _AMONG_LINES, **look}
    box = Polygon(corners, transform=sheet.millimetres, **look)
    sheet.figure.add_artist(box)


def write(sheet: Sheet, x: float, y: float, words: str, *, size: float = 7.0, **look: Any) -> None:
    """Write words at a place; size in points, nothing in them is read as mathematics."""
    font = FontProperties(family=FAMILY, size=size, weight=look.pop("weight", "normal"))
    look = {"ha": "left", "va": "center", "color": "#4d4d4d", **look}
    text = Text(
        x, y, words, fontproperties=font, transform=sheet.millimetres, parse_math=False, **look
    )
    sheet.figure.add_artist(text)


def width_of(words: str, size: float) -> float:
    """Return how many millimetres the words take at a size in points."""
    return _ems(words) * size / _POINTS_PER_MM


@lru_cache(maxsize=4096)
def _ems(words: str) -> float:
    font = get_font(findfont(FontProperties(family=FAMILY)))
    font.set_size(_RULER_SIZE, 72)
    font.set_text(words, 0.0, flags=LoadFlags.NO_HINTING)
    # FreeType measures in 1/64 of a pixel.
    return font.get_width_height()[0] / 64 / _RULER_SIZE


def cover(
    sheet: Sheet,
    left: float,
    bottom: float,
    right: float,
    top: float,
    *,
    is_over_lines: bool = False,
) -> None:
    """Pale what lies under a rectangle, so that words on it can be read.

    Lines and marks stay above it unless `is_over_lines`: no point is hidden by a name.
    """
    zorder = _AMONG_LINES if is_over_lines else 1
    draw_box(sheet, left, bottom, right, top, facecolor="#ffffff", alpha=0.78, zorder=zorder)


def write_svg(sheet: Sheet, *, text_as: TextAs) -> bytes:
    """Return the sheet as SVG; the same drawing gives the same bytes."""
    settings: Any = {
        "svg.fonttype": _FONT_TYPES[text_as],
        "svg.hashsalt": "paper",
        "path.simplify": False,
    }
    nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
    stream = io.BytesIO()
    with mpl.rc_context(settings):
        FigureCanvasSVG(sheet.figure).print_svg(stream, metadata=nothing)
    return stream.getvalue()


def write_png(sheet: Sheet, *, width: int) -> bytes:
    """Return the sheet on white as PNG of `width` pixels; the same drawing gives the same bytes."""
    dots = width / sheet.width * _MM_PER_INCH
    figure = sheet.figure
    figure.set_dpi(dots)
    figure.patch.set(visible=True, facecolor="#ffffff")
    # Millimetres become points for an SVG, pixels here.
    sheet.millimetres.clear().scale(dots / _MM_PER_INCH)
    stream = io.BytesIO()
    FigureCanvasAgg(figure).print_png(stream, metadata={"Software": None})
    return stream.getvalue()
