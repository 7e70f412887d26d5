"""Evidence of numbers that count: universities and indicators of a release, places of one.

What is counted is listed by name.
"""

from collections.abc import Iterable

import numpy as np

from comparisons.counts import find_coverage
from comparisons.crossing.pairs import places_of
from comparisons.evidence.citing import cite
from comparisons.evidence.model import NAN, Evidence, Operand, Rounding, show
from comparisons.evidence.naming import OF_ONE, name_own, state
from comparisons.evidence.operations import count
from comparisons.evidence.wish import OF_ITEM, OF_RELEASE, OF_YEAR, Wish
from comparisons.groups.model import PEERS
from comparisons.groups.reading import read_peers
from comparisons.pages.cards import list_unanswered
from comparisons.pages.university_lead import find_moves, find_placed
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, choices_of
from comparisons.standing import Standing
from comparisons.standings import find_standings, find_standings_near
from indicators.calculation.panel import Flags
from indicators.calculation.viewpoint_places import find_tops
from indicators.formatting import reason_word
from indicators.frames import STATES
from indicators.text import LocalizedText

NAMES = {
    "universities": LocalizedText("公表版に収録された大学", "Universities in the release"),
    "indicators": LocalizedText("値を示せる指標", "Indicators with something to show"),
    "placed": LocalizedText("群の中の位置がわかる指標", "Indicators with a position in a group"),
    "top_quarter": LocalizedText("上位四分の一にある指標", "Indicators in the top quarter"),
    "middle_half": LocalizedText("中央の半分にある指標", "Indicators in the middle half"),
    "bottom_quarter": LocalizedText("下位四分の一にある指標", "Indicators in the bottom quarter"),
    "risen": LocalizedText("四分位が上がった指標", "Indicators that moved up a quarter band"),
    "fallen": LocalizedText("四分位が下がった指標", "Indicators that moved down a quarter band"),
    "no_value": LocalizedText("値のない指標", "Indicators without a value"),
    "answered": LocalizedText("回答した大学", "Universities that answered"),
    "reported": LocalizedText("値を答えた大学", "Universities that gave a value"),
    "not_applicable": LocalizedText("該当なしと答えた大学", "Answered not applicable"),
    "unknown": LocalizedText("不明と答えた大学", "Answered unknown"),
    "not_submitted": LocalizedText("答えなかった大学", "Did not answer"),
    "came": LocalizedText("前年度になく加わった大学", "Universities that came"),
    "left": LocalizedText("前年度から離れた大学", "Universities that left"),
    "stayed": LocalizedText("両年度とも回答した大学", "Universities that answered in both years"),
    "in_every": LocalizedText("すべての視点に位置がある大学", "Universities with every place"),
    "top_of_two": LocalizedText(
        "2つ以上の視点で上位四分の一の大学", "In the top quarter of two viewpoints or more"
    ),
    "top_of_all": LocalizedText(
        "すべての視点で上位四分の一の大学", "In the top quarter of every viewpoint"
    ),
    "top_of_0": LocalizedText(
        "どの視点でも上位四分の一にいない大学", "In the top quarter of no viewpoint"
    ),
}
OF_VIEWPOINT = LocalizedText("{name}（{viewpoint}）", "{name} ({viewpoint})")
ANSWERS = ("answered", "came", "left", "stayed")
RELEASE = LocalizedText("公表版", "the release")


def find_count(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return how many there are, and which."""
    name = NAMES[wish.statistic]
    if _is_withheld(release, wish):
        shown = show(NAN, Rounding(), "suppressed", reason_word("suppressed"))
        return state(wish, _name(release, wish, name), shown)
    counted = tuple(_list_counted(release, wish))
    return state(
        wish,
        _name(release, wish, name),
        show(float(len(counted)), Rounding(), "", name),
        calculation=count("counted"),
        operands=counted,
    )


def _is_withheld(release: PublishedRelease, wish: Wish) -> bool:
    """Say whether it counts answers to a confidential item: those are counted for nobody."""
    return wish.statistic in OF_ITEM and release.catalogue.items[wish.asked["item"]].confidential


def _name(release: PublishedRelease, wish: Wish, name: LocalizedText) -> LocalizedText:
    if wish.statistic in OF_ITEM:
        label = release.catalogue.items[wish.asked["item"]].label
        return OF_ONE.fill(figure=name, name=label, year=wish.fiscal_year)
    if wish.statistic in (*OF_RELEASE, *OF_YEAR):
        return OF_ONE.fill(figure=name, name=RELEASE, year=wish.fiscal_year)
    return name_own(release, wish, _name_viewpoint(release, wish, name))


def _name_viewpoint(release: PublishedRelease, wish: Wish, name: LocalizedText) -> LocalizedText:
    if not wish.viewpoint:
        return name
    viewpoint = release.catalogue.viewpoints[wish.viewpoint].label
    return OF_VIEWPOINT.fill(name=name, viewpoint=viewpoint)


def _list_counted(release: PublishedRelease, wish: Wish) -> Iterable[Operand]:
    if wish.statistic == "universities":
        names = choices_of(release).universities
        return [Operand("counted", name, code) for code, name in names.items()]
    if wish.statistic in (*OF_YEAR, *OF_ITEM):
        return _list_of_year(release, wish)
    if wish.statistic == "indicators":
        found = find_coverage(release)
        known = release.catalogue.indicators
        return [
            Operand("counted", known[code].label) for code, each in found.items() if each.has_values
        ]
    return [_place(each, wish) for each in _find_places(release, wish)]


def _list_of_year(release: PublishedRelease, wish: Wish) -> list[Operand]:
    """Return who answered an item so, who came or left, who is on top of how many viewpoints."""
    find = _find_answers if wish.statistic in ANSWERS else _find_tops
    if wish.statistic in OF_ITEM:
        find = _find_states
    counted, panel = find(release, wish), release.figures.panel
    names = choices_of(release).universities
    found = [panel.codes[at] for at in counted.nonzero()[0].tolist()]
    return [Operand("counted", names[code], code) for code in found]


def _find_answers(release: PublishedRelease, wish: Wish) -> Flags:
    panel, year = release.figures.panel, wish.fiscal_year
    at = panel.fiscal_years.index(year)
    now = panel.participates[at]
    if wish.statistic == "answered":
        return now
    if year - 1 not in panel.fiscal_years:
        raise refuse_unknown("year", "年度", str(year), "前の年度がこの公表版にありません。")
    before = panel.participates[at - 1]
    found: dict[str, Flags] = {
        "came": now & ~before, "left": before & ~now, "stayed": now & before
    }  # fmt: skip
    return found[wish.statistic]


def _find_states(release: PublishedRelease, wish: Wish) -> Flags:
    """Return who of those that answered that year left the item in the asked state."""
    panel = release.figures.panel
    at = panel.fiscal_years.index(wish.fiscal_year)
    states = panel.item_states(wish.asked["item"])[at]
    found: Flags = panel.participates[at] & (states == STATES.index(wish.statistic))
    return found


def _find_tops(release: PublishedRelease, wish: Wish) -> Flags:
    places = places_of(release, wish.fiscal_year)
    if not places.places:
        return np.zeros(len(release.figures.panel.codes), dtype=bool)
    complete, tops = find_tops(places)
    found: dict[str, Flags] = {
        "in_every": complete,
        "top_of_two": complete & (tops >= 2),
        "top_of_all": complete & (tops == len(places.places)),
        "top_of_0": complete & (tops == 0),
    }
    return found[wish.statistic]


def _find_places(release: PublishedRelease, wish: Wish) -> list[Standing]:
    year, university = wish.fiscal_year, wish.university
    grouping = wish.asked.get("grouping", "")
    standings = _find_standings(release, wish)
    if wish.statistic == "no_value":
        return list_unanswered(standings.values())
    placed = [
        each for each in find_placed(standings) if wish.viewpoint in ("", each.indicator.viewpoint)
    ]
    if wish.statistic == "placed":
        return placed
    if wish.statistic in ("risen", "fallen"):
        is_known = year - 1 in release.fiscal_years
        before = find_standings(release, university, year - 1, grouping) if is_known else {}
        return find_moves(placed, before)[wish.statistic == "fallen"]
    return [each for each in placed if each.standing["band"] == wish.statistic]


def _find_standings(release: PublishedRelease, wish: Wish) -> dict[str, Standing]:
    """Return the standings in the grouping that is asked for, or among the nearest."""
    grouping, _, number = wish.asked.get("grouping", "").partition(":")
    if grouping == PEERS:
        near = read_peers(number or wish.asked.get("peers", ""), wish.university).near
        return find_standings_near(release, near, wish.fiscal_year) if near else {}
    return find_standings(release, wish.university, wish.fiscal_year, grouping)


def _place(each: Standing, wish: Wish) -> Operand:
    # A confidential one stays in its own group, whichever grouping is chosen.
    chosen = {} if each.indicator.confidential else wish.named("grouping", "peers")
    asked = {**wish.named("year", "university", "release"), **chosen}
    address = cite("band", {"indicator": each.indicator.code, **asked})
    return Operand("counted", each.indicator.label, wish.university, evidence=address)
