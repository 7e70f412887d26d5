"""The sentences of one indicator in full: group and own value, its years, its note.

Each carries its numbers; the comparison comes calculated.
"""

from collections.abc import Sequence
from math import isfinite

from comparisons.sentences import build_lead
from comparisons.series_breaks import warn_of_break
from comparisons.words import write_plain
from indicators.calculation.comparison import Comparison
from indicators.charts.classes import ClassesShape
from indicators.charts.scatter import ScatterShape
from indicators.charts.trend import TrendShape, tell_breaks
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences.joining import NOTHING, WE, join, string_sentences
from reports.sentences.release import write_formula
from reports.sentences.standing import write_change, write_largest

_TREND = LocalizedText(
    "{title}（{unit}）。本学は{own}。群（{group}）は{values}。",
    "{title} ({unit}). Own: {own}. Group ({group}): {values}.",
)
_SCATTER_CAPTION = LocalizedText("{title}（n={n}{off}）", "{title} (n={n}{off})")
_SQUARES_CAPTION = LocalizedText(
    "{title}（他大学の値は秘匿。□は3校以上が入る区画の中心）",
    "{title} (others are withheld; □: centre of a square of three or more)",
)
_CLASSES_CAPTION = LocalizedText("区分ごとの値：{note}", "Values by class: {note}")
_OFF_AXIS = LocalizedText(
    "、うち分子か分母が0の{count}校は対数軸に置けない",
    ", of which {count} with a zero side have no place on log axes",
)
_TREND_CAPTION = LocalizedText("{title}（群は{group}）", "{title} (group: {group})")
_NOTHING_TO_TELL = LocalizedText("値なし", "no figure")
_CALCULATION = LocalizedText(
    "計算は{formula}、単位は{unit}。", "Calculated as {formula}, in {unit}."
)
# From here on one university carries so much that the reader of the table should know.
_LARGE_SHARE = 0.3


def write_block(comparison: Comparison, reading: Reading) -> LocalizedText:
    """Return the sentence of one indicator, as its page says it, and the change."""
    lead = build_lead(comparison, name=WE)
    spoken = LocalizedText(write_plain(lead, "ja"), write_plain(lead, "en"))
    caution = warn_of_break(reading.indicator, reading.fiscal_year)
    gap = LocalizedText("", " ") if caution.ja else NOTHING
    return join(spoken, write_change(reading), gap, caution)


def write_scatter_caption(scatter: ScatterShape) -> LocalizedText:
    """Return what the scatter shows, of how many, and how many have no place in it."""
    if scatter.squares is not None:
        return _SQUARES_CAPTION.fill(title=scatter.title)
    n = sum(group.n for group in scatter.groups)
    drawn = sum(len(group.x) for group in scatter.groups) + (scatter.own is not None)
    off = _OFF_AXIS.fill(count=n - drawn) if n > drawn else NOTHING
    return _SCATTER_CAPTION.fill(title=scatter.title, n=f"{n:,}", off=off)


def write_classes_caption(classes: ClassesShape) -> LocalizedText:
    """Return what the bars and their marks are; the heading says of which indicator."""
    return _CLASSES_CAPTION.fill(note=classes.note)


def write_trend_caption(trend: TrendShape) -> LocalizedText:
    """Return what the trend shows and of which group."""
    caption = _TREND_CAPTION.fill(title=trend.title, group=trend.group)
    if not trend.breaks:
        return caption
    return join(caption, LocalizedText("。", "."), tell_breaks(trend.breaks))


def write_trend(trend: TrendShape) -> LocalizedText:
    """Return what the trend figure shows, year by year, for those who do not see it."""
    return _TREND.fill(
        title=trend.title,
        unit=unit_symbol(trend.indicator.unit),
        own=_write_years(trend, trend.own),
        group=trend.group,
        values=_write_years(trend, trend.group_values),
    )


def _write_years(trend: TrendShape, values: Sequence[float]) -> LocalizedText:
    known = [
        (year, format_number(value, trend.indicator.decimals))
        for year, value in zip(trend.fiscal_years, values, strict=True)
        if isfinite(value)
    ]
    if not known:
        return _NOTHING_TO_TELL
    return LocalizedText(
        "、".join(f"{year}年度 {shown}" for year, shown in known),
        ", ".join(f"FY{year} {shown}" for year, shown in known),
    )


def write_block_note(reading: Reading) -> LocalizedText:
    """Return what to know about the table: the calculation, the largest university, the note."""
    calculation = _CALCULATION.fill(
        formula=write_formula(reading.indicator), unit=unit_symbol(reading.indicator.unit)
    )
    largest = write_largest(reading, above=_LARGE_SHARE)
    own_note = reading.indicator.note or NOTHING
    told = LocalizedText(largest.ja, largest.en.lstrip())
    return string_sentences((calculation, told, own_note))
