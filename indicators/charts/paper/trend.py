"""The trend on paper: the own line in blue, the group's value and middle half in grey.

It draws what `indicators.charts.trend` shaped; a year without a value is a gap, never a zero.
"""

from collections.abc import Sequence
from math import isfinite
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.charts import theme
from indicators.charts.axes import Axis, build_axis
from indicators.charts.paper.frame import (
    TICK_SIZE,
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_vertical_axis,
    room_for_ticks,
    write_sentence,
)
from indicators.charts.paper.sheet import (
    Floats,
    Sheet,
    draw_area,
    draw_line,
    draw_marks,
    open_sheet,
    width_of,
    write,
)
from indicators.charts.paper.svg import TextAs, write_svg
from indicators.charts.trend import BREAK, TrendShape
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

WIDTH, HEIGHT = 66.0, 57.0
_LABEL_SIZE = 6.4
_LABEL_GAP = 3.0
_BREAK_SIZE = 5.4
_GROUP, _MIDDLE = LocalizedText("群", "Group"), LocalizedText("群の中央半分", "Middle half")
_OWN = LocalizedText("本学", "Own")


class _EndLabel(NamedTuple):
    """Words at the right end of a line: wanted height, colour, weight."""

    words: str
    height: float
    colour: str
    weight: str


def draw_trend(
    shape: TrendShape,
    *,
    language: str,
    fonts: tuple[Path, ...],
    text_as: TextAs = "words",
    width: float = WIDTH,
) -> bytes:
    """Return the trend as SVG; a shape without years is its sentence on an empty sheet."""
    sheet = open_sheet(width, HEIGHT, fonts)
    paint_trend(sheet, Frame(0, 0, width, HEIGHT), shape, language=language)
    return write_svg(sheet, text_as=text_as)


def paint_trend(
    sheet: Sheet,
    room: Frame,
    shape: TrendShape,
    *,
    language: str,
    own_word: LocalizedText = _OWN,
) -> None:
    """Paint the trend into a room of the sheet; `own_word` is what the own line is called."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    axis = _value_axis(shape)
    frame = _open_frame(room, shape, axis, language, own_word)
    across = _years_across(shape, frame)
    draw_vertical_axis(sheet, frame, axis)
    _draw_band(sheet, frame, shape, axis, across)
    draw_edges(sheet, frame)
    _draw_breaks(sheet, frame, shape, across, language)
    lines = (shape.group_values, theme.SECONDARY, None), (shape.own, theme.OWN, "o")
    for values, colour, mark in lines:
        for run in _runs(frame.up(values, axis), shape.broken_at):
            _draw_run(sheet, across[run], frame.up(values, axis)[run], colour, mark=mark)
    _write_years(sheet, frame, shape, across)
    write(sheet, room.left, room.top - 1.6, axis.title.in_language(language), size=TITLE_SIZE)
    _write_end_labels(sheet, frame, _end_labels(shape, frame, axis, language, own_word))


def _value_axis(shape: TrendShape) -> Axis:
    values = [*shape.group_values, *shape.own, *shape.q1, *shape.q3]
    finite = [value for value in values if isfinite(value)]
    return build_axis(finite, title=unit_symbol(shape.indicator.unit), is_log=False)


def _open_frame(
    room: Frame, shape: TrendShape, axis: Axis, language: str, own_word: LocalizedText
) -> Frame:
    left = room_for_ticks(axis)
    labels = _end_labels(shape, Frame(0, 0, 1, 1), axis, language, own_word)
    words = [label.words for label in labels]
    right = max((width_of(word, _LABEL_SIZE) for word in words), default=0.0) + 2.5
    return room.within(left=left, bottom=8.0, right=right, top=5.0)


def _years_across(shape: TrendShape, frame: Frame) -> Floats:
    """Return a place per fiscal year, with air at both ends."""
    last = max(len(shape.fiscal_years) - 1, 1)
    first_year = shape.fiscal_years[0]
    steps = np.array([year - first_year for year in shape.fiscal_years], dtype=float)
    return frame.left + 2.5 + (frame.width - 4.0) * steps / last


def _draw_band(sheet: Sheet, frame: Frame, shape: TrendShape, axis: Axis, across: Floats) -> None:
    low, high = frame.up(shape.q1, axis), frame.up(shape.q3, axis)
    for run in _runs(low + high, shape.broken_at):
        if len(run) == 1:
            middle = across[run[0]]
            run = np.array([run[0], run[0]])
            draw_area(
                sheet, np.array([middle - 1, middle + 1]), low[run], high[run], color=theme.BAND
            )
        else:
            draw_area(sheet, across[run], low[run], high[run], color=theme.BAND)


def _runs(values: Floats, broken_at: tuple[int, ...]) -> list[NDArray[np.intp]]:
    """Return the positions of each stretch of values without a gap or a new definition."""
    known = np.flatnonzero(np.isfinite(values))
    begins = (np.diff(known) > 1) | np.isin(known[1:], broken_at)
    return [run for run in np.split(known, np.flatnonzero(begins) + 1) if len(run)]


def _draw_run(sheet: Sheet, across: Floats, up: Floats, colour: str, *, mark: str | None) -> None:
    draw_line(sheet, across, up, color=colour, linewidth=1.4 if mark else 1.0)
    if mark or len(up) == 1:
        draw_marks(sheet, across, up, color=colour, markersize=3.4 if mark else 2.4)


def _draw_breaks(
    sheet: Sheet, frame: Frame, shape: TrendShape, across: Floats, language: str
) -> None:
    """Draw a dotted rule before each year that a new definition begins with, and name it."""
    for at in shape.broken_at:
        place = float(across[at - 1] + across[at]) / 2
        rule = [frame.bottom, frame.top]
        draw_line(sheet, [place, place], rule, color=theme.SECONDARY, linewidth=0.6, linestyle=":")
        words = BREAK.fill(year=shape.fiscal_years[at]).in_language(language)
        write(sheet, place, frame.top + 1.0, words, size=_BREAK_SIZE, ha="center")


def _write_years(sheet: Sheet, frame: Frame, shape: TrendShape, across: Floats) -> None:
    """Write the fiscal years, the last always, and as many before it as have room."""
    free_to = float("inf")
    for year, place in zip(reversed(shape.fiscal_years), reversed(across), strict=True):
        half = width_of(str(year), TICK_SIZE) / 2
        if place + half < free_to:
            write(
                sheet, place, frame.bottom - 1.2, str(year), size=TICK_SIZE, ha="center", va="top"
            )
            free_to = place - half - 1.0


def _end_labels(
    shape: TrendShape, frame: Frame, axis: Axis, language: str, own_word: LocalizedText
) -> list[_EndLabel]:
    """Return what stands at the right end: own value, group value, the band's name."""
    labels = []
    decimals = shape.indicator.decimals
    own, group = _last(shape.own), _last(shape.group_values)
    if isfinite(own):
        words = f"{own_word.in_language(language)} {format_number(own, decimals)}"
        labels.append(_EndLabel(words, _up(own, frame, axis), theme.OWN, "bold"))
    if isfinite(group):
        words = f"{_GROUP.in_language(language)} {format_number(group, decimals)}"
        labels.append(_EndLabel(words, _up(group, frame, axis), theme.SECONDARY, "normal"))
    low, high = _last(shape.q1), _last(shape.q3)
    if isfinite(low + high):
        middle = _up((low + high) / 2, frame, axis)
        words = _MIDDLE.in_language(language)
        labels.append(_EndLabel(words, middle, theme.TERTIARY, "normal"))
    return labels


def _last(values: Sequence[float]) -> float:
    return values[-1] if values else float("nan")


def _up(value: float, frame: Frame, axis: Axis) -> float:
    return float(frame.up([value], axis)[0])


def _write_end_labels(sheet: Sheet, frame: Frame, labels: list[_EndLabel]) -> None:
    """Write the labels from above downwards, each below the one before, none below the frame."""
    ordered = sorted(labels, key=lambda label: -label.height)
    heights: list[float] = []
    for label in ordered:
        heights.append(min(label.height, heights[-1] - _LABEL_GAP if heights else frame.top))
    lift = max(0.0, frame.bottom - min(heights, default=frame.bottom))
    for label, height in zip(ordered, heights, strict=True):
        write(
            sheet,
            frame.right + 1.2,
            height + lift,
            label.words,
            size=_LABEL_SIZE,
            color=label.colour,
            weight=label.weight,
        )
