"""The note of a scatter: what points and lines are, who is left out, whose lines are drawn.

The lines of many groups run through one another; the table has them all.
"""

from collections.abc import Iterable
from typing import Protocol

from indicators.catalogue.model import ALL
from indicators.text import LocalizedText

MOST_LINED = 4
ALL_LINED = LocalizedText(
    "群が多いため、線は全体のものだけを描いています（群の線は表にあります）。",
    "With so many groups only everybody's lines are drawn (the table has each group's).",
)
OWN_LINED = LocalizedText(
    "群が多いため、線は全体と強調した大学の群のものだけを描いています（ほかの群の線は表にあります）。",
    "With so many groups only the lines of everybody and of the highlighted university's group are "
    "drawn (the table has the others).",
)


class Placed(Protocol):
    """Something with a place in the grouping."""

    @property
    def position(self) -> int: ...


class Named(Placed, Protocol):
    """A group of a scatter."""

    @property
    def code(self) -> str: ...


def find_lined(groups: Iterable[Named], own: Placed | None) -> set[str]:
    """Return the codes of the groups that keep their lines."""
    return {ALL.code, *(each.code for each in groups if own and each.position == own.position)}


def tell_lined(note: LocalizedText, *, has_own: bool) -> LocalizedText:
    """Return the note of the chart with whose lines are drawn."""
    more = OWN_LINED if has_own else ALL_LINED
    return LocalizedText(f"{note.ja}{more.ja}", f"{note.en} {more.en}")


def tell_points(everybody: int, n: int, drawn: int) -> LocalizedText:
    """Return what the points are, who is left out and why, and what the lines are."""
    left_out, off_axis = everybody - n, n - drawn
    without = LocalizedText(
        f"、比率を計算できない{left_out:,}校を除く", f", without {left_out:,} that have no ratio"
    )
    nothing = LocalizedText("", "")
    off = LocalizedText(
        f"分子または分母が0の{off_axis:,}校は対数軸に置けないため、図にありません（表にあります）。",
        f" {off_axis:,} with a zero side cannot stand on log axes; the tables list them.",
    )
    return LocalizedText(
        "点は大学（n={n}{without}）。実線は群ごとの回帰直線、破線は群の比率線（合計÷合計）。{off}",
        "Each point is a university (n={n}{without}). Solid: regression line of each group; "
        "broken: group ratio line (total ÷ total).{off}",
    ).fill(n=f"{n:,}", without=without if left_out else nothing, off=off if off_axis else nothing)
