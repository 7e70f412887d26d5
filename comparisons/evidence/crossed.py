"""Evidence across public indicators: a rank correlation and who is on top, a place, a percentile.

Confidential indicators are refused before anything is read; everybody is told the same.
"""

from math import isfinite

from comparisons.crossing.citing import citing_measure
from comparisons.crossing.pairs import (
    NO_PLACE,
    TOO_FEW,
    Measure,
    Pair,
    places_of,
    read_asked_pair,
)
from comparisons.evidence.citing import cite
from comparisons.evidence.model import Calculation, Evidence, Operand, Rounding, show
from comparisons.evidence.naming import BETWEEN, OF_ONE, PERCENTILE, PLACE, STATISTICS, state
from comparisons.evidence.operations import count, find_mean
from comparisons.evidence.single import tell_absence
from comparisons.evidence.wish import QUARTERS, Wish, refuse_confidential
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, choices_of
from indicators.calculation.absence import tell_kind
from indicators.calculation.measures import read_reasons, read_values
from indicators.calculation.panel import Numbers
from indicators.calculation.ranks import Correlation, find_percentiles
from indicators.catalogue.model import ALL
from indicators.formatting import reason_word
from indicators.text import LocalizedText

PLACE_DECIMALS, CORRELATION_DECIMALS = 1, 2
_MEDIANS = {"x_median": "x", "y_median": "y"}


def find_correlation(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return Spearman's correlation of two figures, n, or how many are on top of one or both."""
    pair = read_asked_pair(release, wish.asked)
    found = _correlate(pair, wish.group)
    steps: dict[str, Calculation] = {
        "correlation": {"operation": "spearman", "x": "x", "y": "y"},
        "n": count("x"),
        "x_top": {"operation": "count_top", "roles": ["x"]},
        "both_top": {"operation": "count_top", "roles": ["x", "y"]},
        **{name: {"operation": "middle", "role": role} for name, role in _MEDIANS.items()},
        **{name: _count_quarter(*name.split("_")) for name in QUARTERS},
    }
    reason = found.reason if wish.statistic == "correlation" else ""
    if wish.statistic in _MEDIANS and not found.n:
        reason = "group_too_small"
    figures = pair.figures
    values = {
        "correlation": found.value,
        "n": found.n,
        **{each: getattr(figures, each) for each in ("x_top", "both_top", *_MEDIANS)},
        **figures.quarters._asdict(),
    }
    median = _MEDIANS.get(wish.statistic)
    name = BETWEEN.fill(figure=STATISTICS[wish.statistic], x=pair.x.label, y=pair.y.label)
    return state(
        wish,
        OF_ONE.fill(figure=name, name=_name_group(pair, wish.group), year=wish.fiscal_year),
        show(values[wish.statistic], _round(pair, wish.statistic), reason, reason_word(reason)),
        unit=find_unit(release, getattr(pair, median)) if median else "",
        calculation=None if reason else steps[wish.statistic],
        operands=tuple(_list_points(release, pair, wish)),
    )


def _round(pair: Pair, statistic: str) -> Rounding:
    if statistic == "correlation":
        return Rounding(decimals=CORRELATION_DECIMALS, is_signed=True)
    if statistic in _MEDIANS:
        return Rounding(decimals=getattr(pair, _MEDIANS[statistic]).shown_decimals)
    return Rounding()


def find_unit(release: PublishedRelease, measure: Measure) -> str:
    """Return the unit of an axis; a place in a viewpoint has none."""
    indicator = release.catalogue.indicators.get(measure.code)
    return indicator.unit if indicator else ""


def _count_quarter(x: str, y: str) -> Calculation:
    """Return the step that counts one quarter; exactly at a median is on the low side."""
    return {"operation": "count_quarter", "x": x, "y": y}


def find_place(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return the place of a university in a viewpoint: the mean of its percentiles."""
    places, year = places_of(release, wish.fiscal_year), wish.fiscal_year
    if wish.viewpoint not in places.places:
        known = "、".join(places.places)
        raise refuse_unknown("viewpoint", "視点", wish.viewpoint, f"位置があるのは {known} です。")
    at = release.figures.panel.codes.index(wish.university)
    value = float(places.places[wish.viewpoint][at])
    label = release.catalogue.viewpoints[wish.viewpoint].label
    name = choices_of(release).universities[wish.university]
    operands = []
    for code in places.indicators[wish.viewpoint]:
        one = float(_find_percentiles(release, code, year)[at])
        if isfinite(one):
            indicator = release.catalogue.indicators[code]
            asked = wish.named("year", "university", "release")
            query = cite("percentile", {**asked, "indicator": code})
            operands.append(
                Operand("member", indicator.label, wish.university, value=one, evidence=query)
            )
    return state(
        wish,
        OF_ONE.fill(figure=PLACE.fill(label=label), name=name, year=year),
        show(value, Rounding(decimals=PLACE_DECIMALS), NO_PLACE, TOO_FEW),
        calculation=find_mean("value") if isfinite(value) else None,
        operands=tuple(operands),
    )


def find_percentile(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return where a public value stands among all universities, 0 to 100, the good side up."""
    indicator = release.catalogue.indicators[wish.chosen.indicator]
    refuse_confidential(indicator)
    values = read_values(release.figures, indicator.code, wish.fiscal_year)
    codes, names = release.figures.panel.codes, choices_of(release).universities
    at = codes.index(wish.university)
    percentile = float(_find_percentiles(release, indicator.code, wish.fiscal_year)[at])
    rows = [
        Operand(
            "value" if code == wish.university else "other",
            names[code],
            code,
            sign=_turn(indicator.direction),
            value=float(value),
            unit=indicator.unit,
        )
        for code, value in zip(codes, values, strict=True)
        if isfinite(value)
    ]
    reason = read_reasons(release.figures, indicator.code, wish.fiscal_year)[at]
    told = tell_kind(release.figures, indicator, wish.university, wish.fiscal_year, reason)
    return state(
        wish,
        OF_ONE.fill(
            figure=PERCENTILE.fill(label=indicator.label),
            name=names[wish.university],
            year=wish.fiscal_year,
        ),
        show(
            percentile,
            Rounding(decimals=PLACE_DECIMALS),
            reason,
            tell_absence(told),
            told_reason=told,
        ),
        indicator=indicator,
        calculation=None if reason else {"operation": "percentile", "roles": ["value", "other"]},
        operands=tuple(rows),
    )


def _find_percentiles(release: PublishedRelease, code: str, year: int) -> Numbers:
    indicator = release.catalogue.indicators[code]
    return find_percentiles(_turn(indicator.direction) * read_values(release.figures, code, year))


def _turn(direction: str) -> int:
    return -1 if direction == "lower_is_better" else 1


def _correlate(pair: Pair, group: str) -> Correlation:
    if group == ALL.code:
        return pair.figures.correlation
    if group not in pair.correlations:
        known = "、".join(pair.correlations)
        raise refuse_unknown("group", "群", group, f"選べるのは {known} です。")
    return pair.correlations[group]


def _name_group(pair: Pair, group: str) -> LocalizedText:
    return pair.grouping.group(group).label


def _list_points(release: PublishedRelease, pair: Pair, wish: Wish) -> list[Operand]:
    """Return two rows per university with both figures; `sign` turns where lower is better."""
    members, names = pair.figures.members, choices_of(release).universities
    if wish.group != ALL.code:
        members = members & pair.groups[wish.group]
    asked = wish.named("year", "release")
    sides = [
        (role, measure, citing_measure(measure.code, asked))
        for role, measure in (("x", pair.x), ("y", pair.y))
    ]
    return [
        Operand(
            role,
            names[pair.codes[at]],
            pair.codes[at],
            sign=_turn(measure.direction),
            value=float(measure.values[at]),
            evidence=cite(pair.codes[at]),
        )
        for at in members.nonzero()[0].tolist()
        for role, measure, cite in sides
    ]
