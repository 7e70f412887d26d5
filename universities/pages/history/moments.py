"""What happened to one cell, moment by moment, in words.

Changes, steps and remarks come from the record; nothing is left out here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from universities.pages.days import write_full_moment
from universities.pages.findings.words import REMARK_WORDS, role_word
from universities.pages.history.words import ORIGINS, STEP_WORDS, WRITTEN
from universities.pages.shown_cells import ShownCell, show_cell
from universities.people.names import name_people
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
Names = Mapping[str, str]


def build_moments(history: CellHistory, code: str, *, language: str) -> tuple[Moment, ...]:
    """Return everything that happened to the cell, newest first."""
    names = _name_people(history, language)
    return _newest_first(
        [
            *_changes(history, names, language),
            *_steps(history, code, names, language),
            *_remarks(history, names, language),
        ]
    )


def _name_people(history: CellHistory, language: str) -> Names:
    written = (each.by for each in history.written)
    taken = (each.by for each in history.course)
    said = (each.by for each in history.remarked)
    return name_people([*written, *taken, *said], language)


def _newest_first(dated: Sequence[Dated]) -> tuple[Moment, ...]:
    """Return the newest first; what happened at one moment stays in its order, turned round."""
    oldest_first = sorted(dated, key=lambda one: one[0])
    return tuple(each for _, each in oldest_first[::-1])


def _changes(history: CellHistory, names: Names, language: str) -> Iterator[Dated]:
    for each in history.written:
        yield each.at, _change(each, names[each.by], language)


def _change(written: Written, by: str, language: str) -> Moment:
    origin = ORIGINS.get(written.origin)
    return Moment(
        at=write_full_moment(written.at).in_language(language),
        what=WRITTEN.in_language(language),
        by=by,
        role="",
        origin=origin.in_language(language) if origin else written.origin,
        before=show_cell(written.before, language),
        after=show_cell(written.after, language),
        text="",
        is_mark=False,
    )


def _steps(history: CellHistory, code: str, names: Names, language: str) -> Iterator[Dated]:
    for each in history.course:
        yield each.at, replace(_step(each, history, code, language), by=names[each.by])


def _step(step: Milestone, history: CellHistory, code: str, language: str) -> Moment:
    value = history.sealed.get(step.number) if step.action in SEALING else None
    words = STEP_WORDS[step.action].fill(number=step.number)
    return Moment(
        at=write_full_moment(step.at).in_language(language),
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


def _remarks(history: CellHistory, names: Names, language: str) -> Iterator[Dated]:
    for each in history.remarked:
        moment = Moment(
            at=write_full_moment(each.at).in_language(language),
            what=REMARK_WORDS[each.kind].in_language(language),
            by=names[each.by],
            role=role_word(each.role, language),
            origin="",
            before=None,
            after=None,
            text=each.text,
            is_mark=False,
        )
        yield each.at, moment
