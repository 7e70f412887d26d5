"""The list of universities with what they let be shown: one's own, for an analyst all that spoke.

What each said about which item stands on its own page.
"""

from dataclasses import dataclass

from django.urls import reverse

from indicators.text import LocalizedText
from universities.access import Audience
from universities.models import University
from universities.pages.consents.reading import count_consents, list_items
from universities.pages.consents.words import TITLE
from universities.pages.releases.shapes import Cell, Table, heading
from universities.people.words import name_of_university

CAPTION = LocalizedText("大学ごとの同意", "Consents by university")
COLUMNS = (
    LocalizedText("大学", "University"),
    LocalizedText("同意している項目", "Items consented to"),
)
COUNT = LocalizedText("{given}／{all}", "{given} of {all}")


@dataclass(frozen=True, slots=True)
class ConsentsPage:
    """The page in one language; `is_analyst`: the reader sees every university that spoke."""

    title: str
    table: Table
    is_analyst: bool
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_consents_page(audience: Audience, *, language: str) -> ConsentsPage:
    """Return the list for that reader."""
    given = count_consents()
    seen = {*audience.roles, *(given if audience.is_analyst else ())}
    places = list(University.objects.filter(code__in=seen).order_by("code"))
    rows = tuple(_row(each, given.get(each.code, 0), language) for each in places)
    return ConsentsPage(
        title=TITLE.in_language(language),
        table=Table(CAPTION.in_language(language), heading(COLUMNS, language, words=2), rows),
        is_analyst=audience.is_analyst,
        is_invented=bool(places) and all(each.is_invented for each in places),
    )


def _row(place: University, given: int, language: str) -> tuple[Cell, ...]:
    address = reverse("universities:consent-items", args=[place.code])
    label = f"{name_of_university(place).in_language(language)} {place.code}"
    words = COUNT.fill(given=given, all=len(list_items()))
    return Cell(label, address=address), Cell(words.in_language(language))
