"""Why a ratio changed from one year to the next: exact parts that need no order of steps.

What the parts are called, and how they are drawn, lives with the pages and charts.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.panel import Numbers


class RatioChange(NamedTuple):
    """The parts of one ratio's change, in its unit; they add up to the change."""

    numerator: float
    denominator: float

    @property
    def total(self) -> float:
        """Return the whole change."""
        return self.numerator + self.denominator


class GroupChange(NamedTuple):
    """The parts of a pooled ratio's change, in its unit; they add up to the change.

    `within`: members' own ratios moved. `composition`: the weights of members who stayed moved.
    `entry`: who came. `exit`: who left.
    """

    within: float
    composition: float
    entry: float
    exit: float

    @property
    def total(self) -> float:
        """Return the whole change."""
        return sum(self)


def explain_ratio(
    before: tuple[float, float], after: tuple[float, float], *, scale: float = 1.0
) -> RatioChange:
    """Return what numerator and denominator did to scale × numerator ÷ denominator.

    Each moves once with the other as it was and once with the other as it is; the effect is the
    mean of the two (Shapley), so that neither comes first. Missing: NaN where a side is missing
    or a denominator is zero.
    """
    (n0, d0), (n1, d1) = before, after
    if d0 == 0 or d1 == 0:
        return RatioChange(float("nan"), float("nan"))
    inverse0, inverse1 = scale / d0, scale / d1
    return RatioChange((n1 - n0) * (inverse0 + inverse1) / 2, (n0 + n1) * (inverse1 - inverse0) / 2)


def explain_group(
    before: tuple[Numbers, Numbers], after: tuple[Numbers, Numbers], *, scale: float = 1.0
) -> GroupChange:
    """Return why Σ numerator ÷ Σ denominator of a group changed.

    `before`, `after`: numerator and denominator by university, NaN for whoever is no member that
    year. Weights are shares of the denominator of those who are members in both years (Bennet).
    Missing: all NaN where a year has no member, or none is a member in both.
    """
    stays = ~(np.isnan(before[0]) | np.isnan(after[0]))
    (n0, d0), (n1, d1) = ((side[stays] for side in year) for year in (before, after))
    if not stays.any() or d0.sum() == 0 or d1.sum() == 0:
        return GroupChange(*[float("nan")] * 4)
    r0, r1 = scale * n0 / d0, scale * n1 / d1
    w0, w1 = d0 / d0.sum(), d1 / d1.sum()
    level = (scale * n0.sum() / d0.sum() + scale * n1.sum() / d1.sum()) / 2
    return GroupChange(
        within=float(((w0 + w1) / 2 * (r1 - r0)).sum()),
        # Beside the common level: a heavier member matters by how far it lies from the group.
        composition=float((((r0 + r1) / 2 - level) * (w1 - w0)).sum()),
        entry=_pool(after, scale) - float(scale * n1.sum() / d1.sum()),
        exit=float(scale * n0.sum() / d0.sum()) - _pool(before, scale),
    )


def _pool(sides: tuple[Numbers, Numbers], scale: float) -> float:
    numerator, denominator = sides
    return float(scale * np.nansum(numerator) / np.nansum(denominator))
