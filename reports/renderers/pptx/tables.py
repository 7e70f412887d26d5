"""Tables of slides: text in every cell, thin rules, a header row, rows as high as their words.

They are real tables: whoever gets the slides can copy and edit them.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx.oxml import parse_xml
from pptx.util import Mm

from indicators.charts import theme
from reports.renderers.plain import clean
from reports.renderers.pptx.measuring import count_lines, measure_height
from reports.renderers.pptx.words import Paragraph, write_paragraph, write_text

_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_SIDE, _ABOVE = 1.0, 0.7
_UNITS = 36000
_SMALLEST = 5.5


class Column(NamedTuple):
    """A column: its head, its share of the width, and whether figures stand to the right."""

    head: str
    share: float
    is_figure: bool = False


class Row(NamedTuple):
    """The words of one row, as many as columns; `is_own`: the university's or its group's."""

    cells: tuple[str, ...]
    is_own: bool = False


class Table(NamedTuple):
    """One table of a slide, `width` in millimetres, `size` of its letters in points."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    width: float
    size: float

    def widths(self) -> list[float]:
        """Return the millimetres of each column."""
        whole = sum(column.share for column in self.columns)
        return [self.width * column.share / whole for column in self.columns]

    def heights(self) -> list[float]:
        """Return the millimetres of the header and of each row."""
        heads = tuple(column.head for column in self.columns)
        return [self._height(heads), *(self._height(row.cells) for row in self.rows)]

    def _height(self, cells: tuple[str, ...]) -> float:
        return 2 * _ABOVE + max(
            measure_height(text, fit_size(text, self.size, width), width - 2 * _SIDE)
            for text, width in zip(cells, self.widths(), strict=True)
        )


def fit_size(text: str, size: float, width: float) -> float:
    """Return the size at which a word that cannot be broken fits into its cell."""
    while size > _SMALLEST and " " not in text and len(text) < 14 and text.isascii():
        if count_lines(text, size, width - 2 * _SIDE) == 1:
            break
        size -= 0.5
    return size


def cut_table(table: Table, height: float) -> Iterator[Table]:
    """Give tables that fit into `height` millimetres each, all with the header."""
    head, *heights = table.heights()
    used = head
    kept: list[Row] = []
    for row, high in zip(table.rows, heights, strict=True):
        if kept and used + high > height:
            yield table._replace(rows=tuple(kept))
            used, kept = head, []
        kept.append(row)
        used += high
    yield table._replace(rows=tuple(kept))


def add_table(
    slide: Any, table: Table, at: tuple[float, float], *, name: str, language: str
) -> Any:
    """Add a table with its upper left corner at `at`; `name` says what it is."""
    heights = table.heights()
    frame = slide.shapes.add_table(1, 1, Mm(at[0]), Mm(at[1]), Mm(table.width), Mm(sum(heights)))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", clean(name))
    old = frame._element.graphic.graphicData.tbl
    old.getparent().replace(old, parse_xml(_write(table, heights, language)))
    return frame


def _write(table: Table, heights: list[float], language: str) -> str:
    columns = "".join(f'<a:gridCol w="{round(width * _UNITS)}"/>' for width in table.widths())
    heads = Row(tuple(column.head for column in table.columns))
    rows = "".join(
        _write_row(table, row, high, language, is_head=place == 0)
        for place, (row, high) in enumerate(zip((heads, *table.rows), heights, strict=True))
    )
    return (
        f'<a:tbl {_DRAWING}><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>'
    )


def _write_row(table: Table, row: Row, height: float, language: str, *, is_head: bool) -> str:
    cells = "".join(
        _write_cell(text, column, fit_size(text, table.size, width), language, row, is_head)
        for text, column, width in zip(row.cells, table.columns, table.widths(), strict=True)
    )
    return f'<a:tr h="{round(height * _UNITS)}">{cells}</a:tr>'


def _write_cell(
    text: str, column: Column, size: float, language: str, row: Row, is_head: bool
) -> str:
    paragraph = Paragraph(
        text,
        size,
        bold=is_head or row.is_own,
        colour=theme.SECONDARY if is_head else theme.OWN if row.is_own else theme.INK,
        align="r" if column.is_figure else "l",
        after=0.0,
    )
    margins = " ".join(
        f'{side}="{round(room * _UNITS)}"'
        for side, room in (("marL", _SIDE), ("marR", _SIDE), ("marT", _ABOVE), ("marB", _ABOVE))
    )
    rule = theme.SECONDARY if is_head else theme.RULE
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    line = f'<a:lnB w="6350"><a:solidFill>{_colour(rule)}</a:solidFill></a:lnB>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{write_paragraph(paragraph, language)}</a:txBody>"
        f'<a:tcPr {margins} anchor="ctr">{none}{line}<a:noFill/></a:tcPr></a:tc>'
    )


def _colour(colour: str) -> str:
    return f'<a:srgbClr val="{write_text(colour.lstrip("#"))}"/>'
