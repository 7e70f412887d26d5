"""One public figure of every university of a year, to be put beside another.

A confidential indicator is refused here, so that no pair, rank or mean is made from one.
"""

import numpy as np

from indicators.calculation.figures import Figures
from indicators.calculation.groups import NO_GROUP
from indicators.calculation.panel import NOT_SUBMITTED, Flags, Numbers
from indicators.catalogue.model import UNCLASSIFIED
from indicators.frames import REASONS, STATES


class ConfidentialIndicator(ValueError):
    """A figure across universities was asked of an indicator that rests on confidential items."""


def read_values(figures: Figures, indicator: str, fiscal_year: int) -> Numbers:
    """Return the ratio of every university, in the order of the panel; NaN where there is none.

    Units: the indicator's. Raises: ConfidentialIndicator, whoever asks.
    """
    if figures.indicators[indicator].confidential:
        raise ConfidentialIndicator(
            f"indicator '{indicator}': must rest on public items only to be compared across "
            "universities, and does not. Take its released group figures instead."
        )
    values: Numbers = figures.one_indicator(indicator).value[_place(figures, fiscal_year)]
    return values


def read_reasons(figures: Figures, indicator: str, fiscal_year: int) -> tuple[str, ...]:
    """Return why each university has no ratio, in the order of the panel; "" where it has one.

    Missing: not_submitted for who returned nothing that year.
    """
    year = _place(figures, fiscal_year)
    reasons, present = figures.one_indicator(indicator).reason[year], figures.panel.participates
    return tuple(
        REASONS[int(reason)] if is_present else STATES[NOT_SUBMITTED]
        for reason, is_present in zip(reasons, present[year], strict=True)
    )


def find_members(figures: Figures, grouping: str, fiscal_year: int) -> dict[str, Flags]:
    """Return who belongs to each group of that year, those without a group last."""
    year = _place(figures, fiscal_year)
    positions, present = figures.positions[grouping][year], figures.panel.participates[year]
    codes = [group.code for group in figures.groupings[grouping].groups]
    places = [*enumerate(codes), (NO_GROUP, UNCLASSIFIED.code)]
    return {code: np.asarray(present & (positions == place)) for place, code in places}


def _place(figures: Figures, fiscal_year: int) -> int:
    return figures.fiscal_years.index(fiscal_year)
