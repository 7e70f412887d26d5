"""The same workbook with a note on every cell named, and one more sheet that lists them all.

Values, formats, protection and the order of sheets stay as they were.
"""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties

NOTE_WIDTH, NOTE_HEIGHT = 360, 140
MARK = PatternFill("solid", fgColor="FFE3E3")
WIDTHS = (24, 10, 24, 24, 80)
AUTHOR = "KPI"


def annotate(content: bytes, request: dict[str, Any]) -> bytes:
    """Return the workbook with notes and list; without a workbook, the list alone.

    `request`: the title and header of the list, its rows, and for each note sheet, cell and text.
    """
    book = load_workbook(io.BytesIO(content)) if content else Workbook()
    old = request["old_titles"] if content else book.sheetnames
    for title in [title for title in old if title in book.sheetnames and len(book.sheetnames) > 1]:
        del book[title]
    _remove_old_notes(book)
    for sheet, cell, text in request["notes"]:
        if sheet in book.sheetnames:
            _add_note(_seen_cell(book[sheet], cell), text)
    page = book.create_sheet(request["title"], 0)
    _write_list(page, request["header"], request["rows"])
    if not content:
        del book[book.sheetnames[-1]]
    book.active = 0
    for each in book.worksheets:
        each.sheet_view.tabSelected = each is page
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _remove_old_notes(book: Workbook) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == AUTHOR:
                    cell.comment = None


def _seen_cell(page: Any, address: str) -> Any:
    """Return the cell that people see there: of merged cells the first, others take no note."""
    for merged in page.merged_cells.ranges:
        if address in merged:
            return page.cell(merged.min_row, merged.min_col)
    return page[address]


def _add_note(cell: Any, text: str) -> None:
    before = f"{cell.comment.text}\n" if cell.comment is not None else ""
    cell.comment = Comment(before + text, AUTHOR, width=NOTE_WIDTH, height=NOTE_HEIGHT)
    cell.fill = MARK


def _write_list(page: Any, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate([header, *rows], start=1):
        for column, text in enumerate(row, start=1):
            cell = page.cell(number, column)
            # A text stays a text, whatever it begins with.
            cell.data_type, cell._value = "s", text
            cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for letter, width in zip("ABCDE", WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    page.freeze_panes = "A2"
    page.page_setup.orientation, page.page_setup.fitToHeight = "landscape", 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
