"""Regression lines of confidential figures: ten members, no leverage, three digits.

How a line is fitted is tested with the fits; here it is about who may see it.
"""

import numpy as np

from indicators.calculation.disclosure import line_cell, protect
from indicators.calculation.disclosure.lines import find_leverages
from tests.indicators.disclosure.stories import collect, costs_of, names, public_of


def line(xs, ys):
    who = names(len(xs))
    costs, income = dict(zip(who, ys, strict=True)), dict(zip(who, xs, strict=True))
    return collect(costs), line_cell(("line",), costs_of(costs), public_of(income))


def reasons(xs, ys):
    collection, cell = line(xs, ys)
    return protect(collection, [cell]).withheld


YS = (52, 61, 48, 57, 66, 43, 59, 50, 64, 47, 55, 62)


def test_a_line_needs_ten_members():
    assert reasons(range(1, 11), YS[:10]) == {}
    assert reasons(range(1, 10), YS[:9]) == {("line",): "few_for_line"}


def test_nobody_may_carry_a_line_alone():
    # Leverage 1/n + (x - mean)² ÷ Σ(x - mean)²: one at 100 beside 1..9 has nearly 1.
    assert reasons([*range(1, 10), 100], YS[:10]) == {("line",): "leverage"}


def test_leverage_of_three_points():
    # x = 0, 1, 5: mean 2, deviations -2, -1, 3, squares 4, 1, 9 of 14.
    assert np.allclose(
        find_leverages(np.array([0.0, 1.0, 5.0])), [1 / 3 + 4 / 14, 1 / 3 + 1 / 14, 1 / 3 + 9 / 14]
    )


def test_slope_and_intercept_are_written_to_three_digits():
    # y = 1234.5 + 6.789 x exactly, so the line is known without fitting.
    xs = np.arange(1.0, 11.0)

    _, cell = line(xs, 1234.5 + 6.789 * xs)

    assert cell.figures == (6.79, 1230.0)


def test_a_line_over_confidential_denominators_is_never_shown():
    costs = dict(zip(names(12), YS, strict=True))
    income = dict(zip(names(12), range(1, 13), strict=True))
    cell = line_cell(("line",), public_of(income), costs_of(costs))

    assert protect(collect(costs), [cell]).withheld == {("line",): "not_modelled"}
