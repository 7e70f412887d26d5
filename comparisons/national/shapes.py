"""The shape of one national chart and the note below it, for the page and for pictures alike.

Which charts there are is said in the files.
"""

from comparisons.national.model import Chart, Milestone, Published
from comparisons.national.words import GAPS, NUMBERS, REPLACED
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedValue,
    shape_published,
)


def shape_national(chart: Chart, milestones: tuple[Milestone, ...]) -> PublishedShape:
    """Return the lines of a chart, the milestones within its years numbered."""
    lines = tuple(
        PublishedLine(each.label, _points(chart, each.newest), _points(chart, each.earlier))
        for each in chart.series
    )
    events = tuple(each.fiscal_year for each in milestones)
    return shape_published(
        chart.label, lines, unit=chart.unit, decimals=chart.decimals, events=events
    )


def tell_drawn(chart: Chart, shape: PublishedShape, language: str) -> str:
    """Return what gaps, rings and numbers are, and the chart's own note."""
    notes = [GAPS] + [REPLACED] * any(line.earlier for line in shape.lines)
    notes += [NUMBERS] * bool(shape.marks) + [chart.note]
    between = " " if language == "en" else ""
    return between.join(filter(None, (note.in_language(language) for note in notes)))


def _points(chart: Chart, figures: tuple[Published, ...]) -> tuple[PublishedValue, ...]:
    return tuple(
        PublishedValue(each.fiscal_year, each.value_in(chart.unit), each.vintage)
        for each in figures
    )
