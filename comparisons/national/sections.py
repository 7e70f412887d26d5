"""One chart of the national page: its sentence, figure, source line and replaced values.

Which charts there are is said in the files.
"""

from dataclasses import dataclass

from comparisons.figures import Figure, write_script
from comparisons.national.addresses import find_national_tools
from comparisons.national.model import Chart, Milestone, Published
from comparisons.national.shapes import shape_national, tell_drawn
from comparisons.national.tables import list_replaced, list_values
from comparisons.national.words import (
    COLUMNS,
    tell_chart,
    tell_credit,
    tell_vintage,
    write_value,
)
from comparisons.pages.data import ShownCell, ShownTable, show_table
from comparisons.pages.parts import Tools
from comparisons.words import Word, write, write_plain
from indicators.charts.axes import name_with_unit
from indicators.charts.screen.published import draw_published
from indicators.text import LocalizedText


@dataclass(frozen=True)
class Section:
    """One chart in words and pictures; `tables` stand below it, `figure` may be missing."""

    anchor: str
    heading: str
    lead: list[Word]
    summary: str
    figure: Figure | None
    tables: list[ShownTable]
    credit: str
    tools: Tools


def build_section(chart: Chart, milestones: tuple[Milestone, ...], *, language: str) -> Section:
    """Return one chart of the page; one that is not drawn shows its values as a table."""
    told = tell_chart(chart)
    tables = _replaced_table(chart, language) if chart.is_drawn else [_plain_table(chart, language)]
    return Section(
        anchor=chart.code,
        heading=name_with_unit(chart.label, chart.unit).in_language(language),
        lead=write(told, language),
        summary=write_plain(told, language),
        figure=_draw(chart, milestones, language) if chart.is_drawn else None,
        tables=tables,
        credit=tell_credit(chart).in_language(language),
        tools=find_national_tools(chart.code, is_drawn=chart.is_drawn),
    )


def _draw(chart: Chart, milestones: tuple[Milestone, ...], language: str) -> Figure:
    shape, name = shape_national(chart, milestones), f"figure-{chart.code}"
    script = write_script(draw_published(shape, language=language), name)
    note = tell_drawn(chart, shape, language)
    return Figure(name, chart.label.in_language(language), note, False, script)


def _replaced_table(chart: Chart, language: str) -> list[ShownTable]:
    """Return the values that two publications give differently, or no table."""
    rows = [
        (
            LocalizedText(f"{newest.fiscal_year}", f"{newest.fiscal_year}"),
            series.label,
            _told(chart, newest),
            _told(chart, earlier),
        )
        for series, newest, earlier in list_replaced(chart)
    ]
    if not rows:
        return []
    names = ("fiscal_year", "series", "newer", "older")
    header = [ShownCell(COLUMNS[name].in_language(language), False) for name in names]
    cells = [[ShownCell(text.in_language(language), False) for text in row] for row in rows]
    caption = LocalizedText("公表により違う値", "Values that publications give differently")
    return [ShownTable(caption.in_language(language), header, cells)]


def _told(chart: Chart, figure: Published) -> LocalizedText:
    words = LocalizedText("{value}（{vintage}）", "{value} ({vintage})")
    return words.fill(value=write_value(chart, figure), vintage=tell_vintage(figure.vintage))


def _plain_table(chart: Chart, language: str) -> ShownTable:
    """Return series, year, value and publication of a chart that has too few years to draw."""
    shown = show_table(list_values(chart, language=language))
    return ShownTable(shown.caption, shown.header[:4], [row[:4] for row in shown.rows])
