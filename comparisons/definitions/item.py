"""The page of one item: what is asked, who sees it, and which indicators are made of it.

What a catalogue says of an item stands in item_facts.py.
"""

from comparisons.definitions.comparing import Described
from comparisons.definitions.frame import (
    ITEM,
    bare_address,
    link_indicator,
    link_item,
    list_crumbs,
    name_elsewhere,
    refuse,
)
from comparisons.definitions.history import build_history
from comparisons.definitions.item_facts import list_item_facts
from comparisons.definitions.parts import DefinitionPage, LinkList, keep_filled
from comparisons.explain.parts import write_facts
from comparisons.formula import write_formula
from comparisons.pages.catalogue import CONFIDENTIAL, PUBLIC
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Catalogue, Indicator, Item
from indicators.formatting import source_word, unit_symbol
from indicators.text import LocalizedText

USED_BY = LocalizedText("この項目を使う指標", "Indicators that use this item")
WHOLE = LocalizedText("この項目を含む項目", "Items that contain this one")
PARTS = LocalizedText("この項目の内訳", "Parts of this item")
STAFF = LocalizedText("この人件費が支払われる人数", "The people whom this cost pays")


def build_item_page(release: PublishedRelease, code: str, *, language: str) -> DefinitionPage:
    """Return the page of an item of the release. Raises: SelectionError (404)."""
    catalogue = release.catalogue
    item = catalogue.items.get(code)
    if item is None:
        raise refuse("item", "項目", code)
    title, facts = item.label.in_language(language), list_item_facts(catalogue, code) or []
    address = bare_address(ITEM, code)

    def describe(of: Catalogue) -> Described | None:
        told = list_item_facts(of, code)
        return Described(told, {}) if told else None

    return DefinitionPage(
        title=title,
        other=name_elsewhere(item.label, ITEM, code, language),
        chips=[text.in_language(language) for text in _chips(item)],
        lead=item.definition.in_language(language),
        facts=write_facts(facts[2:], language),
        related=_related(catalogue, item, language),
        history=build_history(release, describe, address=address, language=language),
        crumbs=list_crumbs(title, language),
    )


def _chips(item: Item) -> list[LocalizedText]:
    audience = CONFIDENTIAL if item.confidential else PUBLIC
    return [unit_symbol(item.unit), audience, source_word(item.source)]


def _related(catalogue: Catalogue, item: Item, language: str) -> list[LinkList]:
    """Return indicators, wholes, parts and staff, each with links; empty ones are left out."""
    users = [each for each in catalogue.indicators.values() if item.code in each.items]
    used_by = [link_indicator(each, language, _note(each, catalogue, language)) for each in users]
    staff = [catalogue.items[item.staff]] if item.staff else []
    lists = (
        (WHOLE, _find_wholes(catalogue, item)),
        (PARTS, _find_parts(catalogue, item)),
        (STAFF, staff),
    )
    linked = [
        one
        for heading, items in lists
        for one in keep_filled(heading, [link_item(each, language) for each in items], language)
    ]
    return [*keep_filled(USED_BY, used_by, language), *linked]


def _note(indicator: Indicator, catalogue: Catalogue, language: str) -> str:
    return write_formula(indicator, catalogue.items).in_language(language)


def _find_wholes(catalogue: Catalogue, item: Item) -> list[Item]:
    """Return the item of which this is a part, and the items whose sums it is in."""
    return [
        each
        for each in catalogue.items.values()
        if each.code == item.part_of or any(item.code in parts for parts in each.identities)
    ]


def _find_parts(catalogue: Catalogue, item: Item) -> list[Item]:
    """Return the items that say they are a part of this, and those it is the sum of."""
    summed = {code for parts in item.identities for code in parts}
    return [
        each
        for each in catalogue.items.values()
        if each.part_of == item.code or each.code in summed
    ]
