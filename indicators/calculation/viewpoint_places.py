"""Where each university stands in each viewpoint: the mean of its percentiles, and how these agree.

Only public indicators with a good side count; nothing is weighted and nobody is ranked.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.figures import Figures
from indicators.calculation.measures import read_values
from indicators.calculation.pairing import PairFigures, Side, compare_sides, find_top
from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.ranks import SMALLEST_CORRELATED, find_percentiles

# One indicator is that indicator and no viewpoint.
FEWEST_INDICATORS = 2


class ViewpointPlaces(NamedTuple):
    """By viewpoint: the indicators that count, and every university's mean percentile, 0 to 100.

    `places` are in the order of the panel; the good side is up.
    """

    indicators: Mapping[str, tuple[str, ...]]
    places: Mapping[str, Numbers]


def place_viewpoints(figures: Figures, fiscal_year: int) -> ViewpointPlaces:
    """Return the mean percentile of every university in every viewpoint that can be told.

    An indicator counts if it is public, has a good side, and ten universities have a value.
    Missing: NaN with fewer than two values; a viewpoint with fewer indicators is left out.
    """
    found: dict[str, dict[str, Numbers]] = {}
    for code, indicator in figures.indicators.items():
        if indicator.confidential or indicator.direction == "neutral":
            continue
        turned = Side(read_values(figures, code, fiscal_year), indicator.direction).turned
        if np.isfinite(turned).sum() >= SMALLEST_CORRELATED:
            found.setdefault(indicator.viewpoint, {})[code] = find_percentiles(turned)
    told = {name: each for name, each in found.items() if len(each) >= FEWEST_INDICATORS}
    return ViewpointPlaces(
        {name: tuple(each) for name, each in told.items()},
        {name: _mean(np.stack([*each.values()])) for name, each in told.items()},
    )


def compare_viewpoints(places: ViewpointPlaces) -> dict[tuple[str, str], PairFigures]:
    """Return what each viewpoint says together with each other one, both ways round."""
    sides = {name: Side(each, "higher_is_better") for name, each in places.places.items()}
    return {
        (first, second): compare_sides(sides[first], sides[second])
        for first in sides
        for second in sides
        if first != second
    }


def count_tops(places: ViewpointPlaces) -> tuple[int, ...]:
    """Return how many universities are in the good quarter of 0, 1, 2 … viewpoints.

    Counted are those that have a place in every viewpoint.
    """
    if not places.places:
        return (0,)
    complete, tops = find_tops(places)
    counted = np.bincount(tops[complete], minlength=len(places.places) + 1)
    return tuple(int(n) for n in counted)


def find_tops(places: ViewpointPlaces) -> tuple[Flags, NDArray[np.int64]]:
    """Return who has every place, and by university in the good quarter of how many they are.

    Shapes: the panel's universities; 0 for who lacks a place. Raises: ValueError without places.
    """
    stacked = np.stack([*places.places.values()])
    complete: Flags = np.asarray(np.isfinite(stacked).all(axis=0))
    tops = np.zeros(complete.shape, dtype=np.int64)
    on_top = [find_top(each, "higher_is_better") for each in stacked[:, complete]]
    tops[complete] = np.sum(on_top, axis=0)
    return complete, tops


def _mean(percentiles: Numbers) -> Numbers:
    """Return the mean of each column's known values, NaN for fewer than two."""
    count = np.isfinite(percentiles).sum(axis=0)
    total = np.nansum(percentiles, axis=0)
    return np.where(count >= FEWEST_INDICATORS, total / np.maximum(count, 1), np.nan)
