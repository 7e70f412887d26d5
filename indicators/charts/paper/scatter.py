"""The scatter on paper: points, lines with their names on them, the own university in blue.

It draws what `indicators.charts.scatter` shaped, and nothing else.
"""

from pathlib import Path

import numpy as np

from indicators.charts import theme
from indicators.charts.labels import Label
from indicators.charts.lines import Line
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_horizontal_axis,
    draw_vertical_axis,
    room_for_ticks,
    write_sentence,
    write_title,
)
from indicators.charts.paper.labels import Box, gather_ink, place_apart
from indicators.charts.paper.own import draw_own
from indicators.charts.paper.sheet import (
    Floats,
    Sheet,
    Style,
    cover,
    draw_line,
    draw_marks,
    open_sheet,
    width_of,
    write,
)
from indicators.charts.paper.svg import TextAs, write_svg
from indicators.charts.scatter import OwnPoint, ScatterGroup, ScatterShape
from indicators.charts.squares import SQUARES

WIDTH, HEIGHT = 100.0, 57.0
_LABEL_SIZE = 6.2
_LINE_HEIGHT = 2.7
_KEY_ROW = 3.4
_SQUARE: Style = {
    "marker": theme.SQUARE_ON_PAPER,
    "color": theme.BAND,
    "markeredgecolor": theme.POINT,
    "markeredgewidth": 0.5,
}


def draw_scatter(
    shape: ScatterShape, *, language: str, fonts: tuple[Path, ...], text_as: TextAs = "words"
) -> bytes:
    """Return the scatter as SVG; a shape without points is its sentence on an empty sheet."""
    sheet = open_sheet(WIDTH, HEIGHT, fonts)
    paint_scatter(sheet, Frame(0, 0, WIDTH, HEIGHT), shape, language=language)
    return write_svg(sheet, text_as=text_as)


def paint_scatter(sheet: Sheet, room: Frame, shape: ScatterShape, *, language: str) -> None:
    """Paint the scatter into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    key = _split_key(_list_key(shape, language), room.width)
    above = 8.0 + _KEY_ROW * (len(key) - 1)
    frame = room.within(left=room_for_ticks(shape.y_axis), bottom=8.0, right=3.0, top=above)
    _draw_axes(sheet, room, frame, shape, language)
    _draw_squares(sheet, frame, shape)
    for group in shape.groups:
        _draw_points(sheet, frame, shape, group)
    for group in shape.groups:
        _draw_lines(sheet, frame, shape, group)
    _draw_key(sheet, room, key)
    _write_names(sheet, frame, shape, language)


def _draw_axes(sheet: Sheet, room: Frame, frame: Frame, shape: ScatterShape, language: str) -> None:
    draw_vertical_axis(sheet, frame, shape.y_axis)
    draw_horizontal_axis(sheet, frame, shape.x_axis)
    draw_edges(sheet, frame)
    across, up = write_title(shape.x_axis, language), write_title(shape.y_axis, language)
    write(sheet, frame.right, room.bottom + 1.4, across, size=TITLE_SIZE, ha="right")
    write(sheet, room.left, room.top - 1.6, up, size=TITLE_SIZE)


def _draw_points(sheet: Sheet, frame: Frame, shape: ScatterShape, group: ScatterGroup) -> None:
    x, y = frame.across(group.x, shape.x_axis), frame.up(group.y, shape.y_axis)
    draw_marks(sheet, x, y, markersize=2.6, alpha=0.75, **_mark_of(group.position))


def _draw_squares(sheet: Sheet, frame: Frame, shape: ScatterShape) -> None:
    if shape.squares:
        across, up = zip(*shape.squares, strict=True)
        x, y = frame.across(across, shape.x_axis), frame.up(up, shape.y_axis)
        draw_marks(sheet, x, y, **{**_SQUARE, "markersize": 5.5})


def _mark_of(position: int) -> Style:
    marker = theme.MARKS_ON_PAPER[position % len(theme.MARKS_ON_PAPER)]
    return {"marker": marker, "color": theme.point_colour_of(position)}


def _draw_lines(sheet: Sheet, frame: Frame, shape: ScatterShape, group: ScatterGroup) -> None:
    colour = theme.line_colour_of(group.position)
    if group.ratio_line is not None:
        x, y = _trace(group.ratio_line, frame, shape)
        draw_line(sheet, x, y, color=colour, linewidth=0.8, linestyle=(0, (3.5, 2.0)))
    if group.regression is not None:
        x, y = _trace(group.regression, frame, shape)
        draw_line(sheet, x, y, color=colour, linewidth=1.2)


def _trace(line: Line, frame: Frame, shape: ScatterShape) -> tuple[Floats, Floats]:
    return frame.across(line.x, shape.x_axis), frame.up(line.y, shape.y_axis)


def _list_key(shape: ScatterShape, language: str) -> list[tuple[str, Style]]:
    """Return the words and the mark of each group with its n, and of the squares."""
    pattern = "{} (n={:,})" if language == "en" else "{}（n={:,}）"
    entries: list[tuple[str, Style]] = [
        (pattern.format(group.name.in_language(language), group.n), _mark_of(group.position))
        for group in shape.groups
        if shape.squares is None
    ]
    if shape.squares:
        entries.append((SQUARES.in_language(language), _SQUARE))
    return entries


def _split_key(entries: list[tuple[str, Style]], room: float) -> list[list[tuple[str, Style]]]:
    """Return the entries in as many rows as they need."""
    rows: list[list[tuple[str, Style]]] = [[]]
    for entry in entries:
        if rows[-1] and _key_width([*rows[-1], entry]) > room:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _key_width(entries: list[tuple[str, Style]]) -> float:
    return sum(width_of(word, _LABEL_SIZE) + 6.0 for word, _ in entries)


def _draw_key(sheet: Sheet, room: Frame, rows: list[list[tuple[str, Style]]]) -> None:
    """Write the marks above the frame, each row ending at its right edge."""
    for below, entries in enumerate(rows):
        left, at = room.right - _key_width(entries), room.top - 5.0 - _KEY_ROW * below
        for word, mark in entries:
            draw_marks(sheet, [left], [at], **{"markersize": 3.2, **mark})
            write(sheet, left + 1.6, at, word, size=_LABEL_SIZE)
            left += width_of(word, _LABEL_SIZE) + 6.0


def _write_names(sheet: Sheet, frame: Frame, shape: ScatterShape, language: str) -> None:
    """Write what the own mark and each line are called, apart from one another."""
    taken = [_draw_own(sheet, frame, shape, shape.own, language)] if shape.own else []
    for group in shape.groups:
        line = group.regression or group.ratio_line
        if line is not None and group.label is not None:
            words = (line.name.in_language(language), line.equation)
            wanted = _label_box(group.label, words, frame, shape)
            box = place_apart(wanted, taken=taken, frame=frame)
            _write_lines(sheet, box, words, theme.line_colour_of(group.position))
            taken.append(box)


def _label_box(label: Label, words: tuple[str, ...], frame: Frame, shape: ScatterShape) -> Box:
    x = float(frame.across([label.x], shape.x_axis)[0])
    y = float(frame.up([label.y], shape.y_axis)[0])
    wide, high = max(width_of(part, _LABEL_SIZE) for part in words), len(words) * _LINE_HEIGHT
    left = x + 1 if label.horizontal == "left" else x - 1 - wide
    bottom = y - 1 - high if label.vertical == "top" else y + 1
    return Box(left, bottom, left + wide, bottom + high)


def _write_lines(sheet: Sheet, box: Box, words: tuple[str, ...], colour: str) -> None:
    cover(sheet, *box)
    for place, part in enumerate(words):
        at = box.top - (place + 0.5) * _LINE_HEIGHT
        write(sheet, box.left, at, part, size=_LABEL_SIZE, color=colour)


def _draw_own(sheet: Sheet, frame: Frame, shape: ScatterShape, own: OwnPoint, language: str) -> Box:
    """Draw the own mark with its name; return the room the name takes."""
    x, y = (
        float(frame.across([own.x], shape.x_axis)[0]),
        float(frame.up([own.y], shape.y_axis)[0]),
    )
    name, mark = own.name.in_language(language), _mark_of(own.position)["marker"]
    return draw_own(sheet, frame, (x, y), name, ink=_gather(frame, shape), marker=mark)


def _gather(frame: Frame, shape: ScatterShape) -> Floats:
    lines = [
        _trace(line, frame, shape)
        for group in shape.groups
        for line in (group.regression, group.ratio_line)
        if line is not None
    ]
    points = [
        np.column_stack([frame.across(group.x, shape.x_axis), frame.up(group.y, shape.y_axis)])
        for group in shape.groups
    ]
    squares = [
        np.column_stack([frame.across([x], shape.x_axis), frame.up([y], shape.y_axis)])
        for x, y in shape.squares or ()
    ]
    return np.concatenate([gather_ink(lines), *points, *squares])
