"""What a standing says: difference, which way is good, which quarter, what changed.

Which figures are put side by side is decided in standing.py and slices.py.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.panel import Numbers
from indicators.catalogue.model import UNCLASSIFIED
from indicators.frames import BANDS, STANDINGS

# Quarters of fewer than four are no quarters.
SMALLEST_BAND = 4
# Sums of floats are exact to about this share of themselves: (0.1 + 0.1 + 0.1) / 3 is not 0.1.
ROUNDING = 1e-12


class GroupValues(NamedTuple):
    """What one ratio is compared with; arrays as long as the ratios."""

    value: Numbers
    q1: Numbers
    q3: Numbers
    n: Numbers


def standing_frame(rows: pd.DataFrame) -> pd.DataFrame:
    """Return standings of rows that carry ratio, direction, group figures and last year's value.

    Columns needed beside the key: value, reason, direction, group, group_value, q1, q3, n,
    reason_of_group, value_before, reason_before.
    """
    classified = (rows["group"] != UNCLASSIFIED.code).to_numpy()
    group = GroupValues(
        *(np.where(classified, rows[name], np.nan) for name in ("group_value", "q1", "q3", "n"))
    )
    value = rows["value"].to_numpy(dtype=np.float64)
    direction = rows["direction"].to_numpy(dtype=object)
    difference = subtract(value, group.value)
    reason = tell_group(group, rows["reason_of_group"].fillna("group_too_small").to_numpy())
    return rows[[*STANDINGS.key, "value", "group", "reason"]].assign(
        group_value=group.value,
        difference=difference,
        favourable=judge(difference, direction),
        band=np.array(BANDS, dtype=object)[find_bands(value, group, direction)],
        change=subtract(value, rows["value_before"].to_numpy(dtype=np.float64)),
        group_reason=np.where(classified, reason, "unclassified"),
        change_reason=rows["reason"].where(
            rows["reason"] != "", rows["reason_before"].fillna("no_previous_year")
        ),
    )[[*STANDINGS.key, *STANDINGS.columns]]


def tell_group(group: GroupValues, reason: NDArray[np.object_]) -> NDArray[np.object_]:
    """Return why there is no group value; a row of which only some figures are shown is mixed.

    A group of one has no value without its largest; any other single figure that is missing from
    a row without a reason of its own was taken out by protection.
    """
    silent = np.isnan(group.value)
    alone = np.where(group.n == 1, "group_too_small", "suppressed")
    told = np.where(silent & (reason == ""), alone, reason)
    return np.where(~silent & (told == "suppressed"), "", told)


def subtract(value: Numbers, other: Numbers) -> Numbers:
    """Return value − other, and exactly zero where only the rounding of floats differs."""
    difference = value - other
    noise = ROUNDING * np.maximum(np.abs(value), np.abs(other))
    return np.where(np.abs(difference) <= noise, 0.0, difference)


def judge(difference: Numbers, direction: NDArray[np.object_]) -> pd.api.extensions.ExtensionArray:
    """Return whether each difference is on the good side; NA for none, zero or no judgement."""
    good = np.where(direction == "lower_is_better", difference < 0, difference > 0)
    silent = np.isnan(difference) | (difference == 0) | (direction == "neutral")
    return pd.arrays.BooleanArray(good, silent)


def find_bands(
    value: Numbers, group: GroupValues, direction: NDArray[np.object_]
) -> NDArray[np.intp]:
    """Return positions in BANDS; exactly at a quartile is outside, unless both quartiles meet."""
    apart = group.q1 < group.q3
    high = np.where(apart, value >= group.q3, value > group.q3)
    low = np.where(apart, value <= group.q1, value < group.q1)
    turned = direction == "lower_is_better"
    top, bottom = np.where(turned, low, high), np.where(turned, high, low)
    has_quarters = ~(np.isnan(group.q1) | np.isnan(group.q3))
    known = ~np.isnan(value) & has_quarters & (group.n >= SMALLEST_BAND)
    outside = [BANDS.index("top_quarter"), BANDS.index("bottom_quarter")]
    return np.select([~known, top, bottom], [0, *outside], BANDS.index("middle_half"))
