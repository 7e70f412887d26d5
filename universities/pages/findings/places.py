"""Where a finding and its field stand: section, anchor and address.

What a finding says is not known here.
"""

from indicators.catalogue.model import Catalogue
from universities.desks import Desk
from universities.pages.place import address_of


def section_of_items(catalogue: Catalogue) -> dict[str, str]:
    """Return the section in which each item is asked."""
    return {item: section.code for section in catalogue.sections.values() for item in section.items}


def anchor_of(check: str, item: str) -> str:
    """Return the name of a finding's place on a page."""
    return f"finding-{check}-{item}"


def find_field(desk: Desk, item: str, sections: dict[str, str]) -> str:
    """Return the address of the item's field; an analyst is led to what was submitted."""
    if not desk.is_own:
        return f"{address_of(desk, 'review')}#item-{item}"
    section = sections.get(item)
    return f"{address_of(desk, 'section', section)}#item-{item}" if section else ""
