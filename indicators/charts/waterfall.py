"""Waterfall: from one value to another by steps, each beginning where the one before ended.

Places and words only; the page draws the bars in the rows of its table, paper on a sheet.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from indicators.text import LocalizedText

Kind = Literal["level", "rise", "fall", "none"]


# What is left free at both ends, as a share of the line.
MARGIN = 0.05


class Bar(NamedTuple):
    """A bar between two places from 0 (left) to 1 (right); a level is a place, not a length."""

    start: float
    end: float
    kind: Kind

    @property
    def after(self) -> float:
        """Return where the next bar begins."""
        return self.start if self.kind == "fall" else self.end


class Step(NamedTuple):
    """A value or a step in words, from what to what it came about (`note`), and its bar."""

    label: LocalizedText
    note: LocalizedText
    amount: LocalizedText
    bar: Bar


class WaterfallShape(NamedTuple):
    """The value before, the steps, the value after; without any, `empty` says why."""

    title: LocalizedText
    steps: tuple[Step, ...]
    note: LocalizedText
    empty: LocalizedText | None = None


def shape_waterfall(before: float, steps: Sequence[float]) -> list[Bar]:
    """Return the place of the value before, the bar of each step, and the place of the value after.

    The line spans only the values on the way: from zero, a change would seldom be seen.
    """
    levels = [before]
    for step in steps:
        levels.append(levels[-1] + step)
    low, high = min(levels), max(levels)

    def place(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(MARGIN + (1 - 2 * MARGIN) * share, 4)

    def bar(start: float, end: float, kind: Kind) -> Bar:
        left, right = sorted((place(start), place(end)))
        return Bar(left, right, kind)

    first, last = (bar(level, level, "level") for level in (levels[0], levels[-1]))
    return [first, *(bar(a, b, _kind(b - a)) for a, b in pairwise(levels)), last]


def _kind(step: float) -> Kind:
    if step == 0:
        return "none"
    return "rise" if step > 0 else "fall"
