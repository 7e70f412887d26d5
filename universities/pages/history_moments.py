"""What happened to one cell, moment by moment, in words.

Changes, steps and remarks come from the record; nothing is left out here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from universities.pages.findings_words import REMARK_WORDS, role_word
from universities.pages.history_words import ORIGINS, STEP_WORDS, WRITTEN
from universities.pages.moments import show_moment
from universities.pages.shown_cells import ShownCell, show_cell
from universities.submissions.cell_history import CellHistory, Written
from universities.submissions.course import SEALING, Milestone


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened to the cell; `before` and `after` where its answer is told."""

    at: str
    what: str
    by: str
    role: str
    origin: str
    before: ShownCell | None
    after: ShownCell | None
    text: str
    is_mark: bool


Dated = tuple[datetime, Moment]


def build_moments(history: CellHistory, code: str, *, language: str) -> tuple[Moment, ...]:
    """Return everything that happened to the cell, newest first."""
    return _newest_first(
        [
            *_changes(history, language),
            *_steps(history, code, language),
            *_remarks(history, language),
        ]
    )


def _newest_first(dated: Sequence[Dated]) -> tuple[Moment, ...]:
    """Return the newest first; what happened at one moment stays in its order, turned round."""
    oldest_first = sorted(dated, key=lambda one: one[0])
    return tuple(each for _, each in oldest_first[::-1])


def _changes(history: CellHistory, language: str) -> Iterator[Dated]:
    for each in history.written:
        yield each.at, _change(each, language)


def _change(written: Written, language: str) -> Moment:
    origin = ORIGINS.get(written.origin)
    return Moment(
        at=show_moment(written.at, language),
        what=WRITTEN.in_language(language),
        by=written.by,
        role="",
        origin=origin.in_language(language) if origin else written.origin,
        before=show_cell(written.before, language),
        after=show_cell(written.after, language),
        text="",
        is_mark=False,
    )


def _steps(history: CellHistory, code: str, language: str) -> Iterator[Dated]:
    for each in history.course:
        yield each.at, _step(each, history, code, language)


def _step(step: Milestone, history: CellHistory, code: str, language: str) -> Moment:
    value = history.sealed.get(step.number) if step.action in SEALING else None
    words = STEP_WORDS[step.action].fill(number=step.number)
    return Moment(
        at=show_moment(step.at, language),
        what=words.in_language(language),
        by=step.by,
        role="",
        origin="",
        before=None,
        after=show_cell(value, language) if value else None,
        # Why this very cell was returned is a remark of its own.
        text="" if code in (step.cells or {}) else step.reason,
        is_mark=True,
    )


def _remarks(history: CellHistory, language: str) -> Iterator[Dated]:
    for each in history.remarked:
        moment = Moment(
            at=show_moment(each.at, language),
            what=REMARK_WORDS[each.kind].in_language(language),
            by=each.by,
            role=role_word(each.role, language),
            origin="",
            before=None,
            after=None,
            text=each.text,
            is_mark=False,
        )
        yield each.at, moment
