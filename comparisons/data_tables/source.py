"""What every table is made from: a comparison, the names, the language.

It writes headings and words; the tables choose which.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import quote_plus

from comparisons.data_tables.model import Cell, Cited, Column
from comparisons.evidence.citing import cite_group, cite_own, cite_placed
from comparisons.labels import COLUMNS
from comparisons.selection import Selection
from indicators.calculation.comparison import Comparison
from indicators.calculation.figures import Figures
from indicators.catalogue.model import UNCLASSIFIED
from indicators.charts.axes import name_with_unit
from indicators.formatting import reason_word, state_sign
from indicators.text import LocalizedText

# Figures of one university that its group decides.
PLACED = ("difference", "band", "rank")


class Source(NamedTuple):
    """What every table is made from; figures are cited where it is known what was asked.

    `figures`: those that the comparison is a slice of, for tables of two years.
    """

    comparison: Comparison
    names: dict[str, LocalizedText]
    language: str
    asked: Selection | None = None
    figures: Figures | None = None

    def text(self, column: str) -> Column:
        """Return a column of words."""
        return Column(COLUMNS[column].in_language(self.language))

    def number(self, column: str, decimals: int = 0) -> Column:
        """Return a column of plain numbers, without a unit."""
        return Column(COLUMNS[column].in_language(self.language), decimals)

    def figure(self, label: LocalizedText, unit: str, decimals: int) -> Column:
        """Return a column of figures with its label and unit."""
        return Column(name_with_unit(label, unit).in_language(self.language), decimals)

    def value(self, column: str) -> Column:
        """Return a column in the indicator's own unit."""
        indicator = self.comparison.indicator
        return self.figure(COLUMNS[column], indicator.unit, indicator.decimals)

    def group(self, code: str) -> str:
        """Return the name of a group."""
        return self.comparison.grouping.group(code).label.in_language(self.language)

    def name(self, university: str) -> str:
        """Return the name of a university."""
        return self.names[university].in_language(self.language)

    def reason(self, reason: str) -> str:
        """Return the short word for a missing value."""
        return reason_word(reason).in_language(self.language)

    def sign(self, state: str) -> str:
        """Return the sign of what was not returned."""
        return state_sign(state).in_language(self.language)

    def of_group(
        self, cell: Cell, group: str, statistic: str, *, figure: str = "average", year: int = 0
    ) -> Cited:
        """Return a figure of a group with its evidence; who has no group has no such figure."""
        if self.asked is None or group == UNCLASSIFIED.code:
            return Cited(cell, "")
        asked = replace(self.asked, fiscal_year=year) if year else self.asked
        return Cited(cell, cite_group(figure, asked, group, statistic))

    def of_one(self, figure: str, statistic: str = "") -> Callable[[Cell, str], Cited]:
        """Return what cites a figure of one university: called with the cell and the code.

        The code is put into one address: writing a thousand costs milliseconds.
        """
        if self.asked is None:
            return lambda cell, code: Cited(cell, "")
        write = cite_placed if figure in PLACED else cite_own
        query = write(figure, self.asked, "CODE", statistic)
        return lambda cell, code: Cited(cell, query.replace("CODE", quote_plus(code)))
