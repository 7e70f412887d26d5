"""Puts protected figures in the place of calculated ones; what is withheld leaves no number.

Which figures may stay was decided by the engine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from indicators.calculation import averages, fitting
from indicators.calculation.averages import average_of
from indicators.calculation.disclosure import Cell, Protected
from indicators.calculation.group_frames import GroupFigures
from indicators.calculation.panel import Numbers
from indicators.calculation.protection.asking import LINE, confidential_indicators
from indicators.frames import REASONS

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

SUPPRESSED = REASONS.index("suppressed")
Place = tuple[int, int, int]  # indicator, group row, year
Ranges = Mapping[Place, tuple[float, float]]


def replace_group_figures(
    figures: "Figures", judged: Sequence[Protected], ranges: Ranges
) -> "Figures":
    """Return the figures whose confidential averages and lines are the protected ones only.

    Missing: a withheld statistic is NaN; where nothing of a row may be shown n is 0. The reason is
    suppressed where the group's own average is withheld, or the line. `judged`: a year
    each. `ranges`: from where to where lines are drawn.
    """
    kept = _Kept(figures)
    for year, protected in enumerate(judged):
        for key, cell in protected.shown.items():
            kept.write(key, cell, year)
    kept.fits[_FIT["x_min"]], kept.fits[_FIT["x_max"]] = _write_ranges(kept, ranges)
    return replace(
        figures,
        average_arrays=GroupFigures(kept.averages, kept.average_reason),
        fit_arrays=GroupFigures(kept.fits, kept.fit_reason),
    )


def withhold_group_figures(figures: "Figures") -> "Figures":
    """Return the figures without any confidential average or line, as where nothing was judged."""
    return replace_group_figures(figures, [], {})


_AVERAGE = {name: at for at, name in enumerate(averages.STATISTICS)}
_FIT = {name: at for at, name in enumerate(fitting.STATISTICS)}


class _Kept:
    """The arrays of group figures, blank wherever something confidential stood."""

    def __init__(self, figures: "Figures") -> None:
        self.figures = figures
        self.rows = {name: at for at, name in enumerate(figures.row_names)}
        secret = [figures.indicator_places[each.code] for each in confidential_indicators(figures)]
        self.averages, self.average_reason = _blank(figures.average_arrays, _AVERAGE["n"], secret)
        self.fits, self.fit_reason = _blank(figures.fit_arrays, _FIT["n"], secret)

    def write(self, key: tuple[str, ...], cell: Cell, year: int) -> None:
        """Write one figure that may be shown."""
        code, grouping, group, statistic = key
        indicator = self.figures.indicators[code]
        at = self.figures.indicator_places[code], self.rows[grouping, group], year
        if statistic == LINE:
            self.fits[(_FIT["slope"], *at)], self.fits[(_FIT["intercept"], *at)] = cell.figures
            self.fit_reason[at] = 0
        else:
            self.averages[(_AVERAGE[statistic], *at)] = cell.figures[0]
            self.averages[(_AVERAGE["n"], *at)] = len(cell.members)
        if statistic == "pooled":
            self.fits[(_FIT["ratio_slope"], *at)] = cell.figures[0] / indicator.scale
        if statistic in ("pooled", LINE):
            self.fits[(_FIT["n"], *at)] = len(cell.members)
        if statistic == average_of(indicator):
            self.average_reason[at] = 0


def _blank(
    arrays: GroupFigures, n: int, secret: list[int]
) -> tuple[Numbers, "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]"]:
    """Return copies without confidential figures; a group without a member stays what it was."""
    numbers, reason = arrays.numbers.copy(), arrays.reason.copy()
    inhabited = numbers[n, secret] > 0
    numbers[:, secret] = np.nan
    numbers[n, secret] = 0.0
    reason[secret] = np.where(inhabited, SUPPRESSED, reason[secret])
    return numbers, reason


def _write_ranges(kept: _Kept, ranges: Ranges) -> tuple[Numbers, Numbers]:
    low, high = kept.fits[_FIT["x_min"]], kept.fits[_FIT["x_max"]]
    for at, (least, most) in ranges.items():
        if kept.fits[(_FIT["n"], *at)] > 0:
            low[at], high[at] = least, most
    return low, high
