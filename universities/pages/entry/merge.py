"""The page on which a person decides between two people's typing: mine, theirs, and the original.

Comparing is the service's work; nothing is chosen here.
"""

from dataclasses import dataclass

from django.utils import timezone

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import unit_symbol
from universities.desks import Desk
from universities.pages.entry.signs import Choice, list_signs
from universities.pages.entry.words import write_day
from universities.pages.place import address_of
from universities.pages.shown_cells import ShownCell, show_cell
from universities.people.names import name_people
from universities.submissions.cells import write_cell
from universities.submissions.services.comparing import Conflict
from universities.submissions.services.drafting import Saved


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One cell that two people changed; mine stays in a field that can be edited."""

    code: str
    label: str
    unit: str
    theirs: ShownCell
    original: ShownCell
    by: str
    at: str
    text: str
    signs: tuple[Choice, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MergePage:
    """The cells to decide, and how many others were saved meanwhile."""

    rows: tuple[MergeRow, ...]
    saved: int
    version: int
    address: str
    university: str


def build_merge_page(desk: Desk, section: str, saved: Saved, *, language: str) -> MergePage:
    """Return the page of a save that met other people's changes."""
    names = name_people((each.by for each in saved.conflicts), language)
    return MergePage(
        rows=tuple(_row(each, names[each.by], language) for each in saved.conflicts),
        saved=len(saved.changed),
        version=saved.version,
        address=address_of(desk, "section", section),
        university=desk.name.in_language(language),
    )


def _row(conflict: Conflict, by: str, language: str) -> MergeRow:
    item, mine = load_catalogue().items[conflict.item], write_cell(conflict.mine)
    at = timezone.localtime(conflict.at)
    return MergeRow(
        code=item.code,
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        theirs=show_cell(conflict.theirs, language),
        original=show_cell(conflict.original, language),
        by=by,
        at=f"{write_day(at.date()).in_language(language)} {at:%H:%M}",
        text=mine.text,
        signs=list_signs(mine.sign, language),
        note=mine.note,
    )
