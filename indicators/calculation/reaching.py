"""How much numerator, or denominator, would bring a ratio to a wanted value: あと N 件.

Whether one can have more of it is nobody's business here; sentences say it with care.
"""

from math import ceil, floor, isfinite, nan
from typing import NamedTuple

from indicators.calculation.placing import ROUNDING


class Way(NamedTuple):
    """What must be added (negative: taken away) of one side alone; NaN: it leads nowhere."""

    numerator: float
    denominator: float


def find_way(
    numerator: float, denominator: float, *, wanted: float, scale: float = 1.0, rising: bool
) -> Way:
    """Return the least change of either side that brings the ratio to `wanted` or beyond.

    `rising`: beyond means higher. Units: of each side, in whole units of them, rounded away from
    zero so that the goal is reached. Missing: NaN in, NaN out; zero where it is reached already.
    """
    if not all(map(isfinite, (numerator, denominator, wanted))) or denominator <= 0:
        return Way(nan, nan)
    value = scale * numerator / denominator
    if value >= wanted if rising else value <= wanted:
        return Way(0.0, 0.0)
    upper = wanted * denominator / scale
    lower = scale * numerator / wanted if wanted > 0 and numerator > 0 else nan
    return Way(_away_from_zero(upper, numerator), _away_from_zero(lower, denominator))


def _away_from_zero(goal: float, side: float) -> float:
    """Return goal − side in whole units; what only the rounding of floats adds is no unit."""
    if not isfinite(goal):
        return nan
    change, noise = goal - side, ROUNDING * max(abs(goal), abs(side))
    return float(ceil(change - noise) if change > 0 else floor(change + noise))
