"""A table as every channel takes it: columns with their units, rows of exact values.

Nothing here knows what a comparison is.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple


class Missing(NamedTuple):
    """A figure that is not there: the page shows the word, a file has an empty cell."""

    word: str


Cell = str | float | int | Missing


class Cited(NamedTuple):
    """A figure with the query of its evidence, "" without any."""

    figure: Cell
    evidence: str


Row = tuple[Cell | Cited, ...]


class Column(NamedTuple):
    """A column: its heading with the unit; `decimals` None means text.

    `is_plain`: a number that is a name, such as a year, and has no thousands.
    """

    heading: str
    decimals: int | None = None
    is_plain: bool = False


class DataTable(NamedTuple):
    """One table: `name` is short enough for a sheet; a missing figure is Missing.

    `evidence`: the queries of the cells, row by row as `rows`; empty where nothing is cited.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    evidence: tuple[tuple[str, ...], ...] = ()


def tabulate(name: str, columns: Iterable[Column], rows: Iterable[Row]) -> DataTable:
    """Return the table, its cited cells parted into figures and queries."""
    found = tuple(rows)
    return DataTable(
        name,
        tuple(columns),
        tuple(tuple(c.figure if isinstance(c, Cited) else c for c in row) for row in found),
        tuple(tuple(c.evidence if isinstance(c, Cited) else "" for c in row) for row in found),
    )


def keep(value: float, word: str) -> Cell:
    """Return a number as it is, whole ones as integers; without one, `word` says why."""
    if not isfinite(value):
        return Missing(word)
    return int(value) if float(value).is_integer() else float(value)
