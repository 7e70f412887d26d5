"""Who stands behind a figure of a group: members with both sides, who is left out and why.

Of public indicators only: of a confidential one nobody is named or counted here.
"""

from dataclasses import replace

import pandas as pd

from comparisons.evidence.citing import cite_own
from comparisons.evidence.model import GroupingFacts, Operand
from comparisons.evidence.wish import Wish
from comparisons.results import PublishedRelease, choices_of
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import ALL

OF_A_RATIO = ("university", "numerator", "denominator", "value", "reason", "told_reason")


def list_members(
    release: PublishedRelease, wish: Wish, comparison: Comparison, *, role: str = "member"
) -> list[Operand]:
    """Return a row per member of the wish's group that has a ratio, then who has none."""
    if comparison.indicator.confidential:
        return []
    rows = _inside(comparison, wish.group)
    names, unit = choices_of(release).universities, comparison.indicator.unit
    # The university's code is put into one address: writing a thousand costs milliseconds.
    address = cite_own("ratio", replace(wish.chosen, fiscal_year=comparison.fiscal_year), "CODE")
    found = [
        Operand(
            role if value == value else "excluded",
            names[code],
            code,
            numerator=numerator,
            denominator=denominator,
            value=value,
            unit=unit,
            reason=reason,
            evidence=address.replace("CODE", code),
            told_reason=told,
        )
        for code, numerator, denominator, value, reason, told in zip(
            *(rows[name].tolist() for name in OF_A_RATIO), strict=True
        )
    ]
    left_out = [each for each in found if each.role == "excluded"] if role == "member" else []
    return [each for each in found if each.role == role] + left_out


def find_grouping(release: PublishedRelease, wish: Wish, comparison: Comparison) -> GroupingFacts:
    """Return how the group was made; who stands exactly at a cut only where all of it is public."""
    grouping = comparison.grouping
    items = tuple(grouping.items)
    is_open = not comparison.indicator.confidential and all(
        item in release.catalogue.items and not release.catalogue.items[item].confidential
        for item in items
    )
    at_cut = _find_at_cut(release, comparison) if is_open and items else ()
    return GroupingFacts(
        grouping.code,
        grouping.label,
        wish.group,
        grouping.group(wish.group).label,
        items,
        tuple(grouping.cuts),
        at_cut,
    )


def _inside(comparison: Comparison, group: str) -> pd.DataFrame:
    if group == ALL.code:
        return comparison.ratios
    members = comparison.memberships
    codes = members.loc[members["group"] == group, "university"]
    return comparison.ratios[comparison.ratios["university"].isin(set(codes))]


def _find_at_cut(release: PublishedRelease, comparison: Comparison) -> tuple[str, ...]:
    panel = release.figures.panel
    year = panel.fiscal_years.index(comparison.fiscal_year)
    size = sum(panel.item_values(item)[year] for item in comparison.grouping.items)
    at_cut = pd.Series(size, index=list(panel.codes)).isin(list(comparison.grouping.cuts))
    return tuple(at_cut.index[at_cut])
