"""How far every university of a round has come: statuses, dates and counts, and no figure.

For the ministry's analysts only; what is counted of unfinished returns stays a count.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.counts import count_progress
from universities.boards.finding import find_submissions
from universities.boards.model.board import Board, BoardQuery, BoardRow
from universities.boards.model.progress import Progress
from universities.boards.moments import read_moments
from universities.boards.rounds import find_round
from universities.models import Submission
from universities.submissions.events import batches

PER_PAGE = 50


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


def _read_rows(rows: Sequence[Submission], fiscal_year: int) -> list[BoardRow]:
    progress = count_progress(rows, fiscal_year)
    moments = read_moments(rows)
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
