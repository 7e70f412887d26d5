"""How far each invented university has come in the open round, and what it has typed so far.

Pure: the plan only; taking the steps is the services' work. Nobody's figures, always the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from indicators.catalogue.model import Catalogue
from universities.submissions.values import ReportedValue, UniversityYear
from universities.submissions.workflow import (
    ACCEPTED,
    IN_PROGRESS,
    NOT_STARTED,
    RETURNED,
    SUBMITTED,
)

Cells = Mapping[str, ReportedValue]
Change = Callable[[float], float]
# Every twelve universities: a third has not begun, a third is typing, the rest has submitted.
COURSE = (
    *(NOT_STARTED, IN_PROGRESS, ACCEPTED, NOT_STARTED, IN_PROGRESS, ACCEPTED),
    *(NOT_STARTED, IN_PROGRESS, SUBMITTED, NOT_STARTED, IN_PROGRESS, SUBMITTED),
)
HARBOUR, HANDED_BACK = "D001", "D009"
# How many of the sections somebody who is typing has answered, in turn.
SECTIONS_DONE = (2, 4, 3, 6, 5)
# Strategic cost that ended: it moves to the direct cost, and somebody has to say why.
MOVED_FROM, MOVED_TO = "joint_research_strategic_cost", "joint_research_direct_cost"
# Harbour University at work: three slips, six cells of the section open, later sections not begun.
HARBOUR_OPEN = (
    "joint_research_contracts_new",
    "joint_research_contracts_continuing",
    "joint_research_contracts_long_term",
    "joint_research_amount_large_companies",
    "joint_research_amount_sme",
    "joint_research_direct_cost_private",
)
HARBOUR_SECTIONS = ("staff", "joint_research", "commissioned_research")
HARBOUR_PATENTS = 14
LARGE, SMALL = "joint_research_contracts_large_companies", "joint_research_contracts_sme"
FOREIGN = "joint_research_contracts_foreign_companies"
COMPANIES, SLIPPED = "joint_research_contracts_private", "joint_research_indirect_cost_private"


@dataclass(frozen=True, slots=True)
class PlannedReturn:
    """One university's return: the status it has reached, and its answers."""

    university: str
    fiscal_year: int
    status: str
    cells: Cells


def plan_round(years: Sequence[UniversityYear], catalogue: Catalogue) -> tuple[PlannedReturn, ...]:
    """Return the plan of every university, in the order given."""
    return tuple(_plan(place, each, catalogue) for place, each in enumerate(years))


def _plan(place: int, year: UniversityYear, catalogue: Catalogue) -> PlannedReturn:
    status = _status(place, year.university)
    if year.university == HARBOUR:
        cells = _harbour(year.values, catalogue)
    elif status == IN_PROGRESS:
        cells = _half_typed(place, year.values, catalogue)
    elif status == SUBMITTED and place % 2:
        cells = _moved(year.values)
    else:
        cells = {} if status == NOT_STARTED else dict(year.values)
    return PlannedReturn(year.university, year.fiscal_year, status, cells)


def _status(place: int, university: str) -> str:
    special = {HARBOUR: IN_PROGRESS, HANDED_BACK: RETURNED}
    return special.get(university, COURSE[place % len(COURSE)])


def _half_typed(place: int, values: Cells, catalogue: Catalogue) -> Cells:
    """Return the first sections; in every other one a total that is not the sum of its parts."""
    done = SECTIONS_DONE[place % len(SECTIONS_DONE)]
    sections = islice(catalogue.sections, done)
    cells = dict(_answered(values, _items_of(sections, catalogue)))
    if place % 2:
        _change(cells, "joint_research_contracts", lambda right: right + 9)
    return cells


def _moved(values: Cells) -> Cells:
    cells = dict(values)
    moved = cells[MOVED_FROM].amount or 0.0
    _change(cells, MOVED_FROM, lambda _: 0.0)
    _change(cells, MOVED_TO, lambda right: right + moved)
    return cells


def _harbour(values: Cells, catalogue: Catalogue) -> Cells:
    items = [*_items_of(HARBOUR_SECTIONS, catalogue)]
    patents = catalogue.sections["patents"].items[:HARBOUR_PATENTS]
    asked = [item for item in (*items, *patents) if item not in HARBOUR_OPEN]
    cells = dict(_answered(_moved(values), asked))
    whole, *others = (values[item].amount or 0.0 for item in (COMPANIES, SMALL, FOREIGN))
    # Nine contracts too many among the parts.
    _change(cells, LARGE, lambda _: whole - sum(others) + 9)
    # Typed in million yen where thousands are asked.
    _change(cells, SLIPPED, lambda right: float(round(right / 1000)))
    return cells


def _items_of(sections: Iterable[str], catalogue: Catalogue) -> Iterator[str]:
    for section in sections:
        yield from catalogue.sections[section].items


def _answered(values: Cells, items: Iterable[str]) -> Iterator[tuple[str, ReportedValue]]:
    return ((item, values[item]) for item in items if item in values)


def _change(cells: dict[str, ReportedValue], item: str, change: Change) -> None:
    amount = cells[item].amount if item in cells else None
    if amount is not None:
        cells[item] = cells[item]._replace(amount=change(amount))
