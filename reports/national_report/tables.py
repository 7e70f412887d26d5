"""Tables of the comparing room as tables of the report, and back for its workbook.

No figure is made here: what a cell shows and what a file holds is the same figure.
"""

from collections.abc import Iterator
from itertools import groupby, repeat
from math import nan
from typing import NamedTuple

from comparisons.data_tables.model import Cell as ExactCell
from comparisons.data_tables.model import Column as ExactColumn
from comparisons.data_tables.model import DataTable, Missing, keep
from comparisons.labels import COLUMNS
from indicators.formatting import format_number
from reports.national_report.parts import Cell, Column, Table
from reports.parts import Quantity

# Sheets may have no longer names.
_LONGEST_NAME = 31


def adopt(table: DataTable, code: str, language: str, *, release: int, note: str = "") -> Table:
    """Return a table of another page; why a figure is missing stands in its cell instead.

    `release`: what a figure's evidence is asked of, whichever release the reader's address names.
    """
    reason = COLUMNS["reason"].in_language(language)
    kept = [at for at, each in enumerate(table.columns) if not each.heading.startswith(reason)]
    columns, nothing = [table.columns[at] for at in kept], ("",) * len(table.columns)
    return Table(
        code=code,
        name=table.name,
        columns=tuple(Column(each.heading, each.decimals is not None) for each in columns),
        rows=tuple(
            tuple(_write(row[at], table.columns[at], cite_in(cited[at], release)) for at in kept)
            for row, cited in zip(table.rows, table.evidence or repeat(nothing), strict=False)
        ),
        note=note,
    )


def cite_in(query: str, release: int) -> str:
    """Return the query of a figure as that release has it."""
    return f"{query}&release={release}" if query and "release=" not in query else query


def _write(cell: ExactCell, column: ExactColumn, evidence: str) -> Cell:
    if isinstance(cell, Missing):
        return Quantity(nan, cell.word, "missing", evidence) if cell.word else ""
    if isinstance(cell, str):
        return cell
    shown = str(cell) if column.is_plain else format_number(cell, column.decimals or 0)
    return Quantity(float(cell), shown, "", evidence)


class Fold(NamedTuple):
    """Rows that are about the same: what that is, and their cells behind the folded ones."""

    label: str
    rows: tuple[tuple[Cell, ...], ...]


def fold(table: Table) -> Iterator[Fold]:
    """Yield the rows of a table as documents show them; without folded columns all of them.

    A third folded column is the unit: R3 契約件数あたりの契約額 [千円／件].
    """
    at = table.folded
    for about, rows in groupby(table.rows, key=lambda row: row[:at]):
        label = " ".join([*map(str, about[:2]), *(f"[{unit}]" for unit in about[2:])])
        yield Fold(label, tuple(row[at:] for row in rows))


def as_data_table(table: Table, reason: str) -> DataTable:
    """Return the table as files hold it: exact numbers, and a last column why one is missing."""
    places = range(len(table.columns))
    columns = tuple(
        ExactColumn(
            each.label, _decimals(table, at) if each.is_number else None, _is_plain(table, at)
        )
        for at, each in zip(places, table.columns, strict=True)
    )
    rows = [tuple(map(_read, row)) for row in table.rows]
    if not any(isinstance(cell, Quantity) and cell.reason for row in table.rows for cell in row):
        return DataTable(table.name[:_LONGEST_NAME], columns, tuple(rows))
    reasoned = tuple((*row, _tell_missing(row)) for row in rows)
    return DataTable(table.name[:_LONGEST_NAME], (*columns, ExactColumn(reason)), reasoned)


def _decimals(table: Table, at: int) -> int:
    """Return how many decimals the figures of a column are shown with at most."""
    shown = [row[at].shown for row in table.rows if isinstance(row[at], Quantity)]  # type: ignore[union-attr]
    return max((len(each.partition(".")[2]) for each in shown), default=0)


def _is_plain(table: Table, at: int) -> bool:
    """Say whether the numbers of a column are names, such as years: shown without thousands."""
    figures = [row[at] for row in table.rows if isinstance(row[at], Quantity)]
    return bool(figures) and all(
        isinstance(each, Quantity) and each.value >= 1000 and each.shown.isdigit()
        for each in figures
    )


def _read(cell: Cell) -> ExactCell:
    return keep(cell.value, cell.shown) if isinstance(cell, Quantity) else cell


def _tell_missing(row: tuple[ExactCell, ...]) -> str:
    return " / ".join(dict.fromkeys(cell.word for cell in row if isinstance(cell, Missing)))
