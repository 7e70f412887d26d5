"""Ranked bars on paper: a row a university, the own bar in blue, the group's value a line.

It draws what `indicators.charts.ranking` shaped, and nothing else.
"""

from indicators.charts import theme
from indicators.charts.axes import Axis, build_axis
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_horizontal_axis,
    write_sentence,
    write_title,
)
from indicators.charts.paper.sheet import Sheet, Style, cover, draw_box, draw_line, width_of, write
from indicators.charts.ranking import (
    RankingBar,
    RankingShape,
    has_group_value,
    list_rows,
    tell_group_value,
)
from indicators.formatting import format_number, unit_symbol

_ROW, _SIZE = 4.4, 6.6
_ABOVE, _BELOW = 6.0, 9.0


def height_of_ranking(shape: RankingShape) -> float:
    """Return the millimetres that the rows need."""
    rows = 4 if shape.empty else list_rows(shape)[-1] + 1
    return _ABOVE + _BELOW + _ROW * rows


def paint_ranking(sheet: Sheet, room: Frame, shape: RankingShape, *, language: str) -> None:
    """Paint the bars into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    values = [bar.value for bar in shape.bars]
    seen = [*values, *([shape.group_value] if has_group_value(shape) else [])]
    axis = build_axis(seen, title=unit_symbol(shape.indicator.unit), is_log=False)
    names = [_write_name(bar, language) for bar in shape.bars]
    left = max(width_of(name, _SIZE) for name in names) * 1.06 + 2.0
    right = max(width_of(_write_value(shape, bar), _SIZE) for bar in shape.bars) + 2.5
    frame = room.within(left=left, bottom=_BELOW, right=right, top=_ABOVE)
    draw_horizontal_axis(sheet, frame, axis)
    _draw_group_line(sheet, frame, shape, axis, language)
    for bar, name, row in zip(shape.bars, names, list_rows(shape), strict=True):
        _draw_bar(sheet, frame, shape, axis, bar, name, frame.top - _ROW * (row + 0.5))
    if shape.gap_after:
        write(sheet, frame.left + 2, frame.top - _ROW * (shape.gap_after + 0.5), "…", size=7.5)
    title = write_title(axis, language)
    write(sheet, frame.right, room.bottom + 1.6, title, size=TITLE_SIZE, ha="right")


def _write_name(bar: RankingBar, language: str) -> str:
    name = bar.name.in_language(language)
    return f"{bar.rank}  {name}" if bar.rank else name


def _write_value(shape: RankingShape, bar: RankingBar) -> str:
    return format_number(bar.value, shape.indicator.decimals)


def _draw_bar(
    sheet: Sheet,
    frame: Frame,
    shape: RankingShape,
    axis: Axis,
    bar: RankingBar,
    name: str,
    middle: float,
) -> None:
    zero, end = (float(place) for place in frame.across([0.0, bar.value], axis))
    colour = theme.OWN if bar.is_own else theme.BAR
    draw_box(sheet, zero, middle - _ROW * 0.35, end, middle + _ROW * 0.35, facecolor=colour)
    look = {"color": theme.OWN, "weight": "bold"} if bar.is_own else {}
    write(sheet, frame.left - 1.4, middle, name, size=_SIZE, ha="right", **look)
    beside = max(zero, end) + 1.0
    value = _write_value(shape, bar)
    cover(
        sheet,
        beside - 0.4,
        middle - 1.4,
        beside + width_of(value, _SIZE) + 0.4,
        middle + 1.4,
        is_over_lines=True,
    )
    write(sheet, beside, middle, value, size=_SIZE, color=theme.INK)


def _draw_group_line(
    sheet: Sheet, frame: Frame, shape: RankingShape, axis: Axis, language: str
) -> None:
    if not has_group_value(shape):
        return
    x = float(frame.across([shape.group_value], axis)[0])
    look: Style = {"color": theme.SECONDARY, "linewidth": 0.9, "linestyle": (0, (1.2, 1.6))}
    draw_line(sheet, [x, x], [frame.bottom, frame.top + 1.0], **look)
    words = tell_group_value(shape).in_language(language)
    half = width_of(words, _SIZE) / 2
    middle = min(max(x, frame.left + half), frame.right - half)
    write(sheet, middle, frame.top + 3.2, words, size=_SIZE, ha="center")
