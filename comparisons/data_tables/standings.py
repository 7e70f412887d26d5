"""Universities against their groups: all of them, or one group in order of value.

Ranks are those of the chart, and silent where the chart is.
"""

import pandas as pd

from comparisons.chart_shapes import ranked_group
from comparisons.data_tables.model import Column, DataTable, Missing, Row, keep, tabulate
from comparisons.data_tables.source import Source
from indicators.charts.ranking import list_ranks, rank_members
from indicators.formatting import band_word


def list_standings(source: Source) -> DataTable:
    return tabulate("", *_list_standings(source, source.comparison.shown_standings))


def list_ranked(source: Source) -> DataTable:
    one = source.comparison
    members = rank_members(
        one.standings, ratios=one.ratios, indicator=one.indicator, group=ranked_group(one)
    )
    columns, standings = _list_standings(source, members)
    cite = source.of_one("rank")
    ranks = zip(list_ranks(members), members["is_small"], strict=True)
    silence = Missing(_tell_silence(source))
    small = Missing(source.reason("small_denominator"))
    cells = [rank or (small if is_small else silence) for rank, is_small in ranks]
    rows = [
        (cite(cell, code), *row)
        for cell, code, row in zip(cells, members["university"], standings, strict=True)
    ]
    return tabulate("", (source.number("rank"), *columns), rows)


def _tell_silence(source: Source) -> str:
    """Return why nobody of the group has a rank."""
    if source.comparison.indicator.direction == "neutral":
        return source.sign("not_applicable")
    return source.reason("group_too_small")


def _list_standings(source: Source, frame: pd.DataFrame) -> tuple[tuple[Column, ...], list[Row]]:
    indicator, average = source.comparison.indicator, source.comparison.average
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
    ratio, difference, change = map(source.of_one, ("ratio", "difference", "change"))
    rows: list[Row] = [
        (
            row.university,
            source.name(row.university),
            source.group(row.group),
            ratio(keep(row.value, source.reason(row.told_reason)), row.university),
            source.of_group(
                keep(row.group_value, source.reason(row.group_reason)), row.group, average
            ),
            difference(
                keep(row.difference, source.reason(row.told_reason or row.group_reason)),
                row.university,
            ),
            band_word(row.band, indicator.direction).in_language(source.language),
            change(keep(row.change, source.reason(row.told_change_reason)), row.university),
            source.reason(row.told_reason or row.group_reason),
            source.reason(row.told_change_reason),
        )
        for row in frame.itertuples()
    ]
    return columns, rows
