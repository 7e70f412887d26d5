"""Tables as files: CSV with BOM, and a workbook with one table a sheet and a 説明 sheet.

Numbers stay numbers and a missing one stays empty; which tables they are is data_tables' work.
"""

import csv
import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from comparisons.data_tables.model import Cell, Column, DataTable, Missing

BOM = "\ufeff"
# A cell that begins so would be run as a formula by a spreadsheet; full-width forms are too.
_DANGEROUS = tuple("=+-@\t\r＝＋－＠")
EPOCH = datetime(2000, 1, 1)
Facts = Sequence[tuple[str, str]]


def write_csv(table: DataTable) -> bytes:
    """Return one table as UTF-8 with BOM; text that could be a formula gets an apostrophe.

    A sign alone, such as the - of 該当なし, is no formula.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.heading for column in table.columns])
    writer.writerows([[_disarm(cell) for cell in row] for row in table.rows])
    return (BOM + stream.getvalue()).encode("utf-8")


def _disarm(cell: Cell) -> Cell:
    if isinstance(cell, str) and len(cell) > 1 and cell.startswith(_DANGEROUS):
        return f"'{cell}"
    return "" if isinstance(cell, Missing) else cell


def write_workbook(tables: Sequence[DataTable], *, about: str, facts: Facts) -> bytes:
    """Return a workbook: a sheet per table, then the sheet named `about` with its facts.

    One header row, no merged cells, numbers as numbers, text always as text.
    """
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        # Same figures, same file: the clock does not belong into it.
        book.set_properties({"created": EPOCH})
        for table in tables:
            _write_table(book, table)
        _write_facts(book, about, facts)
    return stream.getvalue()


def _write_table(book: xlsxwriter.Workbook, table: DataTable) -> None:
    sheet = book.add_worksheet(table.name)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    formats = [book.add_format({"num_format": _format(column)}) for column in table.columns]
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.heading, head)
        sheet.set_column(place, place, 24 if column.decimals is None else 16)
    for line, row in enumerate(table.rows, start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, place, cell)
            elif not isinstance(cell, Missing):
                sheet.write_number(line, place, cell, formats[place])
    sheet.freeze_panes(1, 0)


def _format(column: Column) -> str:
    if column.is_plain:
        return "0"
    return "#,##0." + "0" * column.decimals if column.decimals else "#,##0"


def _write_facts(book: xlsxwriter.Workbook, name: str, facts: Facts) -> None:
    sheet = book.add_worksheet(name)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for line, (label, text) in enumerate(facts):
        sheet.write_string(line, 0, label, bold if line == 0 else None)
        sheet.write_string(line, 1, text, bold if line == 0 else wrapped)
