"""A national chart as a figure: its shape from the published values, and the notes below it.

Words around it are said elsewhere.
"""

from functools import lru_cache

from comparisons.figures import Figure, write_script
from comparisons.national.model import Chart, Goal, Published, Year
from comparisons.national.telling import (
    tell_breaks,
    tell_target,
    tell_vintage,
)
from comparisons.national.words import GAPS, LETTERS, REPLACED, TARGETS
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedTarget,
    PublishedValue,
    shape_published,
)
from indicators.charts.screen.published import draw_published
from indicators.text import LocalizedText

# The drawn charts of the files in both languages, and as many again of changed files.
MOST_KEPT = 80


@lru_cache(maxsize=MOST_KEPT)
def draw_chart(chart: Chart, years: tuple[Year, ...], language: str) -> Figure:
    shape = shape_published(
        chart.label,
        tuple(
            PublishedLine(each.label, _points(chart, each.newest), _points(chart, each.earlier))
            for each in chart.series
        ),
        unit=chart.unit,
        decimals=chart.decimals,
        events=tuple((each.letter, each.fiscal_year) for each in years)
        if chart.shows_milestones
        else (),
        targets=tuple(
            _target(chart, goal, goal.newest) for goal in chart.goals if goal.newest is not None
        ),
        breaks=tuple(each.fiscal_year for each in chart.breaks),
    )
    name = f"figure-{chart.code}"
    script = write_script(draw_published(shape, language=language), name)
    note = _join(_list_notes(chart, shape), language)
    return Figure(name, chart.label.in_language(language), note, False, script)


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


def _join(notes: list[LocalizedText], language: str) -> str:
    between = " " if language == "en" else ""
    return between.join(filter(None, (note.in_language(language) for note in notes)))


def _points(chart: Chart, figures: tuple[Published, ...]) -> tuple[PublishedValue, ...]:
    return tuple(_point(chart, each) for each in figures)


def _point(chart: Chart, figure: Published) -> PublishedValue:
    vintage = tell_vintage(figure.vintage)
    return PublishedValue(figure.fiscal_year, figure.value_in(chart.unit), vintage)


def _target(chart: Chart, goal: Goal, newest: Published) -> PublishedTarget:
    since = _point(chart, newest)
    return PublishedTarget(tell_target(goal), goal.fiscal_year, float(goal.target), since)
