"""Counting how many figures of an indicator differ between two releases.

Figures of different years, universities and groups are laid beside one another first.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.figures import Figures
from indicators.frames import AVERAGES, FITS
from universities.releases.states import FrozenState

Numbers = NDArray[np.float64]
Axes = tuple[Sequence[Any], ...]
AVERAGE_STATISTICS = ("pooled", "mean_of_ratios", "median", "q1", "q3")
LINE_STATISTICS = ("slope", "intercept")
# Two versions of the same arithmetic may differ in a last digit that nobody sees.
TOLERANCE = 1e-12


class CellChanges(NamedTuple):
    """How many figures differ, came, and went."""

    changed: int
    appeared: int
    vanished: int


NOTHING = CellChanges(0, 0, 0)


def count_values(older: FrozenState | None, newer: FrozenState, indicator: str) -> CellChanges:
    """Return how many universities' figures changed; of a confidential indicator none is told."""
    return _count([_values(state, indicator) for state in (older, newer)])


def count_groups(older: FrozenState | None, newer: FrozenState, indicator: str) -> CellChanges:
    """Return how many group figures changed; what protection withholds is in no release."""
    return _count([_groups(state, indicator) for state in (older, newer)])


def _values(state: FrozenState | None, indicator: str) -> tuple[Numbers, Axes]:
    if state is None or not _tells_values(state.figures, indicator):
        return np.empty((0, 0)), ((), ())
    figures = state.figures
    return figures.one_indicator(indicator).value, (figures.fiscal_years, figures.panel.codes)


def _tells_values(figures: Figures, indicator: str) -> bool:
    found = figures.indicators.get(indicator)
    return found is not None and not found.confidential


def _groups(state: FrozenState | None, indicator: str) -> tuple[Numbers, Axes]:
    if state is None or indicator not in state.figures.indicators:
        return np.empty((0, 0, 0)), ((), (), ())
    figures, place = state.figures, state.figures.indicator_places[indicator]
    numbers = np.concatenate(
        [
            figures.average_arrays.numbers[_places(AVERAGES.columns, AVERAGE_STATISTICS), place],
            figures.fit_arrays.numbers[_places(FITS.columns, LINE_STATISTICS), place],
        ]
    )
    names = (*AVERAGE_STATISTICS, *LINE_STATISTICS)
    return numbers, (names, figures.row_names, figures.fiscal_years)


def _places(columns: Sequence[str], names: Sequence[str]) -> list[int]:
    return [columns.index(name) for name in names]


def _count(sides: Sequence[tuple[Numbers, Axes]]) -> CellChanges:
    """Return the differences; what one side does not have is missing there."""
    axes = [list(dict.fromkeys([*old, *new])) for old, new in zip(*_axes(sides), strict=True)]
    before, after = (_spread(numbers, own, axes) for numbers, own in sides)
    was, is_now = ~np.isnan(before), ~np.isnan(after)
    with np.errstate(invalid="ignore"):
        differs = ~np.isclose(before, after, rtol=TOLERANCE, atol=0)
    counts = (was & is_now & differs, ~was & is_now, was & ~is_now)
    return CellChanges(*(int(each.sum()) for each in counts))


def _axes(sides: Sequence[tuple[Numbers, Axes]]) -> Iterator[Axes]:
    return (axes for _, axes in sides)


def _spread(numbers: Numbers, own: Axes, axes: Sequence[list[Any]]) -> Numbers:
    spread = np.full([len(axis) for axis in axes], np.nan)
    places = [{name: at for at, name in enumerate(axis)} for axis in axes]
    indices = [[places[at][name] for name in names] for at, names in enumerate(own)]
    if numbers.size:
        spread[np.ix_(*indices)] = numbers
    return spread
