"""Units of money, counts and shares: symbols and the scale between them, the only place.

A unit is a dimension and a factor to that dimension's base; "a/b" is one unit per another.
"""

from dataclasses import dataclass
from fractions import Fraction

from indicators.text import LocalizedText


class UnitError(ValueError):
    """A unit is unknown, or two units cannot be brought to one another."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; `dimension` maps each base (money, count, …) to its power."""

    code: str
    symbol: LocalizedText
    dimension: tuple[tuple[str, int], ...]
    factor: Fraction


def _simple(code: str, ja: str, en: str, dimension: str, factor: Fraction | int) -> Unit:
    powers = ((dimension, 1),) if dimension else ()
    return Unit(code, LocalizedText(ja, en), powers, Fraction(factor))


_SIMPLE = {
    unit.code: unit
    for unit in (
        _simple("yen", "円", "yen", "money", 1),
        _simple("thousand_yen", "千円", "thousand yen", "money", 1_000),
        _simple("ten_thousand_yen", "万円", "10,000 yen", "money", 10_000),
        _simple("million_yen", "百万円", "million yen", "money", 1_000_000),
        _simple("hundred_million_yen", "億円", "100 million yen", "money", 100_000_000),
        # Of another dimension than yen: no rate is known here, so neither becomes the other.
        _simple("hundred_million_dollars", "億ドル", "100 million US dollars", "dollar", 10**8),
        _simple("billion_dollars", "十億ドル", "billion US dollars", "dollar", 10**9),
        _simple("count", "件", "cases", "count", 1),
        _simple("person", "人", "persons", "person", 1),
        _simple("company", "社", "companies", "company", 1),
        _simple("institution", "機関", "institutions", "institution", 1),
        _simple("course", "講座", "chairs", "course", 1),
        _simple("times", "倍", "times", "", 1),
        _simple("percent", "％", "%", "", Fraction(1, 100)),
    )
}
_SINGULAR = {"count": "case", "person": "person", "company": "company", "course": "chair"}


def unit_named(code: str) -> Unit:
    """Return the unit called `code`, such as "thousand_yen" or "thousand_yen/count".

    Raises: UnitError if it, or a part of it, is not known.
    """
    upper, per, lower = code.partition("/")
    try:
        if not per:
            return _SIMPLE[upper]
        return _per(_SIMPLE[upper], _SIMPLE[lower])
    except KeyError as error:
        known = ", ".join(_SIMPLE)
        raise UnitError(
            f"unit: must be one of {known}, or one of them per another such as "
            f"'thousand_yen/count'; got '{code}'."
        ) from error


def _per(upper: Unit, lower: Unit) -> Unit:
    below = _SINGULAR.get(lower.code, lower.symbol.en)
    symbol = LocalizedText(
        f"{upper.symbol.ja}／{lower.symbol.ja}", f"{upper.symbol.en} per {below}"
    )
    return Unit(
        f"{upper.code}/{lower.code}", symbol, _divide(upper, lower), upper.factor / lower.factor
    )


def _divide(upper: Unit, lower: Unit) -> tuple[tuple[str, int], ...]:
    powers = dict(upper.dimension)
    for base, power in lower.dimension:
        powers[base] = powers.get(base, 0) - power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def find_scale(numerator: Unit, denominator: Unit, result: Unit) -> float:
    """Return what numerator ÷ denominator is multiplied with to be in `result`.

    千円 ÷ 件 in 円／件 is 1000; 件 ÷ 件 in ％ is 100. The fraction is exact until the last step.
    Raises: UnitError if the dimensions differ.
    """
    if _divide(numerator, denominator) != result.dimension:
        raise UnitError(
            f"unit: {numerator.code} ÷ {denominator.code} cannot be given in {result.code}. "
            f"Choose a unit of the same kind, such as {numerator.code}/{denominator.code}."
        )
    return float(numerator.factor / denominator.factor / result.factor)
