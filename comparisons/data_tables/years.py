"""The years of a trend: the group, and beside it the highlighted university.

A year without a value has an empty cell.
"""

from comparisons.data_tables.groups import average_table
from comparisons.data_tables.model import Cell, DataTable, keep
from comparisons.data_tables.source import Source


def list_years(source: Source) -> DataTable:
    one = source.comparison
    columns, rows = average_table(source, one.trend_averages)
    years = [int(year) for year in one.trend_averages["fiscal_year"]]
    year = source.number("fiscal_year")._replace(is_plain=True)
    if one.university not in source.names:
        return DataTable("", (year, *columns), _prefix(years, rows))
    own = dict(zip(one.trend_own["fiscal_year"], one.trend_own["value"], strict=True))
    name = source.names[one.university]
    heading = source.figure(name, one.indicator.unit, one.indicator.decimals)
    values = [keep(own.get(each, float("nan"))) for each in years]
    return DataTable(
        "", (year, heading, *columns), _prefix(list(zip(years, values, strict=True)), rows)
    )


def _prefix(
    firsts: list[int] | list[tuple[int, Cell]], rows: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[Cell, ...], ...]:
    pairs = zip(firsts, rows, strict=True)
    return tuple((*(first if isinstance(first, tuple) else (first,)), *row) for first, row in pairs)
