"""How the figures of a viewpoint split into parts: which breakdowns, their bars and figures.

Group figures are the release's own, as the page of a breakdown shows them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from indicators.calculation.averages import average_of
from indicators.calculation.figures import Figures
from indicators.calculation.splitting import split_groups
from indicators.catalogue.model import ALL, Breakdown, Catalogue, Grouping
from indicators.charts.breakdown import Bar, shape_breakdown
from indicators.formatting import reason_word, unit_symbol
from reports.parts import Asked, BreakdownBlock, BreakdownRow, Quantity
from reports.readings import (
    Reading,
    cite_group_figure,
    cite_own_figure,
    count_members,
    quantify,
)
from reports.sentences.breakdowns import write_breakdown, write_caption, write_plot_caption
from reports.sentences.joining import WE

# The ministry's own breakdowns, all of them of patents.
PUBLISHED = "METI"


class _Split(NamedTuple):
    """One breakdown with the readings of its parts and the figures of its groups."""

    breakdown: Breakdown
    readings: tuple[Reading, ...]
    groups: pd.DataFrame

    @property
    def grouping(self) -> Grouping:
        """Return the grouping of the bars: that of the first part."""
        return self.readings[0].grouping


def build_breakdowns(
    figures: Figures, catalogue: Catalogue, readings: Iterable[Reading], asked: Asked
) -> tuple[BreakdownBlock, ...]:
    """Return the published breakdowns of one viewpoint of which the university has a part.

    `readings` are those of the viewpoint.
    """
    by_code = {each.indicator.code: each for each in readings}
    splits = (
        _split(figures, each, tuple(by_code[part] for part in each.parts))
        for each in catalogue.breakdowns.values()
        if each.source == PUBLISHED and set(each.parts) <= set(by_code)
    )
    return tuple(
        _build(split, asked) for split in splits if any(each.has_value for each in split.readings)
    )


def _split(figures: Figures, breakdown: Breakdown, readings: tuple[Reading, ...]) -> _Split:
    """Return the figures of the parts, each over its own members, as released.

    Added up they would be figures of those who have every part, which no release has.
    """
    first, beside = readings[0], replace(breakdown, kind="beside")
    groups = split_groups(
        figures,
        beside,
        grouping=first.grouping.code,
        fiscal_year=first.fiscal_year,
        average=average_of(first.indicator),
    )
    return _Split(beside, readings, groups)


def _build(split: _Split, asked: Asked) -> BreakdownBlock:
    first, language = split.readings[0], asked.language
    parts = {each.indicator.code: each.indicator for each in split.readings}
    shape = shape_breakdown(
        split.groups,
        breakdown=split.breakdown,
        indicators=parts,
        grouping=split.grouping,
        average=average_of(first.indicator),
        reference=dict.fromkeys(parts, split.groups),
        references=dict.fromkeys(parts, split.grouping),
        own=_own_bar(split, asked.university),
        own_group=first.group.code,
    )
    average = average_of(first.indicator)
    return BreakdownBlock(
        code=split.breakdown.code,
        title=split.breakdown.label.in_language(language),
        sentence=write_breakdown(split.readings).in_language(language),
        shape=shape,
        caption=write_caption(shape, split.grouping).in_language(language),
        plot_caption=write_plot_caption(shape, split.grouping, average).in_language(language),
        unit=unit_symbol(first.indicator.unit).in_language(language),
        parts=tuple(each.short_label.in_language(language) for each in parts.values()),
        rows=(*_group_rows(split, language), _own_row(split, language)),
    )


def _own_bar(split: _Split, university: str) -> Bar:
    values = tuple(each.value if each.has_value else float("nan") for each in split.readings)
    missing = next((each.reason for each in split.readings if not each.has_value), "")
    return Bar(university, WE, None, values, reason_word(missing), is_own=True)


def _own_row(split: _Split, language: str) -> BreakdownRow:
    values = tuple(
        quantify(
            each.value,
            each.indicator.decimals,
            reason=each.reason,
            language=language,
            evidence=cite_own_figure(each, "ratio"),
        )
        for each in split.readings
    )
    return BreakdownRow(WE.in_language(language), values, (), is_own=True)


def _group_rows(split: _Split, language: str) -> Iterator[BreakdownRow]:
    """Yield everybody and every class with a member or withheld, in the grouping's order."""
    for code in (ALL.code, *(group.code for group in split.grouping.groups)):
        rows = split.groups[split.groups["group"] == code].set_index("part")
        if not (rows["n"].any() or (rows["reason"] == "suppressed").any()):
            continue
        found = [(each, rows.loc[each.indicator.code]) for each in split.readings]
        yield BreakdownRow(
            split.grouping.group(code).label.in_language(language),
            tuple(_quantify(each, code, row, language) for each, row in found),
            tuple(_count(each, code, row, language) for each, row in found),
            is_own=False,
        )


def _quantify(reading: Reading, code: str, row: pd.Series, language: str) -> Quantity:
    return quantify(
        float(row["value"]),
        reading.indicator.decimals,
        reason=row["reason"],
        language=language,
        evidence=cite_group_figure(reading, code, average_of(reading.indicator)),
    )


def _count(reading: Reading, code: str, row: pd.Series, language: str) -> Quantity:
    evidence = cite_group_figure(reading, code, "n")
    return count_members(int(row["n"]), reading.indicator, language=language, evidence=evidence)
