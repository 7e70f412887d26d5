"""How far a goal of policy is reached, and how fast values must grow to reach it.

Pure arithmetic on published values; a goal without yearly values has no progress.
"""

from typing import NamedTuple

from comparisons.national.model import Goal


class Progress(NamedTuple):
    """The newest value against base and target; growth a year in per cent.

    `grown` is None where the base is the newest value; `needed` where the year of the goal is over
    or the target is reached.
    """

    fiscal_year: int
    value: float
    times: float
    share: float
    grown: float | None
    needed: float | None


def follow(goal: Goal) -> Progress | None:
    """Return the progress of a goal, or None where no yearly value of its scope is held."""
    newest = goal.newest
    if newest is None:
        return None
    value, base, target = newest.value_in(goal.unit), float(goal.base), float(goal.target)
    ahead = goal.fiscal_year - newest.fiscal_year
    passed = newest.fiscal_year - goal.base_year
    return Progress(
        fiscal_year=newest.fiscal_year,
        value=value,
        times=value / base,
        share=100 * value / target,
        grown=_growth(base, value, passed) if passed > 0 else None,
        needed=_growth(value, target, ahead) if ahead > 0 and value < target else None,
    )


def _growth(start: float, end: float, years: int) -> float:
    """Return the growth a year, in per cent, that leads from one value to the other."""
    return 100 * ((end / start) ** (1 / years) - 1)
