"""The cuts on paper: a line per group, upright lines for the cuts, bands where the order turns.

It draws what `indicators.charts.threshold` shaped; a side of fewer than three is a gap.
"""

from pathlib import Path

import numpy as np

from indicators.charts import theme
from indicators.charts.paper.frame import (
    TICK_SIZE,
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_horizontal_axis,
    draw_vertical_axis,
    room_for_ticks,
    write_sentence,
)
from indicators.charts.paper.sheet import (
    Sheet,
    Style,
    draw_area,
    draw_line,
    draw_marks,
    open_sheet,
    width_of,
    write,
)
from indicators.charts.paper.svg import TextAs, write_svg
from indicators.charts.threshold import Side, ThresholdShape

WIDTH, HEIGHT = 120.0, 66.0
DASHES = ("--", "-")


def draw_threshold(
    shape: ThresholdShape,
    *,
    language: str,
    fonts: tuple[Path, ...],
    text_as: TextAs = "words",
    width: float = WIDTH,
) -> bytes:
    """Return the cuts as SVG; a shape without values is its sentence on an empty sheet."""
    sheet = open_sheet(width, HEIGHT, fonts)
    paint_threshold(sheet, Frame(0, 0, width, HEIGHT), shape, language=language)
    return write_svg(sheet, text_as=text_as)


def paint_threshold(sheet: Sheet, room: Frame, shape: ThresholdShape, *, language: str) -> None:
    """Paint the cuts into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    frame = room.within(left=room_for_ticks(shape.y), bottom=8.0, right=3.0, top=10.0)
    _draw_bands(sheet, frame, shape)
    draw_vertical_axis(sheet, frame, shape.y)
    draw_horizontal_axis(sheet, frame, shape.x)
    draw_edges(sheet, frame)
    _draw_marks(sheet, frame, shape, language)
    for place, side in enumerate(shape.sides):
        _draw_side(sheet, frame, shape, side, place)
    _write_titles(sheet, room, frame, shape, language)


def _draw_bands(sheet: Sheet, frame: Frame, shape: ThresholdShape) -> None:
    for first, last in shape.turned:
        across = frame.across((first, last), shape.x)
        if first == last:
            across = across + np.array([-0.5, 0.5])
        low, high = np.full(2, frame.bottom), np.full(2, frame.top)
        draw_area(sheet, across, low, high, color=theme.BAND)


def _draw_marks(sheet: Sheet, frame: Frame, shape: ThresholdShape, language: str) -> None:
    for place, mark in enumerate(shape.marks):
        across = float(frame.across((mark.cut,), shape.x)[0])
        look: Style = {
            "color": theme.INK,
            "linewidth": 0.8,
            "linestyle": "-" if mark.is_official else ":",
        }
        draw_line(sheet, [across, across], [frame.bottom, frame.top], **look)
        align = "right" if shape.x.fraction(mark.cut) > 0.5 else "left"
        height, words = frame.top + 1.4 + 2.6 * place, mark.label.in_language(language)
        write(sheet, across, height, words, size=TICK_SIZE, ha=align, color=theme.INK)


def _draw_side(sheet: Sheet, frame: Frame, shape: ThresholdShape, side: Side, place: int) -> None:
    colour, across = theme.line_colour_of(place), frame.across(shape.cuts, shape.x)
    up = frame.up(side.values, shape.y)
    known = np.flatnonzero(np.isfinite(up))
    for run in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1):
        draw_line(sheet, across[run], up[run], color=colour, linestyle=DASHES[place])
    mark = theme.MARKS_ON_PAPER[place]
    draw_marks(sheet, across[known], up[known], color=colour, marker=mark, markersize=2.0)


def _write_titles(
    sheet: Sheet, room: Frame, frame: Frame, shape: ThresholdShape, language: str
) -> None:
    write(sheet, room.left, room.top - 1.6, shape.y.title.in_language(language), size=TITLE_SIZE)
    write(
        sheet,
        frame.right,
        room.bottom + 1.6,
        shape.x.title.in_language(language),
        size=TITLE_SIZE,
        ha="right",
    )
    right = room.right
    for place, side in reversed(list(enumerate(shape.sides))):
        words = side.name.in_language(language)
        colour = theme.line_colour_of(place)
        write(sheet, right, room.top - 1.6, words, size=TICK_SIZE, ha="right", color=colour)
        start = right - width_of(words, TICK_SIZE) - 7.0
        draw_line(
            sheet,
            [start, start + 6.0],
            [room.top - 1.6] * 2,
            color=colour,
            linestyle=DASHES[place],
        )
        right = start - 3.0
