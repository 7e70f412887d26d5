"""The card of the highlighted university beside the figure.

Value, its two sides, the group, the difference, the position, last year: each a finished word.
"""

from dataclasses import dataclass, replace
from math import isfinite
from typing import NamedTuple

import pandas as pd
from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.evidence.citing import cite_group, cite_own, cite_placed
from comparisons.explain.way import list_way
from comparisons.explain.year_pair import pair_years
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from comparisons.series_breaks import warn_of_break
from comparisons.words import NO_WORD, Word, tell_no_band, write_total
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import UNCLASSIFIED, Indicator
from indicators.formatting import (
    band_word,
    format_number,
    number_or_reason,
    reason_sentence,
    reason_word,
    state_sign,
    unit_symbol,
)
from indicators.text import LocalizedText

SAME_GROUP = LocalizedText("同じ群（{group}）", "Its group ({group})")
DIFFERENCE = LocalizedText("差", "Difference")
POSITION = LocalizedText("群の中の位置", "Position in group")
PARTS = {
    "numerator": LocalizedText("うち分子の変化", "Of it, the numerator"),
    "denominator": LocalizedText("うち分母の変化", "Of it, the denominator"),
}
LAST_YEAR = LocalizedText("前年度", "Previous year")
CHANGE = LocalizedText("変化", "Change")
NOT_THERE = LocalizedText("この年度の回答がありません。", "Nothing was returned for this year.")


class Line(NamedTuple):
    """One line of the card; each figure among its pieces names its evidence."""

    label: str
    parts: list[Word]


@dataclass(frozen=True)
class Card:
    """The card; without a highlighted university `name` is empty and the template asks for one."""

    name: str
    address: str = ""
    value: Word = NO_WORD
    unit: str = ""
    explain: str = ""
    sentence: str = ""
    lines: tuple[Line, ...] = ()
    way: tuple[str, ...] = ()
    caution: str = ""


def build_card(
    release: PublishedRelease,
    comparison: Comparison,
    selection: Selection,
    *,
    name: LocalizedText | None,
    language: str,
) -> Card:
    """Return the card of the selection's university."""
    if name is None or selection.university is None:
        return Card("")
    indicator, code = comparison.indicator, selection.university
    own = comparison.own
    explain = reverse("comparisons:explain", args=[indicator.code, code])
    empty = Card(
        name=name.in_language(language),
        address=find_address("comparisons:university", code),
        explain=f"{explain}?{selection.query()}",
    )
    ratio = cite_own("ratio", selection)
    if own is None:
        nothing = Word(state_sign("not_submitted").in_language(language), True, ratio)
        return _fill(empty, value=nothing, sentence=NOT_THERE.in_language(language))
    has_value = isfinite(own["value"])
    return _fill(
        empty,
        value=_figure(own["value"], own["told_reason"], indicator.decimals, language)._replace(
            evidence=ratio
        ),
        unit=unit_symbol(indicator.unit).in_language(language) if has_value else "",
        sentence=reason_sentence(own["told_reason"]).in_language(language),
        lines=(
            *_lines(comparison, selection, own, language),
            *_parts(release, comparison, selection, language),
        ),
        way=tuple(list_way(release, comparison, language)),
        caution=warn_of_break(indicator, comparison.fiscal_year).in_language(language),
    )


def _fill(card: Card, **values: object) -> Card:
    return Card(**{**card.__dict__, **values})


def _lines(
    comparison: Comparison, selection: Selection, own: pd.Series, language: str
) -> list[Line]:
    indicator, decimals = comparison.indicator, comparison.indicator.decimals
    group = comparison.grouping.group(own["group"]).label
    group_value = _figure(own["group_value"], own["group_reason"], decimals, language)
    change = _figure(own["change"], own["told_change_reason"], decimals, language, signed=True)
    band = Word(_tell_band(own, indicator).in_language(language), True)
    last_year = _figure(*_last_year(comparison), decimals, language)
    before = replace(selection, fiscal_year=comparison.fiscal_year - 1)
    group_query = cite_group("average", selection, own["group"], selection.average)
    cited = {
        SAME_GROUP.fill(group=group): [
            _cite(group_value, "" if own["group"] == UNCLASSIFIED.code else group_query)
        ],
        DIFFERENCE: _write_difference(own, selection, decimals, language),
        POSITION: [_cite(band, cite_placed("band", selection))],
        LAST_YEAR: [
            _cite(last_year, cite_own("ratio", before)) if last_year.is_number else last_year
        ],
        CHANGE: [_cite(change, cite_own("change", selection))],
    }
    return [
        *_sides(comparison, selection, language),
        *(Line(label.in_language(language), parts) for label, parts in cited.items()),
    ]


def _parts(
    release: PublishedRelease, comparison: Comparison, selection: Selection, language: str
) -> list[Line]:
    """Return what either side did to the change on the year before, where there is one."""
    one = comparison.indicator
    pair = pair_years(release.figures, one, selection.university or "", comparison.fiscal_year)
    if pair.change is None:
        return []
    return [
        Line(
            PARTS[side].in_language(language),
            [
                _cite(
                    _figure(part, "", one.decimals, language, signed=True),
                    cite_own("change", selection, statistic=side),
                )
            ],
        )
        for side, part in pair.change._asdict().items()
    ]


def _cite(word: Word, evidence: str) -> Word:
    return word._replace(evidence=evidence)


def _tell_band(own: pd.Series, indicator: Indicator) -> LocalizedText:
    if own["band"]:
        return band_word(own["band"], indicator.direction)
    return reason_word(own["told_reason"] or own["group_reason"] or tell_no_band(indicator))


def _last_year(comparison: Comparison) -> tuple[float, str]:
    """Return the value of the year before, and why there is none."""
    rows = comparison.trend_own
    before = rows[rows["fiscal_year"] == comparison.fiscal_year - 1]
    if before.empty:
        return float("nan"), "no_previous_year"
    return float(before.iloc[0]["value"]), before.iloc[0]["told_reason"]


def _sides(comparison: Comparison, selection: Selection, language: str) -> list[Line]:
    indicator = comparison.indicator
    ratio, states = (
        frame[frame["university"] == comparison.university].iloc[0]
        for frame in (comparison.ratios, comparison.side_states)
    )
    sides = (
        ("numerator", indicator.numerator_label, indicator.numerator_unit),
        ("denominator", indicator.denominator_label, indicator.denominator_unit),
    )
    return [
        Line(
            label.in_language(language),
            [
                Word(
                    write_total(ratio[side], unit, states[f"{side}_state"]).in_language(language),
                    True,
                    cite_own("side", selection, statistic=side),
                )
            ],
        )
        for side, label, unit in sides
    ]


def _figure(
    value: float, reason: str, decimals: int, language: str, *, signed: bool = False
) -> Word:
    text = number_or_reason(value, decimals, reason, signed=signed).in_language(language)
    return Word(text, isfinite(value))


def _write_difference(
    own: pd.Series, selection: Selection, decimals: int, language: str
) -> list[Word]:
    """Return ＋763（＋36％）, the share only against a positive group value."""
    reason = own["told_reason"] or own["group_reason"]
    written = _figure(own["difference"], reason, decimals, language, signed=True)
    told = _cite(written, cite_placed("difference", selection))
    if not isfinite(own["difference"]) or not own["group_value"] > 0:
        return [told]
    share = format_number(own["difference"] / own["group_value"] * 100, 0, signed=True)
    query = cite_placed("difference", selection, statistic="share")
    opening, sign, closing = (" (", "%", ")") if language == "en" else ("（", "％", "）")
    return [told, Word(opening, False), Word(f"{share}{sign}", True, query), Word(closing, False)]
