"""The frame of a drawing: its two axes in words, ticks and grid, and the way from value to place.

The axes themselves (range, ticks, logarithmic or not) come with the shape.
"""

from collections.abc import Sequence
from math import floor, log10
from typing import NamedTuple

import numpy as np

from indicators.charts import theme
from indicators.charts.axes import Axis
from indicators.charts.paper.sheet import Floats, Sheet, draw_line, width_of, write
from indicators.formatting import format_number

TICK_SIZE = 6.2
TITLE_SIZE = 6.6
# Millimetres between the frame and the words of its ticks.
_GAP = 1.2


class Frame(NamedTuple):
    """A rectangle in millimetres; values are placed in it by their axis."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """Return the upper edge."""
        return self.bottom + self.height

    def within(self, *, left: float, bottom: float, right: float, top: float) -> "Frame":
        """Return the frame inside of this one that leaves so many millimetres on each side."""
        return Frame(
            self.left + left,
            self.bottom + bottom,
            self.width - left - right,
            self.height - bottom - top,
        )

    def across(self, values: Sequence[float], axis: Axis) -> Floats:
        """Return the horizontal places of values."""
        return self.left + self.width * fractions(values, axis)

    def up(self, values: Sequence[float], axis: Axis) -> Floats:
        """Return the vertical places of values."""
        return self.bottom + self.height * fractions(values, axis)


def fractions(values: Sequence[float], axis: Axis) -> Floats:
    """Return where the values stand on the axis, 0 at its low end and 1 at its high end."""
    numbers = np.asarray(values, dtype=float)
    if not axis.is_log:
        return (numbers - axis.low) / (axis.high - axis.low)
    return np.log10(numbers / axis.low) / log10(axis.high / axis.low)


def write_tick(tick: float, axis: Axis) -> str:
    """Return the words of a tick; on a log axis each tick has the decimals it needs itself."""
    if not axis.is_log:
        return format_number(tick, axis.decimals)
    return format_number(tick, max(0, -floor(log10(tick) + 1e-9)))


def write_title(axis: Axis, language: str) -> str:
    """Return 「契約件数（件、対数）」: a log axis says so, behind its unit if it has one there."""
    title = axis.title.in_language(language)
    if not axis.is_log:
        return title
    word = ", log)" if language == "en" else "、対数）"
    if title.endswith((")", "）")):
        return f"{title[:-1]}{word}"
    return f"{title} ({word[2:]}" if language == "en" else f"{title}（{word[1:]}"


def write_sentence(sheet: Sheet, room: Frame, words: str) -> None:
    """Write the sentence that stands for an empty chart."""
    write(sheet, room.left, room.bottom + room.height / 2, words, size=TITLE_SIZE)


def room_for_ticks(axis: Axis) -> float:
    """Return the millimetres that the widest tick of a vertical axis needs."""
    widths = [width_of(write_tick(tick, axis), TICK_SIZE) for tick in axis.ticks]
    return max(widths, default=4.0) + _GAP


def draw_grid(sheet: Sheet, frame: Frame, axis: Axis) -> None:
    """Draw the grid lines of the vertical axis, without words."""
    for place in frame.up(axis.ticks, axis):
        draw_line(sheet, [frame.left, frame.right], [place, place], color=theme.GRID, linewidth=0.5)


def draw_vertical_axis(sheet: Sheet, frame: Frame, axis: Axis) -> None:
    """Draw the grid lines and ticks of the vertical axis."""
    draw_grid(sheet, frame, axis)
    for tick, place in zip(axis.ticks, frame.up(axis.ticks, axis), strict=True):
        words = write_tick(tick, axis)
        write(sheet, frame.left - _GAP, place, words, size=TICK_SIZE, ha="right")


def draw_horizontal_axis(sheet: Sheet, frame: Frame, axis: Axis) -> None:
    """Draw the grid lines and ticks of the horizontal axis, leaving out words that would meet."""
    free_from = float("-inf")
    for tick, place in zip(axis.ticks, frame.across(axis.ticks, axis), strict=True):
        draw_line(sheet, [place, place], [frame.bottom, frame.top], color=theme.GRID, linewidth=0.5)
        words = write_tick(tick, axis)
        half = width_of(words, TICK_SIZE) / 2
        if place - half > free_from:
            below = frame.bottom - _GAP
            write(sheet, place, below, words, size=TICK_SIZE, ha="center", va="top")
            free_from = place + half + _GAP


def draw_edges(sheet: Sheet, frame: Frame) -> None:
    """Draw the left and the lower edge."""
    draw_line(
        sheet,
        [frame.left, frame.left, frame.right],
        [frame.top, frame.bottom, frame.bottom],
        color=theme.TERTIARY,
        linewidth=0.6,
    )
