"""The fields that are still blank, by section, as one calm list.

That a blank field stands in the way of submitting is the checks' rule.
"""

from collections.abc import Sequence
from typing import NamedTuple

from indicators.catalogue.model import Catalogue
from universities.desks import Desk
from universities.pages.findings.places import find_field, section_of_items


class BlankField(NamedTuple):
    """A field that is still blank, and where it is."""

    label: str
    address: str


class BlankSection(NamedTuple):
    """The blank fields of one section."""

    label: str
    fields: tuple[BlankField, ...]


def build_blanks(
    desk: Desk, items: Sequence[str], catalogue: Catalogue, language: str
) -> tuple[BlankSection, ...]:
    """Return the sections that have blank fields, each with its fields."""
    places, wanted = section_of_items(catalogue), set(items)
    sections = (
        BlankSection(
            section.label.in_language(language),
            tuple(
                BlankField(
                    catalogue.items[code].label.in_language(language),
                    find_field(desk, code, places),
                )
                for code in section.items
                if code in wanted
            ),
        )
        for section in catalogue.sections.values()
    )
    return tuple(section for section in sections if section.fields)
