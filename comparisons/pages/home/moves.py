"""What changed most for one university since the year before, in words.

Which changes are worth telling is decided in comparisons.moving, for the report as well.
"""

from typing import NamedTuple

from comparisons.evidence.keeping import cite_kept
from comparisons.moving import choose_moves
from comparisons.standing import Standing
from comparisons.words import Part, cite_within, write_figure
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

MOST_TOLD = 5
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
    """One indicator with both its years."""

    standing: Standing
    sides_before: YearSides
    sides: YearSides

    @property
    def indicator(self) -> Indicator:
        """Return the indicator."""
        return self.standing.indicator

    @property
    def fiscal_year(self) -> int:
        """Return the later of the two years."""
        return int(self.standing.standing["fiscal_year"])

    @property
    def change(self) -> float:
        """Return the change, NaN where there is none."""
        return float(self.standing.standing["change"])

    @property
    def q1(self) -> float:
        """Return where the group's middle half begins."""
        return self.standing.q1

    @property
    def q3(self) -> float:
        """Return where it ends."""
        return self.standing.q3


def find_moves(
    figures: Figures, university: str, standings: dict[str, Standing], fiscal_year: int
) -> list[Move]:
    """Return the largest changes of one university that are worth telling, the largest first."""
    moves = (
        Move(
            each,
            read_sides(figures, code, university, fiscal_year - 1),
            read_sides(figures, code, university, fiscal_year),
        )
        for code, each in standings.items()
    )
    return choose_moves(moves, MOST_TOLD)


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
