"""What is asked in a year, section by section, as the catalogue lays it out.

No figure is read here, and nothing of a university is known.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item, Section
from universities.desks import Desk


class NoSuchSection(LookupError):
    """The catalogue asks for nothing under that name in that year."""


@dataclass(frozen=True, slots=True)
class AskedSection:
    """One section with the items that are asked in the year."""

    section: Section
    items: tuple[Item, ...]


def list_sections(fiscal_year: int) -> tuple[AskedSection, ...]:
    """Return the sections with an item that is asked in the year, in the order of asking."""
    catalogue = load_catalogue()
    asked = (
        AskedSection(
            section,
            tuple(
                catalogue.items[code]
                for code in section.items
                if catalogue.items[code].is_asked_in(fiscal_year)
            ),
        )
        for section in catalogue.sections.values()
    )
    return tuple(each for each in asked if each.items)


def find_asked_section(desk: Desk, code: str) -> AskedSection:
    """Return the section of the desk's year, without reading a figure. Raises: NoSuchSection."""
    for each in list_sections(desk.fiscal_year):
        if each.section.code == code:
            return each
    raise NoSuchSection(f"Section {code!r}: must be asked that year, got none of that name.")


def find_section_of(item: str, fiscal_year: int) -> str:
    """Return the section in which the item is asked that year. Raises: NoSuchSection."""
    for each in list_sections(fiscal_year):
        if any(one.code == item for one in each.items):
            return each.section.code
    raise NoSuchSection(f"Item {item!r}: must be asked in FY{fiscal_year}, got none of that name.")
