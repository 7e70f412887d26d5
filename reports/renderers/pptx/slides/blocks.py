"""One indicator in full, and one breakdown: charts that can be edited, and their figures."""

from typing import Any

from indicators.charts import theme
from reports.parts import Block, BreakdownBlock
from reports.renderers.plots import plot_block, plot_breakdowns
from reports.renderers.pptx.charts import add_chart
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.measuring import choose_size, measure_height
from reports.renderers.pptx.tables import Column, Row, Table, add_table, cut_table
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_GAP = 4.0
_NOTE_SIZE = 7.5
# A chart lower than this says nothing: a longer table gets a slide of its own.
_LOWEST_CHART = 62.0
_FIGURES = ("pooled", "mean_of_ratios", "median", "q1", "q3", "without_top", "r2")


def add_block(deck: Deck, block: Block) -> None:
    """Add the slide of an indicator: sentence, charts, the groups' table, the note."""
    notes = (block.sentence, block.trend_sentence, block.classes_sentence, block.note)
    title = f"{block.row.number} {block.sentence}"
    slide = deck.add_slide(title, tuple(note for note in notes if note))
    table, captions = _groups(deck, block), _list_captions(deck, block)
    note = "　".join(captions)
    high = measure_height(note, _NOTE_SIZE, ROOM) + 1
    room = BOTTOM - TOP - high - 2 * _GAP - sum(table.heights())
    is_long = room < _LOWEST_CHART
    room = BOTTOM - TOP - high - _GAP if is_long else room
    _add_charts(slide, block, room, deck.language)
    below = TOP + room + _GAP
    if not is_long:
        add_table(slide, table, (MARGIN, below), name=block.title, language=deck.language)
        below += sum(table.heights()) + _GAP
    deck.write(
        slide, [Paragraph(note, _NOTE_SIZE, colour=theme.TERTIARY)], (MARGIN, below, ROOM, high)
    )
    if is_long:
        _add_tables(deck, title, table, block.title)


def _list_captions(deck: Deck, block: Block) -> list[str]:
    named = f"{block.title} [{block.row.unit}]"
    return [named, deck.content.labels["figure_key"], block.note]


def _add_charts(slide: Any, block: Block, height: float, language: str) -> None:
    plots = plot_block(block, language)
    if not plots:
        return
    # The names of a scatter's lines are long.
    shares = [1.5 if plot.kind == "scatter" else 1.0 for plot in plots]
    left, room = MARGIN, ROOM - _GAP * (len(plots) - 1)
    for plot, share in zip(plots, shares, strict=True):
        width = room * share / sum(shares)
        add_chart(slide, plot, (left, TOP, width, height))
        left += width + _GAP


def _add_tables(deck: Deck, title: str, table: Table, name: str) -> None:
    for part in cut_table(table, BOTTOM - TOP):
        slide = deck.add_slide(title, ())
        add_table(slide, part, (MARGIN, TOP), name=name, language=deck.language)


def _groups(deck: Deck, block: Block) -> Table:
    words = deck.content.labels
    columns = (
        Column(words["group_name"], 2.6),
        Column("n", 0.6, is_figure=True),
        *(Column(words[key], 1.0, is_figure=True) for key in _FIGURES),
    )
    rows = tuple(
        Row(
            (group.name, group.n.shown, *(getattr(group, key).shown for key in _FIGURES)),
            is_own=group.is_own,
        )
        for group in block.groups
    )
    return Table(columns, rows, ROOM, 8.0)


def add_breakdown(deck: Deck, breakdown: BreakdownBlock) -> None:
    """Add the slide of a breakdown: its bars at the left, its figures at the right."""
    title = f"{breakdown.title}: {breakdown.sentence}"
    slide = deck.add_slide(title, (breakdown.sentence, breakdown.plot_caption))
    left, right = ROOM * 0.56, ROOM * 0.44 - _GAP
    for plot in plot_breakdowns((breakdown,), deck.language):
        add_chart(slide, plot, (MARGIN, TOP, left, BOTTOM - TOP))
    table = _parts(deck, breakdown, right)
    at = MARGIN + left + _GAP
    add_table(slide, table, (at, TOP), name=breakdown.title, language=deck.language)
    below = TOP + sum(table.heights()) + _GAP
    size = choose_size([breakdown.plot_caption], (9.0, 8.0, 7.0), right, BOTTOM - below)
    note = Paragraph(breakdown.plot_caption, size, colour=theme.TERTIARY)
    deck.write(slide, [note], (at, below, right, BOTTOM - below))


def _parts(deck: Deck, breakdown: BreakdownBlock, width: float) -> Table:
    columns = [Column(deck.content.labels["group_name"], 2.0)]
    for part in breakdown.parts:
        columns.append(Column(f"{part} [{breakdown.unit}]", 1.5, is_figure=True))
        columns.append(Column("n", 0.7, is_figure=True))
    rows = []
    for row in breakdown.rows:
        counts = [each.shown for each in row.n] or [""] * len(row.values)
        pairs = zip((each.shown for each in row.values), counts, strict=True)
        rows.append(Row((row.name, *(text for pair in pairs for text in pair)), is_own=row.is_own))
    return Table(tuple(columns), tuple(rows), width, 8.5)
