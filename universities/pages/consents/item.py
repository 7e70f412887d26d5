"""The page of one item: how it stands, what consent does, what was said before; and the decision.

Deciding is the approver's; whether it can be done is said by the services.
"""

from dataclasses import dataclass

from django.urls import reverse

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.doors.consents import Seat
from universities.pages.consents.reading import Word, find_item, newest_words, read_words
from universities.pages.consents.words import DID_GIVE, DID_WITHDRAW, STATED, TITLE
from universities.pages.days import write_full_moment
from universities.pages.releases.shapes import Cell, Crumb, Table, heading
from universities.people.names import name_people
from universities.releases.salaries import is_salary
from universities.submissions.services.consents import SalaryRefused

CAPTION = LocalizedText("これまでの決定", "What was said so far")
COLUMNS = (
    LocalizedText("日時", "When"),
    LocalizedText("決定", "Decision"),
    LocalizedText("決めた人", "Said by"),
)


@dataclass(frozen=True, slots=True)
class ItemPage:
    """The page in one language; `barred`: why nobody can consent, or nothing.

    `indicators`: those that rest on the item.
    """

    title: str
    crumbs: tuple[Crumb, ...]
    university: str
    state: str
    is_given: bool
    indicators: tuple[str, ...]
    history: Table
    barred: str
    problem: str
    may_consent: bool
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_item_page(seat: Seat, code: str, *, problem: str = "", language: str) -> ItemPage:
    """Return the page. Raises: NoSuchItem."""
    item = find_item(code)
    words = [word for word in read_words(seat.university) if word.item == code]
    newest = newest_words(words).get(code)
    is_given = newest is not None and newest.is_given
    return ItemPage(
        title=item.label.in_language(language),
        crumbs=_crumbs(seat, item.label, language),
        university=seat.name.in_language(language),
        state=STATED[is_given].fill(university=seat.name).in_language(language),
        is_given=is_given,
        indicators=_list_indicators(code, language),
        history=_history(words, language),
        barred=_bar(seat, code, language),
        problem=problem,
        may_consent=seat.may_consent,
        is_invented=seat.is_invented,
    )


def _crumbs(seat: Seat, label: LocalizedText, language: str) -> tuple[Crumb, ...]:
    items = reverse("universities:consent-items", args=[seat.university])
    return (
        Crumb(TITLE.in_language(language), reverse("universities:consents")),
        Crumb(seat.name.in_language(language), items),
        Crumb(label.in_language(language)),
    )


def _list_indicators(code: str, language: str) -> tuple[str, ...]:
    every = load_catalogue().indicators.values()
    return tuple(
        f"{each.number} {each.label.in_language(language)}" for each in every if code in each.items
    )


def _bar(seat: Seat, code: str, language: str) -> str:
    barred = is_salary(seat.university, code, is_invented=seat.is_invented)
    return SalaryRefused().sentence.in_language(language) if barred else ""


def _history(words: list[Word], language: str) -> Table:
    names = name_people({word.by for word in words}, language)
    rows = tuple(
        (
            Cell(write_full_moment(word.at).in_language(language)),
            Cell((DID_GIVE if word.is_given else DID_WITHDRAW).in_language(language)),
            Cell(names[word.by]),
        )
        for word in reversed(words)
    )
    return Table(CAPTION.in_language(language), heading(COLUMNS, language, words=3), rows)
