"""Everything a catalogue says of one indicator, in both languages.

The page shows it, and two releases are compared by it.
"""

from collections.abc import Iterator

from comparisons.definitions.parts import Told
from comparisons.definitions.words import (
    CONFIDENTIAL_INDICATOR,
    PUBLIC_ITEM,
    WHO_SEES,
    YEARS,
    tell_years,
)
from comparisons.pages.definition import list_definition_facts
from indicators.catalogue.model import Catalogue, Indicator
from indicators.formatting import format_number
from indicators.text import LocalizedText

NAME = LocalizedText("名称", "Name")
NUMBER = LocalizedText("番号", "Number")
RETIRED = LocalizedText("計算をやめた指標", "No longer calculated")


def list_indicator_facts(catalogue: Catalogue, code: str) -> list[Told] | None:
    """Return labels and texts in the order of the page; None if there is no such indicator."""
    indicator = catalogue.indicators.get(code)
    if indicator is None:
        return None
    return [
        (NAME, indicator.label),
        (LocalizedText("ねらい", "Purpose"), indicator.why),
        *list_definition_facts(catalogue, indicator),
        *_rest(catalogue, indicator),
    ]


def _rest(catalogue: Catalogue, indicator: Indicator) -> Iterator[Told]:
    yield LocalizedText("群の境", "Cuts between groups"), _tell_cuts(catalogue, indicator)
    decimals = format_number(indicator.decimals)
    places = LocalizedText(f"小数{decimals}桁", f"{decimals} decimals")
    yield LocalizedText("表示する桁", "Shown with"), places
    yield LocalizedText("視点", "Viewpoint"), catalogue.viewpoints[indicator.viewpoint].label
    yield YEARS, tell_years(indicator.asked_since, indicator.asked_until)
    yield WHO_SEES, CONFIDENTIAL_INDICATOR if indicator.confidential else PUBLIC_ITEM
    yield NUMBER, LocalizedText(*[indicator.number] * 2)
    yield LocalizedText("コード", "Code"), LocalizedText(*[indicator.code] * 2)
    if indicator.status == "retired":
        yield LocalizedText("状態", "State"), RETIRED


def _tell_cuts(catalogue: Catalogue, indicator: Indicator) -> LocalizedText:
    """Return the groups that universities are divided into."""
    groups = [each.label for each in catalogue.groupings[indicator.grouping].groups]
    return LocalizedText(
        "／".join(each.ja for each in groups), " / ".join(each.en for each in groups)
    )
