"""One viewpoint: its sentence, and the table of all its indicators with and without a value."""

from typing import Any

from reports.parts import PositionRow, Section
from reports.renderers.native import plot_position
from reports.renderers.pptx.charts import add_chart
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.tables import Column, Row, Table, add_table, cut_table
from reports.renderers.pptx.template import MARGIN

_GAP = 5.0
_MOST_CHARTS = 4
_HIGHEST = 75.0
_FIGURES = {
    "own": 0.95,
    "group_value": 0.95,
    "n": 0.55,
    "overall": 1.0,
    "median": 1.0,
    "q1": 1.0,
    "q3": 1.0,
    "change": 1.0,
    "numerator_effect": 1.35,
    "denominator_effect": 1.45,
}


def add_viewpoint(deck: Deck, section: Section) -> None:
    """Add as many slides as the table needs."""
    said = (*_tell(section), section.absent_sentence)
    parts = list(cut_table(_build_table(deck, section), BOTTOM - TOP))
    for place, part in enumerate(parts, start=1):
        page = f" {place} / {len(parts)}" if len(parts) > 1 else ""
        title = f"{section.label}{page}: {section.sentence}"
        slide = deck.add_slide(title, tuple(text for text in said if text))
        add_table(slide, part, (MARGIN, TOP), name=section.label, language=deck.language)
        top = TOP + sum(part.heights()) + _GAP
        if len(parts) == 1 and len(section.rows) <= _MOST_CHARTS:
            _add_charts(deck, slide, section, top)


def _add_charts(deck: Deck, slide: Any, section: Section, top: float) -> None:
    """Add a chart per indicator below a short table."""
    words = dict(deck.content.labels)
    found = (plot_position(row, words, deck.language) for row in section.rows)
    width = (ROOM - _GAP * (_MOST_CHARTS - 1)) / _MOST_CHARTS
    height = min(BOTTOM - top, _HIGHEST)
    for place, plot in enumerate(plot for plot in found if plot is not None):
        add_chart(slide, plot, (MARGIN + place * (width + _GAP), top, width, height))


def _tell(section: Section) -> tuple[str, ...]:
    """Return each indicator's figures with its unit, average and n, as notes."""
    return tuple(
        f"{row.number} {row.label}: {row.own.shown} {row.unit} / {row.group_name} "
        f"{row.group.shown} ({row.average}, n={row.n.shown}). "
        f"{row.position_words} {row.note}".strip()
        for row in section.rows
    )


def _build_table(deck: Deck, section: Section) -> Table:
    words = {**deck.content.labels, "n": "n"}
    columns = (
        Column(words["number"], 0.6),
        Column(words["indicator"], 2.8),
        Column(words["unit"], 1.7),
        Column(words["group_name"], 1.7),
        *(Column(words[key], share, is_figure=True) for key, share in _FIGURES.items()),
        Column(words["position"], 1.9),
    )
    rows = tuple(_row(row) for row in (*section.rows, *section.absent))
    return Table(columns, rows, ROOM, 8.0)


def _row(row: PositionRow) -> Row:
    figures = (
        *(row.own, row.group, row.n, row.overall, row.median, row.q1, row.q3),
        *(row.change, row.numerator_effect, row.denominator_effect),
    )
    return Row(
        (
            *(row.number, row.label, row.unit, row.group_name),
            *(figure.shown for figure in figures),
            row.position_words,
        )
    )
