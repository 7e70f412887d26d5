"""The page of one university: each confidential item, how it stands, since when, by whom.

What consent means, and saying it, stands on the page of the item.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from universities.doors.consents import Seat
from universities.pages.consents.reading import Word, list_items, newest_words, read_words
from universities.pages.consents.words import NOBODY, TITLE, TITLE_OF, describe_state
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Cell, Crumb, Table, heading
from universities.people.names import name_people

CAPTION = LocalizedText("非公開の項目", "Confidential items")
COLUMNS = (
    LocalizedText("項目", "Item"),
    LocalizedText("状態", "State"),
    LocalizedText("いつから", "Since"),
    LocalizedText("決めた人", "Said by"),
)


@dataclass(frozen=True, slots=True)
class ItemsPage:
    """The page in one language; `may_consent`: the reader decides for the university."""

    title: str
    crumbs: tuple[Crumb, ...]
    table: Table
    may_consent: bool
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_items_page(seat: Seat, *, language: str) -> ItemsPage:
    """Return the page of that university."""
    newest = newest_words(read_words(seat.university))
    names = name_people({word.by for word in newest.values()}, language)
    rows = tuple(_row(seat, each, newest.get(each.code), names, language) for each in list_items())
    name = seat.name.in_language(language)
    return ItemsPage(
        title=TITLE_OF.fill(university=seat.name).in_language(language),
        crumbs=(
            Crumb(TITLE.in_language(language), reverse("universities:consents")),
            Crumb(name),
        ),
        table=Table(CAPTION.in_language(language), heading(COLUMNS, language, words=4), rows),
        may_consent=seat.may_consent,
        is_invented=seat.is_invented,
    )


def _row(
    seat: Seat, item: Item, word: Word | None, names: Mapping[str, str], language: str
) -> tuple[Cell, ...]:
    address = reverse("universities:consent", args=[seat.university, item.code])
    state = describe_state(is_given=word is not None and word.is_given)
    since = write_full_moment(word.at) if word else NOBODY
    return (
        Cell(item.label.in_language(language), address=address),
        Cell(state.in_language(language)),
        Cell(since.in_language(language)),
        Cell(names[word.by] if word else NOBODY.in_language(language)),
    )
