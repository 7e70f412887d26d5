"""Evidence of a university's place: difference from its group, quarter, change in a year.

Each is told from figures that have evidence of their own.
"""

from dataclasses import replace
from math import isfinite
from typing import Any

from comparisons.evidence.citing import cite_group, cite_own
from comparisons.evidence.model import (
    NAN,
    PER_CENT,
    WORD,
    Calculation,
    Evidence,
    Operand,
    Rounding,
    Shown,
    show,
)
from comparisons.evidence.naming import (
    BAND,
    CHANGE,
    DIFFERENCE,
    EFFECT,
    SHARE,
    STATISTICS,
    TIMES,
    name_own,
    state,
)
from comparisons.evidence.operations import divide, subtract, take
from comparisons.evidence.single import NOT_SUBMITTED, cite_sides, tell_absence
from comparisons.evidence.wish import Wish
from comparisons.results import PublishedRelease, compare
from comparisons.words import tell_no_band
from indicators.calculation.changes import read_sides
from indicators.calculation.comparison import Comparison
from indicators.calculation.decomposition import explain_ratio
from indicators.catalogue.model import Indicator
from indicators.formatting import band_word
from indicators.text import LocalizedText

# There is no share and no multiple of a group's value that is not above 0.
NO_TIMES = "zero_denominator"
_ABSENT = {
    "value": NAN, "group_value": NAN, "difference": NAN, "change": NAN, "group": "", "band": "",
    "reason": NOT_SUBMITTED, "group_reason": "", "change_reason": NOT_SUBMITTED,
    "told_reason": NOT_SUBMITTED, "told_change_reason": NOT_SUBMITTED,
}  # fmt: skip


def find_difference(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return value − group's value, or the difference as a share of a positive group value."""
    comparison = compare(release, wish.chosen)
    own, indicator = _own(comparison), comparison.indicator
    reason, told = own["reason"] or own["group_reason"], own["told_reason"] or own["group_reason"]
    gap, label, steps = own["difference"], DIFFERENCE, subtract(take("value"), take("group_value"))
    rounding = Rounding(decimals=indicator.decimals, is_signed=True)
    if wish.statistic == "share":
        gap = gap / own["group_value"] * 100 if own["group_value"] > 0 else NAN
        label, steps = SHARE, divide(steps, take("group_value"), 100)
        rounding = Rounding(is_signed=True, sign=PER_CENT)
        reason = reason or ("" if isfinite(gap) else NO_TIMES)
    if wish.statistic == "times":
        gap = own["value"] / own["group_value"] if own["group_value"] > 0 else NAN
        label, steps = TIMES, divide(take("value"), take("group_value"))
        rounding, reason = Rounding(decimals=1), reason or ("" if isfinite(gap) else NO_TIMES)
    return state(
        wish,
        name_own(release, wish, label.fill(label=indicator.label)),
        show(gap, rounding, reason, tell_absence(told or reason), told_reason=told),
        indicator=indicator,
        unit="" if wish.statistic else indicator.unit,
        calculation=steps if isfinite(gap) else None,
        operands=(_value(wish, indicator, own), _group_value(wish, comparison, own)),
    )


def find_band(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return in which quarter of its group a value stands: a word, told from the quartiles."""
    comparison = compare(release, wish.chosen)
    own, indicator = _own(comparison), comparison.indicator
    silent = "" if own["band"] else own["group_reason"] or tell_no_band(indicator)
    reason, told = (silent and (own[name] or silent) for name in ("reason", "told_reason"))
    word = band_word(own["band"], indicator.direction) if own["band"] else tell_absence(told)
    steps = {"operation": "quarter", "direction": indicator.direction, "smallest_n": 4}
    operands = [_value(wish, indicator, own)]
    if own["band"]:
        operands += _quartiles(wish, comparison, own["group"])
    return state(
        wish,
        name_own(release, wish, BAND.fill(label=indicator.label)),
        Shown(NAN, reason, word, WORD, told),
        indicator=indicator,
        calculation=steps if own["band"] else None,
        operands=tuple(operands),
    )


def find_change(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return this year's value − last year's, or what one side alone did to it."""
    own = _own(compare(release, wish.chosen))
    indicator = release.catalogue.indicators[wish.chosen.indicator]
    years = (wish.fiscal_year, wish.fiscal_year - 1)
    code, figures = indicator.code, release.figures
    after, before = (read_sides(figures, code, wish.university, year) for year in years)
    value, label = own["change"], CHANGE.fill(label=indicator.label)
    steps: Calculation = subtract(take("value"), take("value_before"))
    operands = [_value(wish, indicator, own), _value_before(wish, indicator, before.value)]
    if wish.statistic:
        parts = explain_ratio(before[:2], after[:2], scale=indicator.scale)
        value = getattr(parts, wish.statistic) if isfinite(value) else NAN
        label = EFFECT.fill(label=indicator.label, side=_name_side(indicator, wish.statistic))
        steps = {"operation": "side_effect", "gives": wish.statistic, "scale": indicator.scale}
    if isfinite(value):
        for sides, year in zip((after, before), years, strict=True):
            operands += cite_sides(wish, sides, indicator, year)
    rounding = Rounding(decimals=indicator.decimals, is_signed=True)
    reason, told = own["change_reason"], own["told_change_reason"]
    return state(
        wish,
        name_own(release, wish, label),
        show(value, rounding, reason, tell_absence(told), told_reason=told),
        indicator=indicator,
        unit=indicator.unit,
        calculation=steps if isfinite(value) else None,
        operands=tuple(operands),
    )


def _own(comparison: Comparison) -> Any:
    return _ABSENT if comparison.own is None else comparison.own


def _name_side(indicator: Indicator, side: str) -> LocalizedText:
    label: LocalizedText = getattr(indicator, f"{side}_label")
    return label


def _value(wish: Wish, indicator: Indicator, own: Any) -> Operand:
    return Operand(
        "value",
        indicator.label,
        wish.university,
        value=own["value"],
        unit=indicator.unit,
        reason=own["reason"],
        evidence=cite_own("ratio", wish.chosen),
        told_reason=own["told_reason"],
    )


def _value_before(wish: Wish, indicator: Indicator, value: float) -> Operand:
    before = replace(wish.chosen, fiscal_year=wish.fiscal_year - 1)
    return Operand(
        "value_before",
        indicator.label,
        wish.university,
        value=value,
        unit=indicator.unit,
        evidence=cite_own("ratio", before) if isfinite(value) else "",
    )


def _group_value(wish: Wish, comparison: Comparison, own: Any) -> Operand:
    selection, average = wish.chosen, comparison.average
    return Operand(
        "group_value",
        STATISTICS[average],
        value=own["group_value"],
        unit=comparison.indicator.unit,
        reason=own["group_reason"],
        evidence=cite_group("average", selection, own["group"], average) if own["group"] else "",
    )


def _quartiles(wish: Wish, comparison: Comparison, group: str) -> list[Operand]:
    figures = comparison.group_averages(group)
    return [
        Operand(
            name,
            STATISTICS[name],
            value=float(figures[name]),
            unit="" if name == "n" else comparison.indicator.unit,
            evidence=cite_group("average", wish.chosen, group, name),
        )
        for name in ("q1", "q3", "n")
    ]
