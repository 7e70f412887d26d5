"""Everything a catalogue says of one item, in both languages.

The page shows it, and two releases are compared by it.
"""

from collections.abc import Iterator, Sequence

from comparisons.definitions.parts import Told
from comparisons.definitions.words import (
    CONFIDENTIAL_ITEM,
    PUBLIC_ITEM,
    WHO_SEES,
    YEARS,
    tell_years,
)
from comparisons.series_breaks import list_definition_changes
from indicators.catalogue.model import Catalogue, Item
from indicators.formatting import source_name, unit_symbol
from indicators.text import LocalizedText

NAME = LocalizedText("名称", "Name")
MEANING = LocalizedText("定義", "Definition")
NUMBERS = {
    (True, False): LocalizedText("0以上の整数", "A whole number, 0 or more"),
    (False, False): LocalizedText("0以上の数（小数も可）", "A number, 0 or more; decimals allowed"),
    (True, True): LocalizedText("整数（負も可）", "A whole number, may be negative"),
    (False, True): LocalizedText("数（小数も負も可）", "A number; decimals and negatives allowed"),
}


def list_item_facts(catalogue: Catalogue, code: str) -> list[Told] | None:
    """Return labels and texts in the order of the page; None if there is no such item."""
    item = catalogue.items.get(code)
    if item is None:
        return None
    return [(NAME, item.label), (MEANING, item.definition), *_scope(item), *_rest(catalogue, item)]


def _scope(item: Item) -> Iterator[Told]:
    if item.include:
        yield LocalizedText("含む", "Includes"), item.include
    if item.exclude:
        yield LocalizedText("除く", "Excludes"), item.exclude


def _rest(catalogue: Catalogue, item: Item) -> Iterator[Told]:
    yield LocalizedText("単位", "Unit"), unit_symbol(item.unit)
    number = NUMBERS[item.is_whole, item.may_be_negative]
    yield LocalizedText("答える数", "Answer"), number
    yield from _sums(catalogue, item)
    yield from _section(catalogue, item)
    yield LocalizedText("視点", "Viewpoint"), catalogue.viewpoints[item.viewpoint].label
    yield YEARS, tell_years(item.since, item.until)
    yield from list_definition_changes(item.changes)
    yield WHO_SEES, CONFIDENTIAL_ITEM if item.confidential else PUBLIC_ITEM
    yield LocalizedText("出典", "Source"), source_name(item.source)
    if item.source_column:
        column = LocalizedText("文部科学省調査の列", "Column of the MEXT survey")
        yield column, LocalizedText(*[item.source_column] * 2)
    yield LocalizedText("コード", "Code"), LocalizedText(*[item.code] * 2)


def _section(catalogue: Catalogue, item: Item) -> Iterator[Told]:
    for section in catalogue.sections.values():
        if item.code in section.items:
            yield LocalizedText("調査票の区分", "Section of the form"), section.label


def _sums(catalogue: Catalogue, item: Item) -> Iterator[Told]:
    """Yield of which items this one is the sum, and of which it is a part."""
    for parts in item.identities:
        yield LocalizedText("合計の関係", "Sum"), _add(catalogue, parts)
    if item.part_of:
        whole = LocalizedText("うち（この項目の一部）", "Part of")
        yield whole, catalogue.items[item.part_of].label


def _add(catalogue: Catalogue, codes: Sequence[str]) -> LocalizedText:
    labels = [catalogue.items[code].label for code in codes]
    ja, en = " ＋ ".join(each.ja for each in labels), " + ".join(each.en for each in labels)
    return LocalizedText(f"＝ {ja}", f"= {en}")
