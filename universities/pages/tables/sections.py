"""Every cell of a submission by section: last year's answer, an earlier revision's, this one's.

Signing and reviewing share it; nothing can be typed into a cell here.
"""

from dataclasses import dataclass

from indicators.catalogue.model import Catalogue, Section
from universities.desks import Desk
from universities.pages.tables.figures import Figures
from universities.pages.tables.rows import CellRow, show_row
from universities.submissions.differences import find_differences
from universities.submissions.values import BLANK


@dataclass(frozen=True, slots=True)
class SectionTable:
    """The cells of one section, and how many of them are answered."""

    code: str
    label: str
    rows: tuple[CellRow, ...]
    answered: int


def build_section_tables(
    desk: Desk, catalogue: Catalogue, figures: Figures, *, language: str
) -> tuple[SectionTable, ...]:
    """Return one table per section, with the items asked in that fiscal year."""
    return tuple(
        _table(desk, section, catalogue, figures, language)
        for section in catalogue.sections.values()
    )


def _table(
    desk: Desk, section: Section, catalogue: Catalogue, figures: Figures, language: str
) -> SectionTable:
    asked = [code for code in section.items if catalogue.items[code].is_asked_in(desk.fiscal_year)]
    before = figures.now if figures.before is None else figures.before
    found = {each.item: each for each in find_differences(before, figures.now, asked)}
    rows = tuple(show_row(desk, catalogue, figures, found[code], language) for code in asked)
    answered = sum(figures.now.get(code, BLANK).state != BLANK.state for code in asked)
    return SectionTable(section.code, section.label.in_language(language), rows, answered)
