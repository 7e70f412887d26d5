"""Opening and closing a round, and giving every university its place in it.

Who has returned how far is read in universities/boards; reminders are sent from there too.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from indicators.text import LocalizedText
from universities.models import Round, Submission, University
from universities.submissions.events import BATCH, About, Author, record_events
from universities.submissions.workflow import ANALYST, OPERATOR, WorkflowError
from universities.submissions.years import FIRST_YEAR, LAST_YEAR

OPEN_ALREADY = LocalizedText(
    "{year}年度の調査回はすでに受付中です。", "The round of FY{year} is open already."
)
YEAR_OUTSIDE = LocalizedText(
    "年度は{first}～{last}の数字で指定してください（「{year}」）。",
    "The fiscal year must be from {first} to {last}, got {year}.",
)
DEADLINE_PASSED = LocalizedText(
    "締切は明日以降の日にしてください（「{day}」）。",
    "The deadline must be tomorrow or later, got {day}.",
)


class RoundError(ValueError):
    """The round cannot be opened or changed like that; the sentence says why."""

    def __init__(self, ja: str, en: str) -> None:
        self.sentence = LocalizedText(ja, en)
        super().__init__(en)


def find_round_faults(
    fiscal_year: int | None, closes_on: date | None, *, today: date
) -> list[LocalizedText]:
    """Return every reason why the round cannot be opened; None is what could not be read."""
    faults: list[LocalizedText] = []
    if fiscal_year is not None:
        faults += _find_year_faults(fiscal_year)
        known = Round.objects.filter(fiscal_year=fiscal_year, is_practice=False)
        if known.filter(state=Round.State.OPEN).exists():
            faults.append(OPEN_ALREADY.fill(year=fiscal_year))
    if closes_on is not None:
        faults += _find_deadline_faults(closes_on, today)
    return faults


@transaction.atomic
def open_round(
    fiscal_year: int, *, closes_on: date, instructions: str, is_invented: bool, author: Author
) -> Round:
    """Open the round of a fiscal year for every living university, real or invented.

    A year that was only imported so far can be opened: universities with figures keep them.
    Raises: RoundError; WorkflowError for anybody but an analyst.
    """
    _check_role(author)
    _check_deadline(closes_on, author)
    _refuse(_find_year_faults(fiscal_year))
    round_, _ = Round.objects.select_for_update().get_or_create(
        fiscal_year=fiscal_year, is_practice=False
    )
    if round_.state == Round.State.OPEN:
        _refuse([OPEN_ALREADY.fill(year=fiscal_year)])
    round_.opens_on, round_.closes_on = localdate(author.at), closes_on
    round_.instructions, round_.state = instructions.strip(), Round.State.OPEN
    round_.save()
    asked = _ask_everybody(round_, is_invented=is_invented)
    payload = {"fiscal_year": fiscal_year, "closes_on": closes_on.isoformat(), "asked": asked}
    record_events(author, [About("open_round", payload=payload)])
    return round_


@transaction.atomic
def change_deadline(round_id: int, closes_on: date, *, author: Author) -> None:
    """Give an open round another deadline. Raises: RoundError; WorkflowError."""
    _check_role(author)
    round_ = Round.objects.select_for_update().get(pk=round_id)
    _check_deadline(closes_on, author)
    payload = {"fiscal_year": round_.fiscal_year, "old": str(round_.closes_on)}
    round_.closes_on = closes_on
    round_.save(update_fields=("closes_on",))
    record_events(author, [About("change_deadline", payload=payload | {"new": str(closes_on)})])


@transaction.atomic
def close_round(round_id: int, *, author: Author) -> None:
    """Take no new returns any more; what was returned for correction can still be corrected."""
    _check_role(author)
    round_ = Round.objects.select_for_update().get(pk=round_id)
    round_.state = Round.State.CLOSED
    round_.save(update_fields=("state",))
    record_events(author, [About("close_round", payload={"fiscal_year": round_.fiscal_year})])


def _ask_everybody(round_: Round, *, is_invented: bool) -> int:
    """Give every university that still exists a submission; return how many are asked."""
    living = University.objects.filter(is_invented=is_invented, closed_on__isnull=True)
    missing = living.exclude(submissions__round=round_)
    Submission.objects.bulk_create(
        (Submission(university=each, round=round_) for each in missing), batch_size=BATCH
    )
    return living.count()


def _check_role(author: Author) -> None:
    if author.role not in (ANALYST, OPERATOR):
        raise WorkflowError(f"Round: cannot be changed as {author.role!r}. An analyst does it.")


def _check_deadline(closes_on: date, author: Author) -> None:
    _refuse(_find_deadline_faults(closes_on, localdate(author.at)))


def _refuse(faults: Iterable[LocalizedText]) -> None:
    for fault in faults:
        raise RoundError(fault.ja, fault.en)


def _find_year_faults(fiscal_year: int) -> Iterator[LocalizedText]:
    if not FIRST_YEAR <= fiscal_year <= LAST_YEAR:
        yield YEAR_OUTSIDE.fill(first=FIRST_YEAR, last=LAST_YEAR, year=fiscal_year)


def _find_deadline_faults(closes_on: date, today: date) -> Iterator[LocalizedText]:
    if closes_on <= today:
        yield DEADLINE_PASSED.fill(day=closes_on.isoformat())
