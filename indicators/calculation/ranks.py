"""Ranks of universities by a figure, and how far the ranks by two figures agree.

Only arrays of one year are ranked here; whether they may be is asked where they are chosen.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.panel import Flags, Numbers

# A correlation of fewer says more about chance than about universities.
SMALLEST_CORRELATED = 10


class Correlation(NamedTuple):
    """Spearman's rank correlation of `n` pairs; NaN whenever `reason` is not ""."""

    value: float
    n: int
    reason: str


def rank_values(values: Numbers) -> Numbers:
    """Return the ranks from 1, the smallest first; equal values share the mean of their ranks.

    Missing: NaN stays NaN and is not counted.
    """
    ranks = np.full(values.shape, np.nan)
    known = np.isfinite(values)
    _, place, count = np.unique(values[known], return_inverse=True, return_counts=True)
    ends = np.cumsum(count)
    ranks[known] = (ends - (count - 1) / 2)[place]
    return ranks


def find_percentiles(values: Numbers) -> Numbers:
    """Return where each value stands among all, 0 to 100: (rank − 0.5) ÷ n × 100.

    Missing: NaN stays NaN and is not counted.
    """
    n = np.isfinite(values).sum()
    return (rank_values(values) - 0.5) / n * 100 if n else np.full(values.shape, np.nan)


def correlate_ranks(x: Numbers, y: Numbers) -> Correlation:
    """Return the correlation of the ranks of those that have both values.

    Missing: fewer than ten pairs are group_too_small; one side all alike is no_variation.
    Source: C. Spearman 1904; ties share their mean rank.
    """
    both = find_pairs(x, y)
    n = int(both.sum())
    if n < SMALLEST_CORRELATED:
        return Correlation(float("nan"), n, "group_too_small")
    first, second = (ranks - ranks.mean() for ranks in (rank_values(x[both]), rank_values(y[both])))
    spread = float(np.sqrt((first**2).sum() * (second**2).sum()))
    if spread == 0:
        return Correlation(float("nan"), n, "no_variation")
    return Correlation(float(np.clip((first * second).sum() / spread, -1, 1)), n, "")


def find_pairs(x: Numbers, y: Numbers) -> Flags:
    """Say who has both values."""
    both: Flags = np.isfinite(x) & np.isfinite(y)
    return both
