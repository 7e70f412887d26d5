"""Quartiles and medians of rows that end in gaps, interpolated linearly (Excel's INC).

Which values stand in a row is the caller's business.
"""

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.panel import Numbers


def find_quantile(ordered: Numbers, n: NDArray[np.intp], share: float) -> Numbers:
    """Return the quantile of each row's first n values (NaN are sorted last), linearly."""
    if not ordered.shape[-1]:
        return np.full(len(ordered), np.nan)
    place = np.maximum(n - 1, 0) * share
    under = np.floor(place).astype(np.intp)
    over = np.minimum(under + 1, np.maximum(n - 1, 0))
    row = np.arange(len(ordered))
    low, high = ordered[row, under], ordered[row, over]
    return low + (high - low) * (place - under)
