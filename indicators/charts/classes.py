"""Bars by class: each group's value with its n below, beside the value of everybody.

The figures come calculated; nothing is drawn here.
"""

from math import isfinite
from typing import Literal, NamedTuple

import pandas as pd

from indicators.catalogue.model import ALL, UNCLASSIFIED, Group, Grouping, Indicator
from indicators.charts.axes import Axis, build_axis
from indicators.charts.fewest import NOT_DRAWN, is_too_small
from indicators.charts.names import find_names
from indicators.formatting import (
    average_word,
    format_number,
    reason_word,
    unit_symbol,
)
from indicators.text import LocalizedText

NO_CLASSES = LocalizedText(
    "この選択には、値のある群がありません。", "No group has a value in this selection."
)
NO_SHOWN_CLASSES = LocalizedText(
    "群の値はどの群も秘匿です（x）。", "The values of all groups are withheld (x)."
)
_NOTHING = LocalizedText("", "")


class ClassBar(NamedTuple):
    """One group. `value` is NaN where `sign` stands in its place; `n` None is a withheld n.

    `told` is what tables and sentences say: also the value of too few universities to be drawn
    (`is_small`). `is_own`: the highlighted one's group.
    """

    code: str
    name: LocalizedText
    n: int | None
    value: float
    sign: LocalizedText
    told: float
    is_small: bool
    is_own: bool


class OwnValue(NamedTuple):
    """The highlighted university's value; `place` is its bar's, from 0."""

    name: LocalizedText
    value: float
    place: int


class ClassesShape(NamedTuple):
    """Bars in the grouping's order; `overall` is everybody's value, a line across them.

    `note` says what the marks are, `summary` every value in one sentence.
    """

    title: LocalizedText
    indicator: Indicator
    axis: Axis
    bars: tuple[ClassBar, ...]
    overall: ClassBar
    average_label: LocalizedText
    own: OwnValue | None
    note: LocalizedText
    summary: LocalizedText
    empty: LocalizedText | None

    @property
    def overall_side(self) -> Literal["left", "right"]:
        """Return the end of the line where its name does not meet the own one."""
        is_own_left = self.own is not None and self.own.place < len(self.bars) / 2
        return "right" if is_own_left else "left"


def shape_classes(
    averages: pd.DataFrame,
    *,
    standings: pd.DataFrame,
    universities: pd.DataFrame,
    indicator: Indicator,
    grouping: Grouping,
    fiscal_year: int,
    average: str,
    university: str | None = None,
) -> ClassesShape:
    """Return the bars of one fiscal year; `averages` and `standings` are of that year.

    Units: the indicator's. Missing: a group without a value keeps its place and says why.
    """
    own_row = standings[standings["university"] == university]
    own_group = "" if own_row.empty else str(own_row.iloc[0]["group"])
    figures = averages.set_index("group")
    bars = _list_bars(figures, indicator, grouping, average, own_group)
    own = _find_own(own_row, bars, universities)
    overall = _shape_bar(figures, ALL, indicator, average)
    seen = [*(bar.value for bar in bars), overall.value, *([own.value] if own else [])]
    shape = ClassesShape(
        title=_title(indicator, grouping, fiscal_year, average),
        indicator=indicator,
        axis=build_axis(
            [value for value in seen if isfinite(value)],
            title=unit_symbol(indicator.unit),
            is_log=False,
        ),
        bars=bars,
        overall=overall,
        average_label=average_word(average),
        own=own,
        note=_NOTHING,
        summary=_NOTHING,
        empty=_find_empty(bars, indicator),
    )
    return shape._replace(note=_note(shape), summary=_summarise(shape))


def _list_bars(
    figures: pd.DataFrame, indicator: Indicator, grouping: Grouping, average: str, own_group: str
) -> tuple[ClassBar, ...]:
    """Return every group of the grouping, and those without one where there are any."""
    bars = [
        _shape_bar(figures, group, indicator, average)._replace(is_own=group.code == own_group)
        for group in (*grouping.groups, UNCLASSIFIED)
    ]
    return tuple(bar for bar in bars if bar.code != UNCLASSIFIED.code or bar.n)


def _shape_bar(figures: pd.DataFrame, group: Group, indicator: Indicator, average: str) -> ClassBar:
    value, n, reason = float("nan"), 0, "group_too_small"
    if group.code in figures.index:
        row = figures.loc[group.code]
        value, n, reason = float(row[average]), int(row["n"]), row["reason"] or reason
    if indicator.confidential:
        reason = "suppressed"
    sign = _NOTHING if isfinite(value) else reason_word(reason)
    is_small = is_too_small(n)
    return ClassBar(
        code=group.code,
        name=group.label,
        n=None if indicator.confidential and not n else n,
        value=float("nan") if is_small else value,
        sign=NOT_DRAWN if is_small else sign,
        told=value,
        is_small=is_small,
        is_own=False,
    )


def _find_own(
    own_row: pd.DataFrame, bars: tuple[ClassBar, ...], universities: pd.DataFrame
) -> OwnValue | None:
    place = next((place for place, bar in enumerate(bars) if bar.is_own), None)
    if place is None or not isfinite(own_row.iloc[0]["value"]):
        return None
    code = own_row.iloc[0]["university"]
    names = find_names(universities[universities["university"] == code])
    return OwnValue(names[code], float(own_row.iloc[0]["value"]), place)


def _find_empty(bars: tuple[ClassBar, ...], indicator: Indicator) -> LocalizedText | None:
    if any(isfinite(bar.told) for bar in bars):
        return None
    return NO_SHOWN_CLASSES if indicator.confidential else NO_CLASSES


def _title(
    indicator: Indicator, grouping: Grouping, fiscal_year: int, average: str
) -> LocalizedText:
    return LocalizedText(
        "{label}の群の値：{grouping}（{average}、{unit}、{year}）",
        "{label} by group: {grouping} ({average}, {unit}, {year})",
    ).fill(
        label=indicator.short_label,
        grouping=grouping.label,
        average=average_word(average),
        unit=unit_symbol(indicator.unit),
        year=LocalizedText(f"{fiscal_year}年度", f"FY{fiscal_year}"),
    )


def _note(shape: ClassesShape) -> LocalizedText:
    """Return what bars, marks and brackets are."""
    small = LocalizedText(
        "3校未満の群は棒を描かず、値は表にだけあります。",
        " Groups of fewer than three have no bar; their values stand in the table only.",
    )
    own = LocalizedText("●は{name}、▲はその群。", " ●: {name}; ▲: its group.").fill(
        name=shape.own.name if shape.own else ""
    )
    line = LocalizedText("、破線は全体の値", "; broken line: everybody")
    withheld = LocalizedText("x は秘匿です。", " x: withheld.")
    return LocalizedText(
        "棒は群の値（{average}）、括弧内は n{line}。{own}{small}{withheld}",
        "Bars: group value ({average}), n in brackets{line}.{own}{small}{withheld}",
    ).fill(
        average=shape.average_label,
        line=line if isfinite(shape.overall.value) else _NOTHING,
        own=own if shape.own else _NOTHING,
        small=small if any(bar.is_small for bar in shape.bars) else _NOTHING,
        withheld=withheld if shape.indicator.confidential else _NOTHING,
    )


def _summarise(shape: ClassesShape) -> LocalizedText:
    """Return title and every value: 「10件以下 1.2（n=30）、…、全体 3.4（n=69）」."""
    told = [tell_bar(bar, shape.indicator) for bar in shape.bars]
    told.append(tell_bar(shape.overall, shape.indicator))
    if shape.own:
        number = format_number(shape.own.value, shape.indicator.decimals)
        one = LocalizedText("{name} {value}", "{name} {value}")
        told.append(one.fill(name=shape.own.name, value=number))
    return LocalizedText(
        f"{shape.title.ja}。{'、'.join(each.ja for each in told)}。",
        f"{shape.title.en}. {', '.join(each.en for each in told)}.",
    )


def tell_bar(bar: ClassBar, indicator: Indicator) -> LocalizedText:
    """Return 「10件以下 1.2（n=30）」, or the sign where there is no value."""
    value = bar.sign
    if isfinite(bar.told):
        number = format_number(bar.told, indicator.decimals)
        value = LocalizedText(number, number)
    n = LocalizedText(f"（n={bar.n:,}）", f" (n={bar.n:,})") if bar.n else _NOTHING
    return LocalizedText("{name} {value}{n}", "{name} {value}{n}").fill(
        name=bar.name, value=value, n=n
    )
