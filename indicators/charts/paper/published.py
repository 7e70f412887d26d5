"""Published series on paper: a line a series, rings for replaced values, numbered years.

It draws what `indicators.charts.published` shaped; a year that is missing is a gap.
"""

from itertools import groupby
from typing import Any

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
from indicators.charts.paper.sheet import Sheet, draw_line, draw_marks, width_of, write
from indicators.charts.published import EARLIER, PublishedLine, PublishedShape, PublishedValue
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

_CHART, _LINE = 66.0, 3.6
_RINGS: dict[str, Any] = {
    "markersize": 6.0,
    "markerfacecolor": "none",
    "markeredgecolor": theme.SECONDARY,
    "markeredgewidth": 0.8,
}
_YEARS = LocalizedText("年度", "Fiscal year")


def measure_published(shape: PublishedShape) -> float:
    """Return the millimetres that the chart and the names of its lines need."""
    return _CHART + _LINE * _count_names(shape)


def paint_published(sheet: Sheet, room: Frame, shape: PublishedShape, *, language: str) -> None:
    """Paint the series into a room of the sheet, their names above them."""
    axis = _value_axis(shape)
    names = _LINE * _count_names(shape)
    frame = room.within(left=room_for_ticks(axis), bottom=8.0, right=3.0, top=10.0 + names)
    draw_vertical_axis(sheet, frame, axis)
    _draw_marks(sheet, frame, shape)
    draw_edges(sheet, frame)
    for place, line in enumerate(shape.lines):
        _draw_line(sheet, frame, shape, line, axis, place)
    _write_years(sheet, frame, shape, language)
    unit = axis.title.in_language(language)
    write(sheet, room.left, frame.top + 6.0, unit, size=TITLE_SIZE)
    _write_names(sheet, room, shape, language)


def _count_names(shape: PublishedShape) -> int:
    return len(shape.lines) + _has_rings(shape)


def _has_rings(shape: PublishedShape) -> bool:
    return any(line.earlier for line in shape.lines)


def _value_axis(shape: PublishedShape) -> Axis:
    values = [point.value for line in shape.lines for point in (*line.newest, *line.earlier)]
    return build_axis(values, title=unit_symbol(shape.unit), is_log=False)


def _across(shape: PublishedShape, frame: Frame, year: float) -> float:
    """Return the place of a year, with air at both ends."""
    years = shape.fiscal_years
    return frame.left + frame.width * (year - years[0] + 0.6) / (len(years) + 0.2)


def _draw_marks(sheet: Sheet, frame: Frame, shape: PublishedShape) -> None:
    """Draw a dotted rule for each numbered year, its number above."""
    for number, year in shape.marks:
        place = _across(shape, frame, year)
        rule = [frame.bottom, frame.top]
        draw_line(sheet, [place, place], rule, color=theme.RULE, linewidth=0.6, linestyle=":")
        write(sheet, place, frame.top + 1.8, str(number), size=TICK_SIZE, ha="center")


def _draw_line(
    sheet: Sheet,
    frame: Frame,
    shape: PublishedShape,
    line: PublishedLine,
    axis: Axis,
    place: int,
) -> None:
    colour, mark = theme.line_colour_of(place), theme.MARKS_ON_PAPER[place]

    def places(points: tuple[PublishedValue, ...]) -> tuple[list[float], list[float]]:
        across = [_across(shape, frame, point.fiscal_year) for point in points]
        return across, frame.up([point.value for point in points], axis).tolist()

    draw_marks(sheet, *places(line.earlier), marker=mark, **_RINGS)
    for run in _runs(line.newest):
        draw_line(sheet, *places(run), color=colour, linewidth=1.2)
    draw_marks(sheet, *places(line.newest), color=colour, marker=mark, markersize=3.0)


def _runs(points: tuple[PublishedValue, ...]) -> list[tuple[PublishedValue, ...]]:
    """Return each stretch of years that follow one another."""
    placed = enumerate(points)
    stretches = groupby(placed, key=lambda each: each[1].fiscal_year - each[0])
    return [tuple(point for _, point in stretch) for _, stretch in stretches]


def _write_years(sheet: Sheet, frame: Frame, shape: PublishedShape, language: str) -> None:
    """Write the last year, and as many before it as have room."""
    free_to = float("inf")
    for year in reversed(shape.fiscal_years):
        place, half = _across(shape, frame, year), width_of(str(year), TICK_SIZE) / 2
        if place + half < free_to:
            below = frame.bottom - 1.2
            write(sheet, place, below, str(year), size=TICK_SIZE, ha="center", va="top")
            free_to = place - half - 2.0
    words = _YEARS.in_language(language)
    write(sheet, frame.right, frame.bottom - 6.0, words, size=TITLE_SIZE, ha="right")


def _write_names(sheet: Sheet, room: Frame, shape: PublishedShape, language: str) -> None:
    """Write the name of each line beside its mark, a line of words each."""
    height = room.top - 1.8
    for place, line in enumerate(shape.lines):
        colour = theme.line_colour_of(place)
        draw_line(sheet, [room.left, room.left + 6.0], [height] * 2, color=colour, linewidth=1.2)
        mark = theme.MARKS_ON_PAPER[place]
        draw_marks(sheet, [room.left + 3.0], [height], color=colour, marker=mark, markersize=3.0)
        write(sheet, room.left + 8.0, height, line.label.in_language(language), size=TICK_SIZE)
        height -= _LINE
    if _has_rings(shape):
        draw_marks(sheet, [room.left + 3.0], [height], **_RINGS)
        write(sheet, room.left + 8.0, height, EARLIER.in_language(language), size=TICK_SIZE)
