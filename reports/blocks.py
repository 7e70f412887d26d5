"""One indicator in full: its comparison as sentence, two shaped figures and the groups' table.

The comparison comes calculated; here it is only worded and shaped.
"""

from math import isfinite

import pandas as pd

from indicators.calculation.averages import average_of
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.figures import Figures
from indicators.charts.names import find_names
from indicators.charts.scatter import ScatterShape, shape_scatter
from indicators.charts.trend import TrendShape, shape_trend
from reports.block_sentences import (
    write_block,
    write_block_note,
    write_scatter_caption,
    write_trend,
    write_trend_caption,
)
from reports.parts import Asked, Block, GroupRow, Quantity
from reports.readings import Reading, build_row, count_members, quantify


def build_block(figures: Figures, reading: Reading, asked: Asked) -> Block:
    """Return the block of one reading; figures in the indicator's unit."""
    comparison = build_comparison(
        figures,
        indicator=reading.indicator,
        grouping=reading.grouping,
        fiscal_year=asked.fiscal_year,
        average=average_of(reading.indicator),
        university=asked.university,
    )
    scatter, trend = _shape_scatter(comparison), _shape_trend(comparison)
    spoken = {
        "title": reading.indicator.label,
        "sentence": write_block(comparison, reading),
        "scatter_caption": write_scatter_caption(scatter),
        "trend_caption": write_trend_caption(trend),
        "trend_sentence": write_trend(trend),
        "note": write_block_note(comparison, reading),
    }
    texts = {name: text.in_language(asked.language) for name, text in spoken.items()}
    groups = _build_groups(comparison, reading, asked.language)
    row = build_row(reading, asked.language)
    return Block(row=row, scatter=scatter, trend=trend, groups=groups, **texts)


def _shape_scatter(comparison: Comparison) -> ScatterShape:
    return shape_scatter(
        comparison.ratios,
        memberships=comparison.memberships,
        fits=comparison.fits,
        universities=comparison.universities,
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        university=comparison.university,
        squares=comparison.squares,
    )


def _shape_trend(comparison: Comparison) -> TrendShape:
    """Return the years up to the report's; what came later is not this report's."""
    averages, own = comparison.trend_averages, comparison.trend_own
    last = comparison.fiscal_year
    return shape_trend(
        averages[averages["fiscal_year"] <= last],
        own=own[own["fiscal_year"] <= last],
        own_name=find_names(comparison.universities)[comparison.university or ""],
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        average=comparison.average,
    )


def _build_groups(comparison: Comparison, reading: Reading, language: str) -> tuple[GroupRow, ...]:
    """Return "all" and each group in the grouping's order that any university belongs to."""
    averages = comparison.averages.set_index("group")
    fits = comparison.fits.set_index("group")
    present = set(comparison.memberships["group"])
    order = ["all", *(each.code for each in comparison.grouping.groups if each.code in present)]
    return tuple(
        _build_group(averages.loc[code], fits.loc[code], comparison, reading, language)
        for code in order
        if code in averages.index
    )


def _build_group(
    average: pd.Series, fit: pd.Series, comparison: Comparison, reading: Reading, language: str
) -> GroupRow:
    indicator = comparison.indicator
    absent, alike = "group_too_small", "no_variation"
    if indicator.confidential:
        absent = alike = "suppressed"

    def figure(name: str) -> Quantity:
        reason = average["reason"] or ("" if isfinite(average[name]) else absent)
        return quantify(float(average[name]), indicator.decimals, reason=reason, language=language)

    return GroupRow(
        name=comparison.grouping.group(str(average.name)).label.in_language(language),
        pooled=figure("pooled"),
        mean_of_ratios=figure("mean_of_ratios"),
        median=figure("median"),
        q1=figure("q1"),
        q3=figure("q3"),
        n=count_members(int(average["n"]), indicator, language=language),
        without_top=figure("pooled_without_top"),
        r2=quantify(float(fit["r2"]), 2, reason=fit["reason"] or alike, language=language),
        is_own=average.name == reading.group.code,
    )
