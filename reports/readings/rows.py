"""A reading as a line of a table of positions: every figure with its word and its evidence.

The line says nothing more than the reading.
"""

from comparisons.series_breaks import warn_shortly
from indicators.calculation.averages import average_of
from indicators.catalogue.model import ALL
from indicators.charts.positions import PositionShape, shape_position
from indicators.formatting import average_word, reason_sentence, unit_symbol
from indicators.text import LocalizedText
from reports.parts import PositionRow, Quantity
from reports.readings.quantities import (
    cite_group_figure,
    cite_own_figure,
    count_members,
    quantify,
)
from reports.readings.reading import Reading


def build_row(reading: Reading, language: str) -> PositionRow:
    """Return the reading as a line of a table of positions."""
    indicator, position = reading.indicator, shape_reading(reading)
    return PositionRow(
        code=indicator.code,
        number=indicator.number,
        label=indicator.short_label.in_language(language),
        unit=unit_symbol(indicator.unit).in_language(language),
        group_name=reading.group.label.in_language(language),
        average=average_word(average_of(indicator)).in_language(language),
        position=position,
        position_words=_say_position(reading, position).in_language(language),
        note=warn_shortly(indicator, reading.fiscal_year).in_language(language),
        **_quantify_own(reading, language),
        **_quantify_group(reading, language),
    )


def _quantify_own(reading: Reading, language: str) -> dict[str, Quantity]:
    """Return the university's value, its change and the two effects."""
    decimals, reason = reading.indicator.decimals, reading.change_reason or reading.reason
    own = quantify(
        reading.value,
        decimals,
        reason=reading.reason,
        language=language,
        evidence=cite_own_figure(reading, "ratio"),
    )

    def moved(value: float, statistic: str = "") -> Quantity:
        return quantify(
            value,
            decimals,
            reason=reason,
            language=language,
            signed=True,
            evidence=cite_own_figure(reading, "change", statistic),
        )

    return {
        "own": own,
        "change": moved(reading.change),
        "numerator_effect": moved(reading.effects.numerator, "numerator"),
        "denominator_effect": moved(reading.effects.denominator, "denominator"),
    }


def _quantify_group(reading: Reading, language: str) -> dict[str, Quantity]:
    """Return the figures of the university's group, and everybody's value."""
    indicator, average = reading.indicator, average_of(reading.indicator)

    def figure(value: float, reason: str, statistic: str, group: str = "") -> Quantity:
        return quantify(
            value,
            indicator.decimals,
            reason=reason,
            language=language,
            evidence=cite_group_figure(reading, group or reading.group.code, statistic),
        )

    # A group with a value may have no quartiles: those were withheld, or it has no member.
    silent = reading.group_reason or ("suppressed" if indicator.confidential else "group_too_small")
    return {
        "group": figure(reading.group_value, reading.group_reason, average),
        "overall": figure(reading.overall, reading.overall_reason, average, ALL.code),
        "median": figure(reading.median, silent, "median"),
        "q1": figure(reading.q1, silent, "q1"),
        "q3": figure(reading.q3, silent, "q3"),
        "n": count_members(
            reading.n,
            indicator,
            language=language,
            evidence=cite_group_figure(reading, reading.group.code, "n"),
        ),
    }


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
