"""One table of one sheet: a header row, rows as long as it, figures as figures.

Which tables there are is decided in sheets.py; no workbook is written here.
"""

from typing import NamedTuple

from reports.parts import Quantity, ReportContent

Cell = str | int | float | Quantity
# The page of the evidence of a figure, on the site that made the report.
EVIDENCE = "/evidence/"


class Sheet(NamedTuple):
    """One table of one sheet; a text stays text, a number a number, a NaN an empty cell."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def add_evidence(sheet: Sheet, content: ReportContent) -> Sheet:
    """Return the sheet with a column for each column of figures: the address of their evidence."""
    places = [
        place
        for place in range(len(sheet.header))
        if any(isinstance(row[place], Quantity) for row in sheet.rows)
    ]
    evidence = content.labels["evidence"]
    header = (*sheet.header, *(f"{evidence} [{sheet.header[place]}]" for place in places))
    rows = tuple((*row, *(_lead_to(row[place]) for place in places)) for row in sheet.rows)
    return Sheet(sheet.name, header, rows)


def _lead_to(cell: Cell) -> str:
    query = cell.evidence if isinstance(cell, Quantity) else ""
    return f"{EVIDENCE}?{query}" if query else ""


def say_why(*quantities: Quantity) -> str:
    """Return the words that stand for what is missing, each once."""
    missing = (each.shown for each in quantities if each.reason)
    return " / ".join(dict.fromkeys(missing))


def name_why(column: str, content: ReportContent) -> str:
    """Return the heading of the column that says why `column` is empty."""
    return f"{content.labels['reason']} [{column}]"
