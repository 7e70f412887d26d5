"""The report as a workbook: one table a sheet, one header row, no merged cell.

Numbers are written as numbers; a missing one is an empty cell. What stands where is decided in
sheets.py.
"""

import io
import re
from datetime import datetime, time

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from reports.parts import Quantity, ReportContent
from reports.renderers.sheets import Cell, Sheet, build_sheets

# Texts stay texts, never formulas or links, whatever they begin with.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_NARROWEST, _WIDEST = 10, 60


def render_xlsx(content: ReportContent) -> bytes:
    """Return the workbook; the same content gives the same bytes."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        published_at = datetime.combine(content.release.published_on, time())
        book.set_properties({"title": f"{content.title} {content.name}", "created": published_at})
        for sheet in build_sheets(content):
            _write_sheet(book, sheet)
    return stream.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(_FORBIDDEN_IN_NAMES.sub(" ", sheet.name)[:_LONGEST_NAME])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for place, words in enumerate(sheet.header):
        page.write_string(0, place, words, head)
        page.set_column(place, place, _width(sheet, place))
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            _write_cell(book, page, (line, place), cell)
    page.freeze_panes(1, 0)


def _write_cell(
    book: xlsxwriter.Workbook, page: Worksheet, at: tuple[int, int], cell: Cell
) -> None:
    if isinstance(cell, str):
        page.write_string(*at, cell, book.add_format({"text_wrap": True, "valign": "top"}))
    elif not cell.reason:
        page.write_number(*at, cell.value, book.add_format({"num_format": _format(cell)}))


def _format(quantity: Quantity) -> str:
    """Return the number format that shows as many decimals as the report does."""
    decimals = len(quantity.shown.partition(".")[2])
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def _width(sheet: Sheet, place: int) -> int:
    """Return a width for the longest text of a column; a full-width sign counts twice."""
    texts = [row[place] for row in sheet.rows if isinstance(row[place], str)]
    lengths = [sum(1 + (ord(sign) > 0xFF) for sign in str(text)) for text in texts]
    return max(_NARROWEST, min(max(lengths, default=0) + 2, _WIDEST))
