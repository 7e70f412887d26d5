"""Axes as plain values: range, ticks, logarithmic or not.

Both drawings (screen and paper) read them; nothing here knows a drawing library.
"""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

AxisChoice = Literal["auto", "log", "linear"]

# Below two decades a linear axis shows the same order and is easier to read.
DECADES_FOR_LOG = 2.0
# "auto" may lose at most a fifth of the points: a log axis has no place for 0.
SHARE_ABLE_TO_STAND = 0.8


class Axis(NamedTuple):
    """Range and ticks in the unit of the values; `decimals` is for the tick labels."""

    title: LocalizedText
    is_log: bool
    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int

    def fraction(self, value: float) -> float:
        """Return where `value` stands on the axis: 0 at the low end, 1 at the high end."""
        if self.is_log:
            return (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return (value - self.low) / (self.high - self.low)

    def fractions(self, values: Sequence[float]) -> NDArray[np.float64]:
        """Return where many values stand on the axis, as `fraction` says it of one."""
        ends = np.array([self.low, self.high, *values], dtype=float)
        places = np.log10(ends) if self.is_log else ends
        low, high = places[:2]
        return (places[2:] - low) / (high - low)


def name_with_unit(label: LocalizedText, unit: str) -> LocalizedText:
    """Return 「契約額（千円）」."""
    symbol = unit_symbol(unit)
    return LocalizedText(f"{label.ja}（{symbol.ja}）", f"{label.en} ({symbol.en})")


def is_log_wanted(*sides: Sequence[float], axis: AxisChoice) -> bool:
    """Say whether the axes are logarithmic; "auto" asks every side to span two decades."""
    if axis != "auto":
        return axis == "log" and all((np.asarray(side) > 0).any() for side in sides)
    values = np.asarray(sides, dtype=float)
    positive = values[:, (values > 0).all(axis=0)]
    if values.shape[1] == 0 or positive.shape[1] < SHARE_ABLE_TO_STAND * values.shape[1]:
        return False
    spans = np.log10(positive.max(axis=1)) - np.log10(positive.min(axis=1))
    return bool((spans >= DECADES_FOR_LOG).all())


def build_axis(values: Sequence[float], *, title: LocalizedText, is_log: bool) -> Axis:
    """Return an axis that holds every value; a log axis holds the positive ones."""
    kept = [value for value in values if not is_log or value > 0] or [1.0]
    low, high = min(kept), max(kept)
    if is_log:
        return _log_axis(low, high, title)
    return _linear_axis(low, high, title)


def _log_axis(low: float, high: float, title: LocalizedText) -> Axis:
    low, high = low / 1.6, high * 1.6
    decades = range(floor(log10(low)), ceil(log10(high)) + 1)
    steps = (1, 3) if len(decades) <= 5 else (1,)
    every = 1 if len(decades) <= 9 else 2
    candidates = [step * 10.0**power for power in decades[::every] for step in steps]
    ticks = tuple(tick for tick in candidates if low <= tick <= high)
    return Axis(title, True, low, high, ticks, max(0, -floor(log10(ticks[0]))) if ticks else 0)


def _linear_axis(low: float, high: float, title: LocalizedText) -> Axis:
    low, high = min(low, 0.0), max(high, 0.0)
    span = (high - low) or 1.0
    step = _round_step(span / 5)
    ticks = [step * count for count in range(floor(low / step), ceil((low + span) / step) + 1)]
    below = low - 0.03 * span
    above = low + span * 1.06
    kept = tuple(tick for tick in ticks if below <= tick <= above)
    return Axis(title, False, below, above, kept, max(0, -floor(log10(step))))


def _round_step(rough: float) -> float:
    """Return the smallest 1, 2, 2.5 or 5 times a power of ten that is not below `rough`."""
    power = 10.0 ** floor(log10(rough))
    factors = (1, 2, 5, 10) if power <= 1 else (1, 2, 2.5, 5, 10)
    return next(factor * power for factor in factors if factor * power >= rough * 0.999)
