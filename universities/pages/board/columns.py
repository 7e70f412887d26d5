"""The headings of the board, and by which of them it sorts.

The rows below them are made in lines.py.
"""

from collections.abc import Iterator
from typing import NamedTuple

from indicators.text import LocalizedText
from universities.boards.model.board import BoardQuery
from universities.pages.board.addresses import address_of

# Column: heading, the name by which it sorts (or nothing), whether it is a number.
COLUMNS = (
    (LocalizedText("大学", "University"), "name", False),
    (LocalizedText("状態", "Status"), "status", False),
    (LocalizedText("回答", "Answered"), "", True),
    (LocalizedText("エラー", "Errors"), "", True),
    (LocalizedText("要説明", "To explain"), "", True),
    (LocalizedText("要確認", "To confirm"), "", True),
    (LocalizedText("提出", "Submitted"), "", False),
    (LocalizedText("最終更新", "Last change"), "changed", False),
    (LocalizedText("督促", "Reminder"), "", False),
)


class Column(NamedTuple):
    """A heading; `address` sorts by it; `sorted` is ascending, descending or nothing."""

    label: str
    address: str
    sorted: str
    is_number: bool


def list_columns(query: BoardQuery, language: str) -> Iterator[Column]:
    """Yield the headings, each with the address that sorts by it."""
    for label, sort, is_number in COLUMNS:
        is_falling = query.sort == f"-{sort}"
        is_rising = query.sort == sort
        address = address_of(query, sort=f"-{sort}" if is_rising else sort, page=1) if sort else ""
        state = "descending" if is_falling else "ascending" if is_rising else ""
        yield Column(label.in_language(language), address, state if sort else "", is_number)
