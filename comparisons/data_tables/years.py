"""The years of a trend: the group, and beside it the highlighted university.

A year without a value says why.
"""

from collections.abc import Iterable
from typing import Any

from comparisons.data_tables.groups import average_table
from comparisons.data_tables.model import Cell, DataTable, Missing, keep
from comparisons.data_tables.source import Source


def list_years(source: Source) -> DataTable:
    one = source.comparison
    columns, rows = average_table(source, one.trend_averages)
    years = [int(year) for year in one.trend_averages["fiscal_year"]]
    year = source.number("fiscal_year")._replace(is_plain=True)
    if one.university not in source.names:
        return DataTable("", (year, *columns), _prefix([(each,) for each in years], rows))
    own = {row.fiscal_year: row for row in one.trend_own.itertuples()}
    name = source.names[one.university]
    heading = source.figure(name, one.indicator.unit, one.indicator.decimals)
    reason = source.text("own_reason")
    firsts = [(each, *_own_cells(source, own.get(each))) for each in years]
    return DataTable("", (year, heading, reason, *columns), _prefix(firsts, rows))


def _own_cells(source: Source, ratio: Any) -> tuple[Cell, Cell]:
    """Return the value of one year, and the word for why there is none."""
    if ratio is None:
        word = source.sign("not_submitted")
        return Missing(word), word
    word = source.reason(ratio.reason)
    return keep(ratio.value, word), word


def _prefix(
    firsts: Iterable[tuple[Cell, ...]], rows: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[Cell, ...], ...]:
    return tuple((*first, *row) for first, row in zip(firsts, rows, strict=True))
