"""How the values of universities spread: strips of some public indicators.

Each is the picture of an indicator's own page, with nobody highlighted; nobody is named in one.
"""

from functools import partial
from math import isfinite
from typing import cast

from comparisons.chart_shapes import shape_chart
from comparisons.figures import tell_shape
from comparisons.results import compare
from comparisons.words import write_figure
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import ALL, Indicator
from indicators.charts.distribution import DistributionShape
from indicators.charts.paper.distribution import height_of_distribution, paint_distribution
from indicators.text import LocalizedText
from reports.national_report.addresses import find_comparison_address
from reports.national_report.asking import NationalOrder
from reports.national_report.chapters.choosing import PUBLISHED, list_active, tell_title
from reports.national_report.chapters.figures import select
from reports.national_report.parts import Chapter, Picture, Section
from reports.renderers.native import plot_strips

Words = dict[str, str]
MOST_DISTRIBUTIONS = 8
SPREAD = LocalizedText(
    "{label}は、全体（n={n}）の中央値が{median}、中央の半分が{q1}から{q3}までです。",
    "{label}: the median of all (n={n}) is {median}; the middle half lies between {q1} and {q3}.",
)


def build_distributions(order: NationalOrder, words: Words) -> Chapter:
    """Return the strips of some public indicators; dots stand for universities without names."""
    sections = tuple(_spread(order, each) for each in choose_distributions(order))
    return Chapter("distributions", words["distributions"], (words["no_ranking"],), sections)


def choose_distributions(order: NationalOrder) -> list[Indicator]:
    """Return at most MOST_DISTRIBUTIONS public indicators, in catalogue order.

    Those of the ministry's material first, then the first of each viewpoint that has none yet.
    """
    known = [each for each in list_active(order) if not each.confidential]
    chosen = [each for each in known if each.source == PUBLISHED]
    for each in known:
        if each.viewpoint not in {one.viewpoint for one in chosen}:
            chosen.append(each)
    kept = chosen[:MOST_DISTRIBUTIONS]
    return [each for each in known if each in kept]


def _spread(order: NationalOrder, indicator: Indicator) -> Section:
    shape = shape_chart(order.release, select(order, indicator), "distribution")
    comparison = compare(order.release, select(order, indicator))
    paint = partial(paint_distribution, shape=shape, language=order.language)
    title = tell_title(indicator).in_language(order.language)
    sentence = _tell_spread(comparison).in_language(order.language)
    drawn = cast(DistributionShape, shape)
    picture = Picture(
        code=f"distribution-{indicator.code}",
        title=title,
        sentence=sentence,
        caption=tell_shape(shape, order.language)[1],
        paint=paint,
        height=height_of_distribution(drawn),
        address=find_comparison_address(select(order, indicator)),
        plot=plot_strips(drawn, order.language, title=title, sentence=sentence),
    )
    return Section(picture.title, (picture.sentence,), pictures=(picture,))


def _tell_spread(comparison: Comparison) -> LocalizedText:
    everybody, indicator = comparison.group_averages(ALL.code), comparison.indicator
    figures = {name: float(everybody[name]) for name in ("median", "q1", "q3")}
    if not all(map(isfinite, figures.values())):
        return indicator.label
    written = {name: write_figure(value, indicator) for name, value in figures.items()}
    return SPREAD.fill(label=indicator.label, n=f"{int(everybody['n']):,}", **written)
