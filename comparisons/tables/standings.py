"""The universities of one indicator: both sides, ratio, difference, position, change.

Columns and cells in words; which rows they are is decided in rows.py.
"""

import django_tables2 as tables
import pandas as pd
from django.utils.translation import gettext_lazy

from comparisons.filters import TableQuery
from comparisons.finding import Names
from comparisons.selection import Selection
from comparisons.tables.finished import FinishedTable
from comparisons.tables.rows import PreparedRows, arrange_rows, cut_to_page
from comparisons.tables.standing_cells import StandingWriter
from indicators.calculation.comparison import Comparison
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
        row_attrs = {"class": lambda record: "own" if record["is_own"] else None}  # noqa: RUF012


def build_standing_table(
    comparison: Comparison,
    selection: Selection,
    rows: pd.DataFrame,
    query: TableQuery,
    *,
    names: Names,
    language: str,
) -> tables.Table:
    """Return one page of the universities of a comparison (`rows`). Raises: SelectionError."""
    indicator = comparison.indicator
    found = arrange_rows(rows, query, names=names, language=language)
    table = StandingTable(
        PreparedRows(found, StandingWriter(comparison, selection, names, language)),
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


def _titled(label: LocalizedText, unit: str, language: str) -> tables.Column:
    return tables.Column(name_with_unit(label, unit).in_language(language), attrs=NUMBER)
