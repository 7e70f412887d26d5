"""What a feedback report is made of: frozen values, every text already in one language.

Only the parts live here. What goes into them is decided in content.py and its helpers, how
they look in the renderers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from indicators.charts.positions import PositionShape
from indicators.charts.scatter import ScatterShape
from indicators.charts.trend import TrendShape
from indicators.text import LocalizedText


class Asked(NamedTuple):
    """For whom, for which fiscal year and in which language a report is."""

    university: str
    fiscal_year: int
    language: str


class Quantity(NamedTuple):
    """One figure: the number itself, how people read it, and why there is none.

    Missing: `value` is NaN, `shown` is the short word and `reason` its code.
    """

    value: float
    shown: str
    reason: str


class PositionRow(NamedTuple):
    """One indicator's line in a table of positions; quantities in the indicator's unit."""

    code: str
    number: str
    label: str
    unit: str
    own: Quantity
    group: Quantity
    group_name: str
    average: str
    n: Quantity
    change: Quantity
    position: PositionShape
    position_words: str


class GroupRow(NamedTuple):
    """One group's line in a block's table; `is_own` is the line of the university's group."""

    name: str
    pooled: Quantity
    mean_of_ratios: Quantity
    median: Quantity
    q1: Quantity
    q3: Quantity
    n: Quantity
    without_top: Quantity
    r2: Quantity
    is_own: bool


class Block(NamedTuple):
    """One indicator in full: sentence, two figures, the groups' table, notes."""

    row: PositionRow
    title: str
    sentence: str
    scatter: ScatterShape
    scatter_caption: str
    trend: TrendShape
    trend_caption: str
    trend_sentence: str
    groups: tuple[GroupRow, ...]
    note: str


class Section(NamedTuple):
    """One viewpoint: a sentence, its indicators with a value, those without, its blocks."""

    code: str
    label: str
    sentence: str
    rows: tuple[PositionRow, ...]
    absent: tuple[PositionRow, ...]
    absent_sentence: str
    blocks: tuple[Block, ...]


class Definition(NamedTuple):
    """How one indicator of the report is calculated, in words."""

    number: str
    label: str
    formula: str
    unit: str
    direction: str
    grouping: str
    average: str
    source: str


class Sign(NamedTuple):
    """A sign and what it means."""

    sign: str
    meaning: str


class ReleaseIdentity(NamedTuple):
    """From which release every figure of a report comes."""

    number: int
    digest: str
    published_on: date
    is_invented: bool
    is_provisional: bool
    source: LocalizedText


@dataclass(frozen=True)
class ReportContent:
    """The whole report in one language, from which PDF, HTML and XLSX are rendered.

    `labels`: the fixed words of the renderers (headings, column names), by key.
    """

    asked: Asked
    release: ReleaseIdentity
    title: str
    name: str
    fiscal_year_words: str
    release_words: str
    chips: tuple[str, ...]
    lead: str
    strengths: tuple[str, ...]
    questions: tuple[str, ...]
    key_rows: tuple[PositionRow, ...]
    sections: tuple[Section, ...]
    definitions: tuple[Definition, ...]
    notes: tuple[str, ...]
    signs: tuple[Sign, ...]
    labels: Mapping[str, str]

    @property
    def rows(self) -> tuple[PositionRow, ...]:
        """Return every indicator of the report, with a value or without, by viewpoint."""
        return tuple(row for section in self.sections for row in (*section.rows, *section.absent))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Return every indicator shown in full, in order."""
        return tuple(block for section in self.sections for block in section.blocks)
