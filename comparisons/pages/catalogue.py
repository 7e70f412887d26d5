"""Indicators by viewpoint, for the home page, the index and the definitions.

Words of the catalogue, and of how many universities there are values.
"""

from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.counts import find_coverage
from comparisons.coverage import tell_coverage
from comparisons.formula import write_formula
from comparisons.pages.parts import find_indicator_address, indicator_chips
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Indicator, Item
from indicators.charts.axes import name_with_unit
from indicators.formatting import source_name, unit_symbol
from indicators.text import LocalizedText

PUBLIC = LocalizedText("公開", "Public")
CONFIDENTIAL = LocalizedText("非公開", "Confidential")
SINCE = LocalizedText("{year}年度から", "since FY{year}")
UNTIL = LocalizedText("{year}年度まで", "until FY{year}")


class IndicatorLink(NamedTuple):
    """An indicator in a list."""

    number: str
    label: str
    short_label: str
    address: str
    definition: str
    formula: str
    formula_with_unit: str
    unit: str
    chips: list[str]
    is_ours: bool
    why: str
    coverage: str
    has_values: bool


class Chapter(NamedTuple):
    """A viewpoint with its indicators."""

    code: str
    label: str
    indicators: list[IndicatorLink]


class ItemRow(NamedTuple):
    """What is asked, in words."""

    code: str
    label: str
    address: str
    unit: str
    definition: str
    scope: list[str]
    audience: str
    source: str
    is_ours: bool


class ItemChapter(NamedTuple):
    """A viewpoint with its items."""

    code: str
    label: str
    items: list[ItemRow]


def build_chapters(release: PublishedRelease, *, language: str) -> list[Chapter]:
    """Return the viewpoints that have an indicator, each with its active ones."""
    catalogue = release.catalogue
    chapters = []
    for viewpoint in catalogue.viewpoints.values():
        found = catalogue.indicators_of(viewpoint.code)
        if found:
            links = [_link(each, release, language) for each in found]
            chapters.append(Chapter(viewpoint.code, viewpoint.label.in_language(language), links))
    return chapters


def _link(indicator: Indicator, release: PublishedRelease, language: str) -> IndicatorLink:
    formula = write_formula(indicator, release.catalogue.items)
    coverage = find_coverage(release)[indicator.code]
    return IndicatorLink(
        number=indicator.number,
        label=indicator.label.in_language(language),
        short_label=indicator.short_label.in_language(language),
        address=find_indicator_address(indicator.code),
        definition=find_address("comparisons:indicator-definition", indicator.code),
        formula=formula.in_language(language),
        formula_with_unit=name_with_unit(formula, indicator.unit).in_language(language),
        unit=unit_symbol(indicator.unit).in_language(language),
        chips=indicator_chips(indicator, language)[1:],
        is_ours=indicator.source == "ours",
        why=indicator.why.in_language(language),
        coverage=tell_coverage(coverage).in_language(language),
        has_values=coverage.has_values,
    )


def build_item_chapters(release: PublishedRelease, *, language: str) -> list[ItemChapter]:
    """Return the viewpoints that have items, each with its items in catalogue order."""
    catalogue = release.catalogue
    chapters = []
    for viewpoint in catalogue.viewpoints.values():
        found = [each for each in catalogue.items.values() if each.viewpoint == viewpoint.code]
        if found:
            rows = [_item(each, language) for each in found]
            label = viewpoint.label.in_language(language)
            chapters.append(ItemChapter(viewpoint.code, label, rows))
    return chapters


def _item(item: Item, language: str) -> ItemRow:
    return ItemRow(
        code=item.code,
        label=item.label.in_language(language),
        address=find_address("comparisons:item-definition", item.code),
        unit=unit_symbol(item.unit).in_language(language),
        definition=item.definition.in_language(language),
        scope=[text.in_language(language) for text in _scope(item)],
        audience=(CONFIDENTIAL if item.confidential else PUBLIC).in_language(language),
        source=source_name(item.source).in_language(language),
        is_ours=item.source == "ours",
    )


def _scope(item: Item) -> list[LocalizedText]:
    """Return what is included, what is not, and since or until when it is asked."""
    texts = []
    if item.include:
        texts.append(LocalizedText("含む：{text}", "Includes: {text}").fill(text=item.include))
    if item.exclude:
        texts.append(LocalizedText("除く：{text}", "Excludes: {text}").fill(text=item.exclude))
    if item.since:
        texts.append(SINCE.fill(year=item.since))
    if item.until:
        texts.append(UNTIL.fill(year=item.until))
    return texts
