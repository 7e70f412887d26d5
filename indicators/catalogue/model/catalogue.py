"""All definitions together.

Reading TOML is loader.py's work, finding faults is problems.py's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from indicators.catalogue.model.breakdown import Breakdown
from indicators.catalogue.model.check import Check
from indicators.catalogue.model.grouping import Grouping
from indicators.catalogue.model.indicator import Indicator
from indicators.catalogue.model.item import Item, Viewpoint
from indicators.catalogue.model.section import Section


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All definitions, by code, in the order of the files (viewpoints) and numbers."""

    viewpoints: Mapping[str, Viewpoint]
    items: Mapping[str, Item]
    groupings: Mapping[str, Grouping]
    indicators: Mapping[str, Indicator]
    sections: Mapping[str, Section] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    breakdowns: Mapping[str, Breakdown] = field(default_factory=dict)

    def indicators_of(self, viewpoint: str) -> tuple[Indicator, ...]:
        """Return the active indicators of one viewpoint, in catalogue order."""
        return tuple(
            indicator
            for indicator in self.indicators.values()
            if indicator.viewpoint == viewpoint and indicator.status == "active"
        )

    def asked_items(self, fiscal_year: int) -> tuple[Item, ...]:
        """Return the items asked in that year, in the order of the sections."""
        codes = [code for section in self.sections.values() for code in section.items]
        return tuple(
            self.items[code] for code in codes if self.items[code].is_asked_in(fiscal_year)
        )

    def is_fed_by_survey(self, indicator: Indicator) -> bool:
        """Say whether MEXT's survey table alone holds every item of the indicator."""
        return all(self.items[code].source_column for code in indicator.items)
