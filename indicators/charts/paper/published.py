"""Published series on paper: a line a series, rings for replaced values, lettered years.

It draws what `indicators.charts.published` shaped; a year that is missing is a gap, and no line
goes across a year from which things are counted anew.
"""

from itertools import accumulate, groupby, pairwise

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
from indicators.charts.paper.sheet import Sheet, Style, draw_line, draw_marks, width_of, write
from indicators.charts.published import (
    BREAK,
    EARLIER,
    PublishedLine,
    PublishedShape,
    PublishedTarget,
    PublishedValue,
)
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

_CHART, _LINE = 66.0, 3.6
_RINGS: Style = {
    "markersize": 6.0,
    "color": "none",
    "markeredgecolor": theme.SECONDARY,
    "markeredgewidth": 0.8,
}
_STAR: Style = {"marker": "*", "color": theme.INK, "markersize": 5.0}
_YEARS = LocalizedText("年度", "Fiscal year")
Named = tuple[LocalizedText, Style, str]


def measure_published(shape: PublishedShape) -> float:
    """Return the millimetres that the chart and the names of its lines need."""
    return _CHART + _LINE * len(_list_names(shape))


def paint_published(sheet: Sheet, room: Frame, shape: PublishedShape, *, language: str) -> None:
    """Paint the series into a room of the sheet, their names above them."""
    axis, names = _value_axis(shape), _list_names(shape)
    above = 10.0 + _LINE * len(names)
    frame = room.within(left=room_for_ticks(axis), bottom=8.0, right=3.0, top=above)
    draw_vertical_axis(sheet, frame, axis)
    _draw_letters(sheet, frame, shape)
    _draw_breaks(sheet, frame, shape, language)
    draw_edges(sheet, frame)
    for target in shape.targets:
        _draw_target(sheet, frame, shape, target, axis)
    for place, line in enumerate(shape.lines):
        _draw_line(sheet, frame, shape, line, axis, place)
    _write_years(sheet, frame, shape, language)
    unit = axis.title.in_language(language)
    write(sheet, room.left, frame.top + 6.0, unit, size=TITLE_SIZE)
    _write_names(sheet, room, names, language)


def _value_axis(shape: PublishedShape) -> Axis:
    values = [point.value for line in shape.lines for point in (*line.newest, *line.earlier)]
    values += [target.value for target in shape.targets]
    return build_axis(values, title=unit_symbol(shape.unit), is_log=False)


def _across(shape: PublishedShape, frame: Frame, year: float) -> float:
    """Return the place of a year, with air at both ends."""
    years = shape.fiscal_years
    return frame.left + frame.width * (year - years[0] + 0.6) / (len(years) + 0.2)


def _places(
    shape: PublishedShape,
    frame: Frame,
    axis: Axis,
    points: tuple[PublishedValue | PublishedTarget, ...],
) -> tuple[list[float], list[float]]:
    across = [_across(shape, frame, point.fiscal_year) for point in points]
    return across, frame.up([point.value for point in points], axis).tolist()


def _draw_letters(sheet: Sheet, frame: Frame, shape: PublishedShape) -> None:
    """Draw a dotted rule for each lettered year, its letter above."""
    for letter, year in shape.marks:
        place = _across(shape, frame, year)
        rule = [frame.bottom, frame.top]
        draw_line(sheet, [place, place], rule, color=theme.RULE, linewidth=0.6, linestyle=":")
        write(sheet, place, frame.top + 1.8, letter, size=TICK_SIZE, ha="center")


def _draw_breaks(sheet: Sheet, frame: Frame, shape: PublishedShape, language: str) -> None:
    """Draw a dotted rule before each year from which things are counted anew, and name it."""
    for year in shape.breaks:
        place = _across(shape, frame, year - 0.5)
        look: Style = {"color": theme.SECONDARY, "linewidth": 0.6, "linestyle": ":"}
        draw_line(sheet, [place, place], [frame.bottom, frame.top], **look)
        words = BREAK.in_language(language)
        write(sheet, place - 0.8, frame.bottom + 2.0, words, size=TICK_SIZE, ha="right")


def _draw_target(
    sheet: Sheet, frame: Frame, shape: PublishedShape, target: PublishedTarget, axis: Axis
) -> None:
    """Draw a star and the broken line to it from the newest value; no value lies on it."""
    way = _places(shape, frame, axis, (target.since, target))
    draw_line(sheet, *way, color=theme.TERTIARY, linewidth=0.9, linestyle="--")
    draw_marks(sheet, *_places(shape, frame, axis, (target,)), **_STAR)


def _draw_line(
    sheet: Sheet, frame: Frame, shape: PublishedShape, line: PublishedLine, axis: Axis, place: int
) -> None:
    colour, mark = theme.line_colour_of(place), theme.MARKS_ON_PAPER[place]
    draw_marks(sheet, *_places(shape, frame, axis, line.earlier), marker=mark, **_RINGS)
    for run in _runs(line.newest, shape.breaks):
        draw_line(sheet, *_places(shape, frame, axis, run), color=colour, linewidth=1.2)
    places = _places(shape, frame, axis, line.newest)
    draw_marks(sheet, *places, color=colour, marker=mark, markersize=3.0)


def _runs(
    points: tuple[PublishedValue, ...], breaks: tuple[int, ...]
) -> list[tuple[PublishedValue, ...]]:
    """Return each stretch of years that follow one another and are counted alike."""
    begins = [
        after.fiscal_year != before.fiscal_year + 1 or after.fiscal_year in breaks
        for before, after in pairwise(points)
    ]
    numbers = accumulate(begins, initial=0)
    stretches = groupby(zip(numbers, points, strict=False), key=lambda each: each[0])
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


def _list_names(shape: PublishedShape) -> list[Named]:
    """Return what each mark is called, with its look and the colour of the line through it."""
    named: list[Named] = []
    for place, line in enumerate(shape.lines):
        colour, mark = theme.line_colour_of(place), theme.MARKS_ON_PAPER[place]
        named.append((line.label, {"marker": mark, "color": colour, "markersize": 3.0}, colour))
    if any(line.earlier for line in shape.lines):
        named.append((EARLIER, _RINGS, ""))
    return [*named, *((target.label, _STAR, "") for target in shape.targets)]


def _write_names(sheet: Sheet, room: Frame, names: list[Named], language: str) -> None:
    """Write each name beside its mark, a line of words each."""
    for place, (name, mark, colour) in enumerate(names):
        height = room.top - 1.8 - _LINE * place
        if colour:
            ends = [room.left, room.left + 6.0]
            draw_line(sheet, ends, [height, height], color=colour, linewidth=1.2)
        draw_marks(sheet, [room.left + 3.0], [height], **mark)
        write(sheet, room.left + 8.0, height, name.in_language(language), size=TICK_SIZE)
