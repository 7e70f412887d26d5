"""The shapes of a comparison's charts: which frames each takes, and which charts there are.

What does not depend on the highlighted university is kept in memory; nothing is drawn here.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pandas as pd

from comparisons.results import (
    KEPT_IN_MEMORY,
    Asked,
    PublishedRelease,
    ask_about,
    choices_of,
    compare,
)
from comparisons.selection import Selection
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Catalogue, Indicator
from indicators.charts.classes import ClassesShape, shape_classes
from indicators.charts.distribution import DistributionShape, highlight_dot, shape_distribution
from indicators.charts.kinds import KindsShape, shape_kinds
from indicators.charts.ranking import RankingShape, rank_members, shape_ranked
from indicators.charts.scatter import ScatterShape, highlight_point, shape_everybody
from indicators.charts.trend import TrendShape, shape_trend

KIND = "kind"
# Nobody is ranked by a confidential indicator: an own bar alone would say nothing. Nor are its
# points known kind by kind; the values of kinds are the bars of the grouping by kind. The parts of
# a change would tell of single members.
_PUBLIC_ONLY = ("ranking", "kinds", "group-changes")


def has_chart(chart: str, indicator: Indicator, catalogue: Catalogue) -> bool:
    """Say whether there is such a chart or table of an indicator in a release of that catalogue."""
    if indicator.confidential and chart in _PUBLIC_ONLY:
        return False
    return chart != "kinds" or KIND in catalogue.groupings


def list_charts(indicator: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the charts that there are of an indicator, as they stand on its page."""
    return tuple(chart for chart in SHAPES if has_chart(chart, indicator, catalogue))


def shape_chart(release: PublishedRelease, selection: Selection, chart: str) -> Any:
    """Return the shape of one chart. Raises: KeyError for another chart."""
    return SHAPES[chart](release, selection, compare(release, selection))


def asked_by(chart: str, selection: Selection) -> Selection:
    """Return the question that a chart answers: that of the page, but for its own grouping."""
    return by_kind(selection) if chart == "kinds" else selection


def ranked_group(comparison: Comparison) -> str:
    """Return the group whose universities are ranked: the highlighted one's, else the largest.

    The last group that has members is the one of the large; "all" is never ranked.
    """
    own = comparison.own
    codes = [group.code for group in comparison.grouping.groups]
    if own is not None and own["group"] in codes:
        return str(own["group"])
    n = dict(zip(comparison.averages["group"], comparison.averages["n"], strict=True))
    filled = [code for code in codes if n.get(code, 0) > 0]
    if comparison.grouping.attribute:
        return max(filled, key=lambda code: n[code], default=codes[0])
    return filled[-1] if filled else codes[0]


def _scatter(
    release: PublishedRelease, selection: Selection, comparison: Comparison
) -> ScatterShape:
    everybody = _scatter_of_all(ask_about(release, selection), selection.highlighting(None))
    return highlight_point(everybody, selection.university)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _scatter_of_all(asked: Asked, selection: Selection) -> ScatterShape:
    comparison = compare(asked.release, selection)
    return shape_everybody(
        comparison.ratios,
        memberships=comparison.memberships,
        fits=comparison.fits,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        axis=selection.axis,
        squares=comparison.squares,
    )


def by_kind(selection: Selection) -> Selection:
    """Return the same question by kind of institution, whatever the reader's grouping is."""
    return replace(selection, grouping=KIND, cut=None, near=None, named=None)


def _kinds(release: PublishedRelease, selection: Selection, comparison: Comparison) -> KindsShape:
    asked = by_kind(selection).highlighting(None)
    everybody = _scatter_of_all(ask_about(release, selection), asked)
    return shape_kinds(everybody, university=selection.university)


def _trend(release: PublishedRelease, selection: Selection, comparison: Comparison) -> TrendShape:
    return shape_trend(
        comparison.trend_averages,
        own=comparison.trend_own,
        own_name=choices_of(release).universities.get(selection.university or ""),
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        average=comparison.average,
    )


def _ranking(
    release: PublishedRelease, selection: Selection, comparison: Comparison
) -> RankingShape:
    group = ranked_group(comparison)
    return shape_ranked(
        _rank(ask_about(release, selection), selection.highlighting(None), group),
        averages=comparison.averages,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        group=group,
        average=comparison.average,
        university=comparison.university,
    )


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _rank(asked: Asked, selection: Selection, group: str) -> pd.DataFrame:
    comparison = compare(asked.release, selection)
    return rank_members(
        comparison.standings,
        ratios=comparison.ratios,
        indicator=comparison.indicator,
        group=group,
    )


def _classes(
    release: PublishedRelease, selection: Selection, comparison: Comparison
) -> ClassesShape:
    return shape_classes(
        comparison.averages,
        standings=comparison.standings,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        fiscal_year=comparison.fiscal_year,
        average=comparison.average,
        university=comparison.university,
    )


def _distribution(
    release: PublishedRelease, selection: Selection, comparison: Comparison
) -> DistributionShape:
    everybody = _distribution_of_all(ask_about(release, selection), selection.highlighting(None))
    return highlight_dot(everybody, selection.university)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _distribution_of_all(asked: Asked, selection: Selection) -> DistributionShape:
    comparison = compare(asked.release, selection)
    return shape_distribution(
        comparison.standings,
        averages=comparison.averages,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        average=comparison.average,
        axis=selection.axis,
    )


SHAPES: dict[str, Callable[[PublishedRelease, Selection, Comparison], Any]] = {
    "scatter": _scatter,
    "classes": _classes,
    "trend": _trend,
    "ranking": _ranking,
    "distribution": _distribution,
    "kinds": _kinds,
}
