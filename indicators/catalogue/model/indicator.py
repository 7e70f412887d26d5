"""What is calculated: the definition of one ratio.

Only frozen values live here; the arithmetic lives in the calculation.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from indicators.catalogue.model.change import DefinitionChange
from indicators.catalogue.model.item import Source
from indicators.text import LocalizedText

Direction = Literal["higher_is_better", "lower_is_better", "neutral"]
GroupAverage = Literal["ratio_of_totals", "mean_of_ratios"]


class Term(NamedTuple):
    """One item inside a numerator or denominator; sign is +1 or -1 (a leading minus)."""

    item: str
    sign: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """The definition of one ratio, read from one TOML file.

    `scale`: what numerator ÷ denominator in their items' units is multiplied with to be in
    `unit`; derived from the units by the loader. `confidential`: one of its items is.
    `asked_since`, `asked_until`: narrowed by the years of its items. `changes`: its own and those
    of its items, by year: values from either side of such a year are not quite the same thing.
    """

    code: str
    number: str
    viewpoint: str
    status: Literal["active", "retired"]
    label: LocalizedText
    short_label: LocalizedText
    why: LocalizedText
    numerator: tuple[Term, ...]
    denominator: tuple[Term, ...]
    numerator_label: LocalizedText
    denominator_label: LocalizedText
    numerator_unit: str
    denominator_unit: str
    unit: str
    scale: float
    decimals: int
    direction: Direction
    group_average: GroupAverage
    grouping: str
    minimum_denominator: float
    asked_since: int | None
    asked_until: int | None
    source: Source
    reviewed: str
    confidential: bool
    note: LocalizedText | None = None
    changes: tuple[DefinitionChange, ...] = ()

    def is_asked_in(self, fiscal_year: int) -> bool:
        """Say whether the indicator and all of its items are asked in that year."""
        since, until = self.asked_since, self.asked_until
        return (since or fiscal_year) <= fiscal_year <= (until or fiscal_year)

    def changes_in(self, fiscal_year: int) -> tuple[DefinitionChange, ...]:
        """Return what changed from the year before to that year; usually nothing."""
        return tuple(each for each in self.changes if each.year == fiscal_year)

    @property
    def items(self) -> tuple[str, ...]:
        """Return the codes of every item in numerator and denominator, in order."""
        return tuple(dict.fromkeys(term.item for term in (*self.numerator, *self.denominator)))
