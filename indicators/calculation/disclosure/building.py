"""Sums and means as cells: what the shown digits say about the values behind them.

Pooled ratios live in pooling.py, order statistics in quartiles.py, lines in lines.py.
"""

import numpy as np

from indicators.calculation.disclosure.cells import Cell, Key, Row
from indicators.calculation.disclosure.rounding import Written, write_figure
from indicators.calculation.disclosure.sides import Side
from indicators.calculation.panel import Numbers

DIGITS = 3


def sum_cell(key: Key, side: Side, *, digits: int = DIGITS) -> Cell:
    """Return the total of a side."""
    return weighted_cell(key, "sum", side, np.ones(len(side.members)), digits=digits)


def mean_cell(key: Key, side: Side, *, digits: int = DIGITS) -> Cell:
    """Return the mean amount of a side."""
    weights = np.full(len(side.members), 1.0 / len(side.members))
    return weighted_cell(key, "mean", side, weights, digits=digits)


def weighted_cell(
    key: Key, kind: str, side: Side, weights: Numbers, *, digits: int = DIGITS
) -> Cell:
    """Return Σ weight × amount of a side; the weights are known to everybody."""
    amounts = weights * side.amounts
    written = write_figure(float(amounts.sum()), digits=digits)
    row = weighted_row(side, weights, written)
    return Cell(
        key, kind, side.members, side.names, side.values, (row,), (amounts,), (written.shown,)
    )


def weighted_row(side: Side, weights: Numbers, written: Written) -> Row:
    """Return what the written sum says about the confidential part of it."""
    public = float((weights * side.public).sum())
    return Row(side.coefficients(weights), written.low - public, written.high - public)


def mean_of_ratios_cell(
    key: Key, numerator: Side, denominator: Side, *, scale: float = 1.0, digits: int = DIGITS
) -> Cell:
    """Return the mean of the members' ratios.

    With a public denominator it is linear; with a confidential one it is never shown.
    """
    if denominator.secret:
        return unmodelled_cell(key, "mean", numerator, denominator)
    weights = scale / (len(numerator.members) * denominator.amounts)
    return weighted_cell(key, "mean", numerator, weights, digits=digits)


def unmodelled_cell(key: Key, kind: str, numerator: Side, denominator: Side) -> Cell:
    """Return a figure whose information has no model: the primary rules always refuse it."""
    sides, names = (numerator.amounts, denominator.amounts), numerator.names + denominator.names
    values = np.concatenate([numerator.values, denominator.values])
    return Cell(key, kind, numerator.members, names, values, (), sides, is_modelled=False)
