"""A cell as the reader sees it, whichever kind of file it came from.

Only what a cell is and how it reads as text; which item it answers is entries.py's.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from universities.submissions.numbers import SPACES
from universities.submissions.table_files import column_letters
from universities.submissions.workbook_files import KEPT_DIGITS

CellKind = Literal["number", "text", "boolean", "error", "date"]
# As many characters as a cell can hold.
MOST_CHARACTERS = 32_767
# Excel counts days from here: day 1 is the first of January 1900.
FIRST_DAY, LAST_DAY = date(1899, 12, 30), 2_958_465


@dataclass(frozen=True, slots=True)
class FileCell:
    """One cell; `raw` is what the file holds, "" for a formula that was never calculated."""

    column: int
    row: int
    kind: CellKind = "text"
    raw: str = ""
    is_formula: bool = False
    format: str = ""

    @property
    def address(self) -> str:
        """Return what a spreadsheet calls the cell: D12."""
        return f"{column_letters(self.column - 1)}{self.row}"

    @property
    def text(self) -> str:
        """Return the cell as somebody would type it."""
        if self.kind == "number":
            return _digits(self.raw)
        if self.kind == "boolean":
            return "TRUE" if self.raw == "1" else "FALSE"
        if self.kind == "date":
            return _day(self.raw)
        return self.raw

    @property
    def is_blank(self) -> bool:
        """Say whether nothing was typed; a formula is something."""
        return not self.is_formula and not self.raw.strip(SPACES)


def _digits(raw: str) -> str:
    """Return a stored number with the fifteen digits that spreadsheets keep, and no exponent."""
    try:
        kept = Decimal(format(float(raw), KEPT_DIGITS))
    except ValueError:
        return raw
    return format(kept, "f") if kept.is_finite() else raw


def _day(raw: str) -> str:
    """Return a stored day as 2024-04-01; what is none stays as it is."""
    try:
        days = int(float(raw))
    except (ValueError, OverflowError):
        return raw
    return (FIRST_DAY + timedelta(days)).isoformat() if 0 < days <= LAST_DAY else raw
