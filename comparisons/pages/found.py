"""What the words of a reader fit: universities, indicators, items, each list the best first.

What counts as fitting is said in matching.py; nothing but names and definitions is searched.
"""

from collections.abc import Mapping
from itertools import chain
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.definitions.frame import link_indicator, link_item
from comparisons.finding import find_universities
from comparisons.matching import find_in_texts, rank_names, suggest_names
from comparisons.pages.parts import Link, find_indicator_address
from comparisons.readings import list_readings
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

READ = LocalizedText(
    "「{words}」を{read}と読んで探しました。", "“{words}” was read as a word of Japanese."
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
    `read`: as what the words were read, where they fit nothing as they were typed.
    """

    universities: list[Link]
    more: str
    indicators: list[FoundIndicator]
    items: list[Link]
    nothing: str
    suggestions: list[Link]
    read: str = ""


class Hits(NamedTuple):
    """The codes that fit, each list the best first."""

    universities: list[str]
    indicators: list[str]
    items: list[str]


NO_HITS = Hits([], [], [])


def find_all(release: PublishedRelease, words: str, *, language: str) -> Found | None:
    """Return what the words fit; None without words.

    Words that fit nothing as they are typed are read: とっきょ and tokkyo as 特許.
    """
    if not words:
        return None
    hits, read = _search(release, words), ""
    if not any(hits):
        hits, read = _search_readings(release, words, language)
    defined, known = release.catalogue.indicators, release.catalogue.items
    is_more = len(hits.universities) > MOST_LISTED
    return Found(
        [_link_university(release, code, language) for code in hits.universities[:MOST_LISTED]],
        find_address("comparisons:universities", q=words) if is_more else "",
        [_link_indicator(defined[code], language) for code in hits.indicators],
        [_link_item(known[code], language) for code in hits.items],
        "" if any(hits) else NOTHING.fill(words=words).in_language(language),
        [] if any(hits) else _suggest(release, words, language),
        read,
    )


def _search(release: PublishedRelease, words: str) -> Hits:
    defined, known = release.catalogue.indicators, release.catalogue.items
    return Hits(
        find_universities(words, choices_of(release).universities),
        _find(words, {code: _spell_indicator(each) for code, each in defined.items()}),
        _find(words, {code: _spell_item(each) for code, each in known.items()}),
    )


def _search_readings(release: PublishedRelease, words: str, language: str) -> tuple[Hits, str]:
    """Return what the words fit as they are read, and a sentence that says how."""
    found = {each: _search(release, each) for each in list_readings(words)}
    used = {each: hits for each, hits in found.items() if hits.indicators or hits.items}
    if not used:
        return NO_HITS, ""
    # Universities are found by their own names only: all of them are 大学.
    joined = [list(dict.fromkeys(chain(*each))) for each in zip(*used.values(), strict=True)]
    some = [*used][:MOST_SUGGESTED]
    told = READ.fill(words=words, read="".join(f"「{each}」" for each in some))
    return Hits([], *joined[1:]), told.in_language(language)


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
