"""What a page across indicators is asked for, as a typed value, and the way back to its address.

Pure: every value is checked against what the release holds; nothing is shown from here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from comparisons.finding import read_university
from comparisons.refusals import SelectionError, refuse_unknown, refuse_unreadable
from comparisons.selection import AVERAGES, AXES, Axis, Choices, find_indicator, read_year
from indicators.catalogue.model import Breakdown, Catalogue, Indicator
from indicators.text import LocalizedText

# An axis of a pair may be a viewpoint: viewpoint:research.
VIEWPOINT = "viewpoint:"
SUM_AVERAGES = ("pooled", "mean_of_ratios")
CONFIDENTIAL_SIDE = LocalizedText(
    "「{label}」は非公開項目を含む指標なので、ほかの指標と大学ごとに組み合わせることはできません"
    "（点の位置から大学の値が分かるため）。公開の指標を選んでください。",
    "“{label}” rests on confidential items, so it cannot be paired with another indicator: a point "
    "would tell what a university answered. Choose public indicators.",
)
ALIKE = LocalizedText(
    "横軸と縦軸が同じ「{got}」です。違う二つを選んでください。",
    "Both axes are the same (“{got}”). Choose two that differ.",
)
NO_PAIR = LocalizedText(
    "この公表版には、組み合わせられる公開の指標が二つありません。",
    "This release has no two public indicators to be paired.",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One page across indicators; what a page does not ask for stays empty."""

    fiscal_year: int
    grouping: str = ""
    university: str | None = None
    average: str = ""
    x: str = ""
    y: str = ""
    axis: Axis = "auto"
    viewpoint: str = ""

    def parameters(self) -> dict[str, str]:
        """Return the query parameters that lead back here."""
        found = {
            "x": self.x,
            "y": self.y,
            "year": str(self.fiscal_year),
            "grouping": self.grouping,
            "average": self.average,
            "viewpoint": self.viewpoint,
            "university": self.university or "",
            "axis": "" if self.axis == "auto" else self.axis,
        }
        return {name: value for name, value in found.items() if value}


def find_breakdown(code: str, catalogue: Catalogue) -> Breakdown:
    """Return the breakdown. Raises: SelectionError (404)."""
    found = catalogue.breakdowns.get(code)
    if found is None:
        raise refuse_unknown("breakdown", "内訳", code, "内訳の一覧から選んでください。")
    return found


def read_breakdown(query: Mapping[str, str], breakdown: Breakdown, choices: Choices) -> Wish:
    """Return what is asked of one breakdown; by default the first part's year and grouping."""
    parts = [choices.catalogue.indicators[part] for part in breakdown.parts]
    allowed = list_averages(breakdown)
    usual = "pooled" if parts[0].group_average == "ratio_of_totals" else "mean_of_ratios"
    return Wish(
        fiscal_year=read_year(query.get("year", ""), years_of(parts, choices)),
        grouping=_read_grouping(query, parts[0].grouping, choices),
        university=read_university(query.get("university", ""), choices.universities),
        average=_read_word("average", "群の値", query, allowed) or usual,
    )


def list_averages(breakdown: Breakdown) -> tuple[str, ...]:
    """Return the averages that can be chosen; the parts of a median do not add up."""
    return SUM_AVERAGES if breakdown.kind == "sum" else AVERAGES


def read_pair(query: Mapping[str, str], choices: Choices) -> Wish:
    """Return what is asked of two figures; by default the first of two viewpoints."""
    asked = query.get("x", ""), query.get("y", "")
    for code in filter(None, asked):
        _find_side(code, choices.catalogue)
    x, y = asked if all(asked) else _fill_pair(*asked, choices.catalogue)
    if x == y:
        raise SelectionError(ALIKE.fill(got=x), status=400)
    sides = [_find_side(code, choices.catalogue) for code in (x, y)]
    years = years_of([side for side in sides if side], choices)
    return Wish(
        fiscal_year=read_year(query.get("year", ""), years),
        grouping=_read_grouping(query, _kind(choices), choices),
        university=read_university(query.get("university", ""), choices.universities),
        x=x,
        y=y,
        axis=cast(Axis, _read_word("axis", "軸", query, AXES) or "auto"),
    )


def _find_side(code: str, catalogue: Catalogue) -> Indicator | None:
    """Return the indicator of an axis, None for a viewpoint. Raises: SelectionError."""
    viewpoint = code.removeprefix(VIEWPOINT)
    if viewpoint != code:
        if viewpoint not in catalogue.viewpoints:
            raise refuse_unknown("viewpoint", "視点", code, "比べるの一覧から選んでください。")
        return None
    indicator = find_indicator(code, catalogue)
    if indicator.confidential:
        raise SelectionError(CONFIDENTIAL_SIDE.fill(label=indicator.label), status=400)
    return indicator


def _fill_pair(x: str, y: str, catalogue: Catalogue) -> tuple[str, str]:
    """Return both axes; what was not asked for is the usual one that is not the other already."""
    first, second = _usual_pair(catalogue)
    if y:
        return (second if y == first else first), y
    return x or first, (first if x == second else second)


def _usual_pair(catalogue: Catalogue) -> tuple[str, str]:
    """Return the first public indicators with a good side, of two viewpoints if there are."""
    public = list_pairable(catalogue)
    judged = [each for each in public if each.direction != "neutral"]
    ordered = [*judged, *(each for each in public if each not in judged)]
    if len(ordered) < 2:
        raise SelectionError(NO_PAIR, status=404)
    others = [each for each in ordered[1:] if each.viewpoint != ordered[0].viewpoint]
    return ordered[0].code, (others or ordered[1:])[0].code


def list_pairable(catalogue: Catalogue) -> list[Indicator]:
    """Return the indicators that can be an axis: the active ones of public items only."""
    active = (each for code in catalogue.viewpoints for each in catalogue.indicators_of(code))
    return [each for each in active if not each.confidential]


def read_viewpoints(query: Mapping[str, str], choices: Choices) -> Wish:
    """Return what is asked of the viewpoints."""
    return Wish(
        fiscal_year=read_year(query.get("year", ""), choices.fiscal_years),
        grouping=_read_grouping(query, _kind(choices), choices),
        university=read_university(query.get("university", ""), choices.universities),
    )


def read_spine(query: Mapping[str, str], university: str, choices: Choices) -> Wish:
    """Return what is asked of all indicators of one university. Raises: SelectionError."""
    if university not in choices.universities:
        raise refuse_unknown("university", "大学", university, "大学一覧から選んでください。")
    viewpoint = query.get("viewpoint", "")
    if viewpoint and viewpoint not in choices.catalogue.viewpoints:
        raise refuse_unknown("viewpoint", "視点", viewpoint, "ページから選んでください。")
    year = read_year(query.get("year", ""), choices.fiscal_years)
    return Wish(year, university=university, viewpoint=viewpoint)


def years_of(indicators: Iterable[Indicator], choices: Choices) -> tuple[int, ...]:
    """Return the release's years in which all of them are asked, ascending."""
    several = list(indicators)
    return tuple(
        year for year in choices.fiscal_years if all(each.is_asked_in(year) for each in several)
    )


def _kind(choices: Choices) -> str:
    """Return the grouping by kind, or the first that the release has."""
    groupings = choices.catalogue.groupings
    return "kind" if "kind" in groupings else next(iter(groupings))


def _read_grouping(query: Mapping[str, str], usual: str, choices: Choices) -> str:
    code = query.get("grouping", "") or usual
    if code not in choices.catalogue.groupings:
        known = "、".join(choices.catalogue.groupings)
        raise refuse_unknown("grouping", "群の分け方", code, f"選べるのは {known} です。")
    return code


def _read_word(name: str, word: str, query: Mapping[str, str], allowed: tuple[str, ...]) -> str:
    text = query.get(name, "")
    if text and text not in allowed:
        raise refuse_unreadable(name, word, text, " / ".join(allowed))
    return text
