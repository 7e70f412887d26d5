"""The lead sentence of a university: how many indicators stand where, and what moved.

Neutral indicators have no good side and are not counted.
"""

from collections.abc import Iterable

from comparisons.standing import Standing
from comparisons.words import Part, say
from indicators.text import LocalizedText

_HEIGHT = {"bottom_quarter": 0, "middle_half": 1, "top_quarter": 2}


def tell_position(
    standings: dict[str, Standing], before: dict[str, Standing], fiscal_year: int
) -> list[Part]:
    """Return the lead sentence: how many indicators stand where, and what moved since."""
    judged = [each for each in standings.values() if each.indicator.direction != "neutral"]
    placed = [each for each in judged if each.standing["band"]]
    if not placed:
        none = (
            "{year}年度は、群の中の位置を示せる指標がありません。",
            "In FY{year} no indicator has a position in its group.",
        )
        return [say(*none, year=fiscal_year)]
    top, bottom = (_count(placed, band) for band in ("top_quarter", "bottom_quarter"))
    risen, fallen = count_moves(placed, before)
    return [
        say(
            "{year}年度は、群の中の位置がわかる{n}指標のうち",
            "In FY{year}, of {n} indicators with a position in a group, ",
            year=fiscal_year,
            n=len(placed),
        ),
        Part(LocalizedText(f"{top}指標", f"{top}"), is_number=True),
        say("が上位四分の一、", " are in the top quarter and "),
        Part(LocalizedText(f"{bottom}指標", f"{bottom}"), is_number=True),
        say("が下位四分の一です。", " in the bottom quarter."),
        say(
            "前年度から四分位が上がった指標は{risen}、下がった指標は{fallen}です。",
            " Since the year before, {risen} moved up a quarter band and {fallen} moved down.",
            risen=risen,
            fallen=fallen,
        )
        if before
        else say("", ""),
    ]


def _count(standings: Iterable[Standing], band: str) -> int:
    return sum(each.standing["band"] == band for each in standings)


def count_moves(placed: Iterable[Standing], before: dict[str, Standing]) -> tuple[int, int]:
    """Return how many indicators stand in a higher and in a lower band than the year before."""
    risen = fallen = 0
    for each in placed:
        old = before.get(each.indicator.code)
        if old is None or not old.standing["band"]:
            continue
        step = _HEIGHT[each.standing["band"]] - _HEIGHT[old.standing["band"]]
        risen, fallen = risen + (step > 0), fallen + (step < 0)
    return risen, fallen
