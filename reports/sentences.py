"""The sentences of the feedback report, each with its numbers, in both languages.

A strength is stated, a weakness is asked about; no sentence here judges, and none counts.
"""

from collections.abc import Iterable
from math import isfinite

from comparisons.words import write_figure
from indicators.catalogue.model import Indicator
from indicators.charts.axes import name_with_unit
from indicators.formatting import format_number, reason_word
from indicators.text import LocalizedText
from reports.parts import ReleaseIdentity
from reports.readings import Reading

NOTHING = LocalizedText("", "")
_TAKES_PART = LocalizedText(
    "群の中の位置がわかる{compared}指標のうち、{top}指標が上位四分の一、{bottom}指標が下位四分の一です。"
    "{moves}",
    "Of {compared} indicators with a position in a group, {top} are in the top quarter and "
    "{bottom} in the bottom quarter.{moves}",
)
_MOVES = LocalizedText(
    "前年度から四分位が上がった指標は{up}、下がった指標は{down}です。",
    " Since the year before, {up} moved up a quarter band and {down} moved down.",
)
_NOTHING_COMPARED = LocalizedText(
    "この年度に群と比べられる指標はありません。値のない理由は、視点ごとに示します。",
    "No indicator can be compared with a group in this fiscal year. Why there is no figure is "
    "told by viewpoint.",
)
_SECTION = LocalizedText(
    "{shown}指標のうち、値があるのは{present}指標です。{bands}",
    "{present} of {shown} indicators have a value.{bands}",
)
_SECTION_BANDS = LocalizedText(
    "上位四分の一は{top}、下位四分の一は{bottom}です。",
    " {top} are in the top quarter, {bottom} in the bottom quarter.",
)
_ABSENT = LocalizedText("値のない指標：{indicators}", "Without a figure: {indicators}")
_TIMES = LocalizedText(
    "{label}は{own}で、群（{group}、n={n}）の{times}倍です。",
    "{label}: {own}, {times} times its group ({group}, n={n}).",
)
_BESIDE = LocalizedText(
    "{label}は{own}です（群 {group}、n={n}）。", "{label}: {own} (group {group}, n={n})."
)
_POINTS = LocalizedText("{number}ポイント", "{number} points")
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
_RELEASE = LocalizedText(
    "公表版 第{number}版（{day}公表、{state}）", "Release {number} (published {day}, {state})"
)
_FINAL, _PROVISIONAL = LocalizedText("確定", "final"), LocalizedText("暫定", "provisional")
_FORMULA = LocalizedText("{numerator} ÷ {denominator}", "{numerator} ÷ {denominator}")
_BAND_ORDER = {"bottom_quarter": 0, "middle_half": 1, "top_quarter": 2}
# Shorter runs are no pattern.
_DURATION_FROM = 3


def write_lead(readings: tuple[Reading, ...]) -> LocalizedText:
    """Return the first sentence of the report: how many indicators stand where."""
    compared = [reading for reading in readings if reading.band and reading.has_judgement]
    if not compared:
        return _NOTHING_COMPARED
    known = [reading for reading in compared if reading.band_before]
    steps = [_BAND_ORDER[each.band] - _BAND_ORDER[each.band_before] for each in known]
    moves = _MOVES.fill(up=sum(step > 0 for step in steps), down=sum(step < 0 for step in steps))
    return _TAKES_PART.fill(
        compared=len(compared),
        top=_count(compared, "top_quarter"),
        bottom=_count(compared, "bottom_quarter"),
        moves=moves if known else NOTHING,
    )


def _count(readings: list[Reading], band: str) -> int:
    return sum(reading.band == band for reading in readings)


def write_section(readings: tuple[Reading, ...]) -> LocalizedText:
    """Return the sentence of one viewpoint."""
    present = [reading for reading in readings if reading.has_value]
    compared = [reading for reading in present if reading.band and reading.has_judgement]
    bands = _SECTION_BANDS.fill(
        top=_count(compared, "top_quarter"), bottom=_count(compared, "bottom_quarter")
    )
    return _SECTION.fill(
        shown=len(readings), present=len(present), bands=bands if compared else NOTHING
    )


def write_absent(readings: Iterable[Reading]) -> LocalizedText:
    """Return the indicators without a value, each with the word why; nothing if all have one."""
    absent = [reading for reading in readings if not reading.has_value]
    if not absent:
        return NOTHING
    named = [
        LocalizedText("{number} {label}（{why}）", "{number} {label} ({why})").fill(
            number=each.indicator.number,
            label=each.indicator.short_label,
            why=reason_word(each.reason),
        )
        for each in absent
    ]
    indicators = LocalizedText(
        "、".join(each.ja for each in named), ", ".join(each.en for each in named)
    )
    return _ABSENT.fill(indicators=indicators)


def write_strength(reading: Reading) -> LocalizedText:
    """Return what the university is strong in, with its group's value and the change."""
    return join(_write_standing(reading), write_change(reading))


def write_question(reading: Reading, *, years_running: int) -> LocalizedText:
    """Return where the university stands apart, how long it has, and what to look into."""
    return join(
        _write_standing(reading), _write_streak(reading, years_running), _ask_which_side(reading)
    )


def _write_standing(reading: Reading) -> LocalizedText:
    indicator = reading.indicator
    is_ratio = reading.value > 0 and reading.group_value > 0 and indicator.unit != "percent"
    return (_TIMES if is_ratio else _BESIDE).fill(
        label=indicator.short_label,
        own=write_figure(reading.value, indicator),
        group=write_figure(reading.group_value, indicator),
        n=reading.n,
        times=format_number(reading.value / reading.group_value, 2) if is_ratio else "",
    )


def write_change(reading: Reading) -> LocalizedText:
    """Return how far the value moved since the year before; nothing if that cannot be said."""
    indicator, size = reading.indicator, abs(reading.change)
    if reading.change_reason or not isfinite(size):
        return NOTHING
    shown = format_number(size, indicator.decimals)
    if not shown.strip("0."):
        return NOTHING
    points = _POINTS.fill(number=shown)
    amount = points if indicator.unit == "percent" else write_figure(size, indicator)
    return (_CHANGE_UP if reading.change > 0 else _CHANGE_DOWN).fill(change=amount)


def _write_streak(reading: Reading, years: int) -> LocalizedText:
    if years < _DURATION_FROM:
        return NOTHING
    is_above = reading.value > reading.group_value
    return (_STREAK_ABOVE if is_above else _STREAK_BELOW).fill(years=years)


def _ask_which_side(reading: Reading) -> LocalizedText:
    indicator = reading.indicator
    return _WHICH_SIDE.fill(one=indicator.numerator_label, other=indicator.denominator_label)


def join(*parts: LocalizedText) -> LocalizedText:
    """Return the texts one after the other."""
    return LocalizedText("".join(part.ja for part in parts), "".join(part.en for part in parts))


def write_release(release: ReleaseIdentity) -> LocalizedText:
    """Return which release the report is of, from when, and whether it is final."""
    day = release.published_on
    return _RELEASE.fill(
        number=release.number,
        day=LocalizedText(f"{day.year}年{day.month}月{day.day}日", day.isoformat()),
        state=_PROVISIONAL if release.is_provisional else _FINAL,
    )


def write_formula(indicator: Indicator) -> LocalizedText:
    """Return 「契約額（千円）÷ 契約件数（件）」, each side in the unit it is asked in."""
    return _FORMULA.fill(
        numerator=name_with_unit(indicator.numerator_label, indicator.numerator_unit),
        denominator=name_with_unit(indicator.denominator_label, indicator.denominator_unit),
    )
