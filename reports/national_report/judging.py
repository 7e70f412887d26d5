"""Which way the country moved: how many indicators got better, and which moved most.

Only the matched sample is judged: those with a value in both years. No word is made here.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple

from comparisons.overview.movements import Movement
from indicators.formatting import round_half_up

# A move of fewer universities than these is told by nobody.
FEWEST = 10


class Moves(NamedTuple):
    """How many indicators with a good side got better, worse, or show no change."""

    better: int
    worse: int
    same: int

    @property
    def judged(self) -> int:
        """Return how many were judged."""
        return self.better + self.worse + self.same


def count_moves(found: Iterable[Movement], fiscal_year: int) -> Moves:
    """Return the counts; left out: no good side, no value in both years, another definition."""
    judged = (each for each in found if each.indicator.direction != "neutral")
    moves = [_judge(each) for each in judged if _is_comparable(each, fiscal_year)]
    return Moves(*(moves.count(way) for way in (1, -1, 0)))


def find_extremes(found: Iterable[Movement], fiscal_year: int) -> list[Movement]:
    """Return the largest relative rise and the largest relative fall of the matched sample.

    Left out: fewer than FEWEST universities, another definition, nothing to be relative to.
    """
    ordered = sorted(
        (
            each
            for each in found
            if _is_comparable(each, fiscal_year)
            and each.matched.n >= FEWEST
            and each.matched.before > 0
        ),
        key=share_of,
    )
    rises = [each for each in ordered[-1:] if share_of(each) > 0]
    falls = [each for each in ordered[:1] if share_of(each) < 0]
    return [*rises, *falls]


def share_of(each: Movement) -> float:
    """Return the matched change as a share of the value before."""
    return each.matched.change / each.matched.before


def _is_comparable(each: Movement, fiscal_year: int) -> bool:
    return isfinite(each.matched.change) and not each.indicator.changes_in(fiscal_year)


def _judge(each: Movement) -> int:
    """Return 1 for better, -1 for worse, 0 for what shows no change at its decimals."""
    change = round_half_up(each.matched.change, each.indicator.decimals)
    side = -1 if each.indicator.direction == "lower_is_better" else 1
    return side * ((change > 0) - (change < 0))
