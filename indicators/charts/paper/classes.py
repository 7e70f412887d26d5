"""Bars by class on paper: n under each class, everybody's value across, the own value in blue.

It draws what `indicators.charts.classes` shaped, and nothing else.
"""

from math import isfinite

from indicators.charts import theme
from indicators.charts.classes import ClassBar, ClassesShape, tell_bar
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_vertical_axis,
    room_for_ticks,
    write_sentence,
    write_title,
)
from indicators.charts.paper.sheet import (
    Sheet,
    cover,
    draw_box,
    draw_line,
    draw_marks,
    width_of,
    write,
)
from indicators.charts.wrapping import wrap_words
from indicators.formatting import format_number

HEIGHT = 80.0
_SIZE, _OWN_SIZE, _LINE = 6.6, 7.4, 3.2
_BAR_SHARE = 0.6


def paint_classes(sheet: Sheet, room: Frame, shape: ClassesShape, *, language: str) -> None:
    """Paint the bars into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    left = room_for_ticks(shape.axis)
    step = (room.width - left - 2.0) / len(shape.bars)
    names = [_write_class(bar, step, language) for bar in shape.bars]
    below = 2.0 + _LINE * max(len(lines) for lines in names)
    frame = room.within(left=left, bottom=below, right=2.0, top=7.0)
    draw_vertical_axis(sheet, frame, shape.axis)
    for place, (bar, lines) in enumerate(zip(shape.bars, names, strict=True)):
        middle = frame.left + step * (place + 0.5)
        _draw_bar(sheet, frame, shape, bar, middle, step * _BAR_SHARE, language)
        _write_below(sheet, frame, bar, lines, middle)
    draw_edges(sheet, frame)
    _draw_overall(sheet, frame, shape, language)
    _draw_own(sheet, frame, shape, step, language)
    title = write_title(shape.axis, language)
    write(sheet, room.left, room.top - 1.6, title, size=TITLE_SIZE)


def _write_class(bar: ClassBar, step: float, language: str) -> list[str]:
    """Return the lines under a bar: the class, its n in brackets, the mark of the own group."""
    name = bar.name.in_language(language)
    lines = wrap_words(name, lambda line: width_of(line, _SIZE) <= step - 1.0)
    n = [] if bar.n is None else [f"({bar.n:,})"]
    return [*lines, *n, *(["▲"] if bar.is_own else [])]


def _write_below(sheet: Sheet, frame: Frame, bar: ClassBar, lines: list[str], at: float) -> None:
    look = {"color": theme.OWN, "weight": "bold"} if bar.is_own else {"color": theme.SECONDARY}
    for place, words in enumerate(lines):
        height = frame.bottom - 1.0 - _LINE * (place + 0.5)
        write(sheet, at, height, words, size=_SIZE, ha="center", **look)


def _draw_bar(
    sheet: Sheet,
    frame: Frame,
    shape: ClassesShape,
    bar: ClassBar,
    middle: float,
    width: float,
    language: str,
) -> None:
    """Draw a bar with its value above, or the sign that stands in its place."""
    zero = float(frame.up([0.0], shape.axis)[0])
    if not isfinite(bar.value):
        write(sheet, middle, zero + 2.0, bar.sign.in_language(language), size=7.5, ha="center")
        return
    top = float(frame.up([bar.value], shape.axis)[0])
    draw_box(
        sheet,
        middle - width / 2,
        zero,
        middle + width / 2,
        top,
        facecolor=theme.GROUND if bar.is_small else theme.BAR,
        edgecolor=theme.OWN if bar.is_own else theme.POINT,
        linewidth=1.6 if bar.is_own else 0.6,
    )
    number = format_number(bar.value, shape.indicator.decimals)
    # At the foot no line and no mark can run through the number.
    write(sheet, middle, zero + 2.0, number, size=_SIZE, ha="center", color=theme.INK)


def _draw_overall(sheet: Sheet, frame: Frame, shape: ClassesShape, language: str) -> None:
    if not isfinite(shape.overall.value):
        return
    height = float(frame.up([shape.overall.value], shape.axis)[0])
    ends = [frame.left, frame.right]
    look = {"color": theme.SECONDARY, "linewidth": 0.9, "linestyle": (0, (3.5, 2.0))}
    draw_line(sheet, ends, [height, height], **look)
    words = tell_bar(shape.overall, shape.indicator).in_language(language)
    wide = width_of(words, _SIZE)
    left = frame.left + 1.0 if shape.overall_side == "left" else frame.right - 1.0 - wide
    cover(sheet, left - 0.4, height + 0.4, left + wide + 0.4, height + 3.4, is_over_lines=True)
    write(sheet, left, height + 1.9, words, size=_SIZE, color=theme.SECONDARY)


def _draw_own(sheet: Sheet, frame: Frame, shape: ClassesShape, step: float, language: str) -> None:
    if shape.own is None:
        return
    x = frame.left + step * (shape.own.place + 0.5)
    y = float(frame.up([shape.own.value], shape.axis)[0])
    number = format_number(shape.own.value, shape.indicator.decimals)
    name = f"{shape.own.name.in_language(language)} {number}"
    half = width_of(name, _OWN_SIZE) * 0.53
    middle = min(max(x, frame.left + half), frame.right - half)
    cover(sheet, middle - half, y + 1.6, middle + half, y + 4.8, is_over_lines=True)
    look = {"marker": "o", "markersize": 6.0, "markeredgewidth": 0.8}
    draw_marks(sheet, [x], [y], color=theme.OWN, markeredgecolor=theme.GROUND, **look)
    write(sheet, middle, y + 3.2, name, size=_OWN_SIZE, ha="center", color=theme.OWN, weight="bold")
