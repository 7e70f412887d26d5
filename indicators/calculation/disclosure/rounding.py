"""How a confidential group figure is written, and what its writing gives away.

Which figures may be written at all is decided elsewhere.
"""

from math import floor, log10
from typing import NamedTuple


class Written(NamedTuple):
    """A figure as it is shown, and the interval in which the shown digits place it."""

    shown: float
    low: float
    high: float


def write_figure(value: float, *, digits: int) -> Written:
    """Return the value to so many significant digits, with the interval that rounds to it.

    A zero is exact: no other value is written as 0.
    """
    if value == 0:
        return Written(0.0, 0.0, 0.0)
    places = digits - 1 - floor(log10(abs(value)))
    shown, half = round(value, places), 0.5 * 10.0**-places
    return Written(shown, min(shown - half, value), max(shown + half, value))
