"""Rows of a table: filtered and sorted as figures, written as words only where they are shown.

No column is known here.
"""

from collections.abc import Callable, Iterator
from typing import Any

import django_tables2 as tables
import pandas as pd
from django.core.paginator import EmptyPage
from django_tables2.data import TableListData

from comparisons.filters import TableQuery
from comparisons.finding import Names, find_universities
from comparisons.refusals import SelectionError
from comparisons.tables.finished import Line
from indicators.text import LocalizedText

PER_PAGE = 50
# Takes the rows of a page and the table that they stand in.
Write = Callable[[pd.DataFrame, tables.Table], list[Line]]


class PreparedRows(TableListData):
    """Rows that are already in order; only those of the asked page are written, all at once."""

    def __init__(self, rows: pd.DataFrame, write: Write) -> None:
        super().__init__(rows)
        self._write = write

    def order_by(self, aliases: Any) -> None:
        """Leave the order as it is: it was made on the figures, not on their words."""

    def __getitem__(self, key: slice) -> list[Line]:
        return self._write(self.data.iloc[key], self.table)

    def __iter__(self) -> Iterator[Line]:
        return iter(self[:])


def arrange_rows(
    rows: pd.DataFrame, query: TableQuery, *, names: Names, language: str
) -> pd.DataFrame:
    """Return the rows that the reader wishes to see, in the wished order."""
    return _sort(_filter(rows, query, names), query, names, language)


def _filter(rows: pd.DataFrame, query: TableQuery, names: Names) -> pd.DataFrame:
    """Return the rows whose name holds the words and that are of the kind."""
    if query.words:
        rows = rows[rows["university"].isin(find_universities(query.words, names))]
    return rows[rows["kind"] == query.kind] if query.kind else rows


def _sort(rows: pd.DataFrame, query: TableQuery, names: Names, language: str) -> pd.DataFrame:
    """Return the rows in order, equals by code; what has no value stands last either way."""
    column = query.sort.removeprefix("-")
    if not column:
        return rows
    if column == "name":
        rows = rows.assign(name=[names[code].in_language(language) for code in rows["university"]])
    return rows.sort_values(
        column, ascending=not query.sort.startswith("-"), na_position="last", kind="stable"
    )


def cut_to_page(table: tables.Table, page: int) -> tables.Table:
    """Return the table at one page. Raises: SelectionError (404) for a page that is not there."""
    try:
        table.paginate(page=page, per_page=PER_PAGE)
    except EmptyPage as error:
        sentence = LocalizedText(
            f"大学の一覧に{page}ページ目はありません。",
            f"The list of universities has no page {page}.",
        )
        raise SelectionError(sentence, status=404) from error
    return table
