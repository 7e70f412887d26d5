"""The board of one round: how far every university is, fifty a page; counts and dates only.

Reading and counting is boards.py's work; the words that files share are board_words.py's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import NamedTuple
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.rows import PER_PAGE, Board, BoardQuery, BoardRow, RoundRow, read_board
from universities.pages.board_words import LABELS, describe_reminder, describe_timing
from universities.pages.days import write_day, write_deadline, write_moment
from universities.pages.round_forms import DeadlineForm
from universities.pages.rounds import describe_state, list_problems
from universities.submissions.workflow import IN_PROGRESS, NOT_STARTED

EVERY = LocalizedText("すべて", "All")
TITLE = LocalizedText("{year}の回収状況", "Returns for {year}")
DEADLINE = LocalizedText("締切 {day}", "due {day}")
FOUND = LocalizedText("{n}校", "{n} universities")
# Of these an analyst has nothing to read: nothing was ever sealed, or not yet.
UNREADABLE_BY_ANALYST = (NOT_STARTED, IN_PROGRESS)
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


@dataclass(frozen=True, slots=True)
class Choice:
    """One status to show only: its words, how many, and where."""

    label: str
    count: int
    address: str
    is_chosen: bool


class Line(NamedTuple):
    """One university in words; `address` leads to its sealed return, where there is one."""

    name: str
    code: str
    address: str
    status: str
    answered: str
    findings: tuple[str, ...]
    has_errors: bool
    submitted: str
    timing: str
    changed: str
    reminded: str


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
        chips=tuple(_chips(round_, now, language)),
        round=round_,
        choices=tuple(_choices(round_, query, language)),
        columns=tuple(_columns(query, language)),
        rows=tuple(_line(row, round_, now, language) for row in board.rows),
        found=FOUND.fill(n=f"{board.found:,}").in_language(language),
        words=query.words,
        kept=tuple((name, value) for name, value in _given(query).items() if name != "q"),
        pages=tuple(_pages(board, query)),
        files=tuple(_files(round_, query)),
        form=form,
        problems=tuple(list_problems(form)),
    )


def write_title(round_: RoundRow, language: str) -> str:
    """Return the board's title."""
    year = format_fiscal_year(round_.fiscal_year, language)
    return TITLE.fill(year=year).in_language(language)


def check_page(query: BoardQuery, found: int) -> None:
    """Raise Http404 if there is no such page; the first one always is."""
    if query.page > max(1, ceil(found / PER_PAGE)):
        raise Http404(_("回収状況に%(page)dページ目はありません。") % {"page": query.page})


def _chips(round_: RoundRow, now: datetime, language: str) -> Iterator[str]:
    yield describe_state(round_, language)
    if round_.closes_on:
        yield DEADLINE.fill(day=write_deadline(round_.closes_on, now)).in_language(language)
    yield FOUND.fill(n=f"{round_.asked:,}").in_language(language)


def _choices(round_: RoundRow, query: BoardQuery, language: str) -> Iterator[Choice]:
    every = {"": EVERY, **LABELS}
    for status, label in every.items():
        n = round_.totals[status] if status else round_.asked
        address = _address(query, status=status, page=1)
        yield Choice(label.in_language(language), n, address, status == query.status)


def _columns(query: BoardQuery, language: str) -> Iterator[Column]:
    for label, sort, is_number in COLUMNS:
        is_falling = query.sort == f"-{sort}"
        is_rising = query.sort == sort
        address = _address(query, sort=f"-{sort}" if is_rising else sort, page=1) if sort else ""
        state = "descending" if is_falling else "ascending" if is_rising else ""
        yield Column(label.in_language(language), address, state if sort else "", is_number)


def _line(row: BoardRow, round_: RoundRow, now: datetime, language: str) -> Line:
    address = reverse("universities:review", args=[round_.code, row.university])
    submitted = write_day(localdate(row.submitted_at)) if row.submitted_at else None
    return Line(
        name=row.name.in_language(language),
        code=row.university,
        address="" if row.status in UNREADABLE_BY_ANALYST else address,
        status=LABELS[row.status].in_language(language),
        answered=f"{row.progress.answered} / {row.progress.asked}",
        findings=_findings(row),
        has_errors=bool(row.progress.errors),
        submitted=submitted.in_language(language) if submitted else "",
        timing=describe_timing(row, round_, now).in_language(language),
        changed=write_moment(row.changed_at).in_language(language) if row.changed_at else "",
        reminded=describe_reminder(row).in_language(language),
    )


def _findings(row: BoardRow) -> tuple[str, ...]:
    """Return errors, to explain, to confirm; where nothing was entered, nothing was checked."""
    counts = (row.progress.errors, row.progress.explain, row.progress.confirm)
    return tuple("－" if row.status == NOT_STARTED else str(count) for count in counts)


def _pages(board: Board, query: BoardQuery) -> Iterator[Choice]:
    last = ceil(board.found / PER_PAGE)
    for page in range(1, last + 1 if last > 1 else 1):
        yield Choice(str(page), page, _address(query, page=page), page == query.page)


def _files(round_: RoundRow, query: BoardQuery) -> Iterator[Choice]:
    for form, label in (("csv", "CSV"), ("xlsx", "Excel")):
        address = reverse("universities:board-export", args=[round_.code, form])
        yield Choice(label, 0, address + _address(query, page=1), is_chosen=False)


def _address(query: BoardQuery, **changes: str | int) -> str:
    return f"?{urlencode(_given(query._replace(**changes)))}"  # type: ignore[arg-type]


def _given(query: BoardQuery) -> dict[str, str]:
    """Return what differs from the plain board, as it stands in an address."""
    given = {"status": query.status, "q": query.words, "sort": query.sort, "page": str(query.page)}
    plain = {"status": "", "q": "", "sort": BoardQuery().sort, "page": "1"}
    return {name: value for name, value in given.items() if value != plain[name]}
