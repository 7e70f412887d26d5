"""What one figure may not show by itself: too few, too many zeros, one that dominates.

Each rule is tried exactly at its cut and one step beyond.
"""

import numpy as np

from indicators.calculation.disclosure import (
    find_salaries,
    mean_of_ratios_cell,
    pooled_cell,
    protect,
    quantile_cell,
    sum_cell,
)
from tests.indicators.disclosure.stories import COST, collect, costs_of, names, public_of


def reason_of_sum(amounts, **about):
    costs = dict(zip(names(len(amounts)), amounts, strict=True))
    protected = protect(collect(costs, **about), [sum_cell(("sum",), costs_of(costs))])
    return protected.withheld.get(("sum",), "")


def test_five_corporations_are_enough_and_four_are_not():
    assert reason_of_sum([50, 60, 55, 52, 58]) == ""
    assert reason_of_sum([50, 60, 55, 52]) == "few_corporations"


def test_three_must_be_more_than_zero():
    assert reason_of_sum([50, 60, 55, 0, 0]) == ""
    assert reason_of_sum([50, 60, 0, 0, 0]) == "few_nonzero"


def test_the_rest_must_be_fifteen_hundredths_of_the_largest():
    # 100 and 80, and the rest together 15 or 14: 15 = 0.15 × 100 is just enough.
    assert reason_of_sum([100, 80, 5, 5, 5.001]) == ""
    assert reason_of_sum([100, 80, 5, 5, 4]) == "dominance"


def test_dominance_counts_for_the_denominator_too():
    costs = dict(zip(names(5), (50, 60, 55, 52, 58), strict=True))
    income = dict(zip(names(5), (1000, 900, 40, 40, 40), strict=True))
    cell = pooled_cell(("ratio",), costs_of(costs), public_of(income))

    assert protect(collect(costs), [cell]).withheld == {("ratio",): "dominance"}


def test_all_universities_that_one_account_serves_count_as_one():
    accounts = {"tlo": names(2)}

    assert reason_of_sum([50, 60, 55, 52, 58, 51], accounts=accounts) == ""
    assert reason_of_sum([50, 60, 55, 52, 58], accounts=accounts) == "few_corporations"


def test_somebodys_salary_does_not_count_and_is_not_the_universitys_to_name():
    amounts = [50, 60, 55, 52, 58, 51]

    assert reason_of_sum(amounts, salaries=names(1)) == ""
    assert reason_of_sum(amounts, salaries=names(2)) == "few_corporations"
    assert (
        collect(dict(zip(names(6), amounts, strict=True)), salaries=names(1), waived=names(1)).known
        == frozenset()
    )


def test_fewer_than_three_full_time_equivalents_are_a_salary():
    costs = {("north", COST): 900.0, ("harbour", COST): 800.0, ("island", COST): 700.0}
    staff = {("north", COST): 3.0, ("harbour", COST): 2.9}

    salaries = find_salaries(costs, staff, smallest_fte=3.0)

    assert salaries == {("harbour", COST), ("island", COST)}


def test_quartiles_need_ten():
    def reasons(count):
        costs = {each: 40.0 + at for at, each in enumerate(names(count))}
        income = {each: 100.0 + (at * 37) % 11 for at, each in enumerate(names(count))}
        cells = [
            quantile_cell((str(share),), costs_of(costs), public_of(income), share=share)
            for share in (0.25, 0.5)
        ]
        return protect(collect(costs), cells).withheld

    assert reasons(9) == {("0.25",): "few_for_quartiles"}
    assert reasons(10) == {}


def test_a_mean_of_ratios_with_confidential_denominators_is_never_shown():
    costs = {each: 40.0 + at for at, each in enumerate(names(12))}
    income = {each: 90.0 + at for at, each in enumerate(names(12))}
    cell = mean_of_ratios_cell(("mean",), public_of(income), costs_of(costs))

    assert protect(collect(costs), [cell]).withheld == {("mean",): "not_modelled"}


def test_a_value_below_zero_has_no_model():
    assert reason_of_sum([50, 60, 55, 52, -58]) == "not_modelled"


def test_figures_are_written_to_three_digits():
    costs = dict(zip(names(5), (501, 602, 553, 524, 585), strict=True))

    cell = sum_cell(("sum",), costs_of(costs))

    assert cell.figures == (2760.0,)  # 2765 lies midway; round half to even gives 2760
    assert np.isclose(cell.rows[0].low, 2755.0)
    assert np.isclose(cell.rows[0].high, 2765.0)
