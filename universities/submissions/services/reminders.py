"""Reminding universities of a round: an event for each university, a mail for each person.

What a mail says is written by the caller; whom it concerns is read by the caller.
"""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from django.db import transaction
from django.utils.timezone import localdate

from indicators.text import LocalizedText
from universities.models import Event, Round
from universities.submissions.events import FEW, About, Author, batches, record_events
from universities.submissions.workflow import ANALYST, WorkflowError

REMIND, REMIND_FAILED = "remind", "remind_failed"


class Letter(NamedTuple):
    """One mail to one person, about the submissions (by id) of that person's universities."""

    email: str
    subject: str
    body: str
    submissions: tuple[int, ...]


class Sent(NamedTuple):
    """How many mails went out, and to which addresses none did."""

    letters: int
    failed: tuple[str, ...]


class RemindedTodayError(ValueError):
    """Some of the universities were reminded today already."""

    def __init__(self, universities: int) -> None:
        self.sentence = LocalizedText(
            f"選んだ大学のうち{universities}校には、今日すでに督促を送っています。まだ何も送っていません。"
            "もう一度送るときは、下の確認にしるしを付けてください。",
            f"{universities} of the chosen universities were reminded today already. "
            "Nothing was sent yet. Tick the box below to remind them again.",
        )
        super().__init__(self.sentence.en)


def send_reminders(
    round_id: int,
    letters: Sequence[Letter],
    *,
    again: bool,
    author: Author,
    send: Callable[[Letter], None],
) -> Sent:
    """Write down the reminders, then send every letter by itself; return what became of them.

    They are written down first, so that two analysts at the same moment send them once. A letter
    that `send` cannot deliver (OSError) is noted at its universities, and the next one is sent.
    Raises: RemindedTodayError unless `again`; WorkflowError for anybody but an analyst.
    """
    if author.role != ANALYST:
        raise WorkflowError(f"Reminder: cannot be sent as {author.role!r}. An analyst sends it.")
    _write_down(round_id, letters, again=again, author=author)
    failed = [letter for letter in letters if not _is_sent(letter, send)]
    people = _people_by_submission(failed)
    record_events(
        author,
        [About(REMIND_FAILED, {"people": each}, submission) for submission, each in people.items()],
    )
    return Sent(len(letters) - len(failed), tuple(letter.email for letter in failed))


@transaction.atomic
def _write_down(round_id: int, letters: Sequence[Letter], *, again: bool, author: Author) -> None:
    Round.objects.select_for_update().get(pk=round_id)
    people = _people_by_submission(letters)
    today = _count_reminded_today(people, author)
    if today and not again:
        raise RemindedTodayError(today)
    record_events(
        author,
        [About(REMIND, {"people": each}, submission) for submission, each in people.items()],
    )


def _count_reminded_today(submissions: Collection[int], author: Author) -> int:
    today = localdate(author.at)
    reminded = set()
    for ids in batches(sorted(submissions), FEW):
        rows = Event.objects.filter(submission__in=ids, action=REMIND)
        told = rows.values_list("submission", "at")
        reminded |= {submission for submission, at in told if localdate(at) == today}
    return len(reminded)


def _people_by_submission(letters: Sequence[Letter]) -> dict[int, list[str]]:
    people: dict[int, list[str]] = {}
    for letter in letters:
        for submission in letter.submissions:
            people.setdefault(submission, []).append(letter.email)
    return people


def _is_sent(letter: Letter, send: Callable[[Letter], None]) -> bool:
    try:
        send(letter)
    except OSError:
        return False
    return True
