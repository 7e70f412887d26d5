"""The figures of a report as drawings on paper: which size each has, and its SVG.

What a figure shows comes with its shape; how it is painted is indicators.charts.paper's.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from indicators.charts.breakdown import BreakdownShape
from indicators.charts.paper.breakdown import measure_breakdown, paint_breakdown
from indicators.charts.paper.classes import paint_classes
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.scatter import paint_scatter
from indicators.charts.paper.sheet import open_sheet
from indicators.charts.paper.svg import TextAs, write_svg
from indicators.charts.paper.trend import paint_trend
from reports.parts import Block, BreakdownBlock

Fonts = tuple[Path, ...]
Size = tuple[float, float]
BREAKDOWN_WIDTH = 167.0
# More classes than these need the whole width.
MOST_NARROW_CLASSES = 4


class Sizes(NamedTuple):
    """Width and height of the figures of a block, in millimetres."""

    scatter: Size
    trend: Size
    classes: Size
    wide_classes: Size


# A page is 170 mm wide: scatter and trend share a row, the bars share one with the figures.
ON_PAPER = Sizes((98.0, 47.0), (69.0, 47.0), (64.0, 36.0), (167.0, 38.0))
# On a screen two figures of one size stand in a row.
ON_SCREEN = Sizes((98.0, 52.0), (98.0, 52.0), (98.0, 52.0), (98.0, 52.0))


class Look(NamedTuple):
    """What all drawings of one file have in common."""

    language: str
    fonts: Fonts
    text_as: TextAs
    sizes: Sizes = ON_PAPER


def has_wide_classes(block: Block) -> bool:
    """Say whether the bars by class take a row of their own."""
    return len(block.classes.bars) > MOST_NARROW_CLASSES and block.classes.empty is None


def draw_block(block: Block, look: Look) -> dict[str, bytes]:
    """Return the three figures of a block as SVG, by name."""
    sizes = look.sizes
    classes = sizes.wide_classes if has_wide_classes(block) else sizes.classes
    return {
        "scatter": _draw(paint_scatter, block.scatter, sizes.scatter, look),
        "trend": _draw(paint_trend, block.trend, sizes.trend, look),
        "classes": _draw(paint_classes, block.classes, classes, look),
    }


def draw_breakdown(block: BreakdownBlock, look: Look) -> bytes:
    """Return the bars of a breakdown as SVG."""
    size = BREAKDOWN_WIDTH, _measure(block.shape)
    return _draw(paint_breakdown, block.shape, size, look)


def _measure(shape: BreakdownShape) -> float:
    return 12.0 if shape.empty is not None else measure_breakdown(shape)


def _draw(paint: Callable[..., None], shape: Any, size: Size, look: Look) -> bytes:
    sheet = open_sheet(*size, look.fonts)
    paint(sheet, Frame(0, 0, *size), shape, language=look.language)
    return write_svg(sheet, text_as=look.text_as)
