"""One round in words, with the number of universities by status.

What is counted was read before.
"""

from datetime import datetime
from typing import NamedTuple

from django.urls import reverse

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.boards.model.round import RoundRow
from universities.pages.days import write_deadline, write_full_day
from universities.pages.rounds.states import describe_state

ITEMS = LocalizedText("{n}項目", "{n} items")


class RoundLine(NamedTuple):
    """One round in words; `counts` are numbers of universities in the order of the statuses."""

    year: str
    state: str
    deadline: str
    asked: int
    counts: tuple[int, ...]
    board: str
    items: str
    items_address: str


def show_round(round_: RoundRow, now: datetime, language: str) -> RoundLine:
    """Return one round in words."""
    closes_on = round_.closes_on
    words = write_full_day(closes_on) if closes_on else LocalizedText("－", "–")
    deadline = write_deadline(closes_on, now) if round_.is_open else words
    return RoundLine(
        year=format_fiscal_year(round_.fiscal_year, language),
        state=describe_state(round_, language),
        deadline=deadline.in_language(language),
        asked=round_.asked,
        counts=tuple(round_.totals.values()),
        board=reverse("universities:board", args=[round_.code]),
        items=count_items(round_.fiscal_year, language),
        items_address=reverse("universities:asked", args=[round_.fiscal_year]),
    )


def count_items(fiscal_year: int, language: str) -> str:
    """Return in words how many items are asked in that year."""
    n = len(load_catalogue().asked_items(fiscal_year))
    return ITEMS.fill(n=n).in_language(language)
