"""One figure through the releases as a chart: the newest values as lines, replaced ones as rings.

The picture for files is painted from the same shape; the table holds every value of every release.
"""

from functools import partial
from math import isfinite

from comparisons.answers import NO_PICTURE
from comparisons.figures import Figure, write_script
from comparisons.pictures import make_picture, word_picture
from comparisons.refusals import SelectionError
from comparisons.results import PublishedRelease
from comparisons.vintages.editions import Edition
from comparisons.vintages.tables import Followed
from comparisons.vintages.words import CHART, CHART_FACTS, CHART_NOTE, NUMBER
from indicators.catalogue.model import Indicator
from indicators.charts.paper.picture import PictureForm
from indicators.charts.paper.published import measure_published, paint_published
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedValue,
    shape_published,
)
from indicators.charts.screen.published import draw_published
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText


def shape_vintages(
    found: list[Followed], editions: list[Edition], indicator: Indicator
) -> PublishedShape | None:
    """Return a line a subject, the highlighted university first; None without any value.

    Values in another unit than today's have no place on the axis and are left to the table.
    """
    lines = [_line(each, editions, indicator) for each in reversed(found)]
    drawn = tuple(line for line in lines if line.newest)
    if not drawn:
        return None
    title = CHART.fill(label=indicator.short_label)
    unit, decimals = indicator.unit, indicator.decimals
    return shape_published(title, drawn, unit=unit, decimals=decimals, events=())


def _line(followed: Followed, editions: list[Edition], indicator: Indicator) -> PublishedLine:
    """Return the newest value of each year, and what earlier releases had in its place."""
    newest, earlier = [], []
    for year, row in zip(followed.series.fiscal_years, followed.series.rows, strict=True):
        told = [
            PublishedValue(year, cell.value, _name(edition))
            for cell, of, edition in zip(row, followed.series.indicators, editions, strict=True)
            if isfinite(cell.value) and of is not None and of.unit == indicator.unit
        ]
        newest += told[-1:]
        earlier += [each for each in told[:-1] if each.value != told[-1].value]
    return PublishedLine(followed.subject, tuple(newest), tuple(earlier))


def _name(edition: Edition) -> LocalizedText:
    words = LocalizedText("第{number}版", "release {number}")
    return words.fill(number=edition.number)


def draw_vintages(shape: PublishedShape, language: str) -> Figure:
    """Return the chart as the page takes it."""
    name, title = "figure-vintages", shape.title.in_language(language)
    script = write_script(draw_published(shape, language=language), name)
    return Figure(name, title, CHART_NOTE.in_language(language), False, script)


def picture_vintages(
    release: PublishedRelease,
    shape: PublishedShape | None,
    editions: list[Edition],
    told: str,
    language: str,
    form: PictureForm,
) -> bytes:
    """Return the chart as a picture. Raises: SelectionError (400) where there is no chart."""
    if shape is None:
        raise SelectionError(NO_PICTURE.fill(form=form), status=400)
    words = word_picture(
        release,
        title=shape.title.in_language(language),
        facts=_tell_facts(shape, editions, language),
        note=f"{told} {CHART_NOTE.in_language(language)}",
        language=language,
    )
    paint = partial(paint_published, shape=shape, language=language)
    return make_picture(paint, words, height=measure_published(shape), form=form)


def _tell_facts(shape: PublishedShape, editions: list[Edition], language: str) -> str:
    """Return unit, years, which releases, and how many values there are."""
    years = shape.fiscal_years
    facts = CHART_FACTS.fill(
        unit=unit_symbol(shape.unit),
        first=years[0],
        last=years[-1],
        releases=_name_releases(editions),
        n=sum(len(line.newest) for line in shape.lines),
    )
    return facts.in_language(language)


def _name_releases(editions: list[Edition]) -> LocalizedText:
    first, last = (NUMBER.fill(number=each.number) for each in (editions[0], editions[-1]))
    if len(editions) == 1:
        return last
    return LocalizedText("{first}–{last}", "{first}–{last}").fill(first=first, last=last)
