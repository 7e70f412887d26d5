"""The page of reminders: who would get which mail, chosen by status, before anything is sent.

Whom it concerns is read in recipients.py, what is written in reminder_letters.py.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.http import HttpRequest, QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.access import audience_for
from universities.boards.letters import write_letters
from universities.boards.recipients import Addressee, find_addressees
from universities.boards.rows import RoundRow, find_round
from universities.pages.board_words import LABELS
from universities.pages.days import write_day
from universities.people.words import BETWEEN, ROLE_NAMES
from universities.submissions.services.reminders import Letter
from universities.submissions.workflow import IN_PROGRESS, NOT_STARTED, RETURNED

TITLE = LocalizedText("{year}の督促", "Reminders for {year}")
# Whoever has submitted waits for the ministry: there is nothing to remind of.
REMINDABLE = (NOT_STARTED, IN_PROGRESS, RETURNED)
# After the deadline nobody can begin any more.
REMINDABLE_LATE = (IN_PROGRESS, RETURNED)


@dataclass(frozen=True, slots=True)
class StatusBox:
    """One status to tick."""

    code: str
    label: str
    count: int
    is_ticked: bool


class Line(NamedTuple):
    """One university in words, with the people who get a mail."""

    name: str
    status: str
    people: str
    reminded: str


@dataclass(frozen=True, slots=True)
class RemindPage:
    """The page in one language; `problem` says why nothing was sent."""

    title: str
    board: str
    boxes: tuple[StatusBox, ...]
    rows: tuple[Line, ...]
    nobody: tuple[str, ...]
    letters: int
    sample: Letter | None
    reminded_today: int
    problem: str
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


@dataclass(frozen=True, slots=True)
class Reminding:
    """What is about to be sent: the round, its chosen universities and their letters."""

    round: RoundRow
    statuses: tuple[str, ...]
    addressees: tuple[Addressee, ...]
    letters: tuple[Letter, ...]
    at: datetime


def read_statuses(given: QueryDict) -> tuple[str, ...] | None:
    """Return the ticked statuses, or None where nothing was chosen yet. Raises: BadRequest."""
    if "chosen" not in given:
        return None
    ticked = given.getlist("status")
    if not set(ticked) <= set(REMINDABLE):
        raise BadRequest(
            _("督促する状態は%(allowed)sから選んでください。") % {"allowed": ", ".join(REMINDABLE)}
        )
    return tuple(status for status in REMINDABLE if status in ticked)


def prepare_reminding(
    request: HttpRequest, code: str, statuses: Collection[str] | None, now: datetime
) -> Reminding:
    """Return what would be sent to the universities of those statuses; None is the usual ones.

    Raises: NoRound; NotForThisAudience.
    """
    audience, site = audience_for(request.user), request.build_absolute_uri
    round_ = find_round(audience, code)
    usual = REMINDABLE if round_.is_open else REMINDABLE_LATE
    chosen = tuple(usual if statuses is None else statuses)
    addressees = find_addressees(audience, round_, chosen)
    letters = write_letters(addressees, round_, site=site, now=now)
    return Reminding(round_, chosen, tuple(addressees), tuple(letters), now)


def build_remind_page(reminding: Reminding, *, problem: str = "", language: str) -> RemindPage:
    """Return the page that shows what would be sent, in one language."""
    round_, addressees = reminding.round, reminding.addressees
    reached = [each for each in addressees if each.people]
    year = format_fiscal_year(round_.fiscal_year, language)
    return RemindPage(
        title=TITLE.fill(year=year).in_language(language),
        board=round_.code,
        boxes=tuple(_boxes(round_.totals, reminding.statuses, language)),
        rows=tuple(_line(each, language) for each in reached),
        nobody=tuple(each.name.in_language(language) for each in addressees if not each.people),
        letters=len(reminding.letters),
        sample=reminding.letters[0] if reminding.letters else None,
        reminded_today=sum(_is_today(each, reminding.at) for each in reached),
        problem=problem,
        is_invented=round_.is_invented,
    )


def describe_nothing() -> str:
    """Return why nothing was sent when nobody was chosen."""
    return _("送る相手がいません。状態を選び直すか、利用者の画面で担当者を招待してください。")


def describe_sent(letters: int, failed: Sequence[str]) -> str:
    """Return what became of the letters."""
    if not failed:
        return _("督促のメールを%(n)d通送りました。") % {"n": letters}
    return _(
        "督促のメールを%(n)d通送りました。%(failed)d通は届けられませんでした（%(addresses)s）。"
        "アドレスとメールの設定を確かめて、もう一度送ってください。"
    ) % {"n": letters, "failed": len(failed), "addresses": ", ".join(failed[:10])}


def _boxes(totals: Mapping[str, int], ticked: Collection[str], language: str) -> list[StatusBox]:
    return [
        StatusBox(code, LABELS[code].in_language(language), totals[code], code in ticked)
        for code in REMINDABLE
    ]


def _line(addressee: Addressee, language: str) -> Line:
    people = [
        f"{person.name or person.email}（{ROLE_NAMES[person.role].ja}）"
        if language == "ja"
        else f"{person.name or person.email} ({ROLE_NAMES[person.role].en})"
        for person in addressee.people
    ]
    at = addressee.reminded_at
    return Line(
        name=addressee.name.in_language(language),
        status=LABELS[addressee.status].in_language(language),
        people=BETWEEN.in_language(language).join(people),
        reminded=write_day(localdate(at)).in_language(language) if at else "",
    )


def _is_today(addressee: Addressee, now: datetime) -> bool:
    at = addressee.reminded_at
    return at is not None and localdate(at) == localdate(now)
