"""The workbook itself: numbers are written as numbers, a missing one is an empty cell.

What stands where is decided in sheets.py; the same content gives the same bytes.
"""

import io
from datetime import datetime, time
from math import isfinite

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.parts import Quantity, ReportContent
from reports.renderers.plain import clean
from reports.renderers.plots import list_plots
from reports.renderers.xlsx.cells import Cell, Sheet
from reports.renderers.xlsx.charts import add_charts
from reports.renderers.xlsx.names import SheetNames
from reports.renderers.xlsx.sheets import build_sheets

# Texts stay texts, never formulas or links, whatever they begin with.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_NARROWEST, _WIDEST = 10, 60
_A4 = 9


class Formats:
    """The cell formats of one workbook, each made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._numbers: dict[str, Format] = {}
        self.head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})

    def number(self, pattern: str) -> Format:
        """Return the format of numbers of one pattern."""
        if pattern not in self._numbers:
            self._numbers[pattern] = self._book.add_format({"num_format": pattern, "valign": "top"})
        return self._numbers[pattern]


def render_xlsx(content: ReportContent) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    stream = io.BytesIO()
    plots = list_plots(content)
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        title = clean(f"{content.title} {content.name}")
        published_at = datetime.combine(content.release.published_on, time())
        book.set_properties({"title": title, "created": published_at})
        formats, names = Formats(book), SheetNames()
        pages = {
            sheet.name: _write_sheet(book.add_worksheet(names.give(sheet.name)), sheet, formats)
            for sheet in build_sheets(content, tuple(plot for _, plot in plots))
        }
        add_charts(book, names, pages, plots, language=content.asked.language)
    return stream.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, formats: Formats) -> Worksheet:
    for place, words in enumerate(sheet.header):
        page.write_string(0, place, clean(words), formats.head)
        page.set_column(place, place, _width(sheet, place))
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            _write_cell(page, (line, place), cell, formats)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    return page


def _write_cell(page: Worksheet, at: tuple[int, int], cell: Cell, formats: Formats) -> None:
    if isinstance(cell, str):
        page.write_string(*at, clean(cell), formats.text)
    elif isinstance(cell, Quantity):
        if not cell.reason:
            page.write_number(*at, cell.value, formats.number(_pattern(cell)))
    elif isfinite(cell):
        page.write_number(*at, cell, formats.number("General"))


def _pattern(quantity: Quantity) -> str:
    """Return the number format that shows as many decimals as the report does."""
    decimals = len(quantity.shown.partition(".")[2])
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def _width(sheet: Sheet, place: int) -> int:
    """Return a width for the longest text of a column; a full-width sign counts twice."""
    texts = {row[place] for row in sheet.rows if isinstance(row[place], str)}
    lengths = [sum(1 + (ord(sign) > 0xFF) for sign in str(text)) for text in texts]
    return max(_NARROWEST, min(max(lengths, default=0) + 2, _WIDEST))
