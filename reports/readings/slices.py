"""Reads what a report needs of the figures: a reading per indicator, of one university and year.

Slices only; nothing is calculated and nothing is worded.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from indicators.calculation.averages import STATISTICS, average_of
from indicators.calculation.changes import read_sides
from indicators.calculation.figures import Figures
from indicators.calculation.placing import standing_frame
from indicators.calculation.showing import find_answered
from indicators.calculation.slices import find_grouping, university_rows
from indicators.calculation.told import tell_standing
from indicators.catalogue.model import ALL, UNCLASSIFIED, Catalogue, Indicator
from indicators.frames import REASONS
from reports.parts import Asked
from reports.readings.reading import NAN, Reading

Standing = Mapping[str, Any]
# How many fiscal years a question looks back.
YEARS_BACK = 10
# Figures of the group beside its value, and what a reading calls them.
_OF_GROUP = {
    "median": "median",
    "q1": "q1",
    "q3": "q3",
    "top_share": "top_share",
    "pooled_without_top": "without_top",
}
# What stands for the standing of a university that returned nothing that year.
_NOTHING: Standing = {
    "group": UNCLASSIFIED.code,
    "reason": "not_submitted",
    "group_reason": UNCLASSIFIED.code,
    "change_reason": "not_submitted",
    "favourable": None,
    "band": "",
    **dict.fromkeys(("value", "group_value", "change", *_OF_GROUP), NAN),
    "n": 0,
}


def read_readings(
    figures: Figures, catalogue: Catalogue, asked: Asked, *, release: int | None
) -> tuple[Reading, ...]:
    """Return a reading per indicator that anybody has a value for that year, catalogue order.

    `release`: the number under which their evidence is found; None for a draft, which has none.
    A confidential one is there even where the whole of it is withheld: then that is said.
    Missing: a university that returned nothing that year has readings without a value.
    """
    now = read_year(figures, asked, asked.fiscal_year)
    before = read_year(figures, asked, asked.fiscal_year - 1)
    answered = (
        each
        for code, each in figures.indicators.items()
        if find_answered(figures, code)[figures.fiscal_years.index(asked.fiscal_year)]
    )
    return tuple(
        _read(
            figures,
            catalogue,
            each,
            asked,
            now.get(each.code),
            before.get(each.code, _NOTHING)["band"],
            release,
        )
        for each in answered
    )


def read_year(figures: Figures, asked: Asked, fiscal_year: int) -> dict[str, dict[str, Any]]:
    """Return the standings of the university by indicator, with the group's other figures."""
    if fiscal_year not in figures.fiscal_years or not figures.indicators:
        return {}
    rows = university_rows(
        figures,
        asked.university,
        fiscal_year=fiscal_year,
        average=None,
        grouping=asked.grouping,
    )
    beside = {name: rows[name] for name in (*_OF_GROUP, "n")}
    standings = standing_frame(rows).assign(**beside)
    return {row["indicator"]: row for row in standings.to_dict("records")}


def _read(
    figures: Figures,
    catalogue: Catalogue,
    indicator: Indicator,
    asked: Asked,
    found: Standing | None,
    band_before: str,
    release: int | None,
) -> Reading:
    standing = _NOTHING if found is None else found
    code, year = find_grouping(indicator, asked.grouping), asked.fiscal_year
    grouping, favourable = figures.groupings[code], standing["favourable"]
    overall, overall_reason = _read_overall(figures, indicator, year)
    reason, change_reason = tell_standing(figures, indicator, asked.university, year, standing)
    is_cited = found is not None and release is not None
    return Reading(
        indicator,
        grouping,
        grouping.group(standing["group"]),
        year,
        value=float(standing["value"]),
        reason=reason,
        group_value=float(standing["group_value"]),
        group_reason=standing["group_reason"],
        overall=overall,
        overall_reason=overall_reason,
        favourable=None if pd.isna(favourable) else bool(favourable),
        band=standing["band"],
        band_before=band_before,
        change=float(standing["change"]),
        change_reason=change_reason,
        sides=read_sides(figures, indicator.code, asked.university, year),
        sides_before=read_sides(figures, indicator.code, asked.university, year - 1),
        cited=_cite(indicator, asked, release) if is_cited else {},
        cited_group="" if code == indicator.grouping else code,
        **_read_group(standing),
    )


def _read_group(standing: Standing) -> dict[str, Any]:
    """Return the group's other figures; who is in no group has none."""
    if standing["group"] == UNCLASSIFIED.code:
        return {**dict.fromkeys(_OF_GROUP.values(), NAN), "n": 0}
    named = {field: float(standing[name]) for name, field in _OF_GROUP.items()}
    return {**named, "n": int(standing["n"])}


def _cite(indicator: Indicator, asked: Asked, release: int | None) -> dict[str, str]:
    """Return what every figure of a reading is cited with."""
    year, number = str(asked.fiscal_year), str(release)
    return {
        "indicator": indicator.code,
        "year": year,
        "university": asked.university,
        "release": number,
    }


def _read_overall(figures: Figures, indicator: Indicator, fiscal_year: int) -> tuple[float, str]:
    """Return everybody's value of the indicator's own kind of average, and why there is none."""
    row = figures.row_names.index(("", ALL.code))
    year = figures.fiscal_years.index(fiscal_year)
    at = figures.indicator_places[indicator.code], row, year
    value = figures.average_arrays.numbers[STATISTICS.index(average_of(indicator))][at]
    reason = REASONS[figures.average_arrays.reason[at]]
    if pd.isna(value) and not reason:
        reason = "suppressed" if indicator.confidential else "group_too_small"
    return float(value), "" if not pd.isna(value) else reason


def count_years_running(figures: Figures, asked: Asked) -> dict[str, int]:
    """Return per indicator for how many fiscal years in a row the value stands on the bad side."""
    running = dict.fromkeys(figures.indicators, 0)
    unbroken = set(running)
    for year in range(asked.fiscal_year, asked.fiscal_year - YEARS_BACK, -1):
        standings = read_year(figures, asked, year)
        unbroken &= {code for code, each in standings.items() if _is_unfavourable(each)}
        for code in unbroken:
            running[code] += 1
        if not unbroken:
            break
    return running


def _is_unfavourable(standing: Standing) -> bool:
    favourable = standing["favourable"]
    return not pd.isna(favourable) and not favourable
