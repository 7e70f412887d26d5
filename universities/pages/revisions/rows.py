"""The rows of two revisions beside each other, section by section, in words.

Which revisions are compared is said by the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from indicators.catalogue.model import Catalogue
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.findings.places import section_of_items
from universities.pages.place import address_of
from universities.pages.shown_cells import ShownCell, show_cell, show_change, show_kind
from universities.submissions.differences import Difference

NO_LONGER = LocalizedText("いまはたずねていない項目", "Items no longer asked")


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One item in two revisions."""

    label: str
    unit: str
    before: ShownCell
    after: ShownCell
    kind: str
    kind_word: str
    change: str
    history: str


class DifferenceSection(NamedTuple):
    """The rows of one section."""

    label: str
    rows: tuple[DifferenceRow, ...]


def build_sections(
    desk: Desk, rows: Sequence[Difference], catalogue: Catalogue, language: str
) -> tuple[DifferenceSection, ...]:
    """Return the rows by section; what is no longer asked stands last."""
    place_of = section_of_items(catalogue)
    names = {code: section.label for code, section in catalogue.sections.items()} | {"": NO_LONGER}
    by_section: dict[str, list[DifferenceRow]] = {code: [] for code in names}
    for row in rows:
        by_section[place_of.get(row.item, "")].append(_row(desk, row, catalogue, language))
    return tuple(
        DifferenceSection(names[code].in_language(language), tuple(found))
        for code, found in by_section.items()
        if found
    )


def _row(desk: Desk, row: Difference, catalogue: Catalogue, language: str) -> DifferenceRow:
    item = catalogue.items.get(row.item)
    return DifferenceRow(
        label=item.label.in_language(language) if item else row.item,
        unit=unit_symbol(item.unit).in_language(language) if item else "",
        before=show_cell(row.before, language),
        after=show_cell(row.after, language),
        kind=row.kind,
        kind_word=show_kind(row, language),
        change=show_change(row.before, row.after, language),
        history=address_of(desk, "history", row.item),
    )
