"""Axes: when they are logarithmic, and that every value finds its place on them."""

from indicators.charts.axes import build_axis, is_log_wanted
from indicators.charts.lines import write_equation
from tests.definitions import text

TITLE = text("axis")


def test_axes_are_logarithmic_when_both_sides_span_two_decades():
    assert is_log_wanted([1, 10, 100], [5, 50, 500], axis="auto")


def test_axes_stay_linear_when_one_side_is_narrow():
    assert not is_log_wanted([1, 10, 99], [5, 50, 500], axis="auto")
    assert not is_log_wanted([1, 10, 100], [5, 6, 7], axis="auto")


def test_axes_stay_linear_when_more_than_a_fifth_would_be_lost():
    four_of_five = [0, 1, 10, 100, 1000]
    three_of_five = [0, 0, 1, 10, 1000]

    assert is_log_wanted(four_of_five, axis="auto")
    assert not is_log_wanted(three_of_five, axis="auto")


def test_a_log_axis_that_was_asked_for_is_given_unless_nothing_could_stand_on_it():
    assert is_log_wanted([1, 2], axis="log")
    assert not is_log_wanted([0, 0], axis="log")


def test_every_value_lies_inside_its_axis():
    for values, is_log in (([0, 3, 700], False), ([0.2, 9000], True), ([-5, 5], False)):
        axis = build_axis(values, title=TITLE, is_log=is_log)

        assert all(0 < axis.fraction(value) < 1 for value in values)
        assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
        assert len(axis.ticks) >= 2


def test_an_axis_without_values_still_has_two_ends():
    axis = build_axis([], title=TITLE, is_log=False)

    assert axis.low < axis.high


def test_an_equation_keeps_the_digits_that_count():
    assert write_equation(2352.4, -38120.0) == "y = 2,352x − 38,120"
    assert write_equation(0.012345, 0.5) == "y = 0.01235x + 0.5000"
    assert write_equation(-1.5, 0.0) == "y = −1.500x"
