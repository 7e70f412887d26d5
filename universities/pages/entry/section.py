"""The page of one section: its frame, its table of fields, its findings, its provisional figures.

Finished words only; reading what was typed is typed.py's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.entry.asked import AskedSection
from universities.pages.entry.cards import FindingCard, build_cards, count_open
from universities.pages.entry.facts import Facts, read_facts
from universities.pages.entry.frame import Frame, build_frame
from universities.pages.entry.rows import EntryRow, build_row
from universities.pages.entry.totals import TotalRow, build_total, place_totals
from universities.pages.entry.words import write_saved
from universities.pages.place import address_of
from universities.provisional.ratios import OwnRatio, build_own_ratios
from universities.submissions.cells import CellReading

YEAR = LocalizedText("{year}年度", "FY{year}")
Readings = Mapping[str, CellReading]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: an item's fields, and the sums that stand behind it."""

    row: EntryRow
    totals: tuple[TotalRow, ...]


@dataclass(frozen=True, slots=True)
class SectionPage:
    """Everything on the page of one section."""

    frame: Frame
    code: str
    label: str
    introduction: str
    this_year: str
    last_year: str
    lines: tuple[Line, ...]
    cards: tuple[FindingCard, ...]
    open_count: int
    ratios: tuple[OwnRatio, ...]
    blanks: int
    saved: str
    address: str
    blanks_address: str


def build_section_page(
    desk: Desk, section: str, *, now: datetime, language: str, readings: Readings | None = None
) -> SectionPage:
    """Return the page of a section; `readings` is what was typed just now.

    Raises: NoSuchSection.
    """
    facts = read_facts(desk)
    asked = facts.find_section(section)
    cards = build_cards(asked, facts, language=language)
    return SectionPage(
        frame=build_frame(facts, section=section, now=now, language=language),
        code=section,
        label=asked.section.label.in_language(language),
        introduction=asked.section.introduction.in_language(language),
        this_year=YEAR.fill(year=desk.fiscal_year).in_language(language),
        last_year=YEAR.fill(year=desk.fiscal_year - 1).in_language(language),
        lines=_lines(asked, facts, readings or {}, language),
        cards=cards,
        open_count=count_open(cards),
        ratios=_ratios(facts, section, language),
        blanks=len(asked.items) - facts.count_answered(asked.items),
        saved=write_saved(facts.saved_at, now).in_language(language),
        address=address_of(desk, "section", section),
        blanks_address=address_of(desk, "answer-blanks", section),
    )


def _lines(
    asked: AskedSection, facts: Facts, readings: Readings, language: str
) -> tuple[Line, ...]:
    placed = place_totals(asked)
    return tuple(
        Line(
            build_row(item, facts, readings.get(item.code), language=language),
            tuple(
                build_total(total, number, facts, language=language)
                for total, number in placed.get(item.code, ())
            ),
        )
        for item in asked.items
    )


def _ratios(facts: Facts, section: str, language: str) -> tuple[OwnRatio, ...]:
    """Return the university's own provisional indicators that use the section's items."""
    if not facts.desk.is_own:
        return ()
    earlier = {facts.desk.fiscal_year - 1: facts.last}
    found = build_own_ratios(
        facts.desk, facts.draft, section=section, language=language, earlier=earlier
    )
    return tuple(found)
