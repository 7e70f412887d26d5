"""The largest changes since the year before that are not chance, each with its two effects.

Which are told is decided here and said in the report; the sentence is sentences/changes.py's.
"""

from collections.abc import Iterable
from math import isfinite, sqrt

from indicators.formatting import format_number, unit_symbol
from reports.parts import Change, PositionRow
from reports.readings import Reading, build_row, cite_before, quantify
from reports.sentences.changes import NO_YEAR_BEFORE, NONE, TOLD, write_move

MOST_CHANGES = 3
# Of the width of the group's middle half: less is a move inside the crowd.
SMALLEST_SHARE = 0.25
# A count of n differs by about √n without any reason; twice that is seldom chance.
CHANCE = 2.0
COUNTED = ("count", "company", "course")


def choose_changes(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings of the largest changes, by widths of the group's middle half.

    Left out: what has no quartiles to measure by, what was defined otherwise the year before,
    what is shown as no change, and what could be the chance of its counts.
    """
    found = [each for each in readings if _is_worth_telling(each)]
    return sorted(found, key=_share, reverse=True)[:MOST_CHANGES]


def _is_worth_telling(reading: Reading) -> bool:
    if reading.change_reason or not isfinite(reading.effects.total):
        return False
    if reading.indicator.changes_in(reading.fiscal_year):
        return False
    shown = format_number(abs(reading.change), reading.indicator.decimals).strip("0.,")
    is_large = _share(reading) >= SMALLEST_SHARE
    return bool(shown) and is_large and abs(reading.change) > measure_chance(reading)


def _share(reading: Reading) -> float:
    """Return the change in widths of the middle half; 0 where there is no width."""
    width = reading.q3 - reading.q1
    return abs(reading.change) / width if width > 0 else 0.0


def measure_chance(reading: Reading) -> float:
    """Return how far the ratio may move by the chance of its counts alone, in its unit.

    CHANCE × mean of both values × √(Σ 1 ÷ count) over the sides that count something, of both
    years; amounts and shares of time have no such chance and count for nothing.
    """
    indicator, before, after = reading.indicator, reading.sides_before, reading.sides
    counts = []
    if indicator.numerator_unit in COUNTED:
        counts += [before.numerator, after.numerator]
    if indicator.denominator_unit in COUNTED:
        counts += [before.denominator, after.denominator]
    level = (abs(before.value) + abs(after.value)) / 2
    return CHANCE * level * sqrt(sum(1 / max(count, 1.0) for count in counts))


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
    if all(each.change_reason for each in known):
        return NO_YEAR_BEFORE.in_language(language)
    return (TOLD if choose_changes(known) else NONE).in_language(language)
