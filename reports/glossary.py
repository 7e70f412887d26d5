"""The last pages of a report: how each indicator is calculated, and what the signs mean.

Only wording lives here; which indicators are in the report is decided before.
"""

from collections.abc import Iterable

from indicators.calculation.averages import average_of
from indicators.formatting import average_word, direction_word, source_name, unit_symbol
from reports.labels import SIGNS
from reports.parts import Definition, Sign
from reports.readings import Reading
from reports.sentences.release import write_formula


def build_definitions(readings: Iterable[Reading], language: str) -> tuple[Definition, ...]:
    """Return one definition per reading, in their order."""
    return tuple(_define(reading, language) for reading in readings)


def _define(reading: Reading, language: str) -> Definition:
    indicator = reading.indicator
    return Definition(
        number=indicator.number,
        label=indicator.short_label.in_language(language),
        formula=write_formula(indicator).in_language(language),
        unit=unit_symbol(indicator.unit).in_language(language),
        direction=direction_word(indicator.direction).in_language(language),
        grouping=reading.grouping.label.in_language(language),
        average=average_word(average_of(indicator)).in_language(language),
        source=source_name(indicator.source).in_language(language),
    )


def build_signs(language: str) -> tuple[Sign, ...]:
    """Return every sign that can stand in place of a figure or before it."""
    return tuple(Sign(sign, meaning.in_language(language)) for sign, meaning in SIGNS)
