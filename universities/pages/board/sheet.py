"""One table of the board as a file holds it, whatever the format.

Nothing is read or written here.
"""

from datetime import date
from typing import NamedTuple

Cell = str | int | date | None


class Sheet(NamedTuple):
    """A table with its name and header, and beside it the facts about it."""

    name: str
    header: list[str]
    rows: list[list[Cell]]
    about: str
    facts: list[tuple[str, str]]
