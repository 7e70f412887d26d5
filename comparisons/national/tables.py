"""The values of national charts as tables for page, CSV and workbook, each with its source.

Nothing is rounded here.
"""

from comparisons.data_tables.model import Cell, Column, DataTable, keep
from comparisons.national.model import Chart, Goal, National, Published, Series, Source
from comparisons.national.telling import tell_target, tell_vintage
from comparisons.national.words import COLUMNS, KINDS, SEEN, STATES, UNKNOWN, WANTED
from indicators.charts.axes import name_with_unit
from indicators.text import LocalizedText

VALUES = LocalizedText("公表された値", "Published values")
TEXTS = ("vintage", "state", "seen", "note", "kind", "source", "page", "address")


def list_values(chart: Chart, *, language: str) -> DataTable:
    """Return every published value of a chart, by series and year, newer first; then its goals."""
    value = name_with_unit(LocalizedText("値", "Value"), chart.unit).in_language(language)
    columns = (
        _text("series", language),
        Column(COLUMNS["fiscal_year"].in_language(language), 0, is_plain=True),
        Column(value, chart.decimals),
        *(_text(name, language) for name in TEXTS),
    )
    rows = [
        (series.label.in_language(language), *_row(chart, figure, state, language))
        for series in chart.series
        for figure, state in _all_of(series)
    ]
    rows += [_goal_row(goal, language) for goal in chart.goals]
    return DataTable(VALUES.in_language(language), columns, tuple(rows))


def _all_of(series: Series) -> list[tuple[Published, LocalizedText]]:
    """Return newest and earlier values in order of the years, the newest of a year first."""
    newest, earlier = STATES
    both = [(figure, newest) for figure in series.newest]
    both += [(figure, earlier) for figure in reversed(series.earlier)]
    return sorted(both, key=lambda pair: pair[0].fiscal_year)


def _row(chart: Chart, figure: Published, state: LocalizedText, language: str) -> tuple[Cell, ...]:
    words = (tell_vintage(figure.vintage), state, SEEN[figure.seen])
    return (
        figure.fiscal_year,
        keep(figure.value_in(chart.unit), ""),
        *(text.in_language(language) for text in words),
        figure.note,
        *tell_source(figure.source, language),
    )


def _goal_row(goal: Goal, language: str) -> tuple[Cell, ...]:
    """Return a goal as a row of its own: what was wanted stands among what was published."""
    nothing = ""
    source = goal.sources[0]
    return (
        tell_target(goal).in_language(language),
        goal.fiscal_year,
        keep(float(goal.target), nothing),
        UNKNOWN.in_language(language),
        WANTED.in_language(language),
        nothing,
        goal.calculation,
        *tell_source(source, language),
    )


def tell_source(source: Source, language: str) -> tuple[str, str, str, str]:
    """Return kind, publisher, page and address of a source in words."""
    return (
        KINDS[source.kind].in_language(language),
        source.publisher.in_language(language),
        source.page or UNKNOWN.in_language(language),
        source.address,
    )


def list_shares(national: National, *, language: str) -> DataTable:
    """Return the shares of the countries, a column a year."""
    shares = national.shares
    years = (
        LocalizedText(f"{year}年（％）", f"{year} (%)").in_language(language)
        for year in shares.years
    )
    columns = (_text("country", language), *(Column(year, 2) for year in years))
    rows: list[tuple[Cell, ...]] = [
        (country.in_language(language), *values) for country, values in shares.rows
    ]
    return DataTable(VALUES.in_language(language), columns, tuple(rows))


def list_replaced(chart: Chart) -> list[tuple[Series, Published, Published]]:
    """Return each earlier value with the newest one of its year: (series, newest, earlier)."""
    return [
        (series, newest, earlier)
        for series in chart.series
        for earlier in series.earlier
        for newest in series.newest
        if newest.fiscal_year == earlier.fiscal_year
    ]


def _text(name: str, language: str) -> Column:
    return Column(COLUMNS[name].in_language(language))
