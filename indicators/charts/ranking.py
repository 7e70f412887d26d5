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
    shown = members[~members["is_small"] | (members["university"] == university)]
    names = find_names(universities)
    rows = zip(shown["university"], shown["value"], list_ranks(shown), strict=True)
    bars = [
        RankingBar(code, names[code], value, rank, code == university) for code, value, rank in rows
    ]
    kept, gap_after = _choose(bars)
    label = grouping.group(group).label
    return RankingShape(
        title=LocalizedText("{group}の大学", "Universities of the group {group}").fill(group=label),
        indicator=indicator,
        group=label,
        bars=tuple(kept),
        gap_after=gap_after,
        group_value=_group_value(averages, group, average),
        average_label=average_word(average),
        n=len(members),
        note=_note(indicator, members, len(bars), len(kept)),
        empty=None if bars else NO_BARS,
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


def _choose(bars: list[RankingBar]) -> tuple[list[RankingBar], int | None]:
    """Return the bars that are shown and where the gap between them is."""
    if len(bars) <= ALL_UP_TO:
        return bars, None
    own = next((place for place, bar in enumerate(bars) if bar.is_own), None)
    if own is None or own < TOP + AROUND_OWN:
        return bars[: TOP + 2 * AROUND_OWN], None
    first = min(own - AROUND_OWN, len(bars) - 2 * AROUND_OWN)
    return bars[:TOP] + bars[first : own + AROUND_OWN + 1], TOP


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
