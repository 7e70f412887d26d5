"""What the words of a reader fit: universities, indicators, items, each list the best first.

What counts as fitting is said in matching.py; nothing but names and definitions is searched.
"""

from collections.abc import Mapping
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.definitions.frame import link_indicator, link_item
from comparisons.finding import find_universities
from comparisons.matching import find_in_texts, rank_names, suggest_names
from comparisons.pages.parts import Link, find_indicator_address
from comparisons.results import PublishedRelease, choices_of
from indicators.catalogue.model import Indicator, Item
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

MOST_LISTED = 30
MOST_SUGGESTED = 3
NOTHING = LocalizedText(
    "「{words}」に当てはまる大学・指標・項目がありません。言葉を短くするか、別の言い方を試してください。",
    "No university, indicator or item fits “{words}”. Try fewer or other words.",
)


class Spelt(NamedTuple):
    """How something is called, and what else is written of it."""

    names: tuple[str, ...]
    texts: tuple[str, ...]


class FoundIndicator(NamedTuple):
    """An indicator: where it is compared, and where it is defined."""

    label: str
    address: str
    definition: str


class Found(NamedTuple):
    """Everything that fits; if nothing does, a sentence and what is nearest.

    `more`: the list of all universities that fit, where there are more than are named here.
    """

    universities: list[Link]
    more: str
    indicators: list[FoundIndicator]
    items: list[Link]
    nothing: str
    suggestions: list[Link]


def find_all(release: PublishedRelease, words: str, *, language: str) -> Found | None:
    """Return what the words fit; None without words."""
    if not words:
        return None
    defined, known = release.catalogue.indicators, release.catalogue.items
    universities = find_universities(words, choices_of(release).universities)
    indicators = _find(words, {code: _spell_indicator(each) for code, each in defined.items()})
    items = _find(words, {code: _spell_item(each) for code, each in known.items()})
    is_any, is_more = bool(universities or indicators or items), len(universities) > MOST_LISTED
    named = universities[:MOST_LISTED]
    return Found(
        [_link_university(release, code, language) for code in named],
        find_address("comparisons:universities", q=words) if is_more else "",
        [_link_indicator(defined[code], language) for code in indicators],
        [_link_item(known[code], language) for code in items],
        "" if is_any else NOTHING.fill(words=words).in_language(language),
        [] if is_any else _suggest(release, words, language),
    )


def _find(words: str, spelt: Mapping[str, Spelt]) -> list[str]:
    """Return the codes whose names fit, the best first, then those whose definitions do."""
    names = {code: each.names for code, each in spelt.items()}
    texts = {code: each.texts for code, each in spelt.items()}
    return list(dict.fromkeys([*rank_names(words, names), *find_in_texts(words, texts)]))


def _suggest(release: PublishedRelease, words: str, language: str) -> list[Link]:
    """Return links to what is called most like the words, of all three kinds together."""
    catalogue = release.catalogue
    by_name: dict[str, Link] = {}
    for code, name in choices_of(release).universities.items():
        link = _link_university(release, code, language)
        by_name.update(dict.fromkeys((name.ja, name.en), link))
    for indicator in catalogue.indicators.values():
        link = link_indicator(indicator, language)
        by_name.update(dict.fromkeys(_spell_indicator(indicator).names, link))
    for item in catalogue.items.values():
        by_name.update(dict.fromkeys(_spell_item(item).names, _link_item(item, language)))
    names = suggest_names(words, by_name, most=MOST_SUGGESTED)
    return list(dict.fromkeys(by_name[name] for name in names))


def _link_university(release: PublishedRelease, code: str, language: str) -> Link:
    name = choices_of(release).universities[code].in_language(language)
    return Link(name, find_address("comparisons:university", code))


def _link_indicator(indicator: Indicator, language: str) -> FoundIndicator:
    link = link_indicator(indicator, language)
    is_compared = indicator.status == "active"
    address = find_indicator_address(indicator.code) if is_compared else link.address
    return FoundIndicator(link.label, address, link.address)


def _link_item(item: Item, language: str) -> Link:
    return link_item(item, language, unit_symbol(item.unit).in_language(language))


def _spell_indicator(each: Indicator) -> Spelt:
    names = (each.number, *_both(each.label), *_both(each.short_label), each.code)
    return Spelt(names, _both(each.why))


def _spell_item(each: Item) -> Spelt:
    return Spelt(
        (*_both(each.label), each.code),
        (*_both(each.definition), *(_both(each.include) if each.include else ())),
    )


def _both(text: LocalizedText) -> tuple[str, str]:
    return text.ja, text.en
