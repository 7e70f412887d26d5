"""Figures of a comparison as finished scripts for the page.

Which frames a chart takes is said here; shapes and drawings live in indicators.charts.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import plotly.graph_objects as go
from django.utils.html import json_script
from django.utils.safestring import SafeString

from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import Selection
from indicators.calculation.comparison import Comparison
from indicators.charts.distribution import shape_distribution
from indicators.charts.ranking import shape_ranking
from indicators.charts.scatter import shape_scatter
from indicators.charts.screen.distribution import draw_distribution
from indicators.charts.screen.ranking import draw_ranking
from indicators.charts.screen.scatter import draw_scatter
from indicators.charts.screen.trend import draw_trend
from indicators.charts.trend import shape_trend
from indicators.text import LocalizedText


class Figure(NamedTuple):
    """A figure as the page takes it: its id, title, note, axis, and its JSON in a script tag."""

    name: str
    title: str
    note: str
    is_log: bool
    script: SafeString


def draw_figures(
    release: PublishedRelease, selection: Selection, comparison: Comparison, *, language: str
) -> dict[str, Figure]:
    """Return every figure of the page by its chart; about 40 ms, so pages keep them."""
    names = choices_of(release).universities
    own_name = names.get(selection.university or "")
    return {
        chart: _draw(chart, shape(comparison, selection, own_name), draw, language)
        for chart, (shape, draw) in _DRAWN.items()
    }


def _draw(chart: str, shape: Any, draw: Callable[..., go.Figure], language: str) -> Figure:
    figure = draw(shape, language=language)
    name = f"figure-{chart}"
    script = json_script(figure.to_plotly_json(), name)
    note = "" if shape.empty else shape.note.in_language(language)
    is_log = figure.layout.xaxis.type == "log"
    return Figure(name, shape.title.in_language(language), note, is_log, script)


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


def _scatter(comparison: Comparison, selection: Selection, own: LocalizedText | None) -> Any:
    return shape_scatter(
        comparison.ratios,
        memberships=comparison.memberships,
        fits=comparison.fits,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        university=comparison.university,
        axis=selection.axis,
    )


def _trend(comparison: Comparison, selection: Selection, own: LocalizedText | None) -> Any:
    return shape_trend(
        comparison.trend_averages,
        own=comparison.trend_own,
        own_name=own,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        average=comparison.average,
    )


def _ranking(comparison: Comparison, selection: Selection, own: LocalizedText | None) -> Any:
    return shape_ranking(
        comparison.standings,
        ratios=comparison.ratios,
        averages=comparison.averages,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        group=ranked_group(comparison),
        average=comparison.average,
        university=comparison.university,
    )


def _distribution(comparison: Comparison, selection: Selection, own: LocalizedText | None) -> Any:
    return shape_distribution(
        comparison.standings,
        averages=comparison.averages,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        average=comparison.average,
        university=comparison.university,
        axis=selection.axis,
    )


_DRAWN: dict[str, tuple[Callable[..., Any], Callable[..., go.Figure]]] = {
    "scatter": (_scatter, draw_scatter),
    "trend": (_trend, draw_trend),
    "ranking": (_ranking, draw_ranking),
    "distribution": (_distribution, draw_distribution),
}
