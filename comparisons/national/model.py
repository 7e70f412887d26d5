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


class Break(NamedTuple):
    """From this year on things are counted anew."""

    fiscal_year: int
    text: LocalizedText


class Goal(NamedTuple):
    """A goal of policy: its scope, where it starts, what is wanted, the newest value of the scope.

    `newest` is None where no yearly value of the scope is held: no progress is told then.
    `calculation` says how the target came about where no source states it.
    """

    code: str
    label: LocalizedText
    mark: LocalizedText
    scope: LocalizedText
    unit: str
    series: str
    fiscal_year: int
    target: Fraction
    base_year: int
    base: Fraction
    newest: Published | None
    calculation: str
    sources: tuple[Source, ...]
    note: LocalizedText


class Series(NamedTuple):
    """A named series; `newest` has one value a year, `earlier` what later ones replaced."""

    label: LocalizedText
    newest: tuple[Published, ...]
    earlier: tuple[Published, ...]


@dataclass(frozen=True)
class Chart:
    """Series that are read together, in one unit; the first one is told in words."""

    code: str
    part: str
    label: LocalizedText
    unit: str
    decimals: int
    is_drawn: bool
    credit: LocalizedText
    note: LocalizedText
    series: tuple[Series, ...]
    goals: tuple[Goal, ...]
    breaks: tuple[Break, ...]
    shows_milestones: bool


class Milestone(NamedTuple):
    """Something that policy did in a fiscal year, and where that is written."""

    fiscal_year: int
    label: LocalizedText
    source: LocalizedText


class Year(NamedTuple):
    """The milestones of one year, and the letter by which charts name it."""

    letter: str
    fiscal_year: int
    milestones: tuple[Milestone, ...]


class Shares(NamedTuple):
    """Per cent by country, a column a year."""

    label: LocalizedText
    credit: LocalizedText
    years: tuple[int, ...]
    rows: tuple[tuple[LocalizedText, tuple[float, ...]], ...]


@dataclass(frozen=True)
class National:
    """Everything the files hold."""

    parts: tuple[tuple[str, LocalizedText], ...]
    charts: tuple[Chart, ...]
    years: tuple[Year, ...]
    goals: tuple[Goal, ...]
    shares: Shares
