"""The page of one indicator: formula, items, group, threshold, who sees it.

What a catalogue says of an indicator stands in indicator_facts.py.
"""

from comparisons.addresses import find_address
from comparisons.definitions.comparing import Described
from comparisons.definitions.frame import (
    INDICATOR,
    bare_address,
    link_indicator,
    link_item,
    list_crumbs,
    name_elsewhere,
    refuse,
)
from comparisons.definitions.history import build_history
from comparisons.definitions.indicator_facts import RETIRED, list_indicator_facts
from comparisons.definitions.item_facts import list_item_facts
from comparisons.definitions.parts import DefinitionPage, LinkList, keep_filled
from comparisons.explain.parts import write_facts
from comparisons.pages.parts import Link, find_indicator_address, indicator_chips
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Catalogue, Indicator, Term
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText

NUMERATOR = LocalizedText("分子の項目", "Items of the numerator")
DENOMINATOR = LocalizedText("分母の項目", "Items of the denominator")
GROUPING = LocalizedText("群を分ける項目", "Items that divide the groups")
SHARING = LocalizedText("同じ項目を使う指標", "Indicators that use the same items")
SUBTRACTED = LocalizedText("（引く）", " (subtracted)")


def build_indicator_page(release: PublishedRelease, code: str, *, language: str) -> DefinitionPage:
    """Return the page of an indicator of the release. Raises: SelectionError (404)."""
    catalogue = release.catalogue
    indicator = catalogue.indicators.get(code)
    if indicator is None:
        raise refuse("indicator", "指標", code)
    label, facts = indicator.label.in_language(language), list_indicator_facts(catalogue, code)
    address = bare_address(INDICATOR, code)
    is_retired = indicator.status == "retired"
    chips = [*indicator_chips(indicator, language), *([RETIRED.in_language(language)] * is_retired)]
    return DefinitionPage(
        title=f"{indicator.number} {label}",
        other=name_elsewhere(indicator.label, INDICATOR, code, language),
        chips=chips[1:],
        lead=indicator.why.in_language(language),
        facts=write_facts((facts or [])[2:], language),
        related=_related(catalogue, indicator, language),
        history=build_history(
            release, lambda of: _describe(of, code), address=address, language=language
        ),
        crumbs=list_crumbs(indicator.number, language),
        compare="" if is_retired else find_indicator_address(code),
        vintages="" if is_retired else find_address("comparisons:vintages", code),
    )


def _describe(catalogue: Catalogue, code: str) -> Described | None:
    """Return what a release says of the indicator and of its items."""
    facts = list_indicator_facts(catalogue, code)
    if facts is None:
        return None
    items = catalogue.indicators[code].items
    return Described(facts, {each: list_item_facts(catalogue, each) or [] for each in items})


def _related(catalogue: Catalogue, indicator: Indicator, language: str) -> list[LinkList]:
    sizes = [
        link_item(catalogue.items[code], language)
        for code in catalogue.groupings[indicator.grouping].items
    ]
    sharing = [
        link_indicator(each, language)
        for each in catalogue.indicators.values()
        if each.code != indicator.code and set(each.items) & set(indicator.items)
    ]
    lists = (
        (NUMERATOR, _link_terms(indicator.numerator, catalogue, language)),
        (DENOMINATOR, _link_terms(indicator.denominator, catalogue, language)),
        (GROUPING, sizes),
        (SHARING, sharing),
    )
    return [one for heading, links in lists for one in keep_filled(heading, links, language)]


def _link_terms(terms: tuple[Term, ...], catalogue: Catalogue, language: str) -> list[Link]:
    """Return each item of a side with its unit, and whether it is subtracted."""
    linked = []
    for term in terms:
        item = catalogue.items[term.item]
        note = unit_symbol(item.unit).in_language(language)
        taken = SUBTRACTED.in_language(language) if term.sign < 0 else ""
        linked.append(link_item(item, language, f"{note}{taken}"))
    return linked
