"""Which indicators are a university's strengths, which are asked about, and how far each stands.

Pure: page and report choose here, so they always name the same; no sentence lives here.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple, Protocol, TypeVar

from indicators.catalogue.model import Indicator

MOST_NAMED = 3


class Place(NamedTuple):
    """Where a value stands in its group: its quarter, which side, and how far from its value.

    `distance` is in widths of the group's middle half, the good side positive; None without one.
    """

    band: str
    is_favourable: bool | None
    distance: float | None


class Placed(Protocol):
    """What has a place in a group."""

    @property
    def place(self) -> Place:
        """Return the place."""


One = TypeVar("One", bound=Placed)


def choose_strengths(placed: Iterable[One]) -> list[One]:
    """Return those in the best quarter and on the good side of the group, farthest first."""
    found = [
        each
        for each in placed
        if each.place.band == "top_quarter" and each.place.is_favourable is True
    ]
    return sorted(found, key=distance_of, reverse=True)[:MOST_NAMED]


def choose_questions(placed: Iterable[One]) -> list[One]:
    """Return those in the last quarter and on the other side of the group, farthest first."""
    found = [
        each
        for each in placed
        if each.place.band == "bottom_quarter" and each.place.is_favourable is False
    ]
    return sorted(found, key=distance_of)[:MOST_NAMED]


def order_by_distance(placed: Iterable[One]) -> list[One]:
    """Return the farthest on the good side first, what has no distance last."""
    return sorted(placed, key=lambda each: (each.place.distance is None, -distance_of(each)))


def distance_of(each: Placed) -> float:
    """Return the distance, and 0 where there is none: neither a strength nor a question."""
    return each.place.distance or 0.0


def measure_distance(
    difference: float, *, q1: float, q3: float, indicator: Indicator
) -> float | None:
    """Return the difference in widths of the middle half, so that units do not matter."""
    width = q3 - q1
    if not isfinite(difference) or not width > 0:
        return None
    turned = -1 if indicator.direction == "lower_is_better" else 1
    return float(turned * difference / width)
