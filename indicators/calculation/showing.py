"""What of an indicator there is to show one reader, year by year.

What may be shown was decided before; only public indicators are counted from single values.
"""

from typing import TYPE_CHECKING

import numpy as np

from indicators.calculation.averages import STATISTICS
from indicators.calculation.panel import Flags, Numbers
from indicators.catalogue.model import ALL
from indicators.frames import REASONS

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

_N, _NOBODY = STATISTICS.index("n"), REASONS.index("group_too_small")


def count_shown(figures: "Figures", indicator: str) -> Numbers:
    """Return for how many universities there is a value, a number per fiscal year.

    Of a confidential indicator it is the n of everybody, 0 where nothing about everybody is shown.
    """
    if not figures.indicators[indicator].confidential:
        return np.isfinite(figures.one_indicator(indicator).value).sum(axis=1).astype(np.float64)
    everybody: Numbers = _members(figures, indicator)[_find_everybody(figures)]
    return everybody


def find_shown(figures: "Figures", indicator: str) -> Flags:
    """Say for each fiscal year whether this reader is shown anything: a value, group or square."""
    values = figures.one_indicator(indicator).value
    shown: Flags = np.any(np.isfinite(values), axis=1)
    if not figures.indicators[indicator].confidential:
        return shown
    squares = [figures.squares.get((indicator, year), ()) for year in figures.fiscal_years]
    has_squares = np.array([len(centres) > 0 for centres in squares], dtype=bool)
    has_groups: Flags = np.any(_members(figures, indicator) > 0, axis=0)
    return shown | has_groups | has_squares


def find_answered(figures: "Figures", indicator: str) -> Flags:
    """Say for each fiscal year whether any university has a value, shown or withheld."""
    place = figures.indicator_places[indicator]
    answered: Flags = figures.average_arrays.reason[place, _find_everybody(figures)] != _NOBODY
    return answered


def find_shown_groups(figures: "Figures", indicator: str, group: str) -> Flags:
    """Say for each fiscal year whether anything of that group of the own grouping is shown."""
    row = figures.row_names.index((figures.indicators[indicator].grouping, group))
    shown: Flags = _members(figures, indicator)[row] > 0
    return shown


def _members(figures: "Figures", indicator: str) -> Numbers:
    """Return n of the averages, group row × year."""
    members: Numbers = figures.average_arrays.numbers[_N, figures.indicator_places[indicator]]
    return members


def _find_everybody(figures: "Figures") -> int:
    return figures.row_names.index(("", ALL.code))
