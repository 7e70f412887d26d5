"""The matrix of viewpoints and their strips on paper.

It draws what `indicators.charts.agreement` shaped, and nothing else.
"""

from math import isfinite

from indicators.charts import theme
from indicators.charts.agreement import SCALE, AgreementShape, Strip, StripsShape, write_cell
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_horizontal_axis,
    write_sentence,
    write_title,
)
from indicators.charts.paper.sheet import (
    Sheet,
    Style,
    draw_box,
    draw_line,
    draw_marks,
    width_of,
    write,
)
from indicators.charts.wrapping import wrap_words

CELL, HEAD, STRIP = 8.0, 9.0, 7.0
_SIZE = 6.4


def measure_agreement(shape: AgreementShape) -> float:
    """Return the millimetres that the matrix needs."""
    return HEAD + CELL * max(len(shape.labels), 1)


def paint_agreement(sheet: Sheet, room: Frame, shape: AgreementShape, *, language: str) -> None:
    """Paint the matrix: a bar under each number, as long as the correlation is strong."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    names = [label.in_language(language) for label in shape.labels]
    left = max(width_of(name, _SIZE) for name in names) + 3
    width = (room.width - left) / len(names)
    room_for_name = width - 2
    for column, name in enumerate(names):
        middle = room.left + left + width * (column + 0.5)
        for line, words in enumerate(
            wrap_words(name, lambda line: width_of(line, _SIZE) < room_for_name)[:2]
        ):
            y = room.top - 2 - 3.2 * line
            write(sheet, middle, y, words, size=_SIZE, ha="center", color=theme.INK)
    for row, (name, cells) in enumerate(zip(names, shape.cells, strict=True)):
        y = room.top - HEAD - CELL * (row + 0.5)
        edge = y + CELL / 2
        draw_line(sheet, [room.left, room.right], [edge, edge], color=theme.RULE, linewidth=0.5)
        write(sheet, room.left, y, name, size=_SIZE, color=theme.INK)
        for column, cell in enumerate(cells):
            middle = room.left + left + width * (column + 0.5)
            write(sheet, middle, y + 0.8, write_cell(cell, language), size=7.0, ha="center")
            if cell.n and isfinite(cell.value):
                end = middle + cell.value * (width / 2 - 2)
                ends = (min(middle, end), max(middle, end))
                draw_box(sheet, ends[0], y - 2.6, ends[1], y - 1.8, facecolor=theme.POINT)


def measure_strips(shape: StripsShape) -> float:
    """Return the millimetres that the strips need."""
    return STRIP * max(len(shape.strips), 1) + 10


def paint_strips(sheet: Sheet, room: Frame, shape: StripsShape, *, language: str) -> None:
    """Paint the strips below one another on one axis from 0 to 100."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    views = [strip.viewpoint.in_language(language) for strip in shape.strips]
    groups = [_name(strip, language) for strip in shape.strips]
    first = max(width_of(view, _SIZE) for view in views) + 3
    left = first + max(width_of(group, _SIZE) for group in groups) + 3
    frame = room.within(left=left, bottom=8.0, right=3.0, top=2.0)
    draw_horizontal_axis(sheet, frame, SCALE)
    step = frame.height / len(shape.strips)
    for place, strip in enumerate(shape.strips):
        y = frame.top - step * (place + 0.5)
        if not place or views[place] != views[place - 1]:
            edge = y + step / 2
            draw_line(sheet, [room.left, room.right], [edge, edge], color=theme.RULE, linewidth=0.5)
            write(sheet, room.left, y, views[place], size=_SIZE, color=theme.INK)
        write(sheet, room.left + first, y, groups[place], size=_SIZE)
        _paint_strip(sheet, frame, strip, y, step)
    title = write_title(SCALE, language)
    write(sheet, frame.right, room.bottom + 1.4, title, size=TITLE_SIZE, ha="right")


def _name(strip: Strip, language: str) -> str:
    name = strip.group.in_language(language)
    return f"{name} (n={strip.n:,})" if language == "en" else f"{name}（n={strip.n:,}）"


def _paint_strip(sheet: Sheet, frame: Frame, strip: Strip, y: float, step: float) -> None:
    x = frame.across(strip.values, SCALE)
    heights = [y - offset * step for offset in strip.offsets]
    marker = theme.MARKS_ON_PAPER[strip.position % len(theme.MARKS_ON_PAPER)]
    colour = theme.point_colour_of(strip.position)
    draw_marks(sheet, x, heights, marker=marker, color=colour, markersize=2.0, alpha=0.75)
    middle = float(frame.across([strip.median], SCALE)[0])
    ends = [y - step * 0.36, y + step * 0.36]
    draw_line(sheet, [middle, middle], ends, color=theme.SECONDARY, linewidth=1.4)
    if strip.own is not None:
        at = strip.own
        look: Style = {"markeredgecolor": theme.GROUND, "markeredgewidth": 0.6}
        draw_marks(
            sheet, [x[at]], [heights[at]], marker=marker, color=theme.OWN, markersize=5.0, **look
        )
