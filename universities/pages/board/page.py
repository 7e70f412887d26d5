"""The board of one round: how far every university is, fifty a page; counts and dates only.

Reading and counting is the work of universities/boards, and the words are in words.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.http import Http404
from django.utils.translation import gettext as _

from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.model.board import BoardQuery
from universities.boards.model.round import RoundRow
from universities.boards.rows import PER_PAGE, read_board
from universities.pages.board.addresses import given_of
from universities.pages.board.choices import Choice, list_choices, list_files, list_pages
from universities.pages.board.columns import Column, list_columns
from universities.pages.board.lines import Line, show_line
from universities.pages.board.title import write_title
from universities.pages.days import write_deadline
from universities.pages.rounds.forms import DeadlineForm
from universities.pages.rounds.problems import list_problems
from universities.pages.rounds.states import describe_state

DEADLINE = LocalizedText("締切 {day}", "due {day}")
FOUND = LocalizedText("{n}校", "{n} universities")


@dataclass(frozen=True, slots=True)
class BoardPage:
    """The page in one language."""

    title: str
    chips: tuple[str, ...]
    round: RoundRow
    choices: tuple[Choice, ...]
    columns: tuple[Column, ...]
    rows: tuple[Line, ...]
    found: str
    words: str
    kept: tuple[tuple[str, str], ...]
    pages: tuple[Choice, ...]
    files: tuple[Choice, ...]
    form: DeadlineForm
    problems: tuple[str, ...]

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.round.is_invented}


def build_board_page(
    audience: Audience,
    code: str,
    query: BoardQuery,
    now: datetime,
    *,
    typed: DeadlineForm | None,
    language: str,
) -> BoardPage:
    """Return the page; `typed` is the form that was refused.

    Raises: NoRound; NotForThisAudience; Http404 for a page that is not there.
    """
    board = read_board(audience, code, query)
    check_page(query, board.found)
    round_ = board.round
    form = typed or DeadlineForm(initial={"closes_on": round_.closes_on})
    return BoardPage(
        title=write_title(round_, language),
        chips=tuple(_describe_round(round_, now, language)),
        round=round_,
        choices=tuple(list_choices(round_, query, language)),
        columns=tuple(list_columns(query, language)),
        rows=tuple(show_line(row, round_, now, language) for row in board.rows),
        found=FOUND.fill(n=f"{board.found:,}").in_language(language),
        words=query.words,
        kept=tuple((name, value) for name, value in given_of(query).items() if name != "q"),
        pages=tuple(list_pages(board, query)),
        files=tuple(list_files(round_, query)),
        form=form,
        problems=tuple(list_problems(form)),
    )


def check_page(query: BoardQuery, found: int) -> None:
    """Raise Http404 if there is no such page; the first one always is."""
    if query.page > max(1, ceil(found / PER_PAGE)):
        raise Http404(_("回収状況に%(page)dページ目はありません。") % {"page": query.page})


def _describe_round(round_: RoundRow, now: datetime, language: str) -> Iterator[str]:
    yield describe_state(round_, language)
    if round_.closes_on:
        yield DEADLINE.fill(day=write_deadline(round_.closes_on, now)).in_language(language)
    yield FOUND.fill(n=f"{round_.asked:,}").in_language(language)
