"""The same figures as indicators.calculation, in the least work numpy needs: the limit.

No frame, no label, no check of what comes in: only what calculate_figures is compared with.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.panel import SUPPRESSED, Panel
from indicators.catalogue.model import Catalogue, Grouping, Indicator
from indicators.frames import REASONS

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Reasons = NDArray[np.uint8]
CODE = {reason: code for code, reason in enumerate(REASONS)}
# Places on the first axis of the results, as in frames.AVERAGES and frames.FITS.
POOLED, MEAN, MEDIAN, Q1, Q3, N, TOP_SHARE, WITHOUT_TOP = range(8)
SLOPE, INTERCEPT, R2, RATIO_SLOPE, FIT_N, X_MIN, X_MAX = range(7)


class Limit(NamedTuple):
    """Ratios (indicator × year × university); statistic × indicator × group row × year."""

    numerator: Array
    denominator: Array
    value: Array
    reason: Reasons
    averages: Array
    average_reason: Reasons
    lines: Array
    line_reason: Reasons


class Side(NamedTuple):
    """One side of the ratios with zeros for who is no member, and its deviations from the mean."""

    filled: Array
    mean: Array
    off: Array


class Year(NamedTuple):
    """Views of one year: everything indicator × university, but for scale and groups."""

    member: Flags
    value: Array
    upper: Side
    lower: Side
    scale: Array
    groups: Flags


def calculate_limit(panel: Panel, catalogue: Catalogue) -> Limit:
    """Return every figure of every indicator and grouping of the catalogue."""
    indicators = list(catalogue.indicators.values())
    scale = np.array([indicator.scale for indicator in indicators])
    numerator, denominator, reason = _ratios(panel, indicators)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = numerator / denominator
    value *= scale[:, None, None]
    member = reason == 0
    value[~member] = np.nan
    groups = _groups(panel, list(catalogue.groupings.values()))
    upper, lower = _side(numerator, member), _side(denominator, member)
    shape = (len(indicators), *groups.shape[:2])
    averages, lines = np.full((8, *shape), np.nan), np.full((7, *shape), np.nan)
    line_reason = np.zeros(shape, dtype=np.uint8)
    for year in range(groups.shape[1]):
        above, below = (_cut(side, year) for side in (upper, lower))
        one = Year(member[:, year], value[:, year], above, below, scale, groups[:, year])
        _sum(one, averages[..., year], lines[..., year])
        _order(one, averages[..., year], lines[..., year], line_reason[..., year])
    line_reason[lines[FIT_N] < 3] = CODE["group_too_small"]
    lines[:3, line_reason != 0] = np.nan
    empty, no_total = averages[N] == 0, np.isnan(averages[POOLED])
    missing = np.select([empty, no_total], [CODE["group_too_small"], CODE["zero_denominator"]], 0)
    average_reason = missing.astype(np.uint8)
    return Limit(
        numerator, denominator, value, reason, averages, average_reason, lines, line_reason
    )


def _ratios(panel: Panel, indicators: list[Indicator]) -> tuple[Array, Array, Reasons]:
    shape = (len(indicators), *panel.participates.shape)
    numerator, denominator = np.empty(shape), np.empty(shape)
    reason = np.zeros(shape, dtype=np.uint8)
    place = {code: at for at, code in enumerate(panel.items)}
    suppressed = panel.states == SUPPRESSED
    is_any_suppressed = suppressed.any()
    for at, indicator in enumerate(indicators):
        sides = ((numerator[at], indicator.numerator), (denominator[at], indicator.denominator))
        for side, (first, *others) in sides:
            np.multiply(panel.values[place[first.item]], first.sign, out=side)
            for term in others:
                side += term.sign * panel.values[place[term.item]]
        below, why = denominator[at], reason[at]
        if indicator.minimum_denominator:
            why[below < indicator.minimum_denominator] = CODE["small_denominator"]
        why[below == 0] = CODE["zero_denominator"]
        why[np.isnan(below)] = CODE["missing_denominator"]
        why[np.isnan(numerator[at])] = CODE["missing_numerator"]
        for item in indicator.items if is_any_suppressed else ():
            why[suppressed[place[item]]] = CODE["suppressed"]
        for year, fiscal_year in enumerate(panel.fiscal_years):
            if not indicator.is_asked_in(fiscal_year):
                why[year] = CODE["not_asked_that_year"]
    return numerator, denominator, reason


def _groups(panel: Panel, groupings: list[Grouping]) -> Flags:
    """Return group row × year × university; the first row is everybody."""
    rows = [panel.participates]
    place = {code: at for at, code in enumerate(panel.items)}
    for grouping in groupings:
        if grouping.attribute:
            own = panel.universities[grouping.attribute].to_numpy()
            marks = [(own == group.code) & panel.participates for group in grouping.groups]
        else:
            size = sum(panel.values[place[item]] for item in grouping.items)
            above = np.searchsorted(np.array(grouping.cuts), size, side="left")
            known = panel.participates & ~np.isnan(size)
            marks = [(above == at) & known for at in range(len(grouping.groups))]
        rows += [*marks, panel.participates & ~np.any(marks, axis=0)]
    return np.stack(rows)


def _side(side: Array, member: Flags) -> Side:
    """Return the side centred for each indicator and year: raw squares would cancel."""
    filled = np.where(member, side, 0.0)
    mean = filled.sum(axis=-1) / np.maximum(member.sum(axis=-1), 1)
    return Side(filled, mean, np.where(member, side - mean[:, :, None], 0.0))


def _cut(side: Side, year: int) -> Side:
    return Side(side.filled[:, year], side.mean[:, year], side.off[:, year])


def _sum(one: Year, averages: Array, lines: Array) -> None:
    """Fill what is made of sums: all groups at once, one product of matrices for each sum."""
    of_group = one.groups.T.astype(np.float64)
    x, y = one.lower.off, one.upper.off
    n = one.member.astype(np.float64) @ of_group
    total, below = one.upper.filled @ of_group, one.lower.filled @ of_group
    ratios = np.where(one.member, one.value, 0.0) @ of_group
    sx, sy = x @ of_group, y @ of_group
    with np.errstate(divide="ignore", invalid="ignore"):
        sxx = (x * x) @ of_group - sx * sx / n
        sxy = (x * y) @ of_group - sx * sy / n
        syy = (y * y) @ of_group - sy * sy / n
        slope = sxy / sxx
        averages[POOLED] = one.scale[:, None] * total / below
        averages[MEAN] = ratios / n
        lines[INTERCEPT] = one.upper.mean[:, None] + sy / n
        lines[INTERCEPT] -= slope * (one.lower.mean[:, None] + sx / n)
        lines[R2] = np.minimum(sxy * slope / syy, 1.0)
        lines[RATIO_SLOPE] = total / below
    lines[SLOPE] = slope
    averages[N] = lines[FIT_N] = n


def _order(one: Year, averages: Array, lines: Array, line_reason: Reasons) -> None:
    """Fill what needs an order, group by group: quartiles, the largest, the ends of the lines."""
    row = np.arange(len(one.scale))
    for at, flags in enumerate(one.groups):
        who = np.flatnonzero(flags)
        if not len(who):
            continue
        n = averages[N, :, at].astype(np.intp)
        last = np.maximum(n - 1, 0)
        ordered = np.sort(one.value[:, who], axis=-1)
        for statistic, share in ((MEDIAN, 0.5), (Q1, 0.25), (Q3, 0.75)):
            place = last * share
            under = place.astype(np.intp)
            low, high = ordered[row, under], ordered[row, np.minimum(under + 1, last)]
            averages[statistic, :, at] = low + (high - low) * (place - under)
        member, above, below = (
            one.member[:, who],
            one.upper.filled[:, who],
            one.lower.filled[:, who],
        )
        top = np.where(member, above, -np.inf).argmax(axis=-1)
        total, base, largest = above.sum(axis=-1), below.sum(axis=-1), above[row, top]
        with np.errstate(divide="ignore", invalid="ignore"):
            averages[TOP_SHARE, :, at] = np.where(total == 0, np.nan, largest / total)
            rest = one.scale * (total - largest) / (base - below[row, top])
        averages[WITHOUT_TOP, :, at] = np.where(n < 2, np.nan, rest)
        x_min, x_max = _range(below, member)
        y_min, y_max = _range(above, member)
        line_reason[~((x_max > x_min) & (y_max > y_min)), at] = CODE["no_variation"]
        lines[X_MIN, :, at], lines[X_MAX, :, at] = x_min, x_max


def _range(side: Array, member: Flags) -> tuple[Array, Array]:
    low = np.where(member, side, np.inf).min(axis=-1)
    high = np.where(member, side, -np.inf).max(axis=-1)
    none = np.isinf(low)
    return np.where(none, np.nan, low), np.where(none, np.nan, high)
