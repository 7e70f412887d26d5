"""Numerators against denominators: the scatters of the ministry's material.

Each is the picture of an indicator's own page, with nobody highlighted; nobody is named in one.
"""

from functools import partial
from typing import cast

from comparisons.chart_shapes import shape_chart
from comparisons.figures import tell_shape
from comparisons.results import compare
from comparisons.sentences import build_lead
from comparisons.words import write_plain
from indicators.catalogue.model import Indicator
from indicators.charts.paper.scatter import paint_scatter
from indicators.charts.scatter import ScatterShape
from reports.national_report.addresses import find_comparison_address
from reports.national_report.asking import NationalOrder
from reports.national_report.chapters.choosing import PUBLISHED, list_active, tell_title
from reports.national_report.chapters.figures import select
from reports.national_report.parts import Chapter, Picture, Section
from reports.renderers.native import plot_points

Words = dict[str, str]
SCATTER_HEIGHT = 82.0


def build_relations(order: NationalOrder, words: Words) -> Chapter:
    """Return the scatters of the ministry's material: squares where values are confidential."""
    beside = {
        part
        for each in order.release.catalogue.breakdowns.values()
        if each.source == PUBLISHED and each.kind == "beside"
        for part in each.parts
    }
    chosen = [
        each for each in list_active(order) if each.source == PUBLISHED and each.code not in beside
    ]
    sections = tuple(_relate(order, each) for each in chosen)
    return Chapter("relations", words["relations"], (), sections)


def _relate(order: NationalOrder, indicator: Indicator) -> Section:
    selection, language = select(order, indicator), order.language
    shape = shape_chart(order.release, selection, "scatter")
    title, note, _ = tell_shape(shape, language)
    lead = write_plain(build_lead(compare(order.release, selection), name=None), language)
    picture = Picture(
        code=f"scatter-{indicator.code}",
        title=tell_title(indicator).in_language(language),
        sentence=lead,
        caption=f"{title}　{note}" if language == "ja" else f"{title}. {note}",
        paint=partial(paint_scatter, shape=shape, language=language),
        height=SCATTER_HEIGHT,
        address=find_comparison_address(selection),
        plot=plot_points(cast(ScatterShape, shape), language, title=title, sentence=lead),
    )
    return Section(picture.title, (lead,), pictures=(picture,))
