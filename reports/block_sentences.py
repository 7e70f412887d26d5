"""The sentences of one indicator in full: group and own value, its years, its note.

Each carries its numbers; the comparison comes calculated.
"""

from collections.abc import Sequence
from math import isfinite

from comparisons.sentences import build_lead
from comparisons.words import write_plain
from indicators.calculation.comparison import Comparison
from indicators.charts.scatter import ScatterShape
from indicators.charts.trend import TrendShape
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences import NOTHING, join, write_change, write_formula

_WE = LocalizedText("本学", "This university")
_TREND = LocalizedText(
    "{title}（{unit}）。本学は{own}。群（{group}）は{values}。",
    "{title} ({unit}). Own: {own}. Group ({group}): {values}.",
)
_SCATTER_CAPTION = LocalizedText("{title}（n={n}{off}）", "{title} (n={n}{off})")
_SQUARES_CAPTION = LocalizedText(
    "{title}（他大学の値は秘匿。□は3校以上が入る区画の中心）",
    "{title} (others are withheld; □: centre of a square of three or more)",
)
_OFF_AXIS = LocalizedText(
    "、うち分子か分母が0の{count}校は対数軸に置けない",
    ", of which {count} with a zero side have no place on log axes",
)
_TREND_CAPTION = LocalizedText("{title}（群は{group}）", "{title} (group: {group})")
_TOP_SHARE = LocalizedText(
    "{group}では最大の1校が{label}の{share}％を占めます。",
    "In {group} the largest university holds {share}% of the {label}.",
)
_CALCULATION = LocalizedText(
    "計算は{formula}、単位は{unit}。", "Calculated as {formula}, in {unit}."
)
# From here on one university carries so much that the reader should know.
_LARGE_SHARE = 0.3


def write_block(comparison: Comparison, reading: Reading) -> LocalizedText:
    """Return the sentence of one indicator, as its page says it, and the change."""
    lead = build_lead(comparison, name=_WE)
    spoken = LocalizedText(write_plain(lead, "ja"), write_plain(lead, "en"))
    return join(spoken, write_change(reading))


def write_scatter_caption(scatter: ScatterShape) -> LocalizedText:
    """Return what the scatter shows, of how many, and how many have no place in it."""
    if scatter.squares is not None:
        return _SQUARES_CAPTION.fill(title=scatter.title)
    n = sum(group.n for group in scatter.groups)
    drawn = sum(len(group.x) for group in scatter.groups) + (scatter.own is not None)
    off = _OFF_AXIS.fill(count=n - drawn) if n > drawn else NOTHING
    return _SCATTER_CAPTION.fill(title=scatter.title, n=f"{n:,}", off=off)


def write_trend_caption(trend: TrendShape) -> LocalizedText:
    """Return what the trend shows and of which group."""
    return _TREND_CAPTION.fill(title=trend.title, group=trend.group)


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
    return LocalizedText(
        "、".join(f"{year}年度 {shown}" for year, shown in known),
        ", ".join(f"FY{year} {shown}" for year, shown in known),
    )


def write_block_note(comparison: Comparison, reading: Reading) -> LocalizedText:
    """Return what to know about the table: the calculation, the largest university, the note."""
    calculation = _CALCULATION.fill(
        formula=write_formula(reading.indicator), unit=unit_symbol(reading.indicator.unit)
    )
    own_note = reading.indicator.note or NOTHING
    gap = LocalizedText("", " ") if reading.indicator.note else NOTHING
    return join(calculation, _write_top_share(comparison, reading), gap, own_note)


def _write_top_share(comparison: Comparison, reading: Reading) -> LocalizedText:
    averages = comparison.averages
    rows = averages.loc[averages["group"] == reading.group.code, "top_share"]
    if rows.empty or not rows.iloc[0] >= _LARGE_SHARE or reading.n < 2:
        return NOTHING
    text = _TOP_SHARE.fill(
        group=reading.group.label,
        label=reading.indicator.numerator_label,
        share=format_number(float(rows.iloc[0]) * 100),
    )
    return LocalizedText(text.ja, f" {text.en}")
