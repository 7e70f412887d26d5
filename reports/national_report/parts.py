"""What the national report is made of: chapters of sentences, tables and pictures.

Frozen values only, every text already in one language; how they look is the renderers'.
"""

from dataclasses import dataclass
from typing import NamedTuple

from indicators.charts.paper.picture import Painter
from reports.parts import Definition, Method, Quantity, ReleaseIdentity, Sign
from reports.renderers.native import Plot

Cell = str | Quantity


class Column(NamedTuple):
    """A column of a table; numbers stand at the right."""

    label: str
    is_number: bool = False


class Table(NamedTuple):
    """Rows of words and figures, each as long as the columns.

    `name` is short enough for a sheet of a workbook. `folded`: so many columns in front say what
    several rows are about; documents write them once above those rows, files in every row.
    """

    code: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    folded: int = 0
    note: str = ""


class Picture(NamedTuple):
    """A chart: its title, what it shows in a sentence, what to know of it, where it lives.

    `paint` paints it into a room `height` millimetres high; `address` is its page on the site.
    `plot`: the same as series, for programs that draw charts themselves; None where they cannot.
    `plot_caption`: what to know of it where that differs from the picture.
    """

    code: str
    title: str
    sentence: str
    caption: str
    paint: Painter
    height: float
    address: str
    plot: Plot | None = None
    plot_caption: str = ""


class Section(NamedTuple):
    """A part of a chapter under its own heading; without a title right under the chapter's."""

    title: str
    sentences: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()


class Chapter(NamedTuple):
    """A chapter: sentences under its heading, then sections."""

    code: str
    title: str
    sentences: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class NationalContent:
    """The whole report in one language, from which every file of it is rendered.

    `labels`: the fixed words of the renderers, by key. `summary`: the sentences that one reads
    first; the chapters carry their figures.
    """

    language: str
    fiscal_year: int
    release: ReleaseIdentity
    title: str
    name: str
    fiscal_year_words: str
    release_words: str
    state: str
    chips: tuple[str, ...]
    lead: str
    summary: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    definitions: tuple[Definition, ...]
    method: tuple[Method, ...]
    signs: tuple[Sign, ...]
    labels: dict[str, str]

    @property
    def source(self) -> str:
        """Return the source of all figures."""
        return self.release.source.in_language(self.language)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return every table, in order."""
        return tuple(
            table
            for chapter in self.chapters
            for section in chapter.sections
            for table in section.tables
        )

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Return every picture, in order."""
        return tuple(
            picture
            for chapter in self.chapters
            for section in chapter.sections
            for picture in section.pictures
        )
