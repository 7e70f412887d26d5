"""A chart as series of numbers with a look each, for any program that draws charts itself.

Only frozen values live here; how a look is drawn is looks.py's.
"""

from typing import Literal, NamedTuple

Kind = Literal["scatter", "trend", "classes", "breakdown", "strips"]
OF_POINTS = ("scatter", "strips")
_MOST_TICKS = 4


class Axis(NamedTuple):
    """One axis: its words with the unit, its range and step in it; None: as the program likes."""

    title: str
    low: float | None = None
    high: float | None = None
    is_log: bool = False
    step: float | None = None


def widen_step(ticks: tuple[float, ...]) -> float | None:
    """Return a step that leaves room between the numbers of a narrow chart."""
    if len(ticks) < 2:
        return None
    return (ticks[1] - ticks[0]) * (2 if len(ticks) > _MOST_TICKS else 1)


class Series(NamedTuple):
    """Numbers of one name; NaN is a gap, never a zero.

    `x`: of a scatter; empty where the plot's categories stand below. `looks`: of single bars,
    empty where all have that of the series.
    """

    name: str
    look: str
    values: tuple[float, ...]
    x: tuple[float, ...] = ()
    looks: tuple[str, ...] = ()


class Plot(NamedTuple):
    """One chart. `sentence` says what it shows to those who do not see it.

    `signs`: per category why a bar is missing, "" where there is one. `decimals`: of the values.
    """

    kind: Kind
    number: str
    title: str
    sentence: str
    across: Axis
    up: Axis
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    decimals: int
    signs: tuple[str, ...] = ()
    is_stacked: bool = False
