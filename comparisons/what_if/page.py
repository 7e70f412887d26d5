"""The section of one figure in which other answers are tried: form, result, side effects.

Everything is a finished word; the arithmetic is that of every ratio and standing.
"""

from collections.abc import Mapping
from math import isfinite
from typing import NamedTuple

import pandas as pd
from django.urls import reverse

from comparisons.differences import tell_place
from comparisons.explain.moved import write_step
from comparisons.results import PublishedRelease, compare, observe
from comparisons.selection import Selection
from comparisons.what_if.effects import EffectRow, list_effects
from comparisons.what_if.fields import Field, list_fields
from comparisons.words import write_figure
from indicators.calculation.changes import YearSides
from indicators.calculation.comparison import Comparison
from indicators.calculation.trying import place_tried, try_values
from indicators.catalogue.model import Indicator
from indicators.formatting import reason_sentence
from indicators.text import LocalizedText

NOT_OFFERED = LocalizedText(
    "この大学のこの年度の値を示せないため、試算はできません（x）。",
    "The figure of this university and year is not shown, so nothing can be tried (x).",
)
UNREADABLE = LocalizedText(
    "読み取れない値があるため、計算していません。印のある項目を直してください。",
    "Nothing was calculated: an entry could not be read. Correct what is marked.",
)
NO_VALUE = LocalizedText(
    "入力した値では、{label}は計算できません。{why}",
    "With these answers {label} has no value. {why}",
)
VALUE = LocalizedText(
    "入力した値では、{label}は{value}{place}",
    "With these answers {label} stands at {value}{place}",
)
CHANGE = LocalizedText(
    "公表された値との差は{change}です。", "Against the released figure: {change}."
)
DIFFERENCE = LocalizedText(
    "群の値（{goal}）との差は{difference}です。",
    "Against its group's value ({goal}): {difference}.",
)


class WhatIf(NamedTuple):
    """The form, what it says of the typed answers, and what else they move."""

    action: str
    kept: list[tuple[str, str]]
    fields: list[Field]
    sentences: list[str]
    effects: list[EffectRow]


def build_what_if(
    release: PublishedRelease, selection: Selection, typed: Mapping[str, str], *, language: str
) -> WhatIf:
    """Return the section; `typed` holds the texts by item, empty before anything was typed."""
    comparison = compare(release, selection)
    code, university = selection.indicator, selection.university or ""
    kept = [pair for pair in selection.parameters().items() if pair[0] != "university"]
    whole = WhatIf(reverse("comparisons:explain", args=[code, university]), kept, [], [], [])
    own = comparison.own
    if own is None or own["reason"] in ("suppressed", "not_asked_that_year"):
        return whole._replace(sentences=[NOT_OFFERED.in_language(language)])
    whole = whole._replace(fields=_list_fields(release, selection, typed, language))
    if any(field.problem for field in whole.fields):
        return whole._replace(sentences=[UNREADABLE.in_language(language)])
    moved = {each.item: each.amount for each in whole.fields if each.amount is not None}
    year = selection.fiscal_year
    tried = try_values(release.figures, university, fiscal_year=year, moved=moved)
    if code not in tried:
        return whole
    sentences = _tell(comparison, own, tried[code])
    return whole._replace(
        sentences=[each.in_language(language) for each in sentences],
        effects=list_effects(release, selection, tried, moved=moved, language=language),
    )


def _list_fields(
    release: PublishedRelease, selection: Selection, typed: Mapping[str, str], language: str
) -> list[Field]:
    indicator, university = release.catalogue.indicators[selection.indicator], selection.university
    cells = observe(
        release, university or "", fiscal_year=selection.fiscal_year, items=indicator.items
    )
    answers = {row["item"]: (row["value"], row["state"]) for row in cells.to_dict("records")}
    items = release.catalogue.items
    return list_fields(indicator, items, answers, typed=typed, language=language)


def _tell(comparison: Comparison, own: pd.Series, tried: YearSides) -> list[LocalizedText]:
    indicator = comparison.indicator
    if tried.reason:
        return [NO_VALUE.fill(label=indicator.label, why=reason_sentence(tried.reason))]
    group = comparison.group_averages(own["group"])
    standing = place_tried(tried, own, group, indicator=indicator, average=comparison.average)
    value = write_figure(tried.value, indicator)
    told = VALUE.fill(label=indicator.label, value=value, place=tell_place(standing, indicator))
    return [told, *_tell_differences(standing, indicator)]


def _tell_differences(standing: pd.Series, indicator: Indicator) -> list[LocalizedText]:
    told = []
    if isfinite(standing["change"]):
        told.append(CHANGE.fill(change=write_step(standing["change"], indicator)))
    if isfinite(standing["difference"]):
        goal = write_figure(standing["group_value"], indicator)
        difference = write_step(standing["difference"], indicator)
        told.append(DIFFERENCE.fill(goal=goal, difference=difference))
    return told
