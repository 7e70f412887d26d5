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
)
from indicators.charts.paper.sheet import (
    Floats,
    Sheet,
    TextAs,
    draw_area,
    draw_line,
    draw_marks,
    open_sheet,
    width_of,
    write,
    write_svg,
)
from indicators.charts.trend import TrendShape
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

WIDTH, HEIGHT = 66.0, 57.0
_LABEL_SIZE = 6.4
_LABEL_GAP = 3.0
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
    if shape.empty is not None:
        write(sheet, 0, HEIGHT / 2, shape.empty.in_language(language), size=TITLE_SIZE)
        return write_svg(sheet, text_as=text_as)
    axis = _value_axis(shape)
    frame = _open_frame(sheet, shape, axis, language)
    across = _years_across(shape, frame)
    draw_vertical_axis(sheet, frame, axis)
    _draw_band(sheet, frame, shape, axis, across)
    draw_edges(sheet, frame)
    _draw_series(sheet, across, frame.up(shape.group_values, axis), theme.SECONDARY, mark=None)
    if shape.own:
        _draw_series(sheet, across, frame.up(shape.own, axis), theme.OWN, mark="o")
    _write_years(sheet, frame, shape, across)
    write(sheet, 0, HEIGHT - 1.6, axis.title.in_language(language), size=TITLE_SIZE)
    _write_end_labels(sheet, frame, _end_labels(shape, frame, axis, language))
    return write_svg(sheet, text_as=text_as)


def _value_axis(shape: TrendShape) -> Axis:
    values = [*shape.group_values, *shape.own, *shape.q1, *shape.q3]
    finite = [value for value in values if isfinite(value)]
    return build_axis(finite, title=unit_symbol(shape.indicator.unit), is_log=False)


def _open_frame(sheet: Sheet, shape: TrendShape, axis: Axis, language: str) -> Frame:
    left = room_for_ticks(axis)
    words = [label.words for label in _end_labels(shape, Frame(0, 0, 1, 1), axis, language)]
    right = max((width_of(word, _LABEL_SIZE) for word in words), default=0.0) + 2.5
    return Frame(left, 8.0, sheet.width - left - right, HEIGHT - 8.0 - 5.0)


def _years_across(shape: TrendShape, frame: Frame) -> Floats:
    """Return a place per fiscal year, with air at both ends."""
    last = max(len(shape.fiscal_years) - 1, 1)
    first_year = shape.fiscal_years[0]
    steps = np.array([year - first_year for year in shape.fiscal_years], dtype=float)
    return frame.left + 2.5 + (frame.width - 4.0) * steps / last


def _draw_band(sheet: Sheet, frame: Frame, shape: TrendShape, axis: Axis, across: Floats) -> None:
    low, high = frame.up(shape.q1, axis), frame.up(shape.q3, axis)
    for run in _runs(low + high):
        if len(run) == 1:
            middle = across[run[0]]
            run = np.array([run[0], run[0]])
            draw_area(
                sheet, np.array([middle - 1, middle + 1]), low[run], high[run], color=theme.BAND
            )
        else:
            draw_area(sheet, across[run], low[run], high[run], color=theme.BAND)


def _runs(values: Floats) -> list[NDArray[np.intp]]:
    """Return the positions of each unbroken stretch of values."""
    known = np.flatnonzero(np.isfinite(values))
    return [run for run in np.split(known, np.flatnonzero(np.diff(known) > 1) + 1) if len(run)]


def _draw_series(
    sheet: Sheet, across: Floats, up: Floats, colour: str, *, mark: str | None
) -> None:
    for run in _runs(up):
        draw_line(sheet, across[run], up[run], color=colour, linewidth=1.4 if mark else 1.0)
        if mark or len(run) == 1:
            draw_marks(sheet, across[run], up[run], color=colour, markersize=3.4 if mark else 2.4)


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


def _end_labels(shape: TrendShape, frame: Frame, axis: Axis, language: str) -> list[_EndLabel]:
    """Return what stands at the right end: own value, group value, the band's name."""
    labels = []
    decimals = shape.indicator.decimals
    own, group = _last(shape.own), _last(shape.group_values)
    if isfinite(own):
        words = f"{_OWN.in_language(language)} {format_number(own, decimals)}"
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
