"""A table whose rows are finished lines: what a column gives its cells is asked once a page.

Django-tables2 asks it of every cell, twenty milliseconds for fifty rows; no column is known here.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import django_tables2 as tables
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

Row = dict[str, Any]


class Line(NamedTuple):
    """A row as the template writes it: whose it is, its cells, and whether it is marked as own."""

    university: str
    cells: SafeString
    is_own: bool = False


class FinishedTable(tables.Table):
    """A table whose records are lines."""

    def lines(self) -> list[Line]:
        """Return the rows of the page."""
        return [row.record for row in self.paginated_rows]


def finish_lines(rows: Iterable[Row], table: tables.Table) -> list[Line]:
    """Return rows of finished words by column as lines; an empty word is its column's default."""
    columns = [(each.name, each.default, each.attrs["td"].as_html()) for each in table.columns]
    return [
        Line(
            row["university"],
            format_html_join(
                "",
                "<td {}>{}</td>",
                ((attrs, row[name] or default) for name, default, attrs in columns),
            ),
        )
        for row in rows
    ]
