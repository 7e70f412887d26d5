"""Ranked bars of one group: its universities by value, the highlighted one among them.

Ratios of one group of similar universities only; nothing here ranks totals or everybody.
"""

from math import isfinite, isnan
from typing import NamedTuple

import pandas as pd

from indicators.catalogue.model import Grouping, Indicator
from indicators.charts.names import find_names
from indicators.formatting import average_word, format_number
from indicators.text import LocalizedText
from indicators.units import unit_named

NO_BARS = LocalizedText(
    "この群には、比率を計算できた大学がありません。", "No university of this group has a ratio."
)
# What fits on a screen without scrolling inside the figure.
ALL_UP_TO = 30
TOP = 10
AROUND_OWN = 7
# A rank among four says who is who rather than where one stands.
FEWEST_FOR_RANKS = 5
# One large contract among three makes a first place; from ten on it rarely does.
FEWEST_COUNTED = 10


class RankingBar(NamedTuple):
    """One university's bar; `rank` is None where a rank would be a verdict or a chance."""

    university: str
    name: LocalizedText
    value: float
    rank: int | None
    is_own: bool


class RankingShape(NamedTuple):
    """Bars from best to least good; `gap_after` bars stand above a gap (None: no gap).

    `group_value` is the group's average named by `average_label`; `n` counts the group.
    """

    title: LocalizedText
    indicator: Indicator
    group: LocalizedText
    bars: tuple[RankingBar, ...]
    gap_after: int | None
    group_value: float
    average_label: LocalizedText
    n: int
    note: LocalizedText
    empty: LocalizedText | None


def shape_ranking(
    standings: pd.DataFrame,
    *,
    ratios: pd.DataFrame,
    averages: pd.DataFrame,
    universities: pd.DataFrame,
    indicator: Indicator,
    grouping: Grouping,
    group: str,
    average: str,
    university: str | None = None,
) -> RankingShape:
    """Return the bars of one group in one fiscal year.

    A large group shows its first ten and the highlighted university with its neighbours.
    Missing: a university without a ratio has no bar; one with a small denominator has none
    either, unless it is highlighted: then its bar has no rank.
    """
    members = rank_members(standings, ratios=ratios, indicator=indicator, group=group)
    return shape_ranked(
        members,
        averages=averages,
        universities=universities,
        indicator=indicator,
        grouping=grouping,
        group=group,
        average=average,
        university=university,
    )


def shape_ranked(
    members: pd.DataFrame,
    *,
    averages: pd.DataFrame,
    universities: pd.DataFrame,
    indicator: Indicator,
    grouping: Grouping,
    group: str,
    average: str,
    university: str | None = None,
) -> RankingShape:
    """Return the bars of members that `rank_members` has ranked, whoever is highlighted."""
    is_own = (members["university"] == university).to_numpy()
    shown = members[~members["is_small"].to_numpy() | is_own]
    places, gap_after = _choose(shown["university"].tolist(), university)
    kept = _list_bars(shown.iloc[places], universities, university)
    label = grouping.group(group).label
    return RankingShape(
        title=LocalizedText("{group}の大学", "Universities of the group {group}").fill(group=label),
        indicator=indicator,
        group=label,
        bars=kept,
        gap_after=gap_after,
        group_value=_group_value(averages, group, average),
        average_label=average_word(average),
        n=len(members),
        note=_note(indicator, members, len(shown), len(kept)),
        empty=None if kept else NO_BARS,
    )


def smallest_denominator(indicator: Indicator) -> float:
    """Return the denominator from which a ratio takes part: ten of what is counted.

    Money has no such step; there the definition's own minimum alone decides.
    """
    is_counted = ("count", 1) in unit_named(indicator.denominator_unit).dimension
    return float(FEWEST_COUNTED) if is_counted else 0.0


def rank_members(
    standings: pd.DataFrame, *, ratios: pd.DataFrame, indicator: Indicator, group: str
) -> pd.DataFrame:
    """Return the group's universities that have a ratio, good ones first, ties by code.

    Adds `denominator`, `is_small` and `rank`: competition ranks (1, 2, 2, 4), NaN where silent.
    """
    rows = standings[(standings["group"] == group) & standings["value"].notna()]
    sides = ratios[["university", "denominator"]]
    lowest_first = indicator.direction == "lower_is_better"
    members = rows.merge(sides, on="university", validate="1:1").sort_values(
        ["value", "university"], ascending=[lowest_first, True]
    )
    is_small = members["denominator"] < smallest_denominator(indicator)
    taking_part = members["value"].mask(is_small)
    is_silent = indicator.direction == "neutral" or taking_part.count() < FEWEST_FOR_RANKS
    ranks = taking_part.rank(method="min", ascending=lowest_first)
    return members.assign(is_small=is_small, rank=float("nan") if is_silent else ranks)


def list_ranks(members: pd.DataFrame) -> list[int | None]:
    """Return the ranks as whole numbers, None where silent."""
    return [None if isnan(rank) else int(rank) for rank in members["rank"]]


def _list_bars(
    rows: pd.DataFrame, universities: pd.DataFrame, university: str | None
) -> tuple[RankingBar, ...]:
    names = find_names(universities[universities["university"].isin(rows["university"])])
    figures = zip(rows["university"], rows["value"], list_ranks(rows), strict=True)
    return tuple(
        RankingBar(code, names[code], value, rank, code == university)
        for code, value, rank in figures
    )


def _choose(codes: list[str], university: str | None) -> tuple[list[int], int | None]:
    """Return the places of the bars that are shown and where the gap between them is."""
    places = list(range(len(codes)))
    if len(codes) <= ALL_UP_TO:
        return places, None
    own = codes.index(university) if university in codes else None
    if own is None or own < TOP + AROUND_OWN:
        return places[: TOP + 2 * AROUND_OWN], None
    first = min(own - AROUND_OWN, len(codes) - 2 * AROUND_OWN)
    return places[:TOP] + places[first : own + AROUND_OWN + 1], TOP


def _group_value(averages: pd.DataFrame, group: str, average: str) -> float:
    rows = averages[averages["group"] == group]
    return float(rows.iloc[0][average]) if len(rows) else float("nan")


def _note(indicator: Indicator, members: pd.DataFrame, n: int, shown: int) -> LocalizedText:
    small, has_ranks = int(members["is_small"].sum()), bool(members["rank"].notna().any())
    some = LocalizedText("{n}校のうち{shown}校を示しています。", "{shown} of {n} are shown.")
    every = LocalizedText("{n}校。", "{n} universities.")
    silent = LocalizedText(
        "順位は付けず、値の順に並べています。", " Bars stand in order of value, without ranks."
    )
    ranked = LocalizedText("数字は群の中の順位です。", " Numbers are ranks inside the group.")
    least = format_number(smallest_denominator(indicator))
    without = LocalizedText(
        f"{indicator.denominator_label.ja}が{least}未満の{small:,}校は入れていません。",
        f" {small:,} with {indicator.denominator_label.en} below {least} do not take part.",
    )
    return LocalizedText("{first}{second}{third}", "{first}{second}{third}").fill(
        first=(every if shown == n else some).fill(n=f"{n:,}", shown=shown),
        second=ranked if has_ranks else silent,
        third=without if small else LocalizedText("", ""),
    )


def has_group_value(shape: RankingShape) -> bool:
    """Say whether there is a group value to draw a line at."""
    return isfinite(shape.group_value)


def list_rows(shape: RankingShape) -> list[int]:
    """Return the row of each bar; the gap takes a row of its own."""
    gap = shape.gap_after or len(shape.bars)
    return [place + (1 if place >= gap else 0) for place in range(len(shape.bars))]


def tell_group_value(shape: RankingShape) -> LocalizedText:
    """Return what the line is called: 「群の値 2,870（合計÷合計）」."""
    return LocalizedText("群の値 {value}（{word}）", "group value {value} ({word})").fill(
        value=format_number(shape.group_value, shape.indicator.decimals), word=shape.average_label
    )
