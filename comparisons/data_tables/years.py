"""The years of a trend: the group, and beside it the highlighted university.

A year without a value says why; a new definition stands in the year that it begins with.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from comparisons.data_tables.groups import average_table
from comparisons.data_tables.model import Cell, Cited, DataTable, Missing, Row, keep, tabulate
from comparisons.data_tables.source import Source
from comparisons.evidence.citing import cite_own
from indicators.charts.trend import find_breaks


def list_years(source: Source) -> DataTable:
    return _tell_breaks(source, _list_years(source))


def _tell_breaks(source: Source, table: DataTable) -> DataTable:
    """Return the table with a last column that says from which year it is defined otherwise."""
    years = [int(year) for year in source.comparison.trend_averages["fiscal_year"]]
    indicator, language = source.comparison.indicator, source.language
    if not find_breaks(indicator, years):
        return table
    told = [
        " ".join(change.text.in_language(language) for change in indicator.changes_in(year))
        for year in years
    ]
    rows = tuple((*row, words) for row, words in zip(table.rows, told, strict=True))
    evidence = tuple((*row, "") for row in table.evidence)
    columns = (*table.columns, source.text("series_break"))
    return table._replace(columns=columns, rows=rows, evidence=evidence)


def _list_years(source: Source) -> DataTable:
    one = source.comparison
    columns, rows = average_table(source, one.trend_averages)
    years = [int(year) for year in one.trend_averages["fiscal_year"]]
    year = source.number("fiscal_year")._replace(is_plain=True)
    if one.university not in source.names:
        return tabulate("", (year, *columns), _prefix([(each,) for each in years], rows))
    own = {row.fiscal_year: row for row in one.trend_own.itertuples()}
    name = source.names[one.university]
    heading = source.figure(name, one.indicator.unit, one.indicator.decimals)
    reason = source.text("own_reason")
    firsts = [(each, *_own_cells(source, own.get(each), each)) for each in years]
    return tabulate("", (year, heading, reason, *columns), _prefix(firsts, rows))


def _own_cells(source: Source, ratio: Any, year: int) -> tuple[Cited, Cell]:
    """Return the value of one year, and the word for why there is none."""
    asked = source.asked
    query = cite_own("ratio", replace(asked, fiscal_year=year)) if asked else ""
    if ratio is None:
        word = source.sign("not_submitted")
        return Cited(Missing(word), query), word
    word = source.reason(ratio.told_reason)
    return Cited(keep(ratio.value, word), query), word


def _prefix(firsts: Iterable[Row], rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple((*first, *row) for first, row in zip(firsts, rows, strict=True))
