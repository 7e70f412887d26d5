"""A table whose records are finished cells: what a column gives its cells is asked once a page.

Django-tables2 asks it of every cell, twenty milliseconds for fifty rows; no column is known here.
"""

from collections.abc import Iterator
from typing import NamedTuple

import django_tables2 as tables
from django.utils.safestring import SafeString


class Line(NamedTuple):
    """A row as the template writes it: its attributes, and each cell with its own."""

    attrs: SafeString
    cells: list[tuple[SafeString, str]]


class FinishedTable(tables.Table):
    """A table over finished words; an empty word stands as its column's default."""

    def lines(self) -> Iterator[Line]:
        """Return the rows of the page."""
        columns = [
            (column.name, column.default, column.attrs["td"].as_html()) for column in self.columns
        ]
        for row in self.paginated_rows:
            cells = [(attrs, row.record[name] or default) for name, default, attrs in columns]
            yield Line(row.attrs.as_html(), cells)
