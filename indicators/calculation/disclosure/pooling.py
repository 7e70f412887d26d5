"""Pooled ratios as cells: total ÷ total, whichever of the two is confidential.

Means of ratios live in building.py.
"""

import numpy as np

from indicators.calculation.disclosure.building import DIGITS
from indicators.calculation.disclosure.cells import Cell, Key, Row
from indicators.calculation.disclosure.rounding import write_figure
from indicators.calculation.disclosure.sides import Side


def pooled_cell(
    key: Key, numerator: Side, denominator: Side, *, scale: float = 1.0, digits: int = DIGITS
) -> Cell:
    """Return Σ numerator ÷ Σ denominator × scale.

    The ratio r is published, so Σ numerator - r/scale × Σ denominator = 0 is linear in whatever
    is confidential of either side; the shown digits make of it two inequalities.
    """
    upper, lower = float(numerator.amounts.sum()), float(denominator.amounts.sum())
    written = write_figure(scale * upper / lower, digits=digits)
    exact = ratio_row(numerator, denominator, scale * upper / lower / scale)
    least = ratio_row(numerator, denominator, written.low / scale)._replace(high=np.inf)
    most = ratio_row(numerator, denominator, written.high / scale)._replace(low=-np.inf)
    return Cell(
        key,
        "pooled",
        numerator.members,
        numerator.names + denominator.names,
        np.concatenate([numerator.values, denominator.values]),
        (
            exact._replace(low=-np.inf, high=np.inf),
            least._replace(exact=False),
            most._replace(exact=False),
        ),
        (numerator.amounts, denominator.amounts),
        (written.shown,),
        has_hidden_weight=bool(denominator.secret),
    )


def ratio_row(numerator: Side, denominator: Side, ratio: float) -> Row:
    """Return Σ numerator - ratio × Σ denominator = 0 as a row of the confidential parts."""
    ones = np.ones(len(numerator.members))
    coefficients = [numerator.coefficients(ones), -ratio * denominator.coefficients(ones)]
    public = float(numerator.public.sum() - ratio * denominator.public.sum())
    return Row(np.concatenate(coefficients), -public, -public)
