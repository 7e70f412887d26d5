"""The statistics of one group in one year, on arrays of indicator × university.

Nothing here knows which group it is, or how its figures are named in a frame.
"""

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.panel import Numbers
from indicators.calculation.quantiles import find_quantile


def average_members(
    numerator: Numbers, denominator: Numbers, value: Numbers, scale: Numbers
) -> Numbers:
    """Return statistic × indicator of one group in one year, from indicator × university."""
    member = ~np.isnan(value)
    n = member.sum(axis=-1)
    upper, lower = np.where(member, numerator, 0.0), np.where(member, denominator, 0.0)
    total, below = upper.sum(axis=-1), lower.sum(axis=-1)
    top = _find_top(upper, member)
    ordered = np.sort(value, axis=-1)
    return np.stack(
        [
            scale * _divide(total, below),
            _divide(np.where(member, value, 0.0).sum(axis=-1), n),
            *(find_quantile(ordered, n, share) for share in (0.5, 0.25, 0.75)),
            n,
            _divide(np.where(top, upper, 0.0).sum(axis=-1), total),
            np.where(n < 2, np.nan, scale * _divide_without(top, upper, lower)),
        ]
    )


def _find_top(upper: Numbers, member: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark the largest numerator of each row; of a tie, the first in university order."""
    if not upper.shape[-1]:
        return np.zeros(upper.shape, dtype=bool)
    place = np.where(member, upper, -np.inf).argmax(axis=-1)
    marked: NDArray[np.bool_] = np.arange(upper.shape[-1]) == place[:, None]
    return marked


def _divide_without(top: NDArray[np.bool_], upper: Numbers, lower: Numbers) -> Numbers:
    """Add up the others afresh: total less a giant would keep only the giant's digits."""
    return _divide(np.where(top, 0.0, upper).sum(axis=-1), np.where(top, 0.0, lower).sum(axis=-1))


def _divide(upper: Numbers, lower: NDArray[np.generic]) -> Numbers:
    """Divide where there is something to divide by; NaN elsewhere, never infinite."""
    safe = np.where(lower == 0, np.nan, lower)
    return np.asarray(upper / safe, dtype=np.float64)
