"""Bars of a figure's parts by class of university, with lines for the groups of the whole country.

Parts that add up are stacked in one panel; parts beside one another have a panel each.
"""

from collections.abc import Mapping, Sequence
from math import isfinite, nan
from typing import Any, NamedTuple

import pandas as pd

from indicators.catalogue.model import ALL, UNCLASSIFIED, Breakdown, Grouping, Indicator
from indicators.charts.axes import Axis, build_axis, name_with_unit
from indicators.charts.fewest import NOT_DRAWN, is_too_small
from indicators.formatting import average_word, format_number, reason_word
from indicators.text import LocalizedText

NO_BARS = LocalizedText(
    "この選択には、示せる値がありません。群の分け方を変えてください。",
    "There is nothing to show in this selection. Choose another grouping.",
)


# How the lines are drawn, as signs before their names: solid, dashed, dotted.
STROKES = ("―", "- -", ". .")


class Bar(NamedTuple):
    """One class: a value per part (NaN where there is none) and the word for a missing one.

    `n` is None where it is not shown; `is_own`: the university itself; `is_own_group`: its class.
    """

    code: str
    name: LocalizedText
    n: int | None
    values: tuple[float, ...]
    word: LocalizedText
    is_own: bool = False
    is_own_group: bool = False

    @property
    def total(self) -> float:
        """Return the length of the bar; NaN if a part is missing."""
        return sum(self.values)


class AverageLine(NamedTuple):
    """The value of a larger group, named on its line with the kind of average."""

    name: LocalizedText
    average: LocalizedText
    value: float


class BreakdownPanel(NamedTuple):
    """Bars from top to bottom in the grouping's order, the university's own last."""

    title: LocalizedText
    parts: tuple[LocalizedText, ...]
    axis: Axis
    decimals: int
    bars: tuple[Bar, ...]
    lines: tuple[AverageLine, ...]


class BreakdownShape(NamedTuple):
    """Everything a drawing needs; `empty` is the sentence that stands for an empty picture."""

    title: LocalizedText
    panels: tuple[BreakdownPanel, ...]
    note: LocalizedText
    empty: LocalizedText | None


def shape_breakdown(
    split: pd.DataFrame,
    *,
    breakdown: Breakdown,
    indicators: Mapping[str, Indicator],
    grouping: Grouping,
    average: str,
    reference: Mapping[str, pd.DataFrame],
    references: Mapping[str, Grouping],
    own: Bar | None = None,
    own_group: str = "",
) -> BreakdownShape:
    """Return the panels of one breakdown (frame of splitting.split_groups).

    `reference`: by part, the split by the grouping whose groups are drawn as lines, and
    `references` that grouping. `own`: the university's values, a part each.
    Missing: a class without a value, or of too few to be drawn, has no bar and says why.
    """
    stacks = [breakdown.parts] if breakdown.kind == "sum" else [(part,) for part in breakdown.parts]
    panels = []
    for parts in stacks:
        bars = _shape_bars(split, parts, grouping, own_group, indicators[parts[0]].confidential)
        if own is not None:
            values = tuple(own.values[breakdown.parts.index(part)] for part in parts)
            bars = [*bars, own._replace(values=values)]
        lines = _shape_lines(reference[parts[0]], parts, references[parts[0]], grouping, average)
        panels.append(_panel(breakdown, [indicators[part] for part in parts], bars, lines))
    is_empty = not any(isfinite(bar.total) for panel in panels for bar in panel.bars)
    return BreakdownShape(
        title=breakdown.label,
        panels=tuple(panels),
        note=_write_note(average, breakdown.kind == "sum"),
        empty=NO_BARS if is_empty else None,
    )


def _panel(
    breakdown: Breakdown, parts: Sequence[Indicator], bars: list[Bar], lines: list[AverageLine]
) -> BreakdownPanel:
    seen = [bar.total for bar in bars] + [line.value for line in lines]
    label = breakdown.whole or parts[0].short_label
    return BreakdownPanel(
        title=label,
        parts=tuple(part.short_label for part in parts),
        axis=build_axis(
            [value for value in seen if isfinite(value)],
            title=name_with_unit(label, parts[0].unit),
            is_log=False,
        ),
        decimals=parts[0].decimals,
        bars=tuple(bars),
        lines=tuple(lines),
    )


def _shape_bars(
    split: pd.DataFrame,
    parts: Sequence[str],
    grouping: Grouping,
    own_group: str,
    is_confidential: bool,
) -> list[Bar]:
    rows = {(row["part"], row["group"]): row for row in split.to_dict("records")}
    bars = []
    for code in [*(group.code for group in grouping.groups), UNCLASSIFIED.code]:
        found = [rows[part, code] for part in parts if (part, code) in rows]
        if not found or all(row["n"] == 0 and row["reason"] != "suppressed" for row in found):
            continue
        bars.append(_bar(found, code, grouping, own_group, is_confidential))
    return bars


def _bar(
    found: list[dict[Any, Any]],
    code: str,
    grouping: Grouping,
    own_group: str,
    is_confidential: bool,
) -> Bar:
    first, n = found[0], int(found[0]["n"])
    if is_too_small(n):
        found = [{**row, "value": nan} for row in found]
    return Bar(
        code=code,
        name=grouping.group(code).label,
        n=None if is_confidential and not n else n,
        values=tuple(float(row["value"]) for row in found),
        word=NOT_DRAWN if is_too_small(n) else reason_word(first["reason"]),
        is_own_group=code == own_group,
    )


def _shape_lines(
    reference: pd.DataFrame,
    parts: Sequence[str],
    by: Grouping,
    grouping: Grouping,
    average: str,
) -> list[AverageLine]:
    """Return everybody's line, and those of the groups of `by` where the bars are finer classes."""
    codes = [ALL.code]
    if by.code != grouping.code and len(by.groups) == 2:
        codes += [group.code for group in reversed(by.groups)]
    lines = []
    for code in codes:
        rows = reference[(reference["group"] == code) & reference["part"].isin(parts)]
        value = float(rows["value"].sum(skipna=False)) if len(rows) else nan
        if isfinite(value):
            lines.append(AverageLine(by.group(code).label, average_word(average), value))
    return lines


def name_line(line: AverageLine, place: int, decimals: int, language: str) -> tuple[str, str]:
    """Return what stands on the line: 「- - 保有700件超」 and 「合計÷合計 408.9」."""
    value = format_number(line.value, decimals)
    kind = line.average.in_language(language)
    name = line.name.in_language(language)
    return f"{STROKES[place % len(STROKES)]} {name}", f"{kind} {value}"


def stack_lines(lines: Sequence[AverageLine], middle: float) -> list[int]:
    """Return the row of each line's name, 0 the lowest, so that no line crosses another's name.

    Names run to the right in the left half and to the left in the right half.
    """
    low = sorted((line for line in lines if line.value < middle), key=lambda line: -line.value)
    high = sorted((line for line in lines if line.value >= middle), key=lambda line: line.value)
    ordered = [*low, *high]
    return [ordered.index(line) for line in lines]


def name_bar(bar: Bar, language: str) -> str:
    """Return the class with its n: 「国立（38）」, as the ministry writes it."""
    name = bar.name.in_language(language)
    if bar.is_own:
        return name
    n = "x" if bar.n is None else f"{bar.n:,}"
    name = f"{name} ({n})" if language == "en" else f"{name}（{n}）"
    return f"▶ {name}" if bar.is_own_group else name


def write_value(bar: Bar, decimals: int, language: str) -> str:
    """Return what stands at the end of a bar: its value, or why there is none."""
    if isfinite(bar.total):
        return format_number(bar.total, decimals)
    return bar.word.in_language(language)


def _write_note(average: str, is_sum: bool) -> LocalizedText:
    told = LocalizedText(
        "棒は群の値（{average}）、括弧の中は大学の数。縦線は、名前を添えた群の値。"
        "▶ は強調した大学の群。{sum}",
        "Bars: group values ({average}), number of universities in brackets. Lines: values of "
        "the groups named beside them. ▶ marks the group of the highlighted university.{sum}",
    )
    added = LocalizedText(
        "内訳がすべてそろう大学だけで計算しているため、内訳の和が棒の長さになります。",
        " Only universities that have every part are counted, so the parts add up to the bar.",
    )
    nothing = LocalizedText("", "")
    return told.fill(average=average_word(average), sum=added if is_sum else nothing)
