"""Medians and quartiles as cells: how many ratios lie on either side, never whose.

Who has which place lives in orders.py; how the audit lets two change places, in swaps.py.
"""

import numpy as np

from indicators.calculation.disclosure.building import DIGITS, unmodelled_cell
from indicators.calculation.disclosure.cells import Cell, Key
from indicators.calculation.disclosure.orders import Order, place_roles
from indicators.calculation.disclosure.rounding import write_figure
from indicators.calculation.disclosure.sides import Side
from indicators.calculation.panel import Numbers

KINDS = {0.25: "quartile", 0.5: "median", 0.75: "quartile"}


def quantile_cell(
    key: Key,
    numerator: Side,
    denominator: Side,
    *,
    share: float,
    scale: float = 1.0,
    digits: int = DIGITS,
) -> Cell:
    """Return the quantile of the members' ratios, interpolated linearly.

    Modelled when each ratio rests on one confidential value; otherwise never shown.
    """
    secrets = [*numerator.secret, *denominator.secret]
    if len(secrets) != 1:
        return unmodelled_cell(key, KINDS[share], numerator, denominator)
    ratios = scale * numerator.amounts / denominator.amounts
    roles, low, high, rest = place_roles(ratios, share)
    written = write_figure(float(low + rest * (high - low)), digits=digits)
    at_low, at_high = (_invert(numerator, denominator, level / scale) for level in (low, high))
    side = numerator if numerator.secret else denominator
    rising = (side.sign(secrets[0]) > 0) == bool(numerator.secret)
    return Cell(
        key,
        KINDS[share],
        numerator.members,
        side.names,
        side.values,
        (),
        (numerator.amounts, denominator.amounts),
        (written.shown,),
        Order(roles, at_low, at_high, rising),
    )


def _invert(numerator: Side, denominator: Side, ratio: float) -> Numbers:
    """Return the confidential value at which each member would have the ratio; NaN if none."""
    secret, other = (numerator, denominator) if numerator.secret else (denominator, numerator)
    with np.errstate(divide="ignore", invalid="ignore"):
        amount = ratio * other.amounts if numerator.secret else other.amounts / ratio
        amount = np.where(other.amounts == 0, np.nan, amount)
    item = next(iter(secret.secret))
    return np.where(np.isfinite(amount), (amount - secret.public) / secret.sign(item), np.nan)
