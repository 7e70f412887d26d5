"""What one university is asked in its round, with last year's answers and today's draft.

The pure questionnaire is filled here; files are written from it and read against it elsewhere.
"""

from collections.abc import Mapping

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item, Section
from universities.desks import Desk
from universities.submissions.drafts import Cells, read_draft, read_earlier_years
from universities.submissions.workbook import AskedRow, Questionnaire, Sheet


def build_questionnaire(desk: Desk, *, language: str) -> Questionnaire:
    """Return every section asked in the desk's year, with the figures the person may read.

    It carries the submission's version: what a file left as it was then is nobody's change.
    """
    items = load_catalogue().items
    now = read_draft(desk).cells
    last = read_earlier_years(desk, years=1).get(desk.fiscal_year - 1, {})
    sheets = [
        _sheet(section, items, desk.fiscal_year, last, now)
        for section in load_catalogue().sections.values()
    ]
    return Questionnaire(
        round=desk.round,
        fiscal_year=desk.fiscal_year,
        university=desk.university,
        university_name=desk.name,
        language=language,
        is_invented=desk.is_invented or desk.is_practice,
        sheets=tuple(sheet for sheet in sheets if sheet.rows),
        version=desk.version,
    )


def depth_of(item: Item, items: Mapping[str, Item]) -> int:
    """Return how many wholes stand above a うち-item."""
    depth = 0
    while item.part_of is not None:
        item, depth = items[item.part_of], depth + 1
    return depth


def _sheet(
    section: Section, items: Mapping[str, Item], fiscal_year: int, last: Cells, now: Cells
) -> Sheet:
    asked = [items[code] for code in section.items if items[code].is_asked_in(fiscal_year)]
    rows = [
        AskedRow(item, depth_of(item, items), last.get(item.code), now.get(item.code))
        for item in asked
    ]
    return Sheet(section, tuple(rows))
