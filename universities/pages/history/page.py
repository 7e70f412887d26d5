"""The page of one cell through time: who wrote what, when and from where, and what was said.

An analyst sees what was sealed at each submission, never the keystrokes between.
"""

from dataclasses import dataclass
from typing import NamedTuple

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import format_fiscal_year, unit_symbol
from universities.desks import Desk
from universities.pages.findings.places import find_field, section_of_items
from universities.pages.history.moments import Moment, build_moments
from universities.pages.history.words import ONLY_SEALED
from universities.pages.place import Place, build_place
from universities.pages.shown_cells import ShownCell, show_cell
from universities.submissions.cell_history import read_cell_history
from universities.submissions.drafts import read_draft


class UnknownItem(LookupError):
    """The catalogue has no such item in that fiscal year."""


class YearCell(NamedTuple):
    """What was sealed for an earlier fiscal year."""

    year: str
    cell: ShownCell


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """What the page shows, newest first."""

    place: Place
    label: str
    definition: str
    unit: str
    field: str
    moments: tuple[Moment, ...]
    years: tuple[YearCell, ...]
    hint: str


def build_history_page(desk: Desk, code: str, *, language: str) -> HistoryPage:
    """Return the history of one item. Raises: UnknownItem."""
    catalogue = load_catalogue()
    item = catalogue.items.get(code)
    if item is None or not item.is_asked_in(desk.fiscal_year):
        raise UnknownItem(f"Item {code!r}: must be one of that fiscal year's, got none.")
    history = read_cell_history(desk, code, read_draft(desk))
    label = item.label.in_language(language)
    return HistoryPage(
        place=build_place(desk, "history", language=language, title=label),
        label=label,
        definition=item.definition.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        field=find_field(desk, code, section_of_items(catalogue)),
        moments=build_moments(history, code, language=language),
        years=tuple(
            YearCell(format_fiscal_year(year, language), show_cell(value, language))
            for year, value in sorted(history.years.items(), reverse=True)
        ),
        hint="" if desk.is_own else ONLY_SEALED.in_language(language),
    )
