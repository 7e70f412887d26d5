"""The confidential group figures of one fiscal year, as the cells that the engine judges.

The more is asked for, the less of it can be shown: everything of an indicator's own groups, of
kinds the total only, of other groupings nothing. Quartiles of what adds up to a public total
would cost the averages: each part is told by the others.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from indicators.calculation.disclosure import (
    Cell,
    Side,
    line_cell,
    mean_of_ratios_cell,
    pooled_cell,
    quantile_cell,
)
from indicators.calculation.groups import NO_GROUP
from indicators.calculation.panel import Flags, Panel
from indicators.catalogue.model import ALL, UNCLASSIFIED, Catalogue, Indicator, Term

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

KIND = "kind"
QUANTILES = {"q1": 0.25, "median": 0.5, "q3": 0.75}
LINE = "line"


def confidential_indicators(figures: "Figures") -> list[Indicator]:
    """Return the indicators that only group figures are published of."""
    return [each for each in figures.indicators.values() if each.confidential]


def asked_rows(figures: "Figures", indicator: Indicator) -> list[int]:
    """Return the places of the group rows that are asked for of one indicator."""
    groupings = ("", indicator.grouping, KIND)
    return [at for at, name in enumerate(figures.row_names) if name[0] in groupings]


def ask_year(figures: "Figures", year: int, catalogue: Catalogue, *, digits: int) -> list[Cell]:
    """Return every cell of the year at position `year`; a group without a member has none."""
    return [
        cell
        for indicator in confidential_indicators(figures)
        for row in asked_rows(figures, indicator)
        for cell in _ask_group(figures, indicator, row, year, catalogue, digits)
    ]


def members_of(figures: "Figures", indicator: Indicator, row: int, year: int) -> Flags:
    """Return who counts in the row's figures that year: its universities that have a ratio."""
    grouping, group = figures.row_names[row]
    has_ratio = ~np.isnan(figures.one_indicator(indicator.code).value[year])
    if group == ALL.code:
        return has_ratio
    codes = [each.code for each in figures.groupings[grouping].groups]
    place = NO_GROUP if group == UNCLASSIFIED.code else codes.index(group)
    inside: Flags = has_ratio & (figures.positions[grouping][year] == place)
    return inside


def _ask_group(
    figures: "Figures", indicator: Indicator, row: int, year: int, catalogue: Catalogue, digits: int
) -> Iterator[Cell]:
    members = members_of(figures, indicator, row, year)
    if not members.any():
        return
    key = (indicator.code, *figures.row_names[row])
    upper = build_side(figures.panel, indicator.numerator, year, members, catalogue)
    lower = build_side(figures.panel, indicator.denominator, year, members, catalogue)
    scale = indicator.scale
    if lower.amounts.sum() != 0:
        yield pooled_cell((*key, "pooled"), upper, lower, scale=scale, digits=digits)
    if key[1] == KIND:
        return
    yield mean_of_ratios_cell((*key, "mean_of_ratios"), upper, lower, scale=scale, digits=digits)
    quantiles = {} if _is_part_of_known(indicator, catalogue) else QUANTILES
    for name, share in quantiles.items():
        yield quantile_cell((*key, name), upper, lower, share=share, scale=scale, digits=digits)
    yield line_cell((*key, LINE), upper, lower, digits=digits)


def _is_part_of_known(indicator: Indicator, catalogue: Catalogue) -> bool:
    parts = {
        part
        for item in catalogue.items.values()
        for parts in (() if item.confidential else item.identities)
        for part in parts
    }
    return any(catalogue.items[code].confidential and code in parts for code in indicator.items)


def build_side(
    panel: Panel, terms: tuple[Term, ...], year: int, members: Flags, catalogue: Catalogue
) -> Side:
    """Return a numerator or denominator, its public part apart from its confidential items."""
    who = tuple(code for code, inside in zip(panel.codes, members, strict=True) if inside)
    public, secret, signs = np.zeros(len(who)), {}, {}
    for term in terms:
        values = panel.item_values(term.item)[year, members]
        if catalogue.items[term.item].confidential:
            secret[term.item], signs[term.item] = values, float(term.sign)
        else:
            public = public + term.sign * values
    return Side(who, public, secret, signs)
