"""What can be chosen on the board: statuses, pages and files, each with its address.

The rows themselves are not read here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from django.urls import reverse

from indicators.text import LocalizedText
from universities.boards.model.board import Board, BoardQuery
from universities.boards.model.round import RoundRow
from universities.boards.rows import PER_PAGE
from universities.pages.board.addresses import address_of
from universities.submissions.workflow import STATUS_LABELS

EVERY = LocalizedText("すべて", "All")


@dataclass(frozen=True, slots=True)
class Choice:
    """One status to show only: its words, how many, and where."""

    label: str
    count: int
    address: str
    is_chosen: bool


def list_choices(round_: RoundRow, query: BoardQuery, language: str) -> Iterator[Choice]:
    """Yield every status with its count, to show only those universities."""
    every = {"": EVERY, **STATUS_LABELS}
    for status, label in every.items():
        n = round_.totals[status] if status else round_.asked
        address = address_of(query, status=status, page=1)
        yield Choice(label.in_language(language), n, address, status == query.status)


def list_pages(board: Board, query: BoardQuery) -> Iterator[Choice]:
    """Yield the other pages; none where everything stands on one."""
    last = ceil(board.found / PER_PAGE)
    for page in range(1, last + 1 if last > 1 else 1):
        yield Choice(str(page), page, address_of(query, page=page), page == query.page)


def list_files(round_: RoundRow, query: BoardQuery) -> Iterator[Choice]:
    """Yield the formats in which the board is handed out."""
    for form, label in (("csv", "CSV"), ("xlsx", "Excel")):
        address = reverse("universities:board-export", args=[round_.code, form])
        yield Choice(label, 0, address + address_of(query, page=1), is_chosen=False)
