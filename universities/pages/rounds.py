"""The page of rounds: which were opened, how far they are, and the form of the next one.

Only counts and words; reading them is boards.py's work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.forms import Form
from django.urls import reverse
from django.utils.timezone import localdate

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.rows import RoundRow, list_rounds
from universities.models import Round
from universities.pages.days import write_deadline, write_full_day
from universities.pages.round_forms import RoundForm, propose_round
from universities.submissions.workflow import STATUSES

STATES = {
    Round.State.PLANNED: LocalizedText("予定", "Planned"),
    Round.State.OPEN: LocalizedText("受付中", "Open"),
    Round.State.CLOSED: LocalizedText("締切", "Closed"),
}
ITEMS = LocalizedText("{n}項目", "{n} items")
# A fiscal year ends in March; its figures are asked in the year after.
FIRST_MONTH = 4


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


@dataclass(frozen=True, slots=True)
class RoundsPage:
    """The page in one language."""

    statuses: tuple[str, ...]
    rounds: tuple[RoundLine, ...]
    form: RoundForm
    problems: tuple[str, ...]
    next_items: str
    next_items_address: str
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_rounds_page(
    audience: Audience, typed: RoundForm | None, now: datetime, *, language: str
) -> RoundsPage:
    """Return the page; `typed` is the form that was refused. Raises: NotForThisAudience."""
    rounds = list_rounds(audience)
    proposed = find_next_year(rounds, localdate(now))
    form = typed or RoundForm(initial=propose_round(proposed, localdate(now)))
    return RoundsPage(
        statuses=tuple(status.label.in_language(language) for status in STATUSES),
        rounds=tuple(_line(each, now, language) for each in rounds),
        form=form,
        problems=tuple(list_problems(form)),
        next_items=_count_items(proposed, language),
        next_items_address=reverse("universities:asked", args=[proposed]),
        is_invented=bool(rounds) and all(each.is_invented for each in rounds),
    )


def find_next_year(rounds: list[RoundRow], today: date) -> int:
    """Return the year after the newest round; before the first, the year that ended last March."""
    if rounds:
        return max(each.fiscal_year for each in rounds) + 1
    return today.year - (1 if today.month >= FIRST_MONTH else 2)


def list_problems(form: Form) -> Iterator[str]:
    """Yield every sentence about what was typed, each once."""
    if form.is_bound:
        for sentences in form.errors.values():
            yield from map(str, sentences)


def describe_state(round_: RoundRow, language: str) -> str:
    """Return the state in words."""
    return STATES[Round.State(round_.state)].in_language(language)


def _line(round_: RoundRow, now: datetime, language: str) -> RoundLine:
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
        items=_count_items(round_.fiscal_year, language),
        items_address=reverse("universities:asked", args=[round_.fiscal_year]),
    )


def _count_items(fiscal_year: int, language: str) -> str:
    n = len(load_catalogue().asked_items(fiscal_year))
    return ITEMS.fill(n=n).in_language(language)
