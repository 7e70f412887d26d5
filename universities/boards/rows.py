"""How far a round has come: statuses, dates and counts of every university, and no figure.

For the ministry's analysts only; what is counted of unfinished returns stays a count.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Case, Count, F, IntegerField, Max, Min, Q, QuerySet, When
from django.db.models.expressions import OrderBy

from indicators.text import LocalizedText
from universities.access import Audience, NotForThisAudience
from universities.boards.counts import Progress, count_progress
from universities.models import Event, Round, Submission
from universities.submissions.events import batches
from universities.submissions.services.reminders import REMIND, REMIND_FAILED
from universities.submissions.workflow import STATUSES

PER_PAGE = 50
MOMENTS = ("submitted", "changed", "reminded", "failed")

# What tells of the ministry's mails and not of the university's work.
NO_CHANGE = (REMIND, REMIND_FAILED)
LAST_CHANGE = Max("events__at", filter=~Q(events__action__in=NO_CHANGE))
_FIELDS: Mapping[str, Any] = {
    "university": F("university__code"),
    "name": F("university__name_ja"),
    "status": Case(
        *(When(status=status.code, then=place) for place, status in enumerate(STATUSES)),
        output_field=IntegerField(),
    ),
    "changed": F("changed"),
}
SORTS = tuple(_FIELDS)


class NoRound(LookupError):
    """There is no such round to follow; one to practise on is nobody's to follow."""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round with the number of universities by status."""

    id: int
    fiscal_year: int
    state: str
    opens_on: date | None
    closes_on: date | None
    instructions: str
    is_invented: bool
    totals: Mapping[str, int]

    @property
    def code(self) -> str:
        """Return the round's name in addresses."""
        return str(self.fiscal_year)

    @property
    def is_open(self) -> bool:
        """Say whether universities may begin to answer."""
        return self.state == Round.State.OPEN

    @property
    def asked(self) -> int:
        """Return how many universities are asked."""
        return sum(self.totals.values())


class BoardQuery(NamedTuple):
    """Which universities are shown, and in which order; a minus before `sort` turns it round."""

    status: str = ""
    words: str = ""
    sort: str = "university"
    page: int = 1


@dataclass(frozen=True, slots=True)
class BoardRow:
    """How far one university has come."""

    submission: int
    university: str
    name: LocalizedText
    status: str
    progress: Progress
    submitted_at: datetime | None
    changed_at: datetime | None
    reminded_at: datetime | None
    reminder_failed: bool


class Board(NamedTuple):
    """One page of the board; `found` counts the universities on all its pages."""

    round: RoundRow
    rows: list[BoardRow]
    found: int


def list_rounds(audience: Audience) -> list[RoundRow]:
    """Return the rounds, newest first. Raises: NotForThisAudience."""
    check_follows(audience)
    return [_describe(each) for each in _rounds().order_by("-fiscal_year")]


def find_round(audience: Audience, code: str) -> RoundRow:
    """Return one round by its code. Raises: NoRound; NotForThisAudience."""
    check_follows(audience)
    found = _rounds().filter(fiscal_year=int(code)).first() if code.isdecimal() else None
    if found is None:
        raise NoRound(f"Round {code}: must be a fiscal year that was asked, got none.")
    return _describe(found)


def read_board(audience: Audience, code: str, query: BoardQuery) -> Board:
    """Return one page of the board. Raises: NoRound; NotForThisAudience."""
    round_ = find_round(audience, code)
    found = find_submissions(round_, query)
    start = (query.page - 1) * PER_PAGE
    rows = _read_rows(list(found[start : start + PER_PAGE]), round_.fiscal_year)
    return Board(round_, rows, found.count())


def read_all_rows(audience: Audience, code: str, query: BoardQuery) -> Iterator[BoardRow]:
    """Return every row of the query, a page at a time. Raises: NoRound; NotForThisAudience."""
    round_ = find_round(audience, code)
    for part in batches(list(find_submissions(round_, query)), PER_PAGE):
        yield from _read_rows(part, round_.fiscal_year)


def find_submissions(round_: RoundRow, query: BoardQuery) -> "QuerySet[Submission]":
    """Return the submissions of a round that fit the query, in its order."""
    rows = _of_round(round_.id, is_invented=round_.is_invented).select_related("university")
    if query.status:
        rows = rows.filter(status=query.status)
    if query.words:
        words = unicodedata.normalize("NFKC", query.words).strip()
        names = Q(university__name_ja__icontains=words) | Q(university__name_en__icontains=words)
        rows = rows.filter(names | Q(university__code__iexact=words))
    if query.sort.endswith("changed"):
        rows = rows.annotate(changed=LAST_CHANGE)
    return rows.order_by(*_order(query.sort))


def check_follows(audience: Audience) -> None:
    """Raise NotForThisAudience unless the audience follows collection for the ministry."""
    if not audience.is_analyst:
        raise NotForThisAudience(
            "Board: must be asked for by an analyst, got somebody else. Sign in as an analyst."
        )


def _rounds() -> "QuerySet[Round]":
    return Round.objects.filter(is_practice=False)


def _of_round(round_id: int, *, is_invented: bool) -> "QuerySet[Submission]":
    return Submission.objects.filter(round=round_id, university__is_invented=is_invented)


def _describe(row: Round) -> RoundRow:
    counted = Submission.objects.filter(round=row).values("university__is_invented", "status")
    counts = [
        (each["university__is_invented"], each["status"], each["n"])
        for each in counted.annotate(n=Count("id"))
    ]
    # Real and invented universities are never counted together: the invented ones give way.
    is_invented = bool(counts) and all(invented for invented, _, _ in counts)
    told = {status: n for invented, status, n in counts if invented == is_invented}
    return RoundRow(
        id=row.pk,
        fiscal_year=row.fiscal_year,
        state=row.state,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        instructions=row.instructions,
        is_invented=is_invented,
        totals={status.code: told.get(status.code, 0) for status in STATUSES},
    )


def _order(sort: str) -> tuple[OrderBy, ...]:
    column = sort.removeprefix("-")
    field = _FIELDS[column if column in SORTS else SORTS[0]]
    code = F("university__code").asc()
    ordered = field.desc(nulls_last=True) if sort.startswith("-") else field.asc(nulls_last=True)
    return (ordered, code)


def _read_rows(rows: Sequence[Submission], fiscal_year: int) -> list[BoardRow]:
    progress = count_progress(rows, fiscal_year)
    moments = _read_moments(rows)
    return [_row(each, progress[each.pk], moments.get(each.pk, {})) for each in rows]


def _row(row: Submission, progress: Progress, moments: Mapping[str, datetime | None]) -> BoardRow:
    place = row.university
    reminded, failed = moments.get("reminded"), moments.get("failed")
    return BoardRow(
        submission=row.pk,
        university=place.code,
        name=LocalizedText(place.name_ja, place.name_en or place.name_ja),
        status=row.status,
        progress=progress,
        submitted_at=moments.get("submitted"),
        changed_at=moments.get("changed"),
        reminded_at=reminded,
        reminder_failed=reminded is not None and failed is not None and failed >= reminded,
    )


def _read_moments(rows: Sequence[Submission]) -> dict[int, dict[str, datetime | None]]:
    """Return when each was first submitted, last changed and last reminded."""
    told = (
        Event.objects.filter(submission__in=rows)
        .values("submission")
        .order_by()
        .annotate(
            submitted=Min("at", filter=Q(action="submit")),
            changed=Max("at", filter=~Q(action__in=NO_CHANGE)),
            reminded=Max("at", filter=Q(action=REMIND)),
            failed=Max("at", filter=Q(action=REMIND_FAILED)),
        )
    )
    return {
        each["submission"]: {name: each[name] for name in MOMENTS}  # type: ignore[literal-required]
        for each in told
    }
