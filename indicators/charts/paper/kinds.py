"""Small multiples on paper: a scatter per kind of institution, side by side on the same axes.

It draws what `indicators.charts.kinds` shaped, and nothing else.
"""

import numpy as np

from indicators.charts import theme
from indicators.charts.kinds import KindPanel, KindsShape, tell_panel
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_edges,
    draw_grid,
    draw_horizontal_axis,
    draw_vertical_axis,
    room_for_ticks,
    write_sentence,
    write_title,
)
from indicators.charts.paper.labels import gather_ink
from indicators.charts.paper.own import draw_own
from indicators.charts.paper.sheet import Sheet, Style, draw_line, draw_marks, width_of, write
from indicators.charts.wrapping import wrap_words

HEIGHT = 70.0
_GAP, _LINE, _SIZE = 5.0, 3.0, 6.6


def paint_kinds(sheet: Sheet, room: Frame, shape: KindsShape, *, language: str) -> None:
    """Paint the panels into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    inner = room.within(left=room_for_ticks(shape.y_axis), bottom=8.0, right=3.0, top=11.0)
    count = len(shape.panels)
    wide = (inner.width - _GAP * (count - 1)) / count
    for place, panel in enumerate(shape.panels):
        frame = Frame(inner.left + place * (wide + _GAP), inner.bottom, wide, inner.height)
        if place:
            draw_grid(sheet, frame, shape.y_axis)
        else:
            draw_vertical_axis(sheet, frame, shape.y_axis)
        draw_horizontal_axis(sheet, frame, shape.x_axis)
        _draw_panel(sheet, frame, shape, panel, language)
    across, up = (write_title(axis, language) for axis in (shape.x_axis, shape.y_axis))
    write(sheet, inner.right, room.bottom + 1.4, across, size=TITLE_SIZE, ha="right")
    write(sheet, room.left, room.top - 1.6, up, size=TITLE_SIZE)


def _draw_panel(
    sheet: Sheet, frame: Frame, shape: KindsShape, panel: KindPanel, language: str
) -> None:
    draw_edges(sheet, frame)
    x, y = frame.across(panel.x, shape.x_axis), frame.up(panel.y, shape.y_axis)
    draw_marks(sheet, x, y, markersize=2.4, alpha=0.75, color=theme.POINT)
    ink = np.column_stack([x, y])
    if panel.ratio_line:
        x = frame.across(panel.ratio_line.x, shape.x_axis)
        y = frame.up(panel.ratio_line.y, shape.y_axis)
        look: Style = {"color": theme.SECONDARY, "linewidth": 0.9, "linestyle": (0, (3.5, 2.0))}
        draw_line(sheet, x, y, **look)
        ink = np.concatenate([ink, gather_ink([(x, y)])])
    _write_heading(sheet, frame, tell_panel(panel).in_language(language))
    if panel.own:
        across, up = (
            frame.across([panel.own.x], shape.x_axis),
            frame.up([panel.own.y], shape.y_axis),
        )
        name = panel.own.name.in_language(language)
        draw_own(sheet, frame, (float(across[0]), float(up[0])), name, ink=ink, marker="o")


def _write_heading(sheet: Sheet, frame: Frame, words: str) -> None:
    """Write the panel's heading above it, upwards if it takes more than a line."""
    lines = wrap_words(words, lambda line: width_of(line, _SIZE) <= frame.width)
    for above, line in enumerate(reversed(lines)):
        write(sheet, frame.left, frame.top + 1.8 + _LINE * above, line, size=_SIZE, color=theme.INK)
