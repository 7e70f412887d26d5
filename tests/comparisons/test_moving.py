"""Which changes home and report tell: large beside the group, resting on enough, no chance.

Unless a test says otherwise an amount per patent reached 30, beside a middle half from 10 to 18.
"""

from math import nan
from typing import Any, NamedTuple

import pytest

from comparisons.moving import choose_moves, measure_chance, measure_share
from indicators.calculation.changes import YearSides
from indicators.catalogue.model import DefinitionChange, Indicator
from tests.definitions import define_indicator, text

MANY = (10_000.0, 10_000.0)


class Moved(NamedTuple):
    indicator: Indicator
    fiscal_year: int
    change: float
    q1: float
    q3: float
    sides_before: YearSides
    sides: YearSides


def moved(
    change: float,
    *,
    counted: tuple[float, float] = MANY,
    q1: float = 10.0,
    width: float = 8.0,
    **defined: Any,
) -> Moved:
    """Return a change to 30; `counted`: the denominators of the year before and of the year."""
    indicator = define_indicator("income_per_patent", "income", "patents", **defined)
    before, after = (
        YearSides(value * below, below, value, "")
        for value, below in zip((30.0 - change, 30.0), counted, strict=True)
    )
    return Moved(indicator, 2024, change, q1, q1 + width, before, after)


def is_told(each: Moved) -> bool:
    return choose_moves([each], 5) == [each]


def test_a_change_is_told_from_a_quarter_of_the_middle_half_on():
    assert measure_share(moved(2.0)) == 0.25
    assert is_told(moved(2.0))
    assert not is_told(moved(1.9))


def test_the_largest_beside_its_group_comes_first_and_only_so_many():
    moves = [moved(change) for change in (2.0, -6.0, 4.0, 3.0, 5.0, 7.0)]

    assert [each.change for each in choose_moves(moves, 5)] == [7.0, -6.0, 5.0, 4.0, 3.0]
    assert [each.change for each in choose_moves(moves, 2)] == [7.0, -6.0]


def test_equal_changes_stay_in_the_order_given():
    first, second = moved(4.0), moved(-4.0)

    assert choose_moves([first, second], 2) == [first, second]
    assert choose_moves([second, first], 2) == [second, first]


@pytest.mark.parametrize(("counted", "told"), [(10.0, True), (9.0, False)])
def test_under_ten_in_the_denominator_nothing_is_told_however_large(counted: float, told: bool):
    # From 1 to 30: even with nine patents the chance is 2 × 15.5 × √(1/9 + 1/10,000) = 10.3 < 29.
    assert is_told(moved(29.0, counted=(counted, 10_000.0))) is told
    assert is_told(moved(29.0, counted=(10_000.0, counted))) is told


def test_a_change_that_its_counts_may_make_by_chance_is_not_told():
    # From 25 to 30 with 50 patents: 2 × 27.5 × √(1/50 + 1/50) = 11; with 1,000: 2.46.
    assert measure_chance(moved(5.0, counted=(50.0, 50.0))) == pytest.approx(11.0)
    assert not is_told(moved(5.0, counted=(50.0, 50.0)))
    assert is_told(moved(5.0, counted=(1_000.0, 1_000.0)))


@pytest.mark.parametrize(
    "each",
    [
        moved(5.0, width=0.0),
        moved(5.0, width=nan),
        moved(nan),
        moved(5.0, counted=(nan, 10_000.0)),
        moved(5.0, changes=(DefinitionChange(2024, text("other")),)),
        moved(0.04, width=0.1, decimals=1),
    ],
    ids=[
        "quartiles that coincide",
        "no quartiles",
        "no change",
        "an unknown denominator",
        "a new definition",
        "a change that is shown as 0",
    ],
)
def test_noise_is_not_told(each: Moved):
    assert not is_told(each)
