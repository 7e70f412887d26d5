"""The data of one chart as a page: the same tables that the files hold, written for people.

Cells are formatted here and nowhere before, so files keep exact numbers.
"""

from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from django.urls import reverse

from comparisons.chart_shapes import asked_by
from comparisons.data_tables.charts import DATA_CHARTS, build_data_tables, list_tables
from comparisons.data_tables.model import Cell, Column, DataTable, Missing
from comparisons.facts import write_facts
from comparisons.labels import CHART_TITLES, TABLES
from comparisons.pages.group_changes import NOTE
from comparisons.pages.parts import Crumb, Tools, find_tools, indicator_crumbs, name_file
from comparisons.protection import NO_CHANGES, NO_KINDS, NO_RANKS, tell_files
from comparisons.refusals import SelectionError
from comparisons.results import PublishedRelease, choices_of, compare, figures_of
from comparisons.selection import Selection
from indicators.formatting import format_fiscal_year, format_number
from indicators.text import LocalizedText

# What a confidential indicator does not have, and why.
_WITHHELD = {"kinds": NO_KINDS, "ranking": NO_RANKS, "group-changes": NO_CHANGES}


class ShownCell(NamedTuple):
    """One cell in words; `evidence` is the query of a figure's evidence."""

    label: str
    is_number: bool
    is_missing: bool = False
    evidence: str = ""


class ShownTable(NamedTuple):
    """One table in words."""

    caption: str
    header: list[ShownCell]
    rows: list[list[ShownCell]]


@dataclass(frozen=True)
class DataPage:
    """The page, and what a file is written from."""

    title: str
    heading: str
    crumbs: list[Crumb]
    tools: Tools
    back: str
    shown: list[ShownTable]
    tables: list[DataTable]
    about: str
    facts: list[tuple[str, str]]
    file_name: str
    protection: str


def build_data_page(
    release: PublishedRelease, selection: Selection, chart: str, *, language: str
) -> DataPage:
    """Return the data of one chart. Raises: SelectionError (404) for an unknown chart."""
    check_chart(release, selection, chart)
    asked = asked_by(chart, selection)
    comparison = compare(release, asked)
    names = dict(choices_of(release).universities)
    tables = build_data_tables(
        comparison,
        chart,
        names=names,
        language=language,
        asked=asked,
        figures=figures_of(release, asked),
    )
    heading = CHART_TITLES[chart].in_language(language)
    year = format_fiscal_year(selection.fiscal_year, language)
    page = reverse("comparisons:indicator", args=[selection.indicator])
    return DataPage(
        title=comparison.indicator.label.in_language(language),
        heading=f"{heading} {year}",
        crumbs=indicator_crumbs(release, selection, language, last=heading),
        tools=find_tools(selection, chart),
        back=f"{page}?{selection.query()}",
        shown=[show_table(table) for table in tables],
        tables=tables,
        about=TABLES["about"].in_language(language),
        facts=[*write_facts(release, asked, language=language), *_list_notes(chart, language)],
        file_name=name_file(selection, chart),
        protection=tell_files(comparison.indicator).in_language(language),
    )


def _list_notes(chart: str, language: str) -> list[tuple[str, str]]:
    """Return how the figures of a chart are to be read, where nothing else says it."""
    notes = [NOTE] if chart == "group-changes" else []
    label = CHART_TITLES[chart].in_language(language)
    return [(label, note.in_language(language)) for note in notes]


def check_chart(release: PublishedRelease, selection: Selection, chart: str) -> None:
    """Raise SelectionError (404) unless the indicator has the chart or table in this release."""
    indicator = release.catalogue.indicators[selection.indicator]
    charts = list_tables(indicator, release.catalogue)
    if chart in charts:
        return
    sentence = LocalizedText(
        f"図「{chart}」はありません。あるのは {'、'.join(charts)} です。",
        f"There is no chart “{chart}”. There are: {', '.join(charts)}.",
    )
    if chart in DATA_CHARTS and indicator.confidential:
        sentence = _WITHHELD[chart]
    raise SelectionError(sentence, status=404)


def show_table(table: DataTable) -> ShownTable:
    """Return a table in words."""
    header = [ShownCell(column.heading, column.decimals is not None) for column in table.columns]
    nothing = ("",) * len(table.columns)
    rows = [
        [_write(*each) for each in zip(row, table.columns, queries, strict=True)]
        for row, queries in zip(table.rows, table.evidence or repeat(nothing), strict=False)
    ]
    return ShownTable(table.name, header, rows)


def _write(cell: Cell, column: Column, evidence: str) -> ShownCell:
    is_number = column.decimals is not None
    if isinstance(cell, Missing):
        return ShownCell(cell.word, is_number, is_missing=True, evidence=evidence)
    if isinstance(cell, str) or column.decimals is None:
        return ShownCell(str(cell), is_number, evidence=evidence)
    written = str(cell) if column.is_plain else format_number(cell, column.decimals)
    return ShownCell(written, True, evidence=evidence)
