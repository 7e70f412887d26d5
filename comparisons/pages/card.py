"""The card of the highlighted university beside the figure.

Value, its two sides, the group, the difference, the position, last year: each a finished word.
"""

from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

import pandas as pd
from django.urls import reverse

from comparisons.selection import Selection
from comparisons.words import write_total
from indicators.calculation.comparison import Comparison
from indicators.formatting import (
    band_word,
    format_number,
    reason_sentence,
    reason_word,
    unit_symbol,
)
from indicators.text import LocalizedText

SAME_GROUP = LocalizedText("同じ群（{group}）", "Its group ({group})")
DIFFERENCE = LocalizedText("差", "Difference")
POSITION = LocalizedText("群の中の位置", "Position in group")
LAST_YEAR = LocalizedText("前年度", "Previous year")
CHANGE = LocalizedText("変化", "Change")
NOT_THERE = LocalizedText("この年度の回答がありません。", "Nothing was returned for this year.")


class Line(NamedTuple):
    """One line of the card."""

    label: str
    text: str


@dataclass(frozen=True)
class Card:
    """The card; without a highlighted university `name` is empty and the template asks for one."""

    name: str
    address: str = ""
    value: str = ""
    unit: str = ""
    explain: str = ""
    sentence: str = ""
    lines: tuple[Line, ...] = ()


def build_card(
    comparison: Comparison, selection: Selection, *, name: LocalizedText | None, language: str
) -> Card:
    """Return the card of the selection's university."""
    if name is None or selection.university is None:
        return Card("")
    indicator, code = comparison.indicator, selection.university
    own = comparison.own
    explain = reverse("comparisons:explain", args=[indicator.code, code])
    empty = Card(
        name=name.in_language(language),
        address=reverse("comparisons:university", args=[code]),
        explain=f"{explain}?{selection.query()}",
    )
    if own is None:
        return _fill(empty, value="…", sentence=NOT_THERE.in_language(language))
    has_value = isfinite(own["value"])
    return _fill(
        empty,
        value=format_number(own["value"], indicator.decimals)
        if has_value
        else reason_word(own["reason"]).in_language(language),
        unit=unit_symbol(indicator.unit).in_language(language) if has_value else "",
        sentence=reason_sentence(own["reason"]).in_language(language),
        lines=tuple(_lines(comparison, own, language)),
    )


def _fill(card: Card, **values: object) -> Card:
    return Card(**{**card.__dict__, **values})


def _lines(comparison: Comparison, own: pd.Series, language: str) -> list[Line]:
    indicator, decimals = comparison.indicator, comparison.indicator.decimals
    group = comparison.grouping.group(own["group"]).label
    band = band_word(own["band"], indicator.direction).in_language(language)
    return [
        *_sides(comparison, language),
        Line(
            SAME_GROUP.fill(group=group).in_language(language),
            _or_reason(own["group_value"], own["group_reason"], decimals, language),
        ),
        Line(
            DIFFERENCE.in_language(language),
            _write_difference(own, decimals).in_language(language),
        ),
        Line(POSITION.in_language(language), band or "…"),
        Line(
            LAST_YEAR.in_language(language),
            _or_reason(_last_year(comparison), own["change_reason"], decimals, language),
        ),
        Line(
            CHANGE.in_language(language),
            _or_reason(own["change"], own["change_reason"], decimals, language, signed=True),
        ),
    ]


def _last_year(comparison: Comparison) -> float:
    rows = comparison.trend_own
    before = rows.loc[rows["fiscal_year"] == comparison.fiscal_year - 1, "value"]
    return float(before.iloc[0]) if len(before) else float("nan")


def _sides(comparison: Comparison, language: str) -> list[Line]:
    indicator = comparison.indicator
    ratio = comparison.ratios[comparison.ratios["university"] == comparison.university].iloc[0]
    sides = (
        (indicator.numerator_label, ratio["numerator"], indicator.numerator_unit),
        (indicator.denominator_label, ratio["denominator"], indicator.denominator_unit),
    )
    return [
        Line(label.in_language(language), write_total(value, unit).in_language(language))
        for label, value, unit in sides
    ]


def _or_reason(
    value: float, reason: str, decimals: int, language: str, *, signed: bool = False
) -> str:
    if isfinite(value):
        return format_number(value, decimals, signed=signed)
    return reason_word(reason).in_language(language) or "…"


def _write_difference(own: pd.Series, decimals: int) -> LocalizedText:
    """Return ＋763（＋36％）, the share only against a positive group value."""
    written = format_number(own["difference"], decimals, signed=True)
    if not isfinite(own["difference"]) or not own["group_value"] > 0:
        return LocalizedText(written, written)
    share = format_number(own["difference"] / own["group_value"] * 100, 0, signed=True)
    return LocalizedText(f"{written}（{share}％）", f"{written} ({share}%)")
