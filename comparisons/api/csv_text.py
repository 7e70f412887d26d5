"""A table of the API as CSV, safe to open in a spreadsheet.

Numbers pass through as they are: nothing is calculated or rounded here.
"""

import csv
import io
from typing import Any

from comparisons.api.json_text import plain_value
from comparisons.api.table import ApiTable

# A spreadsheet would run a text cell that begins with one of these as a formula.
FORMULA_SIGNS = tuple("=+-@\t\r＝＋－＠")


def to_csv(table: ApiTable) -> str:
    """Return the rows as CSV with a BOM: the same columns, an empty cell for null."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(table.columns)
    cells = [[_cell(plain_value(value)) for value in column] for column in table.columns.values()]
    writer.writerows(zip(*cells, strict=True))
    return "\ufeff" + lines.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
        return f"'{value}"
    return value
