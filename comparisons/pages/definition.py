"""The definition of one indicator in words: formula, items, unit, group, threshold, source.

Everything is read from the catalogue of the release.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.formula import tell_condition, write_formula
from comparisons.results import PublishedRelease
from comparisons.series_breaks import list_definition_changes
from indicators.catalogue.model import Catalogue, Indicator
from indicators.formatting import (
    average_word,
    direction_word,
    source_name,
    unit_symbol,
)
from indicators.text import LocalizedText


class Fact(NamedTuple):
    """A label and what is said under it."""

    label: str
    text: str


@dataclass(frozen=True)
class Definition:
    """Why the indicator exists, its facts, and the page that says more."""

    why: str
    address: str
    facts: list[Fact]


def build_definition(
    release: PublishedRelease, indicator: Indicator, *, language: str
) -> Definition:
    """Return the definition in one language."""
    facts = list_definition_facts(release.catalogue, indicator)
    return Definition(
        why=indicator.why.in_language(language),
        address=find_address("comparisons:indicator-definition", indicator.code),
        facts=[
            Fact(label.in_language(language), text.in_language(language)) for label, text in facts
        ],
    )


def list_definition_facts(
    catalogue: Catalogue, indicator: Indicator
) -> list[tuple[LocalizedText, LocalizedText]]:
    """Return how the indicator is calculated, in both languages."""
    note = [(LocalizedText("注", "Note"), indicator.note)] if indicator.note else []
    is_pooled = indicator.group_average == "ratio_of_totals"
    average = average_word("pooled" if is_pooled else indicator.group_average)
    return [
        (LocalizedText("計算式", "Formula"), write_formula(indicator, catalogue.items)),
        (LocalizedText("単位", "Unit"), unit_symbol(indicator.unit)),
        (LocalizedText("向き", "Direction"), direction_word(indicator.direction)),
        (LocalizedText("群の値", "Group value"), average),
        (LocalizedText("群の分け方", "Grouping"), catalogue.groupings[indicator.grouping].label),
        (LocalizedText("計算する条件", "Condition"), tell_condition(indicator)),
        (LocalizedText("指標の出典", "Source of the indicator"), source_name(indicator.source)),
        (LocalizedText("確認日", "Reviewed on"), LocalizedText(*[indicator.reviewed] * 2)),
        *note,
        *list_definition_changes(indicator.changes),
    ]
