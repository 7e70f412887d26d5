"""Two figures of the same universities: the measures of both axes and what they say together.

Only public figures come here (wishes.py refuses others); everybody sees the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from comparisons.crossing.wishes import VIEWPOINT, Wish, read_pair
from comparisons.refusals import SelectionError
from comparisons.results import KEPT_IN_MEMORY, Asked, PublishedRelease, choices_of
from indicators.calculation.measures import find_members, read_reasons, read_values
from indicators.calculation.pairing import PairFigures, Side, compare_sides, correlate_groups
from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.ranks import Correlation
from indicators.calculation.told import tell_kinds
from indicators.calculation.viewpoint_places import ViewpointPlaces, place_viewpoints
from indicators.catalogue.model import Grouping
from indicators.charts.agreement import PLACE
from indicators.charts.axes import name_with_unit
from indicators.text import LocalizedText

PLACE_OF = LocalizedText("「{label}」の位置", "Place in “{label}”")
NOT_TOLD = LocalizedText(
    "「{label}」は、この年度の位置を示せません（公開で向きのある指標が2つ以上要ります）。",
    "“{label}” has no places in that year (two public indicators with a good side are needed).",
)
# Fewer than two values make no place; the word is that of the evidence of a place.
NO_PLACE = "group_too_small"
TOO_FEW = LocalizedText("指標が2つ未満", "fewer than two indicators")


class Measure(NamedTuple):
    """One axis: an indicator or the place in a viewpoint; `values` in the panel's order.

    `reasons`: why there is no value and which kind of nothing it is, "" where there is one, in the
    same order.
    """

    code: str
    label: LocalizedText
    title: LocalizedText
    decimals: int
    direction: str
    items: frozenset[str]
    values: Numbers
    reasons: tuple[str, ...]

    @property
    def shown_decimals(self) -> int:
        """Return the decimals where a value is written: a place has one, its axis needs none."""
        return self.decimals or int(self.code.startswith(VIEWPOINT))


class Pair(NamedTuple):
    """Two measures of one year, together and by group."""

    wish: Wish
    x: Measure
    y: Measure
    grouping: Grouping
    figures: PairFigures
    groups: Mapping[str, Flags]
    correlations: Mapping[str, Correlation]
    codes: tuple[str, ...]

    @property
    def shared_items(self) -> list[str]:
        """Return the items that both measures are calculated from."""
        return sorted(self.x.items & self.y.items)


def read_asked_pair(release: PublishedRelease, query: Mapping[str, str]) -> Pair:
    """Return the pair that an address asks for. Raises: SelectionError."""
    wish = read_pair(query, choices_of(release))
    # Who is highlighted and how the axes are drawn changes no figure.
    asked = Asked(release, is_same_for_all=True)
    found = _pair(asked, wish.x, wish.y, wish.fiscal_year, wish.grouping)
    return found._replace(wish=wish)


def places_of(release: PublishedRelease, fiscal_year: int) -> ViewpointPlaces:
    """Return the places in the viewpoints of one year, from memory if they were asked before."""
    return _places(Asked(release, is_same_for_all=True), fiscal_year)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _places(asked: Asked, fiscal_year: int) -> ViewpointPlaces:
    return place_viewpoints(asked.release.figures, fiscal_year)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _pair(asked: Asked, x: str, y: str, fiscal_year: int, grouping: str) -> Pair:
    release = asked.release
    first, second = (_measure(release, code, fiscal_year) for code in (x, y))
    sides = Side(first.values, first.direction), Side(second.values, second.direction)
    groups = find_members(release.figures, grouping, fiscal_year)
    return Pair(
        wish=Wish(fiscal_year, grouping, x=x, y=y),
        x=first,
        y=second,
        grouping=release.catalogue.groupings[grouping],
        figures=compare_sides(*sides),
        groups=groups,
        correlations=correlate_groups(*sides, groups),
        codes=release.figures.panel.codes,
    )


def _measure(release: PublishedRelease, code: str, fiscal_year: int) -> Measure:
    if code.startswith(VIEWPOINT):
        return _measure_viewpoint(release, code.removeprefix(VIEWPOINT), fiscal_year)
    one, figures = release.catalogue.indicators[code], release.figures
    reasons = read_reasons(figures, code, fiscal_year)
    return Measure(
        code=code,
        label=one.short_label,
        title=name_with_unit(one.short_label, one.unit),
        decimals=one.decimals,
        direction=one.direction,
        items=frozenset(one.items),
        values=read_values(figures, code, fiscal_year),
        reasons=tuple(tell_kinds(figures, one, figures.panel.codes, fiscal_year, reasons)),
    )


def _measure_viewpoint(release: PublishedRelease, code: str, fiscal_year: int) -> Measure:
    """Return the places in a viewpoint. Raises: SelectionError (404) where there are none."""
    places, label = places_of(release, fiscal_year), release.catalogue.viewpoints[code].label
    if code not in places.places:
        raise SelectionError(NOT_TOLD.fill(label=label), status=404)
    name = PLACE_OF.fill(label=label)
    indicators = release.catalogue.indicators
    items = {item for each in places.indicators[code] for item in indicators[each].items}
    return Measure(
        code=f"{VIEWPOINT}{code}",
        label=name,
        title=LocalizedText("{name} {place}", "{name}: {place}").fill(name=name, place=PLACE),
        decimals=0,
        direction="higher_is_better",
        items=frozenset(items),
        values=places.places[code],
        reasons=tuple("" if value == value else NO_PLACE for value in places.places[code]),
    )
