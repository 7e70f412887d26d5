"""The spine on paper: a row per indicator with its position on a line.

It draws what `indicators.charts.spine` shaped, and nothing else.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.paper.frame import Frame, write_sentence
from indicators.charts.paper.sheet import Sheet, draw_box, draw_line, draw_marks, width_of, write
from indicators.charts.positions import PositionShape
from indicators.charts.spine import SpineRow, SpineShape

ROW, HEAD = 4.3, 5.4
_SIZE = 6.2
# Shares of the room: names, then value, group value, and the line.
_LABEL, _VALUE, _GROUP = 0.42, 0.53, 0.64
_MARKS: dict[str, dict[str, Any]] = {
    "disc": {"marker": "o", "color": theme.OWN, "markersize": 4.6},
    "diamond": {"marker": "D", "color": theme.SECOND_GROUP, "markersize": 4.2},
    "ring": {
        "marker": "o",
        "color": theme.GROUND,
        "markeredgecolor": theme.OWN,
        "markeredgewidth": 1.4,
        "markersize": 4.0,
    },
}


def measure_spine(shape: SpineShape) -> float:
    """Return the millimetres that the sheet needs."""
    rows = sum(len(section.rows) for section in shape.sections)
    return max(12.0, ROW * (rows + 1) + HEAD * len(shape.sections))


def paint_spine(sheet: Sheet, room: Frame, shape: SpineShape, *, language: str) -> None:
    """Paint the rows into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    _write_heads(sheet, room, room.top - ROW / 2, language)
    y = room.top - ROW
    for section in shape.sections:
        name = section.label.in_language(language)
        write(sheet, room.left, y - HEAD * 0.6, name, size=7.0, weight="bold", color=theme.INK)
        y -= HEAD
        for row in section.rows:
            _paint_row(sheet, room, y - ROW / 2, row, language)
            y -= ROW


def _write_heads(sheet: Sheet, room: Frame, y: float, language: str) -> None:
    is_english = language == "en"
    right: dict[str, Any] = {"size": 5.8, "ha": "right", "color": theme.TERTIARY}
    value, group = ("Value", "Group") if is_english else ("大学の値", "群の値")
    write(sheet, room.left + room.width * _VALUE, y, value, **right)
    write(sheet, room.left + room.width * _GROUP, y, group, **right)
    side = "worse ←　position in group　→ better" if is_english else "悪い ←　群の中の位置　→ 良い"
    middle = room.left + room.width * (_GROUP + 1) / 2
    write(sheet, middle, y, side, size=5.8, ha="center", color=theme.TERTIARY)


def _paint_row(sheet: Sheet, room: Frame, y: float, row: SpineRow, language: str) -> None:
    draw_line(sheet, [room.left, room.right], [y - ROW / 2] * 2, color=theme.GRID, linewidth=0.4)
    label = _shorten(f"{row.number} {row.label.in_language(language)}", room.width * _LABEL - 1)
    write(sheet, room.left, y, label, size=_SIZE, color=theme.INK)
    value = row.value.in_language(language)
    write(sheet, room.left + room.width * _VALUE, y, value, size=_SIZE, ha="right", color=theme.INK)
    group = row.group_value.in_language(language)
    write(sheet, room.left + room.width * _GROUP, y, group, size=_SIZE, ha="right")
    left = room.left + room.width * _GROUP + 4
    _paint_position(sheet, Frame(left, y, room.right - left - 2, 0), row.position, language)


def _shorten(words: str, width: float) -> str:
    if width_of(words, _SIZE) <= width:
        return words
    while words and width_of(f"{words}…", _SIZE) > width:
        words = words[:-1]
    return f"{words}…"


def _paint_position(sheet: Sheet, line: Frame, shape: PositionShape, language: str) -> None:
    y = line.bottom
    if shape.band is None or shape.own is None:
        words = shape.caption.in_language(language)
        middle = line.left + line.width / 2
        write(sheet, middle, y, words, size=5.2, ha="center", color=theme.TERTIARY)
        return
    draw_line(sheet, [line.left, line.right], [y, y], color=theme.RULE, linewidth=0.6)
    low, high = (line.left + line.width * place for place in shape.band)
    draw_box(sheet, low, y - 0.9, high, y + 0.9, facecolor=theme.BAND)
    if shape.tick is not None:
        x = line.left + line.width * shape.tick
        draw_line(sheet, [x, x], [y - 1.5, y + 1.5], color=theme.SECONDARY, linewidth=1.2)
    draw_marks(sheet, [line.left + line.width * shape.own], [y], **_MARKS[shape.mark])
