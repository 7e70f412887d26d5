"""A waterfall on paper: a row a step, rises filled, falls hollow, values upright lines.

It draws what `indicators.charts.waterfall` shaped, and nothing else.
"""

from indicators.charts import theme
from indicators.charts.paper.frame import Frame, write_sentence
from indicators.charts.paper.sheet import Sheet, Style, draw_box, draw_line, width_of, write
from indicators.charts.waterfall import Bar, Step, WaterfallShape

_ROW, _HIGH, _EDGE, _SIZE, _NOTE_SIZE = 11.0, 4.6, 0.5, 7.0, 6.2


def height_of_waterfall(shape: WaterfallShape) -> float:
    """Return the millimetres that the rows need."""
    return _ROW * max(2, len(shape.steps))


def paint_waterfall(sheet: Sheet, room: Frame, shape: WaterfallShape, *, language: str) -> None:
    """Paint the steps into a room of the sheet: label, amount, bar."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    amounts = [step.amount.in_language(language) for step in shape.steps]
    words = [(step.label, _SIZE) for step in shape.steps]
    words += [(step.note, _NOTE_SIZE) for step in shape.steps]
    left = max(width_of(each.in_language(language), size) for each, size in words) + 4.0
    right = left + max(width_of(amount, _SIZE) for amount in amounts) + 4.0
    frame = room.within(left=right, bottom=0.0, right=1.0, top=0.0)
    middles = [room.top - _ROW * (place + 0.5) for place in range(len(shape.steps))]
    _draw_links(sheet, frame, shape, middles)
    for step, amount, middle in zip(shape.steps, amounts, middles, strict=True):
        _write_label(sheet, room.left, middle, step, language)
        write(sheet, room.left + right - 4.0, middle, amount, size=_SIZE, ha="right")
        _draw_bar(sheet, frame, step.bar, middle)


def _write_label(sheet: Sheet, left: float, middle: float, step: Step, language: str) -> None:
    note, up = step.note.in_language(language), 1.8 if step.note.ja else 0.0
    write(sheet, left, middle + up, step.label.in_language(language), size=_SIZE)
    write(sheet, left, middle - up, note, size=_NOTE_SIZE, color=theme.SECONDARY)


def _draw_links(sheet: Sheet, frame: Frame, shape: WaterfallShape, middles: list[float]) -> None:
    look: Style = {"color": theme.TERTIARY, "linewidth": 0.5, "linestyle": ":"}
    for step, middle in list(zip(shape.steps, middles, strict=True))[:-1]:
        x = frame.left + frame.width * step.bar.after
        draw_line(sheet, [x, x], [middle - _HIGH / 2, middle - _ROW + _HIGH / 2], **look)


def _draw_bar(sheet: Sheet, frame: Frame, bar: Bar, middle: float) -> None:
    start, end = (frame.left + frame.width * place for place in (bar.start, bar.end))
    low, high = middle - _HIGH / 2, middle + _HIGH / 2
    if bar.kind in ("level", "none"):
        draw_line(sheet, [start, start], [low, high], color=theme.INK, linewidth=1.6)
        return
    draw_box(sheet, start, low, end, high, facecolor=theme.OWN)
    if bar.kind == "fall" and end - start > 2 * _EDGE:
        edges = start + _EDGE, low + _EDGE, end - _EDGE, high - _EDGE
        draw_box(sheet, *edges, facecolor=theme.GROUND)
