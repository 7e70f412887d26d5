"""Least squares of one group in one year, on arrays of indicator × university.

Nothing here knows which group it is, or how its line is named in a frame.
"""

import numpy as np

from indicators.calculation.panel import Numbers
from indicators.frames import REASONS

_TOO_SMALL, _NO_VARIATION = REASONS.index("group_too_small"), REASONS.index("no_variation")
# Two points always lie on a line: its R² of 1 would claim what nobody has seen.
SMALLEST_FIT = 3


def fit_members(x: Numbers, y: Numbers, value: Numbers) -> tuple[Numbers, Numbers]:
    """Return statistic × indicator and the reasons of one group in one year.

    Deviations are taken from the group's mean first: sums of raw squares would cancel.
    """
    member = ~np.isnan(value)
    n = member.sum(axis=-1)
    x_mean, x_off, x_total = _centre(x, member, n)
    y_mean, y_off, y_total = _centre(y, member, n)
    x_min, x_max = _range(x, member)
    y_min, y_max = _range(y, member)
    reason = np.select(
        [n < SMALLEST_FIT, ~((x_max > x_min) & (y_max > y_min))], [_TOO_SMALL, _NO_VARIATION], 0
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        sxx, sxy, syy = (x_off**2).sum(-1), (x_off * y_off).sum(-1), (y_off**2).sum(-1)
        slope = sxy / sxx
        line = np.stack([slope, y_mean - slope * x_mean, np.minimum(sxy / sxx * sxy / syy, 1.0)])
    line[:, reason != 0] = np.nan
    ratio_slope = y_total / np.where(x_total == 0, np.nan, x_total)
    return np.stack([*line, ratio_slope, n, x_min, x_max]), reason


def _centre(side: Numbers, member: Numbers, n: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return mean, deviations (0 for who is no member) and total of each row."""
    total = np.where(member, side, 0.0).sum(axis=-1)
    mean = total / np.where(n == 0, np.nan, n)
    return mean, np.where(member, side - mean[:, None], 0.0), total


def _range(side: Numbers, member: Numbers) -> tuple[Numbers, Numbers]:
    low = np.where(member, side, np.inf).min(axis=-1, initial=np.inf)
    high = np.where(member, side, -np.inf).max(axis=-1, initial=-np.inf)
    return np.where(np.isinf(low), np.nan, low), np.where(np.isinf(high), np.nan, high)
