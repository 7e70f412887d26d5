"""The table of group figures: each average by its name, n beside it, the lines with R².

A row per group and one for everybody; nothing is ranked.
"""

from math import isfinite
from typing import Any, NamedTuple

from comparisons.labels import COLUMNS
from comparisons.words import tell_missing, write_n
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.charts.lines import write_equation
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

QUARTILES = LocalizedText("四分位", "Quartiles")
LARGEST = LocalizedText("最大校の割合", "Share of largest")
WITHOUT = LocalizedText("最大校を除く", "Without largest")
LINE = LocalizedText("回帰直線", "Regression line")
OWN_GROUP = LocalizedText("{group}（強調する大学の群）", "{group} (group of the university)")
CAPTION = LocalizedText("単位：{unit}（割合・n・R² を除く）", "Unit: {unit} (not shares, n and R²)")


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
    shown = [code for code in codes if code in averages and _is_inhabited(averages[code])]
    unit = unit_symbol(comparison.indicator.unit)
    names = ("pooled", "mean_of_ratios", "median")
    return GroupTable(
        caption=CAPTION.fill(unit=unit).in_language(language),
        headings=_headings(language),
        rows=[
            _row(comparison, averages[code], fits[code], codes.index(code), language)
            for code in shown
        ],
        chosen=names.index(comparison.average),
    )


def _is_inhabited(figures: dict[str, Any]) -> bool:
    """Say whether anybody is in a group; of a withheld row that is all that is said."""
    return bool(figures["n"] > 0 or figures["reason"] == "suppressed")


def _headings(language: str) -> list[str]:
    averages = [COLUMNS[name] for name in ("pooled", "mean_of_ratios", "median")]
    texts = [*averages, QUARTILES, COLUMNS["n"], LARGEST, WITHOUT, LINE, LocalizedText("R²", "R²")]
    return [text.in_language(language) for text in texts]


def _row(
    comparison: Comparison,
    figures: dict[str, Any],
    fit: dict[str, Any],
    place: int,
    language: str,
) -> GroupRow:
    own = comparison.own
    is_own = own is not None and own["group"] == figures["group"]
    label = comparison.grouping.group(figures["group"]).label
    name = OWN_GROUP.fill(group=label) if is_own else label
    indicator = comparison.indicator
    averages = ("pooled", "mean_of_ratios", "median")
    return GroupRow(
        name=name.in_language(language),
        place=place - 1 if place else None,
        cells=[
            *(_write(figures, each, indicator, language) for each in averages),
            _quartiles(figures, indicator, language),
            write_n(figures, indicator).in_language(language),
            _share(figures, indicator).in_language(language),
            _write(figures, "pooled_without_top", indicator, language),
            *_line(fit, indicator, language),
        ],
        is_own=is_own,
    )


def _write(figures: dict[str, Any], name: str, indicator: Indicator, language: str) -> str:
    if isfinite(figures[name]):
        return format_number(figures[name], indicator.decimals)
    return tell_missing(figures, name, indicator).in_language(language)


def _quartiles(figures: dict[str, Any], indicator: Indicator, language: str) -> str:
    """Return both quartiles, or one word where neither is shown."""
    written = [_write(figures, name, indicator, language) for name in ("q1", "q3")]
    is_withheld = indicator.confidential and not (
        isfinite(figures["q1"]) or isfinite(figures["q3"])
    )
    return written[0] if is_withheld else "–".join(written)


def _share(figures: dict[str, Any], indicator: Indicator) -> LocalizedText:
    if not isfinite(figures["top_share"]):
        return tell_missing(figures, "top_share", indicator)
    share = format_number(figures["top_share"] * 100)
    return LocalizedText(f"{share}％", f"{share}%")


def _line(fit: dict[str, Any], indicator: Indicator, language: str) -> list[str]:
    """Return equation and R², or the word why there is no line."""
    if not isfinite(fit["slope"]):
        return [tell_missing(fit, "slope", indicator).in_language(language)] * 2
    equation = write_equation(fit["slope"], fit["intercept"])
    if not isfinite(fit["r2"]):
        return [equation, tell_missing(fit, "r2", indicator).in_language(language)]
    return [equation, format_number(fit["r2"], 2)]
