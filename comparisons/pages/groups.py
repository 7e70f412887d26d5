"""The table of group figures: each average by its name, n beside it, the lines with R².

A row per group and one for everybody; nothing is ranked.
"""

from math import isfinite
from typing import Any, NamedTuple

from comparisons.labels import COLUMNS
from indicators.calculation.comparison import Comparison
from indicators.charts.lines import write_equation
from indicators.formatting import format_number, reason_word, unit_symbol
from indicators.text import LocalizedText

QUARTILES = LocalizedText("四分位", "Quartiles")
LARGEST = LocalizedText("最大校の割合", "Share of largest")
WITHOUT = LocalizedText("最大校を除く", "Without largest")
LINE = LocalizedText("回帰直線", "Regression line")
OWN_GROUP = LocalizedText("{group}（強調する大学の群）", "{group} (group of the university)")
CAPTION = LocalizedText("単位：{unit}（割合・n・R² を除く）", "Unit: {unit} (not shares, n and R²)")

UNKNOWN = LocalizedText("…", "…")


class GroupRow(NamedTuple):
    """One group; `place` is its position in the grouping, for its colour (None: everybody)."""

    name: str
    place: int | None
    cells: list[str]
    is_own: bool


class GroupTable(NamedTuple):
    """Headings, rows and the caption with the unit; `chosen` is the column of the group value."""

    caption: str
    headings: list[str]
    rows: list[GroupRow]
    chosen: int


def build_group_table(comparison: Comparison, *, language: str) -> GroupTable:
    """Return everybody first, then the groups in the grouping's order."""
    codes = ["all", *(group.code for group in comparison.grouping.groups), "unclassified"]
    averages = {row["group"]: row for row in comparison.averages.to_dict("records")}
    fits = {row["group"]: row for row in comparison.fits.to_dict("records")}
    shown = [code for code in codes if code in averages and averages[code]["n"] > 0]
    unit = unit_symbol(comparison.indicator.unit)
    names = ("pooled", "mean_of_ratios", "median")
    return GroupTable(
        caption=CAPTION.fill(unit=unit).in_language(language),
        headings=_headings(language),
        rows=[
            _row(comparison, averages[code], fits.get(code), codes.index(code), language)
            for code in shown
        ],
        chosen=names.index(comparison.average),
    )


def _headings(language: str) -> list[str]:
    averages = [COLUMNS[name] for name in ("pooled", "mean_of_ratios", "median")]
    texts = [*averages, QUARTILES, COLUMNS["n"], LARGEST, WITHOUT, LINE, LocalizedText("R²", "R²")]
    return [text.in_language(language) for text in texts]


def _row(
    comparison: Comparison,
    figures: dict[str, Any],
    fit: dict[str, Any] | None,
    place: int,
    language: str,
) -> GroupRow:
    own = comparison.own
    is_own = own is not None and own["group"] == figures["group"]
    label = comparison.grouping.group(figures["group"]).label
    name = OWN_GROUP.fill(group=label) if is_own else label
    decimals = comparison.indicator.decimals
    averages = [figures[name] for name in ("pooled", "mean_of_ratios", "median")]
    quartiles = [format_number(figures[name], decimals) for name in ("q1", "q3")]
    return GroupRow(
        name=name.in_language(language),
        place=place - 1 if place else None,
        cells=[
            *(format_number(value, decimals) for value in averages),
            "–".join(quartiles),
            f"{int(figures['n']):,}",
            _share(figures["top_share"]).in_language(language),
            format_number(figures["pooled_without_top"], decimals),
            *_line(fit, language),
        ],
        is_own=is_own,
    )


def _share(value: float) -> LocalizedText:
    share = format_number(value * 100)
    return LocalizedText(f"{share}％", f"{share}%") if isfinite(value) else UNKNOWN


def _line(fit: dict[str, Any] | None, language: str) -> list[str]:
    """Return equation and R², or the word why there is no line."""
    if fit is None or not isfinite(fit["slope"]):
        reason = reason_word(fit["reason"] if fit else "group_too_small")
        return [reason.in_language(language), "…"]
    return [write_equation(fit["slope"], fit["intercept"]), format_number(fit["r2"], 2)]
