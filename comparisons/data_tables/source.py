"""What every table is made from: a comparison, the names, the language.

It writes headings and words; the tables choose which.
"""

from typing import NamedTuple

from comparisons.data_tables.model import Column
from comparisons.labels import COLUMNS
from indicators.calculation.comparison import Comparison
from indicators.charts.axes import name_with_unit
from indicators.formatting import reason_word, state_sign
from indicators.text import LocalizedText


class Source(NamedTuple):
    """What every table is made from."""

    comparison: Comparison
    names: dict[str, LocalizedText]
    language: str

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
