"""Two years of one university's figure, with what either side did between them.

Arithmetic lives in decomposition.py; the kind of nothing in absence.py.
"""

from typing import NamedTuple

from comparisons.words import write_total
from indicators.calculation.absence import tell_kind
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.decomposition import RatioChange, explain_ratio
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

YEAR = LocalizedText("{year}年度", "FY{year}")
NUMERATOR = LocalizedText("分子（{label}）の変化", "Change of the numerator ({label})")
DENOMINATOR = LocalizedText("分母（{label}）の変化", "Change of the denominator ({label})")


class YearPair(NamedTuple):
    """One university's figure in two years; `change` is None where one of them has none.

    The reasons of both tell the kind of nothing.
    """

    indicator: Indicator
    university: str
    year: int
    before: YearSides
    after: YearSides
    change: RatioChange | None

    @property
    def labels(self) -> list[LocalizedText]:
        """Return what the steps are called: the year before, both sides, the year."""
        before, after = (YEAR.fill(year=year) for year in (self.year - 1, self.year))
        upper = NUMERATOR.fill(label=self.indicator.numerator_label)
        return [before, upper, DENOMINATOR.fill(label=self.indicator.denominator_label), after]

    def write_side(self, side: str) -> tuple[LocalizedText, LocalizedText]:
        """Return a numerator or denominator of both years, with its unit."""
        unit = getattr(self.indicator, f"{side}_unit")
        before, after = (getattr(each, side) for each in (self.before, self.after))
        return write_total(before, unit, "reported"), write_total(after, unit, "reported")


def pair_years(figures: Figures, indicator: Indicator, university: str, year: int) -> YearPair:
    """Return the figure of a year and of the year before, with what either side did to it."""
    before, after = (_read(figures, indicator, university, each) for each in (year - 1, year))
    change = None
    if not (before.reason or after.reason):
        change = explain_ratio(before[:2], after[:2], scale=indicator.scale)
    return YearPair(indicator, university, year, before, after, change)


def _read(figures: Figures, indicator: Indicator, university: str, year: int) -> YearSides:
    sides = read_sides(figures, indicator.code, university, year)
    return sides._replace(reason=tell_kind(figures, indicator, university, year, sides.reason))
