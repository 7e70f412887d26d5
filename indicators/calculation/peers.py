"""The universities nearest to one by size, on several measures at once.

Which measures there are, and that they are public, is the caller's to say.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.panel import Flags, Numbers

# A measure on which everybody is alike tells nobody apart.
NO_SPREAD = 1e-12


class Peers(NamedTuple):
    """Places of the nearest universities, the nearest first, and how far each is.

    `distances`: root mean square of the differences in standard deviations of log(1 + size), over
    the measures `used` (those that the university itself has).
    """

    places: NDArray[np.intp]
    distances: Numbers
    used: Flags


def find_peers(sizes: Numbers, own: int, *, count: int) -> Peers:
    """Return the `count` universities nearest to the one at place `own`.

    `sizes`: measure × university, each in its own unit, 0 or more, NaN where missing. Of equals the
    first in university order is nearer. Missing: a measure that the university lacks is not used;
    another university that lacks a used one is no candidate. Without any measure nobody is near.
    """
    scores = _standardise(np.log1p(sizes))
    used: Flags = ~np.isnan(scores[:, own])
    gaps = scores[used] - scores[used, own][:, None]
    if not used.any():
        return Peers(np.empty(0, dtype=np.intp), np.empty(0), used)
    distances = np.sqrt((gaps**2).mean(axis=0))
    distances[own] = np.nan
    order = np.argsort(distances, kind="stable")
    places = order[: min(count, int((~np.isnan(distances)).sum()))]
    return Peers(places, distances[places], used)


def _standardise(logs: Numbers) -> Numbers:
    """Return each measure in standard deviations from its mean; NaN where nobody differs."""
    known = ~np.isnan(logs)
    n = np.maximum(known.sum(axis=1, keepdims=True), 1)
    centred = logs - np.where(known, logs, 0.0).sum(axis=1, keepdims=True) / n
    spread = np.sqrt(np.where(known, centred**2, 0.0).sum(axis=1, keepdims=True) / n)
    scores: Numbers = centred / np.where(spread > NO_SPREAD, spread, np.nan)
    return scores
