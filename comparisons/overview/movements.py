"""The public indicators of two years side by side, in a group and a sample.

Sides come from the release as they are; adding up members is the calculation's.
"""

from collections.abc import Callable
from typing import NamedTuple

from comparisons.evidence.keeping import cite_kept
from comparisons.overview.asking import KIND, Wish
from comparisons.results import PublishedRelease
from indicators.calculation.matched import Sample, TwoYears, compare_years
from indicators.catalogue.model import ALL, Indicator


class Movement(NamedTuple):
    """One indicator: the sample that is shown, and the matched one beside it."""

    indicator: Indicator
    shown: Sample
    matched: Sample

    def citing(self, wish: Wish) -> Callable[[str], str]:
        """Return what gives the query of a figure of this movement, by its statistic."""
        grouping = "" if wish.group == ALL.code else KIND
        asked = {"indicator": self.indicator.code, "grouping": grouping, **wish.parameters()}
        return lambda statistic: cite_kept("movement", asked, statistic=statistic)


def list_movements(release: PublishedRelease, wish: Wish) -> list[Movement]:
    """Return the public indicators that anybody has a value of, in catalogue order.

    Nothing where the release does not have the year before.
    """
    if wish.fiscal_year - 1 not in release.fiscal_years:
        return []
    figures = release.figures
    row = figures.row_names.index(("", ALL.code) if wish.group == ALL.code else (KIND, wish.group))
    found = [
        (each, compare_years(figures, code, row=row, fiscal_year=wish.fiscal_year))
        for code, each in figures.indicators.items()
        if not each.confidential
    ]
    return [_choose(each, years, wish) for each, years in found if _has_values(years)]


def _has_values(years: TwoYears) -> bool:
    return bool(years.everybody.n or years.everybody.n_before)


def _choose(indicator: Indicator, years: TwoYears, wish: Wish) -> Movement:
    shown = years.matched if wish.sample == "both" else years.everybody
    return Movement(indicator, shown, years.matched)
