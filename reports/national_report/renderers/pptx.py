"""The national report as slides: sentences as titles, charts, tables that stay editable, notes.

It lays out on the deck of the feedback report; nothing is chosen, calculated or worded here.
"""

import io
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from pptx.util import Mm

from indicators.charts import theme
from reports.national_report.parts import Chapter, NationalContent, Picture, Section
from reports.national_report.parts import Table as ReportTable
from reports.national_report.renderers.drawing import WIDTH, Fonts, draw_png
from reports.national_report.tables import fold
from reports.parts import Asked, Quantity
from reports.renderers.pptx.charts import add_chart
from reports.renderers.pptx.deck import BOTTOM, ROOM, TOP, Deck
from reports.renderers.pptx.measuring import choose_size, measure_height
from reports.renderers.pptx.slides.cover import add_cover
from reports.renderers.pptx.slides.reading import add_definitions, add_method
from reports.renderers.pptx.tables import Column, Row, Table, add_table, cut_table
from reports.renderers.pptx.template import MARGIN
from reports.renderers.pptx.words import Paragraph

_NOTE_SIZE, _TABLE_SIZE = 7.5, 8.0
# What the first row of a slide may grow by when it says again what it is about.
_SLACK = 8.0
# Columns of words share the room by their longest ones, up to so many signs.
_LONGEST_WORDS = 30


def render_national_pptx(content: NationalContent, *, fonts: Fonts) -> bytes:
    """Return the presentation; the same content gives the same bytes."""
    deck = Deck(_as_deck_reads(content))
    add_cover(deck)
    _add_summary(deck, content)
    for chapter in content.chapters:
        for section in chapter.sections:
            for picture in section.pictures:
                _add_picture(deck, picture, fonts)
            for table in section.tables:
                _add_table(deck, chapter, section, table)
    add_definitions(deck)
    add_method(deck)
    return deck.save()


def _as_deck_reads(content: NationalContent) -> Any:
    """Return the content with what a report of one university has besides."""
    about, *chips = content.chips
    own = {name: getattr(content, name) for name in content.__dataclass_fields__}
    more = {
        "asked": Asked("", content.fiscal_year, content.language),
        "group_sentence": about,
        "chips": tuple(chips),
        "check_code": "",
        "verify_address": "",
        "is_draft": False,
    }
    return SimpleNamespace(**{**own, **more})


def _add_summary(deck: Deck, content: NationalContent) -> None:
    slide = deck.add_slide(content.lead, content.summary)
    size = choose_size(list(content.summary), (13.0, 12.0, 11.0, 10.0, 9.0), ROOM - 5, BOTTOM - TOP)
    points = [Paragraph(point, size, is_point=True) for point in content.summary]
    deck.write(slide, points, (MARGIN, TOP, ROOM, BOTTOM - TOP))


def _add_picture(deck: Deck, picture: Picture, fonts: Fonts) -> None:
    """Add a chart that can be edited, or a picture, as large as the slide lets it.

    Both have the sentence for who does not see them.
    """
    label = picture.title.partition(" ")[2] or picture.title
    is_named = label in picture.sentence
    title = picture.sentence if is_named else f"{picture.title}: {picture.sentence}"
    caption = (picture.plot_caption if picture.plot else "") or picture.caption
    slide = deck.add_slide(title, (caption,))
    below = measure_height(caption, _NOTE_SIZE, ROOM) + 2
    room = BOTTOM - TOP - below
    note = Paragraph(caption, _NOTE_SIZE, colour=theme.TERTIARY)
    deck.write(slide, [note], (MARGIN, BOTTOM - below, ROOM, below))
    if picture.plot is not None:
        add_chart(slide, picture.plot, (MARGIN, TOP, ROOM, room))
        return
    width = min(ROOM, room * WIDTH / picture.height)
    drawn = io.BytesIO(draw_png(picture, fonts))
    left = MARGIN + (ROOM - width) / 2
    placed = slide.shapes.add_picture(drawn, Mm(left), Mm(TOP), width=Mm(width))
    placed._element.nvPicPr.cNvPr.set("descr", picture.sentence)


def _add_table(deck: Deck, chapter: Chapter, section: Section, table: ReportTable) -> None:
    """Add a table on as many slides as it needs; each says what its first rows are about."""
    labels, whole = _lay_out(table)
    parts = list(cut_table(whole, BOTTOM - TOP - _SLACK))
    name, begun = " ".join(filter(None, (chapter.title, section.title))), 0
    for place, part in enumerate(parts, start=1):
        title = f"{name} {place} / {len(parts)}" if len(parts) > 1 else name
        first, *rest = part.rows
        about = (labels[begun], *first.cells[1:]) if table.folded else first.cells
        shown = part._replace(rows=(first._replace(cells=about), *rest))
        slide = deck.add_slide(title, (*chapter.sentences, *section.sentences))
        add_table(slide, shown, (MARGIN, TOP), name=title, language=deck.language)
        begun += len(part.rows)


def _lay_out(table: ReportTable) -> tuple[list[str], Table]:
    """Return what each row is about, and the table: it is said at the first of these rows."""
    columns = table.columns[table.folded :]
    rows, labels = [], []
    for each in fold(table):
        for place, row in enumerate(each.rows):
            words = tuple(cell.shown if isinstance(cell, Quantity) else cell for cell in row)
            about = ("" if place else each.label,) if table.folded else ()
            rows.append(Row((*about, *words)))
            labels.append(each.label)
    folded = " / ".join(column.label for column in table.columns[: table.folded])
    heads = [Column(folded, 3.0)] if table.folded else []
    heads += [
        Column(column.label, 1.0 if column.is_number else share, column.is_number)
        for column, share in zip(columns, _share(rows, len(heads), len(columns)), strict=True)
    ]
    return labels, Table(tuple(heads), tuple(rows), ROOM, _TABLE_SIZE)


def _share(rows: list[Row], start: int, count: int) -> Iterator[float]:
    """Yield the share of the room that each column of words needs."""
    for at in range(start, start + count):
        longest = max((len(row.cells[at]) for row in rows), default=0)
        yield 0.8 + min(longest, _LONGEST_WORDS) / 10
