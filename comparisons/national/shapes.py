"""The shape of one national chart and the notes below it, for the page and for pictures alike.

Which charts there are is said in the files.
"""

from comparisons.national.model import Chart, Goal, Published, Year
from comparisons.national.telling import tell_breaks, tell_target, tell_vintage
from comparisons.national.words import GAPS, LETTERS, REPLACED, TARGETS
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedTarget,
    PublishedValue,
    shape_published,
)
from indicators.text import LocalizedText


def shape_national(chart: Chart, years: tuple[Year, ...]) -> PublishedShape:
    """Return the lines of a chart, its goals, and the milestones' years within it by letter."""
    letters = tuple((each.letter, each.fiscal_year) for each in years)
    return shape_published(
        chart.label,
        tuple(
            PublishedLine(each.label, _points(chart, each.newest), _points(chart, each.earlier))
            for each in chart.series
        ),
        unit=chart.unit,
        decimals=chart.decimals,
        events=letters if chart.shows_milestones else (),
        targets=tuple(
            _target(chart, goal, goal.newest) for goal in chart.goals if goal.newest is not None
        ),
        breaks=tuple(each.fiscal_year for each in chart.breaks),
    )


def tell_drawn(chart: Chart, shape: PublishedShape, language: str) -> str:
    """Return what gaps, rings, letters and stars are, and the chart's own note."""
    between = " " if language == "en" else ""
    notes = (note.in_language(language) for note in _list_notes(chart, shape))
    return between.join(filter(None, notes))


def _list_notes(chart: Chart, shape: PublishedShape) -> list[LocalizedText]:
    """Return what a reader of the chart has to know, in the order of its marks."""
    return [
        *[GAPS] * shape.has_gaps,
        *[REPLACED] * any(line.earlier for line in shape.lines),
        *[LETTERS] * bool(shape.marks),
        *[TARGETS] * bool(shape.targets),
        *tell_breaks(chart),
        chart.note,
    ]


def _points(chart: Chart, figures: tuple[Published, ...]) -> tuple[PublishedValue, ...]:
    return tuple(_point(chart, each) for each in figures)


def _point(chart: Chart, figure: Published) -> PublishedValue:
    vintage = tell_vintage(figure.vintage)
    return PublishedValue(figure.fiscal_year, figure.value_in(chart.unit), vintage)


def _target(chart: Chart, goal: Goal, newest: Published) -> PublishedTarget:
    since = _point(chart, newest)
    return PublishedTarget(tell_target(goal), goal.fiscal_year, float(goal.target), since)
