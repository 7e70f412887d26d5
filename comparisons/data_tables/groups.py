"""Group figures: averages and lines, a row per group.

The figures are those of the comparison; a missing one keeps its reason.
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from comparisons.data_tables.model import (
    Cell,
    Cited,
    Column,
    DataTable,
    Missing,
    Row,
    keep,
    tabulate,
)
from comparisons.data_tables.source import Source
from comparisons.words import tell_missing


def list_lines(source: Source) -> DataTable:
    columns = (
        source.text("group"),
        *(source.number(name, 6) for name in ("slope", "intercept", "r2", "ratio_slope")),
        *(source.number(name) for name in ("n", "x_min", "x_max")),
        source.text("reason"),
    )
    figures = ("slope", "intercept", "r2", "ratio_slope", "n", "x_min", "x_max")
    rows = group_rows(source, source.comparison.fits, figures, figure="line")
    return tabulate("", columns, rows)


def list_averages(source: Source) -> DataTable:
    return tabulate("", *average_table(source, source.comparison.averages))


def average_table(
    source: Source, frame: pd.DataFrame
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    values = ("pooled", "mean_of_ratios", "median", "q1", "q3", "pooled_without_top")
    columns = (
        source.text("group"),
        *(source.value(name) for name in values),
        source.number("n"),
        source.number("top_share", 4),
        source.text("reason"),
    )
    return columns, tuple(group_rows(source, frame, (*values, "n", "top_share")))


def group_rows(
    source: Source, frame: pd.DataFrame, figures: Iterable[str], *, figure: str = "average"
) -> list[Row]:
    named = tuple(figures)
    return [
        (
            source.group(row["group"]),
            *(_cite(source, row, name, figure) for name in named),
            source.reason(row["reason"]),
        )
        for row in frame.to_dict("records")
    ]


def _cite(source: Source, row: dict[str, Any], name: str, figure: str) -> Cited:
    cell = _keep(source, row, name)
    return source.of_group(cell, row["group"], name, figure=figure, year=int(row["fiscal_year"]))


def _keep(source: Source, row: dict[str, Any], name: str) -> Cell:
    """Return one figure; the n of a row of which nothing may be shown is withheld as well."""
    word = _missing(source, row, name)
    if name == "n" and source.comparison.indicator.confidential and not row["n"]:
        return Missing(word)
    return keep(row[name], word)


def _missing(source: Source, row: dict[str, Any], name: str) -> str:
    return tell_missing(row, name, source.comparison.indicator).in_language(source.language)
