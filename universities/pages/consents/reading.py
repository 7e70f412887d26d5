"""Reading what universities said: every word of one, and the newest of all.

No figure is read here.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item
from universities.models import Consent
from universities.releases.confidence import read_consents
from universities.submissions.services.consents import NoSuchItem


class Word(NamedTuple):
    """What a university said once about one item."""

    item: str
    is_given: bool
    at: datetime
    by: str


def list_items() -> list[Item]:
    """Return the confidential items in the order of the catalogue."""
    return [item for item in load_catalogue().items.values() if item.confidential]


def find_item(code: str) -> Item:
    """Return a confidential item. Raises: NoSuchItem."""
    for item in list_items():
        if item.code == code:
            return item
    raise NoSuchItem(f"Item {code}: must be a confidential one, got none of it.")


def read_words(university: str) -> list[Word]:
    """Return everything the university said, oldest first."""
    rows = Consent.objects.filter(university__code=university).order_by("id")
    return [Word(*row) for row in rows.values_list(*Word._fields)]


def newest_words(words: list[Word]) -> Mapping[str, Word]:
    """Return the word that counts, by item."""
    return {word.item: word for word in words}


def count_consents() -> Mapping[str, int]:
    """Return how many items each university lets be shown, by its code."""
    confidential = {item.code for item in list_items()}
    given = read_consents()
    return Counter(university for university, item in given if item in confidential)
