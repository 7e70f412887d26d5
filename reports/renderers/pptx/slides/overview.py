"""All indicators at a glance: own value, group value and the place in the group, in two columns."""

from typing import Any

from indicators.charts import theme
from reports.parts import PositionRow
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.strips import add_strip
from reports.renderers.pptx.tables import Column, Row, Table, add_table
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_GAP = 7.0
_WIDTH = (ROOM - _GAP) / 2
_SIZE = 7.0
# The key of the strips needs two lines below the tables.
_LAST = BOTTOM - 9
_SHARES = (0.5, 2.9, 0.8, 0.8, 1.75)
_STRIP = 28.0


def add_overview(deck: Deck) -> None:
    """Add as many slides as all indicators need."""
    words, rows = deck.content.labels, list(deck.content.rows)
    while rows:
        notes = (words["position_key"], *(f"{row.number} {row.position_words}" for row in rows))
        slide = deck.add_slide(f"{words['overview']}: {deck.content.lead}", notes)
        for left in (MARGIN, MARGIN + _WIDTH + _GAP):
            rows = _add_column(deck, slide, rows, left)
        key = Paragraph(words["position_key"], _SIZE, colour=theme.TERTIARY)
        deck.write(slide, [key], (MARGIN, _LAST + 1, ROOM, 8))


def _add_column(deck: Deck, slide: Any, rows: list[PositionRow], left: float) -> list[PositionRow]:
    """Add what fits into one column; return what is left over."""
    table = _build_table(deck, rows)
    heights, kept = table.heights(), 0
    while kept < len(rows) and TOP + sum(heights[: kept + 2]) <= _LAST:
        kept += 1
    shown, rest = rows[:kept], rows[kept:]
    if not shown:
        return rest
    name = deck.content.labels["overview"]
    fitting = table._replace(rows=table.rows[:kept])
    add_table(slide, fitting, (left, TOP), name=name, language=deck.language)
    sides = Paragraph(
        f"{deck.content.labels['bad']}　{deck.content.labels['good']}", _SIZE, align="ctr"
    )
    deck.write(slide, [sides], (left + _WIDTH - _STRIP, TOP + 0.7, _STRIP, heights[0]))
    top = TOP + heights[0]
    for row, high in zip(shown, heights[1:], strict=False):
        add_strip(slide, row, (left + _WIDTH - _STRIP, top, _STRIP, high))
        top += high
    return rest


def _build_table(deck: Deck, rows: list[PositionRow]) -> Table:
    words = deck.content.labels
    heads = ("number", "indicator", "own", "group_value", "unit")
    columns = tuple(
        Column(words[head], share, is_figure=head in ("own", "group_value"))
        for head, share in zip(heads, _SHARES, strict=True)
    )
    filled = tuple(
        Row((row.number, row.label, row.own.shown, row.group.shown, row.unit)) for row in rows
    )
    return Table(columns, filled, _WIDTH - _STRIP - 2, _SIZE)
