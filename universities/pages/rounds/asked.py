"""The page of what a round asks: sections and items of the catalogue for that year.

Definitions are the catalogue's; nothing is read from the database.
"""

from dataclasses import dataclass
from typing import NamedTuple

from indicators.catalogue.model import Item
from indicators.formatting import format_fiscal_year, unit_symbol
from indicators.text import LocalizedText
from universities.pages.entry.asked import AskedSection as Asked
from universities.pages.entry.asked import list_sections
from universities.submissions.years import read_fiscal_year

NEW = LocalizedText("この年度から", "new this year")
LAST = LocalizedText("この年度まで", "for the last time")
TITLE = LocalizedText("{year}に尋ねる項目", "What is asked for {year}")
COUNT = LocalizedText("{n}項目", "{n} items")


class AskedItem(NamedTuple):
    """One item in words; `mark` says whether it is new or leaving."""

    label: str
    unit: str
    mark: str
    definition: str


@dataclass(frozen=True, slots=True)
class ShownSection:
    """One section with its items."""

    label: str
    count: str
    items: tuple[AskedItem, ...]


@dataclass(frozen=True, slots=True)
class AskedPage:
    """What is asked in one year, in one language."""

    title: str
    count: str
    sections: tuple[ShownSection, ...]


class NoYear(ValueError):
    """The address names no fiscal year; the sentence says what one is."""

    def __init__(self, sentence: LocalizedText) -> None:
        self.sentence = sentence
        super().__init__(sentence.en)


def build_asked_page(year: str, *, language: str) -> AskedPage:
    """Return the page of what that year's round asks. Raises: NoYear."""
    reading = read_fiscal_year(year)
    if reading.fiscal_year is None:
        raise NoYear(reading.problem or LocalizedText("", ""))
    fiscal_year = reading.fiscal_year
    sections = [_section(each, fiscal_year, language) for each in list_sections(fiscal_year)]
    words = format_fiscal_year(fiscal_year, language)
    return AskedPage(
        title=TITLE.fill(year=words).in_language(language),
        count=_count(sum(len(section.items) for section in sections), language),
        sections=tuple(sections),
    )


def _section(asked: Asked, fiscal_year: int, language: str) -> ShownSection:
    return ShownSection(
        asked.section.label.in_language(language),
        _count(len(asked.items), language),
        tuple(_item(item, fiscal_year, language) for item in asked.items),
    )


def _item(item: Item, fiscal_year: int, language: str) -> AskedItem:
    marks = [NEW] if item.since == fiscal_year else []
    marks += [LAST] if item.until == fiscal_year else []
    return AskedItem(
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        mark=" ".join(mark.in_language(language) for mark in marks),
        definition=item.definition.in_language(language),
    )


def _count(n: int, language: str) -> str:
    return COUNT.fill(n=n).in_language(language)
