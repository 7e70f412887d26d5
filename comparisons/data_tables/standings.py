"""Universities against their groups: all of them, or one group in order of value.

Ranks are those of the chart, and silent where the chart is.
"""

import pandas as pd

from comparisons.data_tables.model import DataTable, keep
from comparisons.data_tables.source import Source
from comparisons.figures import ranked_group
from indicators.charts.ranking import list_ranks, rank_members
from indicators.formatting import band_word


def list_standings(source: Source) -> DataTable:
    return _standing_table(source, source.comparison.standings)


def list_ranked(source: Source) -> DataTable:
    one = source.comparison
    members = rank_members(
        one.standings, ratios=one.ratios, indicator=one.indicator, group=ranked_group(one)
    )
    table = _standing_table(source, members)
    rows = [(rank, *row) for rank, row in zip(list_ranks(members), table.rows, strict=True)]
    return DataTable("", (source.number("rank"), *table.columns), tuple(rows))


def _standing_table(source: Source, frame: pd.DataFrame) -> DataTable:
    indicator = source.comparison.indicator
    columns = (
        source.text("code"),
        source.text("university"),
        source.text("group"),
        source.figure(indicator.short_label, indicator.unit, indicator.decimals),
        source.value("group_value"),
        source.value("difference"),
        source.text("band"),
        source.value("change"),
        source.text("reason"),
        source.text("change_reason"),
    )
    rows = [
        (
            row.university,
            source.name(row.university),
            source.group(row.group),
            *(keep(figure) for figure in (row.value, row.group_value, row.difference)),
            band_word(row.band, indicator.direction).in_language(source.language),
            keep(row.change),
            source.reason(row.reason or (row.group_reason if row.group_reason else "")),
            source.reason(row.change_reason),
        )
        for row in frame.itertuples()
    ]
    return DataTable("", columns, tuple(rows))
