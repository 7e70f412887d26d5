"""The lead sentence of a university: how many indicators stand where, and what moved.

Neutral indicators have no good side and are not counted.
"""

from collections.abc import Callable, Iterable
from functools import partial

from comparisons.addresses import kept_release
from comparisons.evidence.citing import cite
from comparisons.standing import Standing
from comparisons.words import Part, say
from indicators.text import LocalizedText

_HEIGHT = {"bottom_quarter": 0, "middle_half": 1, "top_quarter": 2}


def tell_position(
    standings: dict[str, Standing],
    before: dict[str, Standing],
    fiscal_year: int,
    university: str,
    viewpoint: str = "",
) -> list[Part]:
    """Return the lead sentence: how many indicators stand where, and what moved since.

    `viewpoint`: the one that `standings` are of, "" for those of all.
    """
    placed = find_placed(standings)
    if not placed:
        none = (
            "{year}年度は、群の中の位置を示せる指標がありません。",
            "In FY{year} no indicator has a position in its group.",
        )
        return [say(*none, year=fiscal_year)]

    asked = {"year": str(fiscal_year), "university": university}
    asked |= ({"viewpoint": viewpoint} if viewpoint else {}) | dict(kept_release())
    tell = partial(_tell_count, asked)
    bands = [each.standing["band"] for each in placed]
    told = [
        say("{year}年度は、群の中の位置がわかる", "In FY{year}, of ", year=fiscal_year),
        tell("placed", len(placed)),
        say("指標のうち", " indicators with a position in a group, "),
        tell("top_quarter", bands.count("top_quarter")),
        say("指標が上位四分の一、", " are in the top quarter and "),
        tell("bottom_quarter", bands.count("bottom_quarter")),
        say("指標が下位四分の一です。", " in the bottom quarter."),
    ]
    if not before:
        return told
    return [*told, *_tell_moves(*find_moves(placed, before), tell)]


def _tell_count(asked: dict[str, str], statistic: str, n: int) -> Part:
    query = cite("count", asked, statistic=statistic)
    return Part(LocalizedText(f"{n}", f"{n}"), is_number=True, evidence=query)


def _tell_moves(
    risen: list[Standing], fallen: list[Standing], tell: Callable[[str, int], Part]
) -> list[Part]:
    return [
        say("前年度から四分位が上がった指標は", " Since the year before, "),
        tell("risen", len(risen)),
        say("、下がった指標は", " moved up a quarter band and "),
        tell("fallen", len(fallen)),
        say("です。", " moved down."),
    ]


def find_placed(standings: dict[str, Standing]) -> list[Standing]:
    """Return the indicators that judge and have a place in their group."""
    judged = (each for each in standings.values() if each.indicator.direction != "neutral")
    return [each for each in judged if each.standing["band"]]


def find_moves(
    placed: Iterable[Standing], before: dict[str, Standing]
) -> tuple[list[Standing], list[Standing]]:
    """Return the indicators in a higher and in a lower quarter band than the year before."""
    risen: list[Standing] = []
    fallen: list[Standing] = []
    for each in placed:
        old = before.get(each.indicator.code)
        if old is None or not old.standing["band"]:
            continue
        step = _HEIGHT[each.standing["band"]] - _HEIGHT[old.standing["band"]]
        if step:
            (risen if step > 0 else fallen).append(each)
    return risen, fallen
