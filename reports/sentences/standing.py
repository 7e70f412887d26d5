"""Strengths and questions: one indicator beside its group, with what to be careful about.

A strength is stated, the other side is asked about; which are chosen is decided elsewhere.
"""

from math import isfinite

from comparisons.explain.moved import write_size
from comparisons.words import write_figure
from indicators.calculation.averages import average_of
from indicators.formatting import average_word, format_number
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences.joining import NOTHING, join

_TIMES = LocalizedText(
    "{label}は{own}で、群（{group}、{average}、n={n}）の{times}倍です{turned}。",
    "{label}: {own}, {times} times its group ({group}, {average}, n={n}){turned}.",
)
_BESIDE = LocalizedText(
    "{label}は{own}です（群 {group}、{average}、n={n}{turned}）。",
    "{label}: {own} (group {group}, {average}, n={n}{turned}).",
)
_LOWER_TIMES = LocalizedText("（低いほど良い指標）", " (lower is better)")
_LOWER_BESIDE = LocalizedText("、低いほど良い指標", "; lower is better")
_LARGEST = LocalizedText(
    "群では最大の1校が{label}の{share}％を占めます。",
    " In the group the largest university holds {share}% of the {label}.",
)
_LARGEST_WITHOUT = LocalizedText(
    "群では最大の1校が{label}の{share}％を占め、その1校を除く群の値は{without}です。",
    " In the group the largest university holds {share}% of the {label}; without it the group "
    "stands at {without}.",
)
_CHANGE_UP = LocalizedText("前年度より{change}増えました。", " Up {change} on the previous year.")
_CHANGE_DOWN = LocalizedText(
    "前年度より{change}減りました。", " Down {change} on the previous year."
)
_STREAK_BELOW = LocalizedText(
    "{years}年続けて群を下回っています。", " Below its group {years} years running."
)
_STREAK_ABOVE = LocalizedText(
    "{years}年続けて群を上回っています。", " Above its group {years} years running."
)
_WHICH_SIDE = LocalizedText(
    "{one}と{other}のどちらによるものでしょうか。",
    " Is it the numerator ({one}) or the denominator ({other})?",
)
# Shorter runs are no pattern.
_DURATION_FROM = 3
# From here on the group's value is more one university's than the group's.
LED_BY_ONE = 0.5


def write_strength(reading: Reading) -> LocalizedText:
    """Return what the university is strong in, with its group's value and the change."""
    return join(write_standing(reading), write_largest(reading), write_change(reading))


def write_question(reading: Reading, *, years_running: int) -> LocalizedText:
    """Return where the university stands apart, how long it has, and what to look into."""
    return join(
        write_standing(reading),
        write_largest(reading),
        _write_streak(reading, years_running),
        _ask_which_side(reading),
    )


def write_standing(reading: Reading) -> LocalizedText:
    """Return the value beside the group's; as many times it where that can be said."""
    indicator = reading.indicator
    is_ratio = reading.value > 0 and reading.group_value > 0 and indicator.unit != "percent"
    turned = NOTHING
    if indicator.direction == "lower_is_better":
        turned = _LOWER_TIMES if is_ratio else _LOWER_BESIDE
    return (_TIMES if is_ratio else _BESIDE).fill(
        label=indicator.short_label,
        own=write_figure(reading.value, indicator),
        group=write_figure(reading.group_value, indicator),
        average=average_word(average_of(indicator)),
        n=reading.n,
        times=format_number(reading.value / reading.group_value, 2) if is_ratio else "",
        turned=turned,
    )


def write_largest(reading: Reading, *, above: float = LED_BY_ONE) -> LocalizedText:
    """Return how much the largest university holds of a group's total if it is more than `above`.

    Nothing of an average that is not pooled: no single university leads that one.
    """
    indicator, share = reading.indicator, reading.top_share
    is_pooled = indicator.group_average == "ratio_of_totals"
    if not is_pooled or not share > above or reading.n < 2:
        return NOTHING
    without = reading.without_top
    return (_LARGEST_WITHOUT if isfinite(without) else _LARGEST).fill(
        label=indicator.numerator_label,
        share=format_number(share * 100),
        without=write_figure(without, indicator) if isfinite(without) else "",
    )


def write_change(reading: Reading) -> LocalizedText:
    """Return how far the value moved since the year before; nothing if that cannot be said."""
    indicator, size = reading.indicator, abs(reading.change)
    if reading.change_reason or not isfinite(size):
        return NOTHING
    shown = format_number(size, indicator.decimals)
    if not shown.strip("0."):
        return NOTHING
    amount = write_size(size, indicator)
    return (_CHANGE_UP if reading.change > 0 else _CHANGE_DOWN).fill(change=amount)


def _write_streak(reading: Reading, years: int) -> LocalizedText:
    if years < _DURATION_FROM:
        return NOTHING
    is_above = reading.value > reading.group_value
    return (_STREAK_ABOVE if is_above else _STREAK_BELOW).fill(years=years)


def _ask_which_side(reading: Reading) -> LocalizedText:
    indicator = reading.indicator
    return _WHICH_SIDE.fill(one=indicator.numerator_label, other=indicator.denominator_label)
