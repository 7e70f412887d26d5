"""How much more of one side alone would reach the group's value: あと N 件.

Only where a direction is judged and the value is on the other side of its group's.
"""

import pandas as pd

from comparisons.results import PublishedRelease
from comparisons.words import write_figure, write_total
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.comparison import Comparison
from indicators.calculation.reaching import find_way
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

SIDES = {
    "numerator": LocalizedText("分子（{label}）", "the numerator ({label})"),
    "denominator": LocalizedText("分母（{label}）", "the denominator ({label})"),
}
REST = LocalizedText(
    "群の値{goal}まで、あと{rest}です。", "The group's value {goal} is {rest} away."
)
MORE = LocalizedText(
    "{side}だけを動かすなら、あと{amount}多いと届きます。",
    "With {side} alone: {amount} more would reach it.",
)
LESS = LocalizedText(
    "{side}だけを動かすなら、{amount}少ないと届きます。",
    "With {side} alone: {amount} less would reach it.",
)
NOWHERE = LocalizedText(
    "{side}だけを動かしても届きません。", "Moving {side} alone does not reach it."
)
NO_ADVICE = LocalizedText(
    "ほかの値がそのままだとした計算で、目標や助言ではありません。群の値は公表版のままです。",
    "Arithmetic, with everything else as it is and the group's value as released; neither a target "
    "nor advice.",
)


def list_way(release: PublishedRelease, comparison: Comparison, language: str) -> list[str]:
    """Return the sentences; none without a judgement, or where the group's value is reached.

    An indicator that has an item on both sides has no way by one side alone.
    """
    own, indicator = comparison.own, comparison.indicator
    if own is None or pd.isna(own["favourable"]) or own["favourable"]:
        return []
    if {term.item for term in indicator.numerator} & {term.item for term in indicator.denominator}:
        return []
    year, university = comparison.fiscal_year, comparison.university or ""
    sides = read_sides(release.figures, indicator.code, university, year)
    rest = write_figure(abs(own["difference"]), indicator)
    goal = write_figure(own["group_value"], indicator)
    told = [
        REST.fill(goal=goal, rest=rest),
        *_tell_sides(sides, indicator, own["group_value"]),
        NO_ADVICE,
    ]
    return [each.in_language(language) for each in told]


def _tell_sides(sides: YearSides, indicator: Indicator, goal: float) -> list[LocalizedText]:
    way = find_way(
        sides.numerator,
        sides.denominator,
        wanted=goal,
        scale=indicator.scale,
        rising=indicator.direction == "higher_is_better",
    )
    below = sides.denominator + way.denominator
    can_be = {
        "numerator": sides.numerator + way.numerator >= 0,
        "denominator": below > 0 and below >= indicator.minimum_denominator,
    }
    units = {"numerator": indicator.numerator_unit, "denominator": indicator.denominator_unit}
    labels = {"numerator": indicator.numerator_label, "denominator": indicator.denominator_label}
    return [
        _tell(SIDES[name].fill(label=labels[name]), change, units[name], can_be=can_be[name])
        for name, change in way._asdict().items()
    ]


def _tell(side: LocalizedText, change: float, unit: str, *, can_be: bool) -> LocalizedText:
    if not can_be:
        return NOWHERE.fill(side=side)
    amount = write_total(abs(change), unit, "reported")
    return (MORE if change > 0 else LESS).fill(side=side, amount=amount)
