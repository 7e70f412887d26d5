"""One cell that copying would fill, in words.

Nothing is filled here.
"""

from typing import NamedTuple

from indicators.catalogue.model import Item
from indicators.formatting import unit_symbol
from universities.pages.shown_cells import show_cell
from universities.submissions.values import ReportedValue


class CopyLine(NamedTuple):
    """One cell that would be filled."""

    label: str
    unit: str
    value: str
    note: str


def show_line(item: Item, value: ReportedValue, language: str) -> CopyLine:
    """Return one cell in words."""
    shown = show_cell(value, language)
    return CopyLine(
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        value=shown.text,
        note=shown.note,
    )
