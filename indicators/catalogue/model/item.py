"""What a university is asked for: items, and the viewpoints that order them.

Only frozen values live here; what is calculated from items is in indicator.py.
"""

from dataclasses import dataclass
from typing import Literal

from indicators.catalogue.model.change import DefinitionChange
from indicators.text import LocalizedText

Source = Literal["METI", "TMDU", "MEXT", "ours"]


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """A chapter of the catalogue, such as patents and licences."""

    code: str
    label: LocalizedText


@dataclass(frozen=True, slots=True)
class Item:
    """One figure that a university is asked for, once a fiscal year.

    `identities`: each is a tuple of item codes whose sum must equal this item.
    `part_of`: the item of which this one is a part (うち), never more than the whole.
    `staff`: of a personnel cost, the item that counts the people it pays (full-time equivalents).
    `changes`: the years from which it was asked otherwise, ascending.
    `source_column`: the column of MEXT's survey table that feeds it, or None.
    """

    code: str
    label: LocalizedText
    viewpoint: str
    unit: str
    definition: LocalizedText
    include: LocalizedText | None
    exclude: LocalizedText | None
    is_whole: bool
    may_be_negative: bool
    since: int | None
    until: int | None
    confidential: bool
    source: Source
    source_column: str | None
    identities: tuple[tuple[str, ...], ...]
    part_of: str | None = None
    staff: str | None = None
    changes: tuple[DefinitionChange, ...] = ()

    def is_asked_in(self, fiscal_year: int) -> bool:
        """Say whether the year lies between since and until, both inclusive."""
        return (self.since or fiscal_year) <= fiscal_year <= (self.until or fiscal_year)
