"""The places of an order statistic: below it, at it, above it.

What a median or a quartile publishes of them is a cell, and built in quartiles.py.
"""

from math import floor
from typing import NamedTuple

import numpy as np

from indicators.calculation.panel import Numbers

BELOW, LOWER, UPPER, ABOVE = range(4)


class Order(NamedTuple):
    """An order statistic: so many ratios lie below it, so many above, and nobody knows whose.

    `roles`, by name: BELOW, LOWER, UPPER or ABOVE. `lower`, `upper`: the confidential value at
    which the name's ratio would be the order statistic below and above; NaN if no value can.
    `rising`: the ratio grows with the value.
    """

    roles: np.ndarray
    lower: Numbers
    upper: Numbers
    rising: bool


def place_roles(ratios: Numbers, share: float) -> tuple[np.ndarray, float, float, float]:
    """Return the role of each member, the two ratios that are interpolated, and how far.

    A quantile that falls on one member has no UPPER: both ratios are that member's.
    """
    rank = np.argsort(np.argsort(ratios, kind="stable"), kind="stable")
    position = (len(ratios) - 1) * share
    first = floor(position)
    second = first if position == first else first + 1
    ordered = np.sort(ratios)
    roles = np.select([rank < first, rank == first, rank <= second], [BELOW, LOWER, UPPER], ABOVE)
    return roles, float(ordered[first]), float(ordered[second]), position - first
