"""What the pages of releases are made of: tables of finished words, facts and crumbs.

Nothing is read here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from indicators.formatting import format_number
from indicators.text import LocalizedText


class Cell(NamedTuple):
    """One cell in words; `address`: what it leads to."""

    label: str
    is_number: bool = False
    address: str = ""


class Table(NamedTuple):
    """A small table; the first cell of a row is its heading."""

    caption: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Fact(NamedTuple):
    """One thing known of a release: what it is called, and what it is."""

    label: str
    value: str
    is_code: bool = False


class Crumb(NamedTuple):
    """One step of where the page hangs; without an address, the page itself."""

    label: str
    address: str = ""


def heading(texts: Iterable[LocalizedText], language: str, *, words: int = 1) -> tuple[Cell, ...]:
    """Return the header of a table whose first `words` columns are words, the others numbers."""
    return tuple(
        Cell(text.in_language(language), is_number=at >= words) for at, text in enumerate(texts)
    )


def count(number: int) -> Cell:
    """Return a number as a cell."""
    return Cell(format_number(number), is_number=True)
