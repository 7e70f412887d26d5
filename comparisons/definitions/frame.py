"""What the pages of items and of indicators have alike: addresses, crumbs, the other language.

What is defined is told by the modules beside it.
"""

from django.urls import reverse
from django.utils.translation import override

from comparisons.addresses import find_address
from comparisons.definitions.parts import OtherLanguage
from comparisons.pages.parts import Crumb, Link
from comparisons.refusals import SelectionError, refuse_unknown
from indicators.catalogue.model import Indicator, Item
from indicators.text import LANGUAGES, LocalizedText

INDEX = LocalizedText("定義集", "Definitions")
ITEM, INDICATOR = "comparisons:item-definition", "comparisons:indicator-definition"


def refuse(name: str, word: str, code: str) -> SelectionError:
    """Return the refusal of a code that the release does not have (404)."""
    return refuse_unknown(name, word, code, "定義集から選んでください。")


def list_crumbs(last: str, language: str) -> list[Crumb]:
    """Return 定義集 › the page."""
    index = Crumb(INDEX.in_language(language), find_address("comparisons:definitions"))
    return [index, Crumb(last)]


def name_elsewhere(label: LocalizedText, name: str, code: str, language: str) -> OtherLanguage:
    """Return the name in the other language, and the address of the page in it."""
    other = next(each for each in LANGUAGES if each != language)
    with override(other):
        return OtherLanguage(other, label.in_language(other), find_address(name, code))


def link_item(item: Item, language: str, note: str = "") -> Link:
    """Return the name of an item as a link to its definition."""
    return Link(item.label.in_language(language), find_address(ITEM, item.code), note)


def link_indicator(indicator: Indicator, language: str, note: str = "") -> Link:
    """Return number and name of an indicator as a link to its definition."""
    label = f"{indicator.number} {indicator.label.in_language(language)}"
    return Link(label, find_address(INDICATOR, indicator.code), note)


def bare_address(name: str, code: str) -> str:
    """Return the address of a page without the release that the reader named."""
    return reverse(name, args=[code])
