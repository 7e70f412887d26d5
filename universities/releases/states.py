"""The verified content of one release, as it is compared with another one.

It holds every value: nothing but counts may be made of it.
"""

from dataclasses import dataclass
from functools import cached_property

from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText


@dataclass(frozen=True)
class FrozenState:
    """Figures with protected group figures, and the definitions that they rest on."""

    figures: Figures
    catalogue: Catalogue

    @cached_property
    def names(self) -> dict[str, LocalizedText]:
        """Return the universities that take part, by code."""
        rows = self.figures.panel.universities[["university", "name_ja", "name_en"]]
        return {code: LocalizedText(ja, en or ja) for code, ja, en in rows.itertuples(index=False)}
