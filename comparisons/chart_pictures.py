"""A comparison's charts as pictures: each painted from the shape that the page draws.

Words around them and the file are made in pictures.py.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from comparisons.chart_shapes import asked_by, has_chart, shape_chart
from comparisons.figures import tell_shape
from comparisons.pictures import make_picture, word_picture
from comparisons.results import PublishedRelease, compare
from comparisons.selection import Selection
from comparisons.words import write_n
from indicators.catalogue.model import ALL, Indicator
from indicators.charts.paper import classes, distribution, kinds, ranking, scatter, trend
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.picture import PictureForm
from indicators.charts.paper.sheet import Sheet
from indicators.charts.trend import TrendShape
from indicators.formatting import average_word, format_fiscal_year, unit_symbol
from indicators.text import LocalizedText

_SCATTER_HEIGHT, _TREND_HEIGHT = 90.0, 70.0


def _paint_trend(sheet: Sheet, room: Frame, shape: TrendShape, *, language: str) -> None:
    """Paint the trend with the university's name: whose picture it is, nobody knows later."""
    own_word = shape.own_name or LocalizedText("", "")
    trend.paint_trend(sheet, room, shape, language=language, own_word=own_word)


# How a chart is painted, and how high it is in millimetres.
_PAINTED: dict[str, tuple[Callable[..., None], Callable[[Any], float]]] = {
    "scatter": (scatter.paint_scatter, lambda shape: _SCATTER_HEIGHT),
    "classes": (classes.paint_classes, lambda shape: classes.HEIGHT),
    "trend": (_paint_trend, lambda shape: _TREND_HEIGHT),
    "ranking": (ranking.paint_ranking, ranking.height_of_ranking),
    "distribution": (distribution.paint_distribution, distribution.height_of_distribution),
    "kinds": (kinds.paint_kinds, lambda shape: kinds.HEIGHT),
}
FACTS = LocalizedText(
    "{year}　単位：{unit}　群の分け方：{grouping}　群の値：{average}　全体 n={n}",
    "{year} · unit: {unit} · grouping: {grouping} · group value: {average} · all n={n}",
)


def has_picture(release: PublishedRelease, selection: Selection, chart: str) -> bool:
    """Say whether a chart can be drawn as a picture; tables cannot."""
    indicator = release.catalogue.indicators[selection.indicator]
    return chart in _PAINTED and has_chart(chart, indicator, release.catalogue)


def draw_chart_picture(
    release: PublishedRelease, selection: Selection, chart: str, form: PictureForm, *, language: str
) -> bytes:
    """Return one chart as a picture with its words. Raises: KeyError for a chart without one."""
    paint, height = _PAINTED[chart]
    shape = shape_chart(release, selection, chart)
    title, note, summary = tell_shape(shape, language)
    indicator = release.catalogue.indicators[selection.indicator]
    words = word_picture(
        release,
        title=_tell_title(indicator, title, language),
        facts=_tell_facts(release, asked_by(chart, selection), language),
        note=note,
        language=language,
        summary=summary,
    )
    painter = partial(paint, shape=shape, language=language)
    return make_picture(painter, words, height=height(shape), form=form)


def _tell_title(indicator: Indicator, title: str, language: str) -> str:
    """Return the chart's title, behind the indicator's name unless it names it itself."""
    if indicator.short_label.in_language(language) in title:
        return title
    label = indicator.label.in_language(language)
    return f"{label}: {title}" if language == "en" else f"{label}　{title}"


def _tell_facts(release: PublishedRelease, selection: Selection, language: str) -> str:
    """Return year, unit, grouping, kind of average and n; the n of a withheld row is x."""
    comparison = compare(release, selection)
    facts = FACTS.fill(
        year=format_fiscal_year(selection.fiscal_year, language),
        unit=unit_symbol(comparison.indicator.unit),
        grouping=comparison.grouping.label,
        average=average_word(selection.average),
        n=write_n(comparison.group_averages(ALL.code), comparison.indicator),
    )
    return facts.in_language(language)
