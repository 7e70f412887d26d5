"""Regression lines as cells, and the leverage that lets one member carry a line.

R² is quadratic in the values and has no model: it is never shown of a confidential indicator.
"""

import numpy as np

from indicators.calculation.disclosure.building import DIGITS, unmodelled_cell, weighted_row
from indicators.calculation.disclosure.cells import Cell, Key
from indicators.calculation.disclosure.rounding import write_figure
from indicators.calculation.disclosure.sides import Side
from indicators.calculation.panel import Numbers


def line_cell(key: Key, numerator: Side, denominator: Side, *, digits: int = DIGITS) -> Cell:
    """Return the least-squares line of numerator on denominator: its slope and its intercept.

    With a public denominator both are linear in the numerators. With a confidential one they
    are not, and such a line is never shown.
    """
    if denominator.secret or np.ptp(denominator.amounts) == 0:
        return unmodelled_cell(key, "line", numerator, denominator)
    slope, intercept = line_weights(denominator.amounts)
    written = [
        write_figure(float((weights * numerator.amounts).sum()), digits=digits)
        for weights in (slope, intercept)
    ]
    rows = tuple(
        weighted_row(numerator, weights, shown)
        for weights, shown in zip((slope, intercept), written, strict=True)
    )
    return Cell(
        key,
        "line",
        numerator.members,
        numerator.names,
        numerator.values,
        rows,
        (numerator.amounts, denominator.amounts),
        tuple(shown.shown for shown in written),
        leverage=float(find_leverages(denominator.amounts).max()),
    )


def line_weights(x: Numbers) -> tuple[Numbers, Numbers]:
    """Return the weights of the y that make the slope, and those that make the intercept."""
    off = x - x.mean()
    slope = off / (off**2).sum()
    return slope, 1.0 / len(x) - x.mean() * slope


def find_leverages(x: Numbers) -> Numbers:
    """Return how much each member's own y draws the line to itself, from 1/n to 1."""
    off = x - x.mean()
    leverages: Numbers = 1.0 / len(x) + off**2 / (off**2).sum()
    return leverages
