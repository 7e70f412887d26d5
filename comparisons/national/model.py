"""What the files of national series hold, as plain values.

Nothing is read, checked or shown here.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from indicators.text import LocalizedText
from indicators.units import unit_named


class Source(NamedTuple):
    """Where a value was found; `page` and `address` are "" where they are not known."""

    kind: str
    publisher: LocalizedText
    page: str
    address: str


class Published(NamedTuple):
    """One value as published; `vintage` says when, `seen` how it was read."""

    fiscal_year: int
    value: Fraction
    unit: str
    vintage: str
    seen: str
    source: Source
    note: str

    def value_in(self, unit: str) -> float:
        """Return the value in another unit of the same kind."""
        scale = unit_named(self.unit).factor / unit_named(unit).factor
        return float(self.value * scale)


class Series(NamedTuple):
    """A named series; `newest` has one value a year, `earlier` what later ones replaced."""

    label: LocalizedText
    newest: tuple[Published, ...]
    earlier: tuple[Published, ...]


@dataclass(frozen=True)
class Chart:
    """Series that are read together, in one unit; the first one is told in words."""

    code: str
    label: LocalizedText
    unit: str
    decimals: int
    is_drawn: bool
    credit: LocalizedText
    note: LocalizedText
    series: tuple[Series, ...]


class Milestone(NamedTuple):
    """Something that policy did in a fiscal year, and where that is written."""

    fiscal_year: int
    label: LocalizedText
    source: LocalizedText


class Goal(NamedTuple):
    """A goal as its source states it, and what the source leaves open."""

    label: LocalizedText
    source: LocalizedText
    note: LocalizedText


class Shares(NamedTuple):
    """Per cent by country, a column a year."""

    label: LocalizedText
    credit: LocalizedText
    years: tuple[int, ...]
    rows: tuple[tuple[LocalizedText, tuple[float, ...]], ...]


@dataclass(frozen=True)
class National:
    """Everything the files hold."""

    charts: tuple[Chart, ...]
    milestones: tuple[Milestone, ...]
    goal: Goal
    shares: Shares
