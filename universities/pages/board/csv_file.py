"""The board as CSV.

Nothing is read here: what it writes is handed in.
"""

import csv
import io
from datetime import date

from universities.pages.board.sheet import Cell, Sheet
from universities.submissions.workbook.disarming import disarm

BOM = "\ufeff"


def write_csv(sheet: Sheet) -> bytes:
    """Return the table as CSV that a spreadsheet opens; what looks like a formula is disarmed."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(sheet.header)
    writer.writerows([[_as_text(cell) for cell in row] for row in sheet.rows])
    return (BOM + stream.getvalue()).encode("utf-8")


def _as_text(cell: Cell) -> str | int:
    if isinstance(cell, str):
        return disarm(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else cell
