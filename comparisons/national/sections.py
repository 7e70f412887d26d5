"""One chart of the national page: its sentence, figure, source line and replaced values.

Which charts there are is said in the files.
"""

from dataclasses import dataclass

from comparisons.figures import Figure
from comparisons.national.addresses import find_national_tools
from comparisons.national.drawing import draw_chart
from comparisons.national.model import Chart, Year
from comparisons.national.replaced import show_replaced
from comparisons.national.tables import list_values
from comparisons.national.telling import (
    tell_chart,
    tell_credit,
)
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import Tools
from comparisons.words import Word, write, write_plain
from indicators.charts.axes import name_with_unit


@dataclass(frozen=True)
class Section:
    """One chart in words and pictures; `tables` stand below it, `figure` may be missing."""

    anchor: str
    heading: str
    lead: list[Word]
    summary: str
    figure: Figure | None
    note: str
    tables: list[ShownTable]
    credit: str
    tools: Tools


def build_section(chart: Chart, years: tuple[Year, ...], *, language: str) -> Section:
    """Return one chart of the page; one that is not drawn shows its values as a table."""
    told = tell_chart(chart)
    tables = show_replaced(chart, language) if chart.is_drawn else [_plain_table(chart, language)]
    return Section(
        anchor=chart.code,
        heading=name_with_unit(chart.label, chart.unit).in_language(language),
        lead=write(told, language),
        summary=write_plain(told, language),
        figure=draw_chart(chart, years, language) if chart.is_drawn else None,
        note="" if chart.is_drawn else chart.note.in_language(language),
        tables=tables,
        credit=tell_credit(chart).in_language(language),
        tools=find_national_tools(chart.code, is_drawn=chart.is_drawn),
    )


def _plain_table(chart: Chart, language: str) -> ShownTable:
    """Return series, year, value and publication of a chart that has too few years to draw."""
    shown = show_table(list_values(chart, language=language))
    return ShownTable(shown.caption, shown.header[:4], [row[:4] for row in shown.rows])
