"""One indicator in full: its comparison as sentence, three shaped figures and the groups' table.

The comparison comes calculated; here it is only worded and shaped.
"""

from math import isfinite

import pandas as pd

from indicators.calculation.averages import average_of
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.figures import Figures
from indicators.charts.classes import ClassesShape, shape_classes
from indicators.charts.names import find_names
from indicators.charts.scatter import ScatterShape, shape_scatter
from indicators.charts.trend import TrendShape, shape_trend
from reports.parts import Asked, Block, GroupRow, Quantity
from reports.readings import Reading, build_row, cite_group_figure, count_members, quantify
from reports.sentences.blocks import (
    write_block,
    write_block_note,
    write_classes_caption,
    write_scatter_caption,
    write_trend,
    write_trend_caption,
)
from reports.sentences.joining import WE


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
    classes = _shape_classes(comparison)
    spoken = {
        "title": reading.indicator.label,
        "sentence": write_block(comparison, reading),
        "scatter_caption": write_scatter_caption(scatter),
        "classes_caption": write_classes_caption(classes),
        "classes_sentence": classes.summary,
        "trend_caption": write_trend_caption(trend),
        "trend_sentence": write_trend(trend),
        "note": write_block_note(reading),
    }
    texts = {name: text.in_language(asked.language) for name, text in spoken.items()}
    groups = _build_groups(comparison, reading, asked.language)
    row = build_row(reading, asked.language)
    return Block(row=row, scatter=scatter, classes=classes, trend=trend, groups=groups, **texts)


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


def _shape_classes(comparison: Comparison) -> ClassesShape:
    """Return the bars; beside them the university is "we", however long its name is."""
    own = {"university": [comparison.university], "name_ja": [WE.ja], "name_en": [WE.en]}
    return shape_classes(
        comparison.averages,
        standings=comparison.standings,
        universities=pd.DataFrame(own),
        indicator=comparison.indicator,
        grouping=comparison.grouping,
        fiscal_year=comparison.fiscal_year,
        average=comparison.average,
        university=comparison.university,
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
    indicator, code = comparison.indicator, str(average.name)
    absent, alike = "group_too_small", "no_variation"
    if indicator.confidential:
        absent = alike = "suppressed"

    def figure(name: str) -> Quantity:
        value = float(average[name])
        reason = average["reason"] or ("" if isfinite(value) else absent)
        evidence = cite_group_figure(reading, code, name)
        return quantify(
            value, indicator.decimals, reason=reason, language=language, evidence=evidence
        )

    n, n_evidence = int(average["n"]), cite_group_figure(reading, code, "n")
    r2_evidence = cite_group_figure(reading, code, "r2", "line")
    return GroupRow(
        name=comparison.grouping.group(code).label.in_language(language),
        pooled=figure("pooled"),
        mean_of_ratios=figure("mean_of_ratios"),
        median=figure("median"),
        q1=figure("q1"),
        q3=figure("q3"),
        n=count_members(n, indicator, language=language, evidence=n_evidence),
        without_top=figure("pooled_without_top"),
        r2=quantify(
            float(fit["r2"]),
            2,
            reason=fit["reason"] or alike,
            language=language,
            evidence=r2_evidence,
        ),
        is_own=average.name == reading.group.code,
    )
