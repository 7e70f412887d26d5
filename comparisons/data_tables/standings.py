"""Universities against their groups: all of them, or one group in order of value.

Ranks are those of the chart, and silent where the chart is.
"""

import pandas as pd

from comparisons.data_tables.model import DataTable, Missing, keep
from comparisons.data_tables.source import Source
from comparisons.figures import ranked_group
from indicators.charts.ranking import list_ranks, rank_members
from indicators.formatting import band_word


def list_standings(source: Source) -> DataTable:
    return _standing_table(source, source.comparison.shown_standings)


def list_ranked(source: Source) -> DataTable:
    one = source.comparison
    members = rank_members(
        one.standings, ratios=one.ratios, indicator=one.indicator, group=ranked_group(one)
    )
    table = _standing_table(source, members)
    ranks = zip(list_ranks(members), members["is_small"], strict=True)
    silence = Missing(_tell_silence(source))
    small = Missing(source.reason("small_denominator"))
    cells = [rank or (small if is_small else silence) for rank, is_small in ranks]
    rows = [(cell, *row) for cell, row in zip(cells, table.rows, strict=True)]
    return DataTable("", (source.number("rank"), *table.columns), tuple(rows))


def _tell_silence(source: Source) -> str:
    """Return why nobody of the group has a rank."""
    if source.comparison.indicator.direction == "neutral":
        return source.sign("not_applicable")
    return source.reason("group_too_small")


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
            keep(row.value, source.reason(row.reason)),
            keep(row.group_value, source.reason(row.group_reason)),
            keep(row.difference, source.reason(row.reason or row.group_reason)),
            band_word(row.band, indicator.direction).in_language(source.language),
            keep(row.change, source.reason(row.change_reason)),
            source.reason(row.reason or row.group_reason),
            source.reason(row.change_reason),
        )
        for row in frame.itertuples()
    ]
    return DataTable("", columns, tuple(rows))
