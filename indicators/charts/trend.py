"""Trend: the highlighted university over the years against its group's value and middle half.

The group is the one of the chosen year, followed over all years; nothing is calculated here.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple

import pandas as pd

from indicators.catalogue.model import DefinitionChange, Grouping, Indicator
from indicators.formatting import average_word
from indicators.text import LocalizedText

NO_YEARS = LocalizedText(
    "この指標には、表示できる年度がありません。", "This indicator has no year that can be shown."
)
WITHHELD_YEARS = LocalizedText(
    "群の値はどの年度も秘匿です（x）。", "The group's values are withheld in every year (x)."
)
BREAK = LocalizedText("定義変更 {year}", "Redefined {year}")
BROKEN = LocalizedText(
    "{year}年度から定義が変わったため線を切っています（{text}）。その前後を比べるときは注意が必要です。",
    " The line is cut where the definition changed from FY{year} ({text}); compare across it with "
    "care.",
)


class TrendShape(NamedTuple):
    """Values per fiscal year; NaN is a gap in the line, never a zero.

    `own` is empty without a highlighted university. `n` counts the group's members per year.
    `breaks`: the changes of definition between two years shown; no line goes across one.
    """

    title: LocalizedText
    indicator: Indicator
    fiscal_years: tuple[int, ...]
    group: LocalizedText
    average_label: LocalizedText
    group_values: tuple[float, ...]
    q1: tuple[float, ...]
    q3: tuple[float, ...]
    n: tuple[int, ...]
    own_name: LocalizedText | None
    own: tuple[float, ...]
    note: LocalizedText
    empty: LocalizedText | None
    breaks: tuple[DefinitionChange, ...] = ()

    @property
    def broken_at(self) -> tuple[int, ...]:
        """Return the places of the years that a new definition begins with."""
        broken = {change.year for change in self.breaks}
        return tuple(at for at, year in enumerate(self.fiscal_years) if year in broken)


def shape_trend(
    averages: pd.DataFrame,
    *,
    own: pd.DataFrame,
    own_name: LocalizedText | None,
    indicator: Indicator,
    grouping: Grouping,
    average: str,
) -> TrendShape:
    """Return the years of one group (`averages`) and one university (`own`, ratios).

    Missing: a year without a value is NaN; quartiles and value go missing one by one.
    """
    rows = averages.sort_values("fiscal_year")
    years = tuple(int(year) for year in rows["fiscal_year"])
    own_by_year = dict(zip(own["fiscal_year"], own["value"], strict=True))
    values = tuple(float(own_by_year.get(year, float("nan"))) for year in years)
    group = grouping.group(rows.iloc[0]["group"]).label if len(rows) else grouping.label
    drawn = [*rows[average], *rows["q1"] + rows["q3"], *values]
    breaks = find_breaks(indicator, years)
    nothing = WITHHELD_YEARS if indicator.confidential else NO_YEARS
    return TrendShape(
        title=LocalizedText("{label}の推移", "{label} over the years").fill(
            label=indicator.short_label
        ),
        indicator=indicator,
        fiscal_years=years,
        group=group,
        average_label=average_word(average),
        group_values=_floats(rows[average]),
        q1=_floats(rows["q1"]),
        q3=_floats(rows["q3"]),
        n=tuple(int(count) for count in rows["n"]),
        own_name=own_name,
        own=values if own_name else (),
        note=_note(group, average_word(average), indicator, breaks),
        empty=None if any(isfinite(value) for value in drawn) else nothing,
        breaks=breaks,
    )


def find_breaks(indicator: Indicator, years: Iterable[int]) -> tuple[DefinitionChange, ...]:
    """Return the changes of definition that lie between two of the years."""
    known = sorted(years)
    return tuple(
        change for change in indicator.changes if known and known[0] < change.year <= known[-1]
    )


def tell_breaks(breaks: Iterable[DefinitionChange]) -> LocalizedText:
    """Return a sentence per change of definition; nothing without one."""
    told = [BROKEN.fill(year=change.year, text=change.text) for change in breaks]
    return LocalizedText("".join(each.ja for each in told), "".join(each.en for each in told))


def _floats(column: pd.Series) -> tuple[float, ...]:
    return tuple(float(value) for value in column)


def _note(
    group: LocalizedText,
    average: LocalizedText,
    indicator: Indicator,
    breaks: tuple[DefinitionChange, ...],
) -> LocalizedText:
    withheld = LocalizedText(
        "秘匿した値（x）は引いていません。", " Withheld figures (x) are not drawn."
    )
    return LocalizedText(
        "帯は群（{group}）の中央半分（四分位）、灰色の線は群の値（{average}）。"
        "値のない年度は線を切っています。{withheld}{broken}",
        "Band: middle half of the group ({group}); grey line: group value ({average}). "
        "Lines break where a year has no value.{withheld}{broken}",
    ).fill(
        group=group,
        average=average,
        withheld=withheld if indicator.confidential else LocalizedText("", ""),
        broken=tell_breaks(breaks),
    )
