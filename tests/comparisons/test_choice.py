"""What is named as a strength, what is asked about, and in which order indicators stand."""

from typing import NamedTuple

import pytest

from comparisons.choice import (
    Place,
    choose_questions,
    choose_strengths,
    measure_distance,
    order_by_distance,
)
from tests.definitions import define_indicator


class One(NamedTuple):
    name: str
    place: Place


FAR = One("far", Place("top_quarter", True, 3.0))
NEAR = One("near", Place("top_quarter", True, 0.5))
SAME = One("same", Place("middle_half", None, 0.0))
BAD_SIDE = One("bad side", Place("top_quarter", False, -0.1))
BEHIND = One("behind", Place("bottom_quarter", False, -2.0))
FURTHER = One("further", Place("bottom_quarter", False, -4.0))
UNKNOWN = One("unknown", Place("", None, None))
EVERY = [UNKNOWN, NEAR, SAME, BEHIND, FAR, FURTHER, BAD_SIDE]


def test_strengths_are_in_the_best_quarter_and_better_than_the_group_farthest_first():
    assert choose_strengths(EVERY) == [FAR, NEAR]


def test_questions_are_in_the_last_quarter_farthest_first():
    assert choose_questions(EVERY) == [FURTHER, BEHIND]


def test_three_are_named_at_most():
    assert len(choose_strengths([FAR, NEAR] * 3)) == 3


def test_what_equals_its_group_stands_before_what_has_no_value():
    assert order_by_distance(EVERY) == [FAR, NEAR, SAME, BAD_SIDE, BEHIND, FURTHER, UNKNOWN]


@pytest.mark.parametrize(
    ("direction", "distance"), [("higher_is_better", 1.5), ("lower_is_better", -1.5)]
)
def test_a_distance_is_in_middle_halves_with_the_good_side_positive(direction, distance):
    indicator = define_indicator("rate", "cost", "amount", direction=direction)

    assert measure_distance(30.0, q1=10.0, q3=30.0, indicator=indicator) == distance
    assert measure_distance(30.0, q1=10.0, q3=10.0, indicator=indicator) is None
    assert measure_distance(float("nan"), q1=10.0, q3=30.0, indicator=indicator) is None
