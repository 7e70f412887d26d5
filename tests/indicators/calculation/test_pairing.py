"""Two figures together: medians, quarters, who is on top of both, which way is good."""

import numpy as np

from indicators.calculation.pairing import Quarters, Side, compare_sides, correlate_groups

NAN = float("nan")
RISING = np.arange(1.0, 13.0)


def test_medians_make_four_quarters_and_whoever_stands_on_one_is_on_the_low_side():
    """Medians 3 and 30: (1, 10) (3, 30) low-low, (2, 50) low-high, (4, 20) high-low, (5, 40)."""
    x = Side(np.array([1.0, 2.0, 3.0, 4.0, 5.0, NAN, 9.0]), "higher_is_better")
    y = Side(np.array([10.0, 50.0, 30.0, 20.0, 40.0, 99.0, NAN]), "higher_is_better")

    found = compare_sides(x, y)

    assert (found.x_median, found.y_median) == (3.0, 30.0)
    assert found.quarters == Quarters(high_high=1, high_low=1, low_high=1, low_low=2)
    assert found.members.tolist() == [True] * 5 + [False] * 2


def test_the_good_quarter_of_one_is_counted_in_the_other():
    """Of 12 the third quartile of 1 … 12 is 9.25: 10, 11, 12; of y they are 1, 11 and 12."""
    y = RISING.copy()
    y[[0, 9]] = y[[9, 0]]

    found = compare_sides(Side(RISING, "higher_is_better"), Side(y, "higher_is_better"))

    assert (found.x_top, found.y_top, found.both_top) == (3, 3, 2)


def test_lower_is_better_is_turned_so_good_sides_go_together():
    cost = Side(-RISING, "lower_is_better")

    found = compare_sides(Side(RISING, "higher_is_better"), cost)

    assert found.correlation.value == 1.0
    assert found.both_top == 3
    assert found.y_median == -6.5


def test_without_a_judgement_the_high_side_is_told():
    found = compare_sides(Side(RISING, "neutral"), Side(-RISING, "neutral"))

    assert found.correlation.value == -1.0
    assert found.both_top == 0


def test_nobody_is_counted_where_nobody_has_both():
    found = compare_sides(
        Side(np.array([1.0, NAN]), "neutral"), Side(np.array([NAN, 1.0]), "neutral")
    )

    assert found.correlation.reason == "group_too_small"
    assert np.isnan(found.x_median)
    assert found.quarters == Quarters(0, 0, 0, 0)
    assert (found.x_top, found.both_top) == (0, 0)


def test_a_group_is_correlated_of_its_own_members_only():
    """Both halves of twenty rise; together the second begins below the first."""
    first, second = np.arange(10.0), np.arange(10.0)
    x = Side(np.concatenate([first, second + 100]), "higher_is_better")
    y = Side(np.concatenate([first + 100, second]), "higher_is_better")
    half = np.repeat([True, False], 10)

    found = correlate_groups(x, y, {"first": half, "second": ~half, "few": np.arange(20) < 9})

    assert found["first"].value == found["second"].value == 1.0
    assert found["few"].reason == "group_too_small"
    assert compare_sides(x, y).correlation.value < 0
