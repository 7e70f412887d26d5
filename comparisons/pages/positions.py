"""Rows of a university's indicators: value, group value, position on a line, change.

A position is given as places in per cent, so the page can draw it without a script.
"""

from math import isfinite
from typing import NamedTuple

from comparisons.addresses import find_address, kept_release
from comparisons.choice import order_by_distance
from comparisons.evidence.citing import cite
from comparisons.results import PublishedRelease
from comparisons.selection import own_average
from comparisons.series_breaks import warn_shortly
from comparisons.standing import Standing
from comparisons.words import Word, write_n
from indicators.catalogue.model import UNCLASSIFIED
from indicators.charts.positions import PositionShape, shape_position
from indicators.formatting import number_or_reason, unit_symbol


class Position(NamedTuple):
    """Places on the line in per cent as SVG takes them; "" where there is nothing."""

    band_start: str
    band_width: str
    tick: str
    own: str
    mark: str
    caption: str


class IndicatorRow(NamedTuple):
    """One indicator of one university, as finished words."""

    number: str
    label: str
    address: str
    value: Word
    unit: str
    group_value: Word
    group_note: str
    position: Position
    change: Word
    change_note: str
    is_worse: bool
    explain: str


class ViewpointTable(NamedTuple):
    """The indicators of one viewpoint."""

    code: str
    label: str
    rows: list[IndicatorRow]


def build_viewpoint_tables(
    release: PublishedRelease,
    university: str,
    standings: dict[str, Standing],
    *,
    order: str,
    language: str,
) -> list[ViewpointTable]:
    """Return one table per viewpoint that has indicators."""
    tables = []
    for viewpoint in release.catalogue.viewpoints.values():
        found = [each for each in standings.values() if each.indicator.viewpoint == viewpoint.code]
        if found:
            ordered = order_by_distance(found) if order == "difference" else found
            rows = [_row(each, university, language) for each in ordered]
            label = viewpoint.label.in_language(language)
            tables.append(ViewpointTable(viewpoint.code, label, rows))
    return tables


def _row(each: Standing, university: str, language: str) -> IndicatorRow:
    indicator, row = each.indicator, each.standing
    decimals = indicator.decimals
    year, code = str(row["fiscal_year"]), indicator.code
    of_group = {"indicator": code, "year": year, **dict(kept_release())}
    own = {**of_group, "university": university}
    group_query = cite("average", of_group, group=row["group"], statistic=own_average(indicator))
    return IndicatorRow(
        number=indicator.number,
        label=indicator.short_label.in_language(language),
        address=find_address("comparisons:indicator", code, year=year, university=university),
        value=_write(row["value"], row["told_reason"], decimals, language, cite("ratio", own)),
        unit=unit_symbol(indicator.unit).in_language(language),
        group_value=_write(
            row["group_value"],
            row["group_reason"],
            decimals,
            language,
            "" if row["group"] == UNCLASSIFIED.code else group_query,
        ),
        group_note=f"n={write_n({'n': each.n, 'reason': ''}, indicator).in_language(language)}",
        position=build_position(each, language),
        change=_write(
            row["change"],
            row["told_change_reason"],
            decimals,
            language,
            cite("change", own),
            signed=True,
        ),
        change_note=warn_shortly(indicator, row["fiscal_year"]).in_language(language),
        is_worse=_is_worse(row["change"], indicator.direction),
        explain=find_address("comparisons:explain", code, university, year=year),
    )


def _write(
    value: float, reason: str, decimals: int, language: str, evidence: str, *, signed: bool = False
) -> Word:
    text = number_or_reason(value, decimals, reason, signed=signed).in_language(language)
    return Word(text, True, evidence)


def _is_worse(change: float, direction: str) -> bool:
    if direction == "neutral" or not isfinite(change):
        return False
    return change > 0 if direction == "lower_is_better" else change < 0


def build_position(each: Standing, language: str) -> Position:
    """Return the drawn line of one standing."""
    row = each.standing
    shape = shape_position(
        row["value"],
        group_value=row["group_value"],
        q1=each.q1,
        q3=each.q3,
        band=row["band"],
        reason=row["told_reason"],
        indicator=each.indicator,
    )
    return _place(shape, language)


def _place(shape: PositionShape, language: str) -> Position:
    # Without an own mark the line carries the sentence why, and nothing else.
    is_shown = shape.band is not None and shape.own is not None
    start, end = shape.band or (0.0, 0.0)
    return Position(
        band_start=_per_cent(start) if is_shown else "",
        band_width=_per_cent(end - start) if is_shown else "",
        tick=_per_cent(shape.tick) if is_shown else "",
        own=_per_cent(shape.own),
        mark=shape.mark,
        caption=shape.caption.in_language(language),
    )


def _per_cent(place: float | None) -> str:
    return "" if place is None else f"{place * 100:.2f}%"
