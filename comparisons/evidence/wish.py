"""Which figure is asked for, as a typed value: from the query of an address.

Pure: what may be asked is given; what was not allowed is said in a sentence.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from comparisons.evidence.citing import cite
from comparisons.groups.model import PEERS
from comparisons.groups.reading import read_peers
from comparisons.refusals import SelectionError, refuse_unknown, refuse_unreadable
from comparisons.selection import Choices, Selection, read_selection, read_year
from indicators.catalogue.model import ALL, Indicator
from indicators.text import LocalizedText

AVERAGES = ("pooled", "mean_of_ratios", "median", "q1", "q3", "n", "top_share")
PARTS = ("within", "composition", "entry", "exit")
LINE = ("slope", "intercept", "r2", "ratio_slope", "equation", "n", "x_min", "x_max")
OF_PLACES = (
    "placed",
    "top_quarter",
    "middle_half",
    "bottom_quarter",
    "risen",
    "fallen",
    "no_value",
)
OF_ONE_YEAR = ("placed", "top_quarter", "middle_half", "bottom_quarter")
OF_RELEASE = ("universities", "indicators")
# In which way an item was answered; who answered in a year; who is on top of how many viewpoints.
OF_ITEM = ("reported", "not_applicable", "unknown", "not_submitted")
OF_YEAR = ("answered", "came", "left", "stayed", "in_every", "top_of_two", "top_of_all", "top_of_0")
# Each figure with the statistics it has; the first is the default.
STATISTICS: dict[str, tuple[str, ...]] = {
    "ratio": ("",),
    "side": ("numerator", "denominator"),
    "average": (*AVERAGES, "pooled_without_top"),
    "line": LINE,
    "difference": ("", "share", "times"),
    "band": ("",),
    "change": ("", "numerator", "denominator"),
    "group_change": PARTS,
    "count": (*OF_RELEASE, *OF_PLACES, *OF_YEAR, *OF_ITEM),
    "rank": ("",),
    "movement": ("value", "value_before", "change", "n", "n_before"),
    "correlation": (
        *("correlation", "n", "x_top", "both_top", "x_median", "y_median"),
        *("high_high", "high_low", "low_high", "low_low"),
    ),
    "percentile": ("",),
    "place": ("",),
    "size": ("researchers", "contracts", "patents"),
    "distance": ("",),
    "part": ("value", "n", "whole", "share"),
}
OF_A_UNIVERSITY = ("ratio", "side", "difference", "band", "change", "rank", "percentile", "place")
OF_A_GROUP = ("average", "line", "group_change", "movement")
# These are of no one indicator; what they are of is read where they are found.
OF_NO_INDICATOR = ("correlation", "place", "part", "size", "distance")
# Of two figures, by their medians: above (strictly) or not, the one across first.
QUARTERS = ("high_high", "high_low", "low_high", "low_low")
SAMPLES = ("all", "both")
NEEDED = {
    "x": "横軸",
    "y": "縦軸",
    "viewpoint": "視点",
    "university": "大学",
    "breakdown": "内訳",
    "peers_of": "中心とする大学",
}
OF_CROSSED = {
    "correlation": ("x", "y"),
    "place": ("viewpoint", "university"),
    "size": ("university",),
    "distance": ("university", "peers_of"),
}
NOT_OF_CONFIDENTIAL = LocalizedText(
    "「{label}」は非公開項目を含む指標なので、この数字はありません。群の値を見てください。",
    "“{label}” rests on confidential items: there is no such figure of it. See its groups.",
)


class Wish(NamedTuple):
    """One figure; `selection` is None of what is not of one indicator.

    `viewpoint`: what counts indicators counts those of this one only. `asked`: the whole query.
    """

    figure: str
    statistic: str
    query: str
    fiscal_year: int
    selection: Selection | None = None
    group: str = ""
    university: str = ""
    viewpoint: str = ""
    sample: str = "all"
    breakdown: str = ""
    asked: Mapping[str, str] = MappingProxyType({})

    def named(self, *names: str) -> dict[str, str]:
        """Return these parameters of the query, the year as it was understood."""
        known = {**self.asked, "year": str(self.fiscal_year)}
        return {name: known[name] for name in names if known.get(name)}

    @property
    def chosen(self) -> Selection:
        """Return the selection of a figure of one indicator."""
        if self.selection is None:
            raise TypeError(f"Evidence of a {self.figure}: must be of one indicator, has none.")
        return self.selection


def read_wish(query: Mapping[str, str], *, choices: Choices) -> Wish:
    """Return the figure that `query` asks for.

    Raises: SelectionError for a value that is missing or unreadable (400) or unknown (404).
    """
    figure = query.get("figure", "")
    if figure not in STATISTICS:
        raise refuse_unreadable("figure", "数字の種類", figure, " / ".join(STATISTICS))
    statistic = _read_statistic(figure, query.get("statistic", ""))
    named = {name: value for name, value in query.items() if name != "format"}
    address = cite(named.pop("figure"), named)
    if figure == "count":
        return _read_count(statistic, query, choices, address)
    if figure in OF_NO_INDICATOR:
        return _read_crossed(figure, statistic, query, choices, address)
    selection = read_selection(query, indicator=query.get("indicator", ""), choices=choices)
    university, group = selection.university or "", query.get("group", "")
    if figure in OF_A_UNIVERSITY and not university:
        raise _refuse_silence("university", "大学")
    if figure in OF_A_GROUP and not group:
        raise _refuse_silence("group", "群")
    sample = query.get("sample", "") or SAMPLES[0]
    if sample not in SAMPLES:
        raise refuse_unreadable("sample", "数える大学", sample, " / ".join(SAMPLES))
    return Wish(
        figure,
        statistic,
        address,
        selection.fiscal_year,
        selection,
        group,
        university,
        sample=sample,
        asked=named,
    )


def _read_statistic(figure: str, text: str) -> str:
    known = STATISTICS[figure]
    if text and text not in known:
        raise refuse_unreadable("statistic", "統計量", text, " / ".join(filter(None, known)))
    return text or known[0]


def _read_count(statistic: str, query: Mapping[str, str], choices: Choices, address: str) -> Wish:
    year = read_year(query.get("year", ""), choices.fiscal_years)
    university = query.get("university", "")
    if statistic in OF_PLACES and university not in choices.universities:
        raise refuse_unknown("university", "大学", university, "大学一覧から選んでください。")
    viewpoint = query.get("viewpoint", "")
    if viewpoint and viewpoint not in choices.catalogue.viewpoints:
        known = "、".join(choices.catalogue.viewpoints)
        raise refuse_unknown("viewpoint", "視点", viewpoint, f"選べるのは {known} です。")
    _check_grouping(statistic, query, choices)
    item = query.get("item", "")
    if statistic in OF_ITEM and item not in choices.catalogue.items:
        raise refuse_unknown("item", "項目", item, "項目一覧（/definitions/）から選んでください。")
    asked = {name: text for name, text in query.items() if name not in ("figure", "format")}
    return Wish(
        "count", statistic, address, year, university=university, viewpoint=viewpoint, asked=asked
    )


def _check_grouping(statistic: str, query: Mapping[str, str], choices: Choices) -> None:
    """Raise SelectionError unless indicators can be counted in the grouping.

    Those near in one year are not those of the year before: moves cannot be counted among them.
    """
    code, _, number = query.get("grouping", "").partition(":")
    if code == PEERS and statistic in OF_ONE_YEAR:
        read_peers(number or query.get("peers", ""), query.get("university", ""))
    elif code and code not in choices.catalogue.groupings:
        known = "、".join(choices.catalogue.groupings)
        raise refuse_unknown("grouping", "群の分け方", code, f"選べるのは {known} です。")


def _read_crossed(
    figure: str, statistic: str, query: Mapping[str, str], choices: Choices, address: str
) -> Wish:
    """Return a figure across indicators: its axes or its breakdown are read where it is found."""
    year = read_year(query.get("year", ""), choices.fiscal_years)
    for name in OF_CROSSED.get(figure, ("breakdown",)):
        if not query.get(name):
            raise _refuse_silence(name, NEEDED[name])
    university = query.get("university", "")
    for name in ("university", "peers_of"):
        code = query.get(name, "")
        if code and code not in choices.universities:
            raise refuse_unknown(name, "大学", code, "大学一覧から選んでください。")
    return Wish(
        figure,
        statistic,
        address,
        year,
        group=query.get("group", "") or ALL.code,
        university=university,
        viewpoint=query.get("viewpoint", ""),
        breakdown=query.get("breakdown", ""),
        asked={name: text for name, text in query.items() if name not in ("figure", "format")},
    )


def refuse_confidential(indicator: Indicator) -> None:
    """Raise SelectionError (404) if the indicator rests on confidential items."""
    if indicator.confidential:
        raise SelectionError(NOT_OF_CONFIDENTIAL.fill(label=indicator.label), status=404)


def _refuse_silence(name: str, word: str) -> SelectionError:
    sentence = LocalizedText(
        "アドレスに {name}（{word}）がありません。どの数字の根拠か決まらないため、加えてください。",
        "The address has no {name}. Add one: without it the figure is not known.",
    )
    return SelectionError(sentence.fill(name=name, word=word), status=400)
