"""The strips of the distribution on paper: dots, the middle half, the group's value, the own dot.

It draws what `indicators.charts.distribution` shaped, and nothing else.
"""

from math import isfinite

import numpy as np

from indicators.charts import theme
from indicators.charts.distribution import HALF_HEIGHT, DistributionRow, DistributionShape
from indicators.charts.paper.frame import (
    TITLE_SIZE,
    Frame,
    draw_horizontal_axis,
    write_sentence,
    write_title,
)
from indicators.charts.paper.own import draw_own
from indicators.charts.paper.sheet import (
    Floats,
    Sheet,
    Style,
    draw_box,
    draw_line,
    draw_marks,
    width_of,
    write,
)

_ROW, _SIZE = 17.0, 6.6
_ABOVE, _BELOW = 3.0, 9.0


def height_of_distribution(shape: DistributionShape) -> float:
    """Return the millimetres that the strips need."""
    return _ABOVE + _BELOW + _ROW * max(len(shape.rows), 1)


def paint_distribution(
    sheet: Sheet, room: Frame, shape: DistributionShape, *, language: str
) -> None:
    """Paint the strips into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    names = [_write_name(row, language) for row in shape.rows]
    left = max(width_of(word, _SIZE) for name in names for word in name) + 2.5
    frame = room.within(left=left, bottom=_BELOW, right=3.0, top=_ABOVE)
    draw_horizontal_axis(sheet, frame, shape.axis)
    for place, (row, name) in enumerate(zip(shape.rows, names, strict=True)):
        middle = frame.top - _ROW * (place + 0.5)
        _draw_strip(sheet, frame, shape, row, middle)
        for line, words in enumerate(name):
            height = middle + 1.5 * (len(name) - 1) - 3.0 * line
            write(sheet, frame.left - 1.6, height, words, size=_SIZE, ha="right")
    _draw_own(sheet, frame, shape, language)
    title = write_title(shape.axis, language)
    write(sheet, frame.right, room.bottom + 1.6, title, size=TITLE_SIZE, ha="right")


def _write_name(row: DistributionRow, language: str) -> list[str]:
    """Return the group, and n where it is shown."""
    n = [f"(n={row.n:,})" if language == "en" else f"（n={row.n:,}）"] if row.n else []
    return [row.name.in_language(language), *n]


def _draw_strip(
    sheet: Sheet, frame: Frame, shape: DistributionShape, row: DistributionRow, middle: float
) -> None:
    low, high = middle - HALF_HEIGHT * _ROW, middle + HALF_HEIGHT * _ROW
    if isfinite(row.q1) and isfinite(row.q3):
        ends = [max(quartile, shape.axis.low) for quartile in (row.q1, row.q3)]
        left, right = frame.across(ends, shape.axis)
        draw_box(sheet, float(left), low, float(right), high, facecolor=theme.BAND)
    marker = theme.MARKS_ON_PAPER[row.position % len(theme.MARKS_ON_PAPER)]
    look: Style = {"marker": marker, "color": theme.point_colour_of(row.position)}
    x, y = frame.across(row.values, shape.axis), _heights(row, middle)
    draw_marks(sheet, x, y, markersize=2.4, alpha=0.75, **look)
    if isfinite(row.group_value) and row.group_value > shape.axis.low:
        at = float(frame.across([row.group_value], shape.axis)[0])
        draw_line(sheet, [at, at], [low, high], color=theme.SECONDARY, linewidth=1.8)


def _heights(row: DistributionRow, middle: float) -> Floats:
    """Return where the dots stand; the strip's offsets grow downwards, paper upwards."""
    return middle - _ROW * np.asarray(row.offsets, dtype=float)


def _draw_own(sheet: Sheet, frame: Frame, shape: DistributionShape, language: str) -> None:
    if shape.own is None:
        return
    row = shape.rows[shape.own.row]
    middle = frame.top - _ROW * (shape.own.row + 0.5)
    heights = _heights(row, middle)
    across = frame.across(row.values, shape.axis)
    at = row.universities.index(shape.own.university)
    marker = theme.MARKS_ON_PAPER[row.position % len(theme.MARKS_ON_PAPER)]
    name = shape.own.name.in_language(language)
    place = float(across[at]), float(heights[at])
    others = np.delete(np.column_stack([across, heights]), at, axis=0)
    draw_own(sheet, frame, place, name, ink=others, marker=marker)
