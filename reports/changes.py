"""The largest changes since the year before that are not chance, each with its two effects.

Which are told is decided in comparisons.moving; the sentence is sentences/changes.py's.
"""

from collections.abc import Iterable

from comparisons.moving import choose_moves
from indicators.formatting import unit_symbol
from reports.parts import Change, PositionRow
from reports.readings import Reading, build_row, cite_before, quantify
from reports.sentences.changes import NO_YEAR_BEFORE, NONE, NOTHING_RETURNED, TOLD, write_move

MOST_CHANGES = 3


def choose_changes(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings of the largest changes that are worth telling, the largest first."""
    compared = (each for each in readings if not each.change_reason)
    return choose_moves(compared, MOST_CHANGES)


def build_changes(readings: Iterable[Reading], language: str) -> tuple[Change, ...]:
    """Return the changes that are told, largest first."""
    return tuple(
        _build(each, build_row(each, language), language) for each in choose_changes(readings)
    )


def _build(reading: Reading, row: PositionRow, language: str) -> Change:
    indicator = reading.indicator
    return Change(
        code=row.code,
        number=row.number,
        label=row.label,
        unit=unit_symbol(indicator.unit).in_language(language),
        before=quantify(
            reading.sides_before.value,
            indicator.decimals,
            language=language,
            evidence=cite_before(reading),
        ),
        after=row.own,
        change=row.change,
        numerator_label=indicator.numerator_label.in_language(language),
        numerator_effect=row.numerator_effect,
        denominator_label=indicator.denominator_label.in_language(language),
        denominator_effect=row.denominator_effect,
        sentence=write_move(reading).in_language(language),
    )


def tell_rule(readings: Iterable[Reading], language: str) -> str:
    """Return by which rule changes are told, or why there is none to tell."""
    known = list(readings)
    if all(each.change_reason == "not_submitted" for each in known):
        return NOTHING_RETURNED.in_language(language)
    if all(each.change_reason for each in known):
        return NO_YEAR_BEFORE.in_language(language)
    return (TOLD if choose_changes(known) else NONE).in_language(language)
