"""The national report as a piece of a page, and as an HTML file that stands alone.

Pictures travel inside as data, so nothing is fetched from anywhere.
"""

from base64 import b64encode
from pathlib import Path
from typing import NamedTuple

from django.template.loader import render_to_string

from reports import renderers
from reports.national_report.parts import (
    Cell,
    Chapter,
    Column,
    NationalContent,
    Picture,
    Section,
    Table,
)
from reports.national_report.renderers.drawing import Fonts, draw_svg
from reports.national_report.tables import fold
from reports.parts import Quantity
from reports.renderers.letters import embed_fonts

# The look of every report that stands alone.
_STYLE = Path(renderers.__path__[0]) / "paper" / "file.css"


class ShownPicture(NamedTuple):
    """A picture with its drawing as an address of data."""

    picture: Picture
    drawing: str


class ShownCell(NamedTuple):
    """A cell: a figure, or words."""

    words: str
    figure: Quantity | None


class ShownFold(NamedTuple):
    """Rows under what they are about."""

    label: str
    rows: list[list[ShownCell]]


class ShownTable(NamedTuple):
    """A table: its columns behind the folded ones, and its rows under what they are about."""

    table: Table
    columns: tuple[Column, ...]
    folds: list[ShownFold]


class ShownSection(NamedTuple):
    """A section with its pictures drawn."""

    section: Section
    pictures: tuple[ShownPicture, ...]
    tables: tuple[ShownTable, ...]


class ShownChapter(NamedTuple):
    """A chapter with its sections."""

    chapter: Chapter
    sections: tuple[ShownSection, ...]


def render_national_fragment(
    content: NationalContent, *, fonts: Fonts, is_on_site: bool = True
) -> str:
    """Return the report as a piece of a page; its headings begin at the second level.

    Only on the site pictures lead to their pages: from a file there is no way.
    """
    shown = {
        "report": content,
        "words": content.labels,
        "is_on_site": is_on_site,
        "chapters": [
            ShownChapter(each, tuple(_show(section, fonts) for section in each.sections))
            for each in content.chapters
        ],
    }
    return render_to_string("reports/national/body.html", shown)


def render_national_file(content: NationalContent, *, fonts: Fonts) -> bytes:
    """Return the report as one HTML file without any outside resource."""
    body = render_national_fragment(content, fonts=fonts, is_on_site=False)
    shown = {"report": content, "language": content.language, "body": body}
    # The letters are known only when the page is written: once without style, once with it.
    letters = render_to_string("reports/file.html", shown)
    style = embed_fonts(fonts, letters) + _STYLE.read_text("utf-8")
    return render_to_string("reports/file.html", {**shown, "style": style}).encode()


def _show(section: Section, fonts: Fonts) -> ShownSection:
    return ShownSection(
        section,
        tuple(_show_picture(each, fonts) for each in section.pictures),
        tuple(_show_table(each) for each in section.tables),
    )


def _show_picture(picture: Picture, fonts: Fonts) -> ShownPicture:
    svg = draw_svg(picture, fonts, "outlines")
    return ShownPicture(picture, f"data:image/svg+xml;base64,{b64encode(svg).decode()}")


def _show_table(table: Table) -> ShownTable:
    folds = [
        ShownFold(each.label, [[_show_cell(cell) for cell in row] for row in each.rows])
        for each in fold(table)
    ]
    return ShownTable(table, table.columns[table.folded :], folds)


def _show_cell(cell: Cell) -> ShownCell:
    return ShownCell("", cell) if isinstance(cell, Quantity) else ShownCell(cell, None)
