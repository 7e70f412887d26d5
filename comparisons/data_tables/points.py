"""The points of a scatter: both sides, the ratio, and why there is none.

Every university that took part is listed, with or without a point; of a confidential indicator
the squares that stand for the points of others.
"""

from comparisons.data_tables.model import Cell, DataTable, Missing, keep, tabulate
from comparisons.data_tables.source import Source
from indicators.charts.squares import SQUARES, list_squares


def list_points(source: Source) -> DataTable:
    one = source.comparison
    indicator = one.indicator
    merged = one.shown_ratios.merge(
        one.memberships[["university", "group"]], on="university", how="left", validate="1:1"
    ).fillna({"group": "unclassified"})
    merged = merged.merge(one.side_states, on="university", validate="1:1")
    columns = (
        source.text("code"),
        source.text("university"),
        source.text("group"),
        source.figure(indicator.numerator_label, indicator.numerator_unit, 0),
        source.figure(indicator.denominator_label, indicator.denominator_unit, 0),
        source.figure(indicator.short_label, indicator.unit, indicator.decimals),
        source.text("numerator_sign"),
        source.text("denominator_sign"),
        source.text("reason"),
    )
    upper, lower = (source.of_one("side", side) for side in ("numerator", "denominator"))
    ratio = source.of_one("ratio")
    rows = [
        (
            row.university,
            source.name(row.university),
            source.group(row.group),
            upper(keep(row.numerator, source.sign(row.numerator_state)), row.university),
            lower(keep(row.denominator, source.sign(row.denominator_state)), row.university),
            ratio(keep(row.value, source.reason(row.told_reason)), row.university),
            source.sign(row.numerator_state),
            source.sign(row.denominator_state),
            source.reason(row.told_reason),
        )
        for row in merged.itertuples()
    ]
    return tabulate("", columns, (*rows, *_list_squares(source)))


def _list_squares(source: Source) -> list[tuple[Cell, ...]]:
    """Return the centres of the squares, in no order and of nobody; they have no ratio."""
    name, none = SQUARES.in_language(source.language), source.reason("suppressed")
    squares = list_squares(source.comparison.squares) or ()
    return [
        ("", name, "", keep(y, none), keep(x, none), Missing(none), "", "", none)
        for x, y in squares
    ]
