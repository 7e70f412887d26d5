"""What the report reads of one university: a standing per indicator, with its group's figures.

Only reading and wording of single figures live here; what becomes a sentence does not.
"""

from collections.abc import Mapping
from math import isfinite
from typing import Any, NamedTuple

import pandas as pd

from comparisons.choice import Place, measure_distance
from indicators.calculation.averages import average_of
from indicators.calculation.figures import Figures
from indicators.calculation.placing import standing_frame
from indicators.calculation.showing import find_answered
from indicators.calculation.slices import university_rows
from indicators.catalogue.model import UNCLASSIFIED, Catalogue, Group, Grouping, Indicator
from indicators.charts.positions import PositionShape, shape_position
from indicators.formatting import (
    average_word,
    number_or_reason,
    reason_sentence,
    unit_symbol,
)
from indicators.text import LocalizedText
from reports.parts import Asked, PositionRow, Quantity


class Reading(NamedTuple):
    """One indicator of one university in one fiscal year; figures in the indicator's unit.

    `band_before`: the quarter of the year before, "" if there was none. Missing: NaN, with the
    reason beside it.
    """

    indicator: Indicator
    grouping: Grouping
    group: Group
    value: float
    reason: str
    group_value: float
    group_reason: str
    q1: float
    q3: float
    n: int
    favourable: bool | None
    band: str
    band_before: str
    change: float
    change_reason: str

    @property
    def has_value(self) -> bool:
        """Say whether the university has this ratio in the year."""
        return self.reason == "" and isfinite(self.value)

    @property
    def has_judgement(self) -> bool:
        """Say whether higher or lower is better at all."""
        return self.indicator.direction != "neutral"

    @property
    def place(self) -> Place:
        """Return where the value stands in its group."""
        difference = self.value - self.group_value
        distance = measure_distance(difference, q1=self.q1, q3=self.q3, indicator=self.indicator)
        return Place(self.band, self.favourable, distance)


def read_readings(figures: Figures, catalogue: Catalogue, asked: Asked) -> tuple[Reading, ...]:
    """Return a reading per indicator that anybody has a value for that year, catalogue order.

    A confidential one is there even where the whole of it is withheld: then that is said.
    Missing: a university that returned nothing that year has readings without a value.
    """
    now = _by_indicator(figures, asked.university, asked.fiscal_year)
    before = _by_indicator(figures, asked.university, asked.fiscal_year - 1)
    return tuple(
        _read(
            now.get(code, _NOTHING),
            indicator,
            catalogue.groupings[indicator.grouping],
            before.get(code, _NOTHING)["band"],
        )
        for code, indicator in figures.indicators.items()
        if find_answered(figures, code)[figures.fiscal_years.index(asked.fiscal_year)]
    )


def _by_indicator(figures: Figures, university: str, fiscal_year: int) -> dict[str, dict[str, Any]]:
    """Return the standings of one university, with the quartiles and n of its groups."""
    if fiscal_year not in figures.fiscal_years:
        return {}
    rows = university_rows(figures, university, fiscal_year=fiscal_year, average=None)
    standings = standing_frame(rows).assign(q1=rows["q1"], q3=rows["q3"], n=rows["n"])
    return {row["indicator"]: row for row in standings.to_dict("records")}


_NAN = float("nan")
# What stands for the standing of a university that returned nothing that year.
_NOTHING: Mapping[str, Any] = {
    "group": UNCLASSIFIED.code,
    "reason": "missing_numerator",
    "group_reason": UNCLASSIFIED.code,
    "change_reason": "no_previous_year",
    "favourable": None,
    "band": "",
    **dict.fromkeys(("value", "group_value", "change", "q1", "q3"), _NAN),
    "n": 0,
}


def _read(
    standing: Mapping[str, Any], indicator: Indicator, grouping: Grouping, band_before: str
) -> Reading:
    classified = standing["group"] != UNCLASSIFIED.code
    favourable = standing["favourable"]
    return Reading(
        indicator,
        grouping,
        grouping.group(standing["group"]),
        value=float(standing["value"]),
        reason=standing["reason"],
        group_value=float(standing["group_value"]),
        group_reason=standing["group_reason"],
        q1=float(standing["q1"]) if classified else _NAN,
        q3=float(standing["q3"]) if classified else _NAN,
        n=int(standing["n"]) if classified else 0,
        favourable=None if pd.isna(favourable) else bool(favourable),
        band=standing["band"],
        band_before=band_before,
        change=float(standing["change"]),
        change_reason=standing["change_reason"],
    )


def quantify(
    value: float, decimals: int, *, reason: str = "", language: str, signed: bool = False
) -> Quantity:
    """Return one figure with the words that stand for it; without a value, its reason's word."""
    shown = number_or_reason(value, decimals, reason, signed=signed).in_language(language)
    return Quantity(value, shown, "" if isfinite(value) else reason)


def count_members(n: int, indicator: Indicator, *, language: str) -> Quantity:
    """Return how many stand behind group figures; withheld where none of them is shown."""
    if n or not indicator.confidential:
        return quantify(n, 0, language=language)
    return quantify(_NAN, 0, reason="suppressed", language=language)


def shape_reading(reading: Reading) -> PositionShape:
    """Return the reading's place inside its group."""
    return shape_position(
        reading.value,
        group_value=reading.group_value,
        q1=reading.q1,
        q3=reading.q3,
        band=reading.band,
        reason=reading.reason,
        indicator=reading.indicator,
    )


def _say_position(reading: Reading, position: PositionShape) -> LocalizedText:
    """Return the place in words, never empty: they are also what is heard instead of seen."""
    if not reading.has_value:
        return reason_sentence(reading.reason)
    if reading.band or reading.indicator.confidential:
        return position.caption
    return reason_sentence("group_too_small")


def build_row(reading: Reading, language: str) -> PositionRow:
    """Return the reading as a line of a table of positions."""
    indicator, position = reading.indicator, shape_reading(reading)
    decimals = indicator.decimals
    words = _say_position(reading, position)
    return PositionRow(
        code=indicator.code,
        number=indicator.number,
        label=indicator.short_label.in_language(language),
        unit=unit_symbol(indicator.unit).in_language(language),
        own=quantify(reading.value, decimals, reason=reading.reason, language=language),
        group=quantify(
            reading.group_value, decimals, reason=reading.group_reason, language=language
        ),
        group_name=reading.group.label.in_language(language),
        average=average_word(average_of(indicator)).in_language(language),
        n=count_members(reading.n, indicator, language=language),
        change=quantify(
            reading.change,
            decimals,
            reason=reading.change_reason or reading.reason,
            language=language,
            signed=True,
        ),
        position=position,
        position_words=words.in_language(language),
    )
