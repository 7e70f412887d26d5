"""Telling universities that their report is there: an event for each, a mail for each person.

What a mail says is written by the caller; whom it concerns is read by the caller.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from indicators.text import LocalizedText
from universities.models import Event, Release
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.reminders import Sent
from universities.submissions.workflow import ANALYST, OPERATOR, WorkflowError

TELL, TELL_FAILED = "tell_of_report", "tell_of_report_failed"


class ReportLetter(NamedTuple):
    """One mail to one person, about the reports of that person's universities (by code)."""

    email: str
    subject: str
    body: str
    universities: tuple[str, ...]


class ToldTodayError(ValueError):
    """Some of the universities were told of this release today already."""

    def __init__(self, universities: int) -> None:
        self.sentence = LocalizedText(
            f"{universities}校の承認者には、この公表版の報告書を今日すでに知らせています。まだ何も送っていません。"
            "もう一度送るときは、下の確認にしるしを付けてください。",
            f"The approvers of {universities} universities were told of this release's reports "
            "today already. Nothing was sent yet. Tick the box below to tell them again.",
        )
        super().__init__(self.sentence.en)


def send_report_letters(
    release: int,
    letters: Sequence[ReportLetter],
    *,
    again: bool,
    author: Author,
    send: Callable[[ReportLetter], None],
) -> Sent:
    """Write down who is told, then send every letter by itself; return what became of them.

    They are written down first, so that two analysts at the same moment send them once. A letter
    that `send` cannot deliver (OSError) is noted, and the next one is sent.
    Raises: ToldTodayError unless `again`; WorkflowError for anybody but an analyst.
    """
    if author.role not in (ANALYST, OPERATOR):
        raise WorkflowError(f"Letter: cannot be sent as {author.role!r}. An analyst sends it.")
    _write_down(release, letters, again=again, author=author)
    failed = [letter for letter in letters if not _is_sent(letter, send)]
    record_events(author, _about(TELL_FAILED, release, failed))
    return Sent(len(letters) - len(failed), tuple(letter.email for letter in failed))


def find_told(release: int) -> dict[str, datetime]:
    """Return when each university was last told of the reports of that release, by its code."""
    rows = Event.objects.filter(action=TELL, payload__release=release).order_by("id")
    return {each["payload"]["university"]: each["at"] for each in rows.values("payload", "at")}


@transaction.atomic
def _write_down(
    release: int, letters: Sequence[ReportLetter], *, again: bool, author: Author
) -> None:
    Release.objects.select_for_update().get(number=release)
    today = _count_told_today(release, _people_by_university(letters), author)
    if today and not again:
        raise ToldTodayError(today)
    record_events(author, _about(TELL, release, letters))


def _count_told_today(release: int, universities: Collection[str], author: Author) -> int:
    told, today = find_told(release), localdate(author.at)
    return sum(code in told and localdate(told[code]) == today for code in universities)


def _about(action: str, release: int, letters: Sequence[ReportLetter]) -> list[About]:
    return [
        About(action, {"release": release, "university": code, "people": people})
        for code, people in _people_by_university(letters).items()
    ]


def _people_by_university(letters: Sequence[ReportLetter]) -> Mapping[str, list[str]]:
    people: dict[str, list[str]] = {}
    for letter in letters:
        for code in letter.universities:
            people.setdefault(code, []).append(letter.email)
    return people


def _is_sent(letter: ReportLetter, send: Callable[[ReportLetter], None]) -> bool:
    try:
        send(letter)
    except OSError:
        return False
    return True
