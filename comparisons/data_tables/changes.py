"""Why each group's total ÷ total differs from the year before: both values and the four parts.

Of public indicators only; a group without a value in both years has no row.
"""

from comparisons.data_tables.model import Cited, Column, DataTable, Row, keep, tabulate
from comparisons.data_tables.source import Source
from comparisons.labels import COLUMNS, PARTS_OF_CHANGE
from indicators.calculation.changes import GroupYears, find_group_changes
from indicators.text import LocalizedText

OF_YEAR = LocalizedText("{year}年度の{average}", "{average}, FY{year}")


def list_group_changes(source: Source) -> DataTable:
    one = source.comparison
    found = []
    if source.figures is not None:
        found = find_group_changes(
            source.figures,
            one.indicator,
            grouping=one.grouping.code,
            fiscal_year=one.fiscal_year,
        )
    before, after = (_of_year(source, year) for year in (one.fiscal_year - 1, one.fiscal_year))
    parts = [source.value(name) for name in PARTS_OF_CHANGE]
    columns = (source.text("group"), before, *parts, after)
    return tabulate("", columns, [_row(source, each) for each in found])


def _of_year(source: Source, year: int) -> Column:
    """Return the column of one year's total ÷ total, whatever average the reader has chosen."""
    label, indicator = (
        OF_YEAR.fill(year=year, average=COLUMNS["pooled"]),
        source.comparison.indicator,
    )
    return source.figure(label, indicator.unit, indicator.decimals)


def _row(source: Source, years: GroupYears) -> Row:
    year, group = source.comparison.fiscal_year, years.group
    nothing = source.sign("not_applicable")

    def cite(value: float, name: str, figure: str, fiscal_year: int = year) -> Cited:
        cell = keep(value, nothing)
        return source.of_group(cell, group, name, figure=figure, year=fiscal_year)

    return (
        source.group(group),
        cite(years.before, "pooled", "average", year - 1),
        *(cite(part, name, "group_change") for name, part in years.change._asdict().items()),
        cite(years.after, "pooled", "average"),
    )
