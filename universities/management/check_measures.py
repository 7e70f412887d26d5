"""How often the checks cry wolf, and how many slips of the unit they catch.

Pure counting on returns that are taken as right; where those come from is the command's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from indicators.catalogue.model import Catalogue
from indicators.units import unit_named
from universities.management.check_scopes import only_rule
from universities.submissions.checking import Answers, find_findings
from universities.submissions.checking.answers import Cells
from universities.submissions.values import UniversityYear

# 円 or 百万円 typed where 千円 is asked, 円 for 万円, 円 for 百万円; and each the other way round.
SLIPS = (1e3, 1e4, 1e6, 1e-3, 1e-4, 1e-6)
HONEST = (1 / 3, 1 / 2, 2.0, 3.0)


@dataclass(slots=True)
class Alarms:
    """How many returns were looked at, and of how many each check found something."""

    looked_at: int = 0
    alarmed: int = 0
    by_check: Counter[str] = field(default_factory=Counter)


class Slips(NamedTuple):
    """Of so many amounts that were falsified, how many were noticed, and how."""

    factor: float
    tried: int
    caught: int
    caught_as_slip: int


def collect_answers(years: Iterable[UniversityYear], *, newest: int = 0) -> Iterator[Answers]:
    """Yield each return that has one of the year before, with all its earlier ones.

    `newest` limits them to the newest fiscal years; 0 is all. Last year counts as published.
    """
    series: dict[str, dict[int, Cells]] = defaultdict(dict)
    for each in years:
        series[each.university][each.fiscal_year] = each.values
    last = max((year for own in series.values() for year in own), default=0)
    for own in series.values():
        for year in sorted(own):
            if year - 1 in own and (not newest or year > last - newest):
                earlier = {each: own[each] for each in own if each < year}
                yield Answers(year, own[year], earlier, own[year - 1])


def count_alarms(catalogue: Catalogue, answers: Iterable[Answers]) -> Alarms:
    """Return how many returns have a finding that wants an answer (notes want none)."""
    alarms = Alarms()
    for each in answers:
        found = {one.check for one in find_findings(catalogue, each) if one.level != "note"}
        alarms.looked_at += 1
        alarms.alarmed += bool(found)
        alarms.by_check.update(found)
    return alarms


def count_slips(catalogue: Catalogue, answers: Iterable[Answers], factor: float) -> Slips:
    """Return how many amounts are noticed when that one alone is `factor` times itself."""
    only_slips = only_rule(catalogue, "unit_slip")
    tried = caught = as_slip = 0
    for each in answers:
        for code in _amounts_with_history(catalogue, each):
            # Nobody types less than one thousand yen in thousands: what remains must be one.
            slipped = _times(each, code, factor)
            if _amount(slipped, code) < 1:
                continue
            tried += 1
            if _noticed(only_slips, slipped, code):
                as_slip += 1
                caught += 1
            else:
                # What was found before the slip as well did not notice it.
                caught += bool(_noticed(catalogue, slipped, code) - _noticed(catalogue, each, code))
    return Slips(factor, tried, caught, as_slip)


def _amounts_with_history(catalogue: Catalogue, answers: Answers) -> Iterator[str]:
    last = answers.earlier[answers.fiscal_year - 1]
    for item in catalogue.asked_items(answers.fiscal_year):
        if unit_named(item.unit).dimension == (("money", 1),):
            now, before = answers.cells.get(item.code), last.get(item.code)
            if now is not None and now.amount and before is not None and before.amount:
                yield item.code


def _times(answers: Answers, code: str, factor: float) -> Answers:
    cell = answers.cells[code]._replace(amount=round(_amount(answers, code) * factor, 3))
    return replace(answers, cells={**answers.cells, code: cell})


def _amount(answers: Answers, code: str) -> float:
    return answers.cells[code].amount or 0.0


def _noticed(catalogue: Catalogue, answers: Answers, code: str) -> set[tuple[str, str]]:
    found = find_findings(catalogue, answers, items=(code,))
    return {each.key for each in found if each.level != "note"}
