"""Units: the scale between what is asked and what is shown, exact, and refused where none is.

How a number with a unit looks is asked in test_formatting.py.
"""

import pytest

from indicators.units import UnitError, find_scale, unit_named


def scale(numerator: str, denominator: str, result: str) -> float:
    return find_scale(unit_named(numerator), unit_named(denominator), unit_named(result))


@pytest.mark.parametrize(
    ("numerator", "denominator", "result", "expected"),
    [
        ("thousand_yen", "count", "thousand_yen/count", 1),
        ("thousand_yen", "count", "yen/count", 1000),
        ("thousand_yen", "count", "million_yen/count", 0.001),
        ("thousand_yen", "thousand_yen", "times", 1),
        ("thousand_yen", "million_yen", "times", 0.001),
        ("count", "count", "times", 1),
        ("count", "count", "percent", 100),
        ("thousand_yen", "thousand_yen", "percent", 100),
        ("count", "thousand_yen", "count/million_yen", 1000),
        ("count", "thousand_yen", "count/hundred_million_yen", 100_000),
        ("thousand_yen", "person", "thousand_yen/person", 1),
        ("count", "person", "count/person", 1),
    ],
)
def test_the_scale_between_units_is_exact(numerator, denominator, result, expected):
    assert scale(numerator, denominator, result) == expected


@pytest.mark.parametrize(
    ("numerator", "denominator", "result"),
    [
        ("thousand_yen", "count", "times"),
        ("thousand_yen", "count", "percent"),
        ("count", "person", "percent"),
        ("count", "thousand_yen", "thousand_yen/count"),
        ("count", "count", "count"),
        ("thousand_yen", "count", "thousand_yen"),
        ("thousand_yen", "count", "thousand_yen/person"),
    ],
)
def test_units_of_different_kinds_cannot_be_brought_to_one_another(numerator, denominator, result):
    with pytest.raises(UnitError) as error:
        scale(numerator, denominator, result)

    assert all(code in str(error.value) for code in (numerator, denominator, result))


@pytest.mark.parametrize("code", ["dollar", "thousand_yen/dollar", "dollar/count", "", "yen/"])
def test_an_unknown_unit_is_an_error_that_says_what_came_and_what_is_known(code):
    with pytest.raises(UnitError, match="thousand_yen") as error:
        unit_named(code)

    assert repr(code) in str(error.value)


@pytest.mark.parametrize(
    ("code", "japanese"),
    [
        ("yen", "円"),
        ("thousand_yen", "千円"),
        ("ten_thousand_yen", "万円"),
        ("million_yen", "百万円"),
        ("hundred_million_yen", "億円"),
        ("count", "件"),
        ("person", "人"),
        ("company", "社"),
        ("institution", "機関"),
        ("hundred_million_dollars", "億ドル"),
        ("billion_dollars", "十億ドル"),
        ("course", "講座"),
        ("times", "倍"),
        ("percent", "％"),
        ("thousand_yen/count", "千円／件"),
        ("count/million_yen", "件／百万円"),
    ],
)
def test_a_unit_has_the_symbol_that_its_readers_write(code, japanese):
    symbol = unit_named(code).symbol

    assert symbol.ja == japanese
    assert symbol.en
