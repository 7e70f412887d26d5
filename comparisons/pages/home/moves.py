"""What changed most for one university since the year before, without the noise.

Pure: a change is told where it is large beside the spread of its group and rests on enough.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple

from comparisons.evidence.keeping import cite_kept
from comparisons.standing import Standing
from comparisons.words import Part, cite_within, write_figure
from indicators.charts.ranking import smallest_denominator
from indicators.text import LocalizedText

MOST_TOLD = 5
# A quarter of the width of the group's middle half: less than that happens to anybody.
LEAST_SHARE = 0.25
ROSE = LocalizedText(
    "：{before}から{after}に上がりました{judged}", ": rose from {before} to {after}{judged}"
)
FELL = LocalizedText(
    "：{before}から{after}に下がりました{judged}", ": fell from {before} to {after}{judged}"
)
JUDGED = {
    True: LocalizedText("（良い向き）", " (the direction wanted)"),
    False: LocalizedText("（良い向きとは逆）", " (not the direction wanted)"),
    None: LocalizedText("", ""),
}


class Move(NamedTuple):
    """One change; `share` is in widths of the group's middle half."""

    standing: Standing
    share: float


def choose_moves(
    standings: Iterable[Standing], denominators: dict[str, tuple[float, float]]
) -> list[Move]:
    """Return the largest meaningful changes, the largest first.

    `denominators`: of the year before and of the year, by indicator. Silent: a change without a
    group to measure it by, a small denominator in either year, a year with a new definition.
    """
    moves = [Move(each, _measure(each)) for each in standings]
    told = [
        move
        for move in moves
        if move.share >= LEAST_SHARE
        and _is_large_enough(move.standing, denominators)
        and not move.standing.indicator.changes_in(move.standing.standing["fiscal_year"])
    ]
    return sorted(told, key=lambda move: -move.share)[:MOST_TOLD]


def _measure(each: Standing) -> float:
    width, change = each.q3 - each.q1, each.standing["change"]
    return abs(change) / width if isfinite(change) and width > 0 else 0.0


def _is_large_enough(each: Standing, denominators: dict[str, tuple[float, float]]) -> bool:
    least = smallest_denominator(each.indicator)
    return all(below >= least for below in denominators.get(each.indicator.code, (0.0,)))


def tell_move(move: Move) -> LocalizedText:
    """Return the words behind the indicator's name: from what to what, and which way that is."""
    indicator, row = move.standing.indicator, move.standing.standing
    value, change = row["value"], row["change"]
    judged = None
    if indicator.direction != "neutral":
        judged = (change > 0) == (indicator.direction == "higher_is_better")
    words = ROSE if change > 0 else FELL
    before, after = (write_figure(each, indicator) for each in (value - change, value))
    return words.fill(before=before, after=after, judged=JUDGED[judged])


def cite_move(move: Move, university: str) -> list[Part]:
    """Return the same words with both values cited."""
    indicator, row = move.standing.indicator, move.standing.standing
    value, year = row["value"], row["fiscal_year"]
    asked = {"indicator": indicator.code, "university": university}
    return cite_within(
        tell_move(move),
        (
            write_figure(value - row["change"], indicator),
            cite_kept("ratio", asked, year=str(year - 1)),
        ),
        (write_figure(value, indicator), cite_kept("ratio", asked, year=str(year))),
    )
