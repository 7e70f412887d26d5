"""The universities of one indicator: both sides, ratio, difference, position, change.

Columns and cells in words; which rows they are is decided in rows.py.
"""

from functools import partial

import django_tables2 as tables
import pandas as pd
from django.utils.translation import gettext_lazy

from comparisons.filters import TableQuery
from comparisons.memory import keep
from comparisons.results import PublishedRelease, choices_of, list_universities
from comparisons.selection import Selection
from comparisons.tables.finished import FinishedTable, Line, finish_lines
from comparisons.tables.rows import PreparedRows, arrange_rows, cut_to_page
from comparisons.tables.standing_cells import write_standings
from indicators.charts.axes import name_with_unit
from indicators.text import LocalizedText

NUMBER = {"td": {"class": "n"}, "th": {"class": "n"}}


class StandingTable(FinishedTable):
    """Universities of one indicator."""

    name = tables.Column(gettext_lazy("大学"))
    group = tables.Column(gettext_lazy("群"))
    numerator = tables.Column(attrs=NUMBER)
    denominator = tables.Column(attrs=NUMBER)
    value = tables.Column(attrs=NUMBER)
    difference = tables.Column(gettext_lazy("群との差"), attrs=NUMBER)
    band = tables.Column(gettext_lazy("群の中の位置"), orderable=False)
    change = tables.Column(gettext_lazy("前年度との差"), attrs=NUMBER)

    anchor = "universities"

    class Meta:
        attrs = {"class": "figures"}  # noqa: RUF012


def build_standing_table(
    release: PublishedRelease, selection: Selection, query: TableQuery, *, language: str
) -> tables.Table:
    """Return one page of the universities of a comparison. Raises: SelectionError."""
    indicator = release.catalogue.indicators[selection.indicator]
    names = choices_of(release).universities
    rows = list_universities(release, selection)
    found = arrange_rows(rows, query, names=names, language=language)
    table = StandingTable(
        PreparedRows(found, partial(_write, release, selection, language)),
        order_by=query.sort,
        extra_columns=[
            ("numerator", _titled(indicator.numerator_label, indicator.numerator_unit, language)),
            (
                "denominator",
                _titled(indicator.denominator_label, indicator.denominator_unit, language),
            ),
            ("value", _titled(indicator.short_label, indicator.unit, language)),
        ],
        sequence=tuple(StandingTable.base_columns),
    )
    return cut_to_page(table, query.page)


def _write(
    release: PublishedRelease,
    selection: Selection,
    language: str,
    rows: pd.DataFrame,
    table: tables.Table,
) -> list[Line]:
    """Return the rows as lines, kept for whichever university is highlighted among them."""
    everybody = selection.highlighting(None)

    def write() -> list[Line]:
        return finish_lines(write_standings(release, everybody, rows, language=language), table)

    codes = tuple(rows["university"])
    lines = keep(
        "standings", write, release=release, selection=everybody, language=language, part=codes
    )
    return [line._replace(is_own=line.university == selection.university) for line in lines]


def _titled(label: LocalizedText, unit: str, language: str) -> tables.Column:
    return tables.Column(name_with_unit(label, unit).in_language(language), attrs=NUMBER)
