"""The page of rounds: which were opened, how far they are, and the form of the next one.

Only counts and words; reading them is the work of universities/boards.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from universities.access import Audience
from universities.boards.model.round import RoundRow
from universities.boards.rounds import list_rounds
from universities.pages.rounds.forms import RoundForm, propose_round
from universities.pages.rounds.lines import RoundLine, count_items, show_round
from universities.pages.rounds.problems import list_problems
from universities.submissions.workflow import STATUSES

# A fiscal year ends in March; its figures are asked in the year after.
FIRST_MONTH = 4


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
        rounds=tuple(show_round(each, now, language) for each in rounds),
        form=form,
        problems=tuple(list_problems(form)),
        next_items=count_items(proposed, language),
        next_items_address=reverse("universities:asked", args=[proposed]),
        is_invented=bool(rounds) and all(each.is_invented for each in rounds),
    )


def find_next_year(rounds: list[RoundRow], today: date) -> int:
    """Return the year after the newest round; before the first, the year that ended last March."""
    if rounds:
        return max(each.fiscal_year for each in rounds) + 1
    return today.year - (1 if today.month >= FIRST_MONTH else 2)
