"""Others' points of a confidential scatter: squares with at least three, and never a name.

The widths follow from four squares to a power of ten: 1–1.78–3.16–5.62–10.
"""

import numpy as np

from indicators.calculation.disclosure import Rules, place_in_squares

RULES = Rules(squares_per_decade=4)
CENTRE = 10**0.125  # of the square from 1 to 10**0.25


def squares(points, hands=None, **about):
    x, y = np.array(points, dtype=np.float64).T
    names = hands or [f"corporation {at}" for at in range(len(points))]
    about.setdefault("seed", 1)
    return place_in_squares(x, y, names, rules=RULES, **about)


def test_three_in_a_square_are_drawn_at_its_centre():
    drawn = squares([(1.1, 1.2), (1.3, 1.4), (1.7, 1.7)])

    assert np.allclose(drawn, [[CENTRE, CENTRE]])


def test_two_in_a_square_are_not_drawn_nor_three_of_one_corporation():
    assert squares([(1.1, 1.2), (1.3, 1.4), (2.0, 1.7)]).shape == (0, 2)
    assert squares([(1.1, 1.2), (1.3, 1.4), (1.7, 1.7)], ["a", "a", "b"]).shape == (0, 2)


def test_zeros_and_salaries_have_no_point():
    points = [(1.1, 1.2), (1.3, 1.4), (1.7, 1.7)]

    assert squares([*points[:2], (0.0, 1.7)]).shape == (0, 2)
    assert squares(points, salaries=np.array([True, False, False])).shape == (0, 2)


def test_a_strip_that_everybody_knows_by_name_needs_others_elsewhere():
    points = [(1.1, 1.2), (1.3, 1.4), (1.7, 1.7)]

    assert squares(points, public_axis="y").shape == (0, 2)
    assert squares([*points, (30.0, 1.3)], public_axis="y").shape == (0, 2)
    assert squares([*points, (30.0, 1.3), (50.0, 1.3)], public_axis="y").shape == (1, 2)
    assert squares([*points, (30.0, 1.3), (50.0, 1.3)], public_axis="x").shape == (0, 2)


def test_the_order_is_the_seeds_and_says_nothing_of_the_universities():
    points = [(10.0**power * 1.2, 1.2) for power in range(6) for _ in range(3)]

    one, again, other = (squares(points, seed=seed) for seed in (1, 1, 2))

    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)
    assert np.array_equal(np.sort(one, axis=0), np.sort(other, axis=0))
