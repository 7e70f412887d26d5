"""The bars by class as a table: each group's value with its n, then everybody's.

The rows are those of the chart; a missing value says why.
"""

from math import isfinite

from comparisons.data_tables.model import DataTable, Missing, keep, tabulate
from comparisons.data_tables.source import Source
from indicators.charts.classes import ClassBar, shape_classes


def list_classes(source: Source) -> DataTable:
    one = source.comparison
    shape = shape_classes(
        one.averages,
        standings=one.standings,
        universities=one.universities,
        indicator=one.indicator,
        grouping=one.grouping,
        fiscal_year=one.fiscal_year,
        average=one.average,
    )
    columns = (
        source.text("group"),
        source.value("group_value"),
        source.number("n"),
        source.text("reason"),
    )

    def missing(bar: ClassBar) -> str:
        return "" if isfinite(bar.told) else bar.sign.in_language(source.language)

    rows = [
        (
            source.group(bar.code),
            source.of_group(keep(bar.told, missing(bar)), bar.code, one.average),
            source.of_group(
                Missing(source.reason("suppressed")) if bar.n is None else bar.n, bar.code, "n"
            ),
            missing(bar),
        )
        for bar in (*shape.bars, shape.overall)
    ]
    return tabulate("", columns, rows)
