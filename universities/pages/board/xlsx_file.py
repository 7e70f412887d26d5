"""The board as a workbook with one table and a 説明 sheet.

Nothing is read here: what it writes is handed in.
"""

import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

from universities.pages.board.sheet import Cell, Sheet


def write_xlsx(sheet: Sheet) -> bytes:
    """Return the table and its 説明 sheet as a workbook."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        table, head = book.add_worksheet(sheet.name), book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        table.set_column(0, len(sheet.header) - 1, 16)
        for place, heading in enumerate(sheet.header):
            table.write_string(0, place, heading, head)
        for line, row in enumerate(sheet.rows, start=1):
            _write_row(table, line, row, day)
        table.freeze_panes(1, 0)
        about = book.add_worksheet(sheet.about)
        about.set_column(0, 1, 40)
        for line, (label, text) in enumerate(sheet.facts):
            about.write_string(line, 0, label, head)
            about.write_string(line, 1, text)
    return stream.getvalue()


def _write_row(
    table: xlsxwriter.worksheet.Worksheet, line: int, row: Sequence[Cell], day: object
) -> None:
    # Text is written as text, never guessed: what looks like a formula is none.
    for place, cell in enumerate(row):
        if isinstance(cell, str):
            table.write_string(line, place, cell)
        elif isinstance(cell, date):
            table.write_datetime(line, place, cell, day)
        elif cell is not None:
            table.write_number(line, place, cell)
