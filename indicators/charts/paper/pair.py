"""The scatter of two figures on paper: marks by group, medians as thin lines, own in blue.

It draws what `indicators.charts.pair` shaped, and nothing else.
"""

from indicators.charts import theme
from indicators.charts.pair import PairGroup, PairShape
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
from indicators.charts.paper.sheet import (
    Sheet,
    Style,
    cover,
    draw_line,
    draw_marks,
    width_of,
    write,
)

HEIGHT = 90.0
_SIZE = 6.2


def paint_pair(sheet: Sheet, room: Frame, shape: PairShape, *, language: str) -> None:
    """Paint the scatter into a room of the sheet."""
    if shape.empty is not None:
        write_sentence(sheet, room, shape.empty.in_language(language))
        return
    frame = room.within(left=room_for_ticks(shape.y_axis), bottom=8.0, right=3.0, top=9.0)
    draw_vertical_axis(sheet, frame, shape.y_axis)
    draw_horizontal_axis(sheet, frame, shape.x_axis)
    draw_edges(sheet, frame)
    across, up = (write_title(axis, language) for axis in (shape.x_axis, shape.y_axis))
    write(sheet, frame.right, room.bottom + 1.4, across, size=TITLE_SIZE, ha="right")
    write(sheet, room.left, room.top - 1.6, up, size=TITLE_SIZE)
    for group in shape.groups:
        x, y = frame.across(group.x, shape.x_axis), frame.up(group.y, shape.y_axis)
        draw_marks(sheet, x, y, markersize=2.8, alpha=0.75, **_mark_of(group))
    _draw_medians(sheet, frame, shape)
    _write_counts(sheet, frame, shape, language)
    _draw_key(sheet, frame, shape, language)
    _draw_own(sheet, frame, shape, language)


def _mark_of(group: PairGroup) -> Style:
    marker = theme.MARKS_ON_PAPER[group.position % len(theme.MARKS_ON_PAPER)]
    return {"marker": marker, "color": theme.point_colour_of(group.position)}


def _draw_medians(sheet: Sheet, frame: Frame, shape: PairShape) -> None:
    look: Style = {"color": theme.TERTIARY, "linewidth": 0.6, "linestyle": (0, (1.0, 1.6))}
    x, y = shape.medians
    if not shape.x_axis.is_log or x > 0:
        at = float(frame.across([x], shape.x_axis)[0])
        draw_line(sheet, [at, at], [frame.bottom, frame.top], **look)
    if not shape.y_axis.is_log or y > 0:
        at = float(frame.up([y], shape.y_axis)[0])
        draw_line(sheet, [frame.left, frame.right], [at, at], **look)


def _write_counts(sheet: Sheet, frame: Frame, shape: PairShape, language: str) -> None:
    unit = "" if language == "en" else "校"
    places = (
        (frame.right - 1, frame.top - 2, "right"),
        (frame.right - 1, frame.bottom + 2, "right"),
        (frame.left + 1, frame.top - 2, "left"),
        (frame.left + 1, frame.bottom + 2, "left"),
    )
    for (x, y, side), count in zip(places, shape.counts, strict=True):
        write(sheet, x, y, f"{count:,}{unit}", size=7.5, ha=side, color=theme.SECONDARY)


def _draw_key(sheet: Sheet, frame: Frame, shape: PairShape, language: str) -> None:
    """Write the marks of the groups with their n above the frame, ending at its right edge."""
    pattern = "{} (n={:,})" if language == "en" else "{}（n={:,}）"
    words = [pattern.format(each.name.in_language(language), each.n) for each in shape.groups]
    widths = [width_of(word, _SIZE) + 6.0 for word in words]
    left, at = frame.right - sum(widths), frame.top + 2.4
    for group, word, width in zip(shape.groups, words, widths, strict=True):
        draw_marks(sheet, [left], [at], markersize=3.2, **_mark_of(group))
        write(sheet, left + 1.6, at, word, size=_SIZE)
        left += width


def _draw_own(sheet: Sheet, frame: Frame, shape: PairShape, language: str) -> None:
    if shape.own is None:
        return
    x = float(frame.across([shape.own.x], shape.x_axis)[0])
    y = float(frame.up([shape.own.y], shape.y_axis)[0])
    name = shape.own.name.in_language(language)
    wide = width_of(name, 7.4) * 1.06
    left = min(max(x - wide / 2, frame.left + 0.5), frame.right - wide)
    above = y + 2.0 if y + 6 < frame.top else y - 5.4
    cover(sheet, left, above, left + wide, above + 3.4)
    look: Style = {"marker": "o", "markersize": 6.0, "markeredgewidth": 0.8}
    draw_marks(sheet, [x], [y], color=theme.OWN, markeredgecolor=theme.GROUND, **look)
    write(sheet, left, above + 1.7, name, size=7.4, color=theme.OWN, weight="bold")
