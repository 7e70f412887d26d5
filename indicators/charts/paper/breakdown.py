"""The bars of a breakdown on paper: a panel beside the other, classes grey, own in blue.

It draws what `indicators.charts.breakdown` shaped, and nothing else.
"""

from math import isfinite
from typing import Any

from indicators.charts import theme
from indicators.charts.breakdown import (
    Bar,
    BreakdownPanel,
    BreakdownShape,
    name_bar,
    name_line,
    stack_lines,
    write_value,
)
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_horizontal_axis,
    write_sentence,
    write_title,
)
from indicators.charts.paper.sheet import Sheet, Style, cover, draw_box, draw_line, width_of, write

BAR, LINE = 6.2, 3.0
_SIZE = 6.2
_HATCHES = ("", "////", "xxxx", "....")
_DASHES: tuple[Any, ...] = ("solid", (0, (3.5, 2.0)), (0, (1.0, 1.4)))


def measure_breakdown(shape: BreakdownShape) -> float:
    """Return the millimetres that the highest panel needs."""
    heights = [BAR * len(panel.bars) + LINE * (len(panel.lines) + 1) + 14 for panel in shape.panels]
    return max(heights, default=12.0)


def paint_breakdown(sheet: Sheet, room: Frame, shape: BreakdownShape, *, language: str) -> None:
    """Paint the panels side by side into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    width = room.width / len(shape.panels)
    for place, panel in enumerate(shape.panels):
        part = Frame(room.left + width * place, room.bottom, width - 3.0, room.height)
        _paint_panel(sheet, part, panel, language)


def _paint_panel(sheet: Sheet, room: Frame, panel: BreakdownPanel, language: str) -> None:
    names = [name_bar(bar, language) for bar in panel.bars]
    left = max(width_of(name, _SIZE) for name in names) + 1.6
    values = [write_value(bar, panel.decimals, language) for bar in panel.bars]
    right = max(width_of(value, _SIZE) for value in values) + 2.0
    top = LINE * (len(panel.lines) + 1) + 2
    frame = room.within(left=left, bottom=8.0, right=right, top=top)
    draw_horizontal_axis(sheet, frame, panel.axis)
    step = frame.height / len(panel.bars)
    ends: list[tuple[float, float, str, str]] = []
    for place, (bar, name) in enumerate(zip(panel.bars, names, strict=True)):
        y = frame.top - step * (place + 0.5)
        colour = theme.OWN if bar.is_own else theme.INK
        write(sheet, frame.left - 1.2, y, name, size=_SIZE, ha="right", color=colour)
        end = _paint_bar(sheet, frame, panel, bar, y, min(step * 0.66, BAR * 0.66))
        value = write_value(bar, panel.decimals, language)
        ends.append((end, y, value, colour))
    draw_edges(sheet, frame)
    _draw_lines(sheet, frame, panel, language)
    for end, y, value, colour in ends:
        cover(sheet, end + 0.6, y - 1.4, end + 1.4 + width_of(value, _SIZE), y + 1.4)
        write(sheet, end + 1.0, y, value, size=_SIZE, color=colour)
    _draw_key(sheet, room, panel, language)
    title = write_title(panel.axis, language)
    write(sheet, frame.right, room.bottom + 1.4, title, size=TITLE_SIZE, ha="right")


def _paint_bar(
    sheet: Sheet, frame: Frame, panel: BreakdownPanel, bar: Bar, y: float, high: float
) -> float:
    """Paint the parts one behind the other; return where the bar ends."""
    start = 0.0
    if not isfinite(bar.total):
        return float(frame.across([0.0], panel.axis)[0])
    for place, value in enumerate(bar.values):
        left, right = frame.across([start, start + value], panel.axis)
        look = _look(place, is_own=bar.is_own)
        draw_box(sheet, float(left), y - high / 2, float(right), y + high / 2, **look)
        start += value
    return float(frame.across([max(start, 0.0)], panel.axis)[0])


def _look(place: int, *, is_own: bool) -> Style:
    hatch = _HATCHES[place % len(_HATCHES)]
    look: Style = {"facecolor": theme.OWN if is_own else theme.BAR}
    return {**look, "hatch": hatch, "edgecolor": theme.GROUND} if hatch else look


def _draw_lines(sheet: Sheet, frame: Frame, panel: BreakdownPanel, language: str) -> None:
    middle = panel.axis.low + (panel.axis.high - panel.axis.low) / 2
    rows = stack_lines(panel.lines, middle)
    for place, line in enumerate(panel.lines):
        x = float(frame.across([line.value], panel.axis)[0])
        y = frame.top + 1.4 + LINE * rows[place]
        look: Style = {"color": theme.SECONDARY, "linewidth": 0.8, "linestyle": _DASHES[place % 3]}
        draw_line(sheet, [x, x], [frame.bottom, y + 0.6], **look)
        side = "left" if line.value < middle else "right"
        words = " ".join(name_line(line, place, panel.decimals, language))
        shift = 0.8 if side == "left" else -0.8
        write(sheet, x + shift, y, words, size=5.8, ha=side)


def _draw_key(sheet: Sheet, room: Frame, panel: BreakdownPanel, language: str) -> None:
    """Write what the parts of a stack are; a single part is named by its axis."""
    if len(panel.parts) < 2:
        return
    left, y = room.left, room.top - 1.4
    for place, part in enumerate(panel.parts):
        name = part.in_language(language)
        draw_box(sheet, left, y - 1.1, left + 4, y + 1.1, **_look(place, is_own=False))
        write(sheet, left + 5, y, name, size=_SIZE)
        left += width_of(name, _SIZE) + 9
