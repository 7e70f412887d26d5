"""Total ÷ total of two years: of whoever has a value, and of those who have one in both.

Of public indicators only: the difference of the two samples would tell of single universities.
"""

from typing import NamedTuple

import numpy as np

from indicators.calculation.figures import Figures
from indicators.calculation.panel import Flags
from indicators.calculation.protection.asking import members_of
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.terms import Ratios


class Sample(NamedTuple):
    """Total ÷ total of the year before and of the year, in the indicator's unit, and its n of each.

    Missing: NaN where nobody has a value or the denominators add up to 0.
    """

    before: float
    after: float
    n_before: int
    n: int

    @property
    def change(self) -> float:
        """Return by how much it changed; NaN where either is missing."""
        return self.after - self.before


class TwoYears(NamedTuple):
    """One indicator in two years: everybody with a value, and those with one in both (matched)."""

    everybody: Sample
    matched: Sample


def compare_years(figures: Figures, indicator: str, *, row: int, fiscal_year: int) -> TwoYears:
    """Return a group row of the figures in `fiscal_year` and the year before.

    A member of both years is in the group in both. Raises: ConfidentialError for a confidential
    indicator; ValueError if figures do not have both years.
    """
    definition = figures.indicators[indicator]
    if definition.confidential:
        raise ConfidentialError(
            f"compare_years: the indicator must be public, got {indicator}. Leave it out."
        )
    years = [figures.fiscal_years.index(year) for year in (fiscal_year - 1, fiscal_year)]
    members = [members_of(figures, definition, row, at) for at in years]
    ratios = [figures.one_indicator(indicator).at(at) for at in years]
    stayed = members[0] & members[1]
    return TwoYears(
        everybody=_sample(ratios, members, definition.scale),
        matched=_sample(ratios, [stayed, stayed], definition.scale),
    )


def _sample(ratios: list[Ratios], members: list[Flags], scale: float) -> Sample:
    before, after = (_pool(*pair, scale) for pair in zip(ratios, members, strict=True))
    return Sample(before, after, *(int(flags.sum()) for flags in members))


def _pool(ratios: Ratios, members: Flags, scale: float) -> float:
    """Add up the members only; a denominator of 0 has no ratio, never an infinite one."""
    below = float(ratios.denominator[members].sum())
    return float(scale * np.sum(ratios.numerator[members]) / below) if below else float("nan")
