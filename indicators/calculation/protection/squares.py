"""The squares of a confidential scatter, for every indicator and year of a release.

When a square may be drawn is the engine's rule; what it looks like is the charts' business.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal
from zlib import crc32

import numpy as np

from indicators.calculation.disclosure import Collection, Rules, Side, place_in_squares
from indicators.calculation.panel import Numbers
from indicators.calculation.protection.asking import (
    asked_rows,
    build_side,
    confidential_indicators,
    members_of,
)
from indicators.catalogue.model import Catalogue, Indicator

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

Squares = Mapping[tuple[str, int], Numbers]  # indicator and fiscal year


def draw_squares(
    figures: "Figures",
    indicator: Indicator,
    year: int,
    catalogue: Catalogue,
    collection: Collection,
    *,
    rules: Rules,
) -> Numbers:
    """Return the centres of the squares, square × (denominator, numerator); none is 0 × 2."""
    members = ~np.isnan(figures.one_indicator(indicator.code).value[year])
    upper, lower = (
        build_side(figures.panel, terms, year, members, catalogue)
        for terms in (indicator.numerator, indicator.denominator)
    )
    salaried = {university for university, item in collection.salaries if item in indicator.items}
    return place_in_squares(
        lower.amounts,
        upper.amounts,
        [collection.hands[member] for member in lower.members],
        rules=rules,
        # An order of its own for every picture, the same whenever the release is built again.
        seed=crc32(f"{indicator.code} {figures.fiscal_years[year]}".encode()),
        public_axis=_public_axis(lower, upper),
        salaries=np.array([member in salaried for member in lower.members], dtype=bool),
    )


def _public_axis(lower: Side, upper: Side) -> Literal["x", "y"] | None:
    if not lower.secret:
        return "x"
    return None if upper.secret else "y"


def find_ranges(
    figures: "Figures", squares: Squares, catalogue: Catalogue, *, rules: Rules
) -> dict[tuple[int, int, int], tuple[float, float]]:
    """Return from where to where on the x axis each group's lines are drawn.

    A public denominator has its members' range; of a confidential one only the squares are known.
    """
    half = 10.0 ** (0.5 / rules.squares_per_decade)
    ends = {
        key: (float(centres[:, 0].min() / half), float(centres[:, 0].max() * half))
        for key, centres in squares.items()
        if len(centres)
    }
    return {
        (figures.indicator_places[indicator.code], row, year): found
        for indicator in confidential_indicators(figures)
        for row in asked_rows(figures, indicator)
        for year, fiscal_year in enumerate(figures.fiscal_years)
        if (
            found := ends.get((indicator.code, fiscal_year))
            if _is_secret(indicator, catalogue)
            else _find_known_ends(figures, indicator, row, year)
        )
    }


def _is_secret(indicator: Indicator, catalogue: Catalogue) -> bool:
    return any(catalogue.items[term.item].confidential for term in indicator.denominator)


def _find_known_ends(
    figures: "Figures", indicator: Indicator, row: int, year: int
) -> tuple[float, float] | None:
    inside = members_of(figures, indicator, row, year)
    known = figures.one_indicator(indicator.code).denominator[year, inside]
    return (float(known.min()), float(known.max())) if known.size else None
