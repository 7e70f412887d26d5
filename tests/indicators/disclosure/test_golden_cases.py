"""The golden cases of disclosure control: what went wrong elsewhere must be refused here.

Their numbers are invented; each test is named after its case in docs/disclosure.md.
"""

import pytest

from indicators.calculation.disclosure import mean_cell, pooled_cell, protect, sum_cell
from tests.indicators.disclosure.stories import collect, costs_of, names, public_of

EVEN = dict(zip(names(12), (52, 61, 48, 57, 66, 43, 59, 50, 64, 47, 55, 62), strict=True))


@pytest.mark.parametrize("count", [2, 3])
def test_bars_of_two_and_of_three_with_averages_to_the_yen(count):
    costs = {each: EVEN[each] for each in names(count)}

    protected = protect(collect(costs), [mean_cell(("bar",), costs_of(costs), digits=15)])

    assert protected.shown == {}
    assert protected.withheld == {("bar",): "few_corporations"}


LARGE, SMALL = names(12)[:6], names(12)[6:]
GROUPS = {"all": names(12), "large": LARGE, "small": SMALL}
INCOME = dict(zip(names(12), (86, 70, 79, 82, 91, 72, 31, 35, 28, 42, 38, 36), strict=True))
# The large have 48 of the 107 of the cost: 5, 9, 10, 8, 7, 9 of theirs against 59.
COST_OF = dict(zip(names(12), (5, 9, 10, 8, 7, 9, 11, 9, 10, 8, 12, 9), strict=True))


def test_three_averages_whose_weights_give_the_hidden_denominators_away():
    # all = w × large + (1 - w) × small with 480/48 = 10, 210/59 and 690/107: w = 48/107.
    cells = [
        pooled_cell(("income_per_cost", key), public_of(INCOME, who), costs_of(COST_OF, who))
        for key, who in GROUPS.items()
    ]

    protected = protect(collect(COST_OF), cells)

    # The two groups are what people compare; the whole is given up for them.
    assert protected.withheld == {("income_per_cost", "all"): "complementary"}


def test_three_averages_are_shown_together_when_both_denominators_are_public():
    cells = [
        pooled_cell(("cost_per_income", key), costs_of(COST_OF, who), public_of(INCOME, who))
        for key, who in GROUPS.items()
    ]

    protected = protect(collect(COST_OF), cells)

    assert protected.withheld == {}


def test_prefectures_of_two_three_and_five_with_a_total():
    who = names(10)
    groups = {"A": who[:2], "B": who[2:5], "C": who[5:], "total": who}
    costs = {each: EVEN[each] for each in who}

    protected = protect(
        collect(costs), [sum_cell((key,), costs_of(costs, group)) for key, group in groups.items()]
    )

    assert protected.withheld[("A",)] == protected.withheld[("B",)] == "few_corporations"
    # total - C would be A + B: five universities, and nobody in it dominates.
    assert set(protected.shown) == {("C",), ("total",)}


def test_hiding_the_prefecture_of_two_alone_is_not_enough():
    who = names(12)
    groups = {"A": who[:2], "B": who[2:7], "C": who[7:], "total": who}
    costs = {each: EVEN[each] for each in who}

    protected = protect(
        collect(costs), [sum_cell((key,), costs_of(costs, group)) for key, group in groups.items()]
    )

    assert protected.withheld[("A",)] == "few_corporations"
    assert not {("B",), ("C",), ("total",)} <= protected.shown.keys()


def test_the_mean_over_39_then_over_40_universities():
    who = names(40)
    costs = {each: 40.0 + (at * 7) % 23 for at, each in enumerate(who)}
    before = mean_cell(("mean",), costs_of(costs, who[:39]))

    first = protect(collect({each: costs[each] for each in who[:39]}), [before])
    second = protect(collect(costs), [mean_cell(("mean",), costs_of(costs))], earlier=[before])

    assert set(first.shown) == {("mean",)}
    assert second.withheld == {("mean",): "complementary"}


def test_two_universities_of_one_corporation_among_five_count_as_four():
    who = names(5)
    costs = {each: EVEN[each] for each in who}
    one = collect(costs, corporations={who[0]: "union", who[1]: "union"})

    assert protect(collect(costs), [sum_cell(("sum",), costs_of(costs))]).withheld == {}
    assert protect(one, [sum_cell(("sum",), costs_of(costs))]).withheld == {
        ("sum",): "few_corporations"
    }


def test_four_of_five_members_have_consented_to_be_named():
    who = names(5)
    costs = {each: EVEN[each] for each in who}

    protected = protect(collect(costs, waived=who[:4]), [sum_cell(("sum",), costs_of(costs))])

    assert protected.withheld == {("sum",): "complementary"}
