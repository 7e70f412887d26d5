"""What readers know besides this release: own values, accounts, earlier releases, public totals.

Each story is told twice: without the knowledge the figure is shown, with it it is not.
"""

import numpy as np

from indicators.calculation.disclosure import (
    Collection,
    protect,
    secret_side,
    state_fact,
    sum_cell,
)
from tests.indicators.disclosure.stories import COST, collect, costs_of, names

EVEN = dict(zip(names(12), (52, 61, 48, 57, 66, 43, 59, 50, 64, 47, 55, 62), strict=True))


def total(key, costs, members=None):
    return sum_cell((key,), costs_of(costs, members))


def test_an_account_of_two_knows_the_third_of_a_difference():
    # All twelve less nine are three; who serves two of the three knows the last.
    cells = [total("all", EVEN), total("nine", EVEN, names(9))]
    account = {"tlo": names(12)[9:11]}

    assert protect(collect(EVEN), cells).withheld == {}
    assert protect(collect(EVEN, accounts=account), cells).withheld == {("nine",): "complementary"}


def test_a_corporation_of_two_knows_the_third_of_a_difference():
    cells = [total("all", EVEN), total("nine", EVEN, names(9))]
    one = dict.fromkeys(names(12)[9:11], "union")

    assert protect(collect(EVEN, corporations=one), cells).withheld == {("nine",): "complementary"}


def test_a_value_that_was_withdrawn_is_still_its_owners_secret():
    before = total("sum", EVEN)
    left = {each: EVEN[each] for each in names(11)}

    now = protect(collect(left), [total("sum", left)], earlier=[before])

    assert now.withheld == {("sum",): "complementary"}
    assert now.report.values == 12


def test_a_correction_does_not_hide_the_value_before_it():
    before = total("sum", {**EVEN, names(12)[11]: 31})

    now = protect(collect(EVEN), [total("sum", EVEN, names(11))], earlier=[before])

    assert now.withheld == {("sum",): "complementary"}


def test_the_same_release_again_shows_the_same():
    cells = [total("all", EVEN), total("five", EVEN, names(5))]
    first = protect(collect(EVEN), cells)

    again = protect(collect(EVEN), cells, earlier=list(first.shown.values()))

    assert first.shown.keys() == again.shown.keys() == {("all",), ("five",)}


def test_what_was_given_away_before_is_counted_and_withholds_nothing_else():
    before = total("five", EVEN, names(5))
    others = total("others", EVEN, names(12)[5:])

    now = protect(collect(EVEN, waived=names(4)), [others], earlier=[before])

    assert now.report.known_already == 1
    assert set(now.shown) == {("others",)}


def two_items(*, public_totals):
    """Incomes by sole and by joint applicant: ten universities, 100 together at each."""
    who = names(10)
    sole = np.array([52, 61, 48, 57, 66, 43, 59, 50, 64, 47], dtype=np.float64)
    facts = tuple(
        state_fact(("total", each), ((each, "sole"), (each, "joint")), [1, 1], low=100, high=100)
        for each in who
    )
    collection = Collection(
        who,
        ("sole", "joint"),
        np.column_stack([sole, 100 - sole]),
        who,
        facts=facts if public_totals else (),
    )
    cells = [
        sum_cell(("sole", "ten"), secret_side(who, "sole", sole)),
        sum_cell(("joint", "nine"), secret_side(who[:9], "joint", 100 - sole[:9])),
    ]
    return collection, cells


def test_a_public_total_ties_its_confidential_parts_together():
    assert protect(*two_items(public_totals=False)).withheld == {}
    assert protect(*two_items(public_totals=True)).withheld == {("joint", "nine"): "complementary"}


def test_a_public_whole_is_a_ceiling():
    # Five share 250; if nobody can have more than 55, nobody can have less than 30 either.
    costs = dict.fromkeys(names(5), 50)
    ceilings = tuple(
        state_fact(("whole", each), ((each, COST),), [1], low=0, high=55) for each in costs
    )
    one = collect(costs)
    told = Collection(one.universities, one.items, one.values, one.holders, facts=ceilings)

    assert protect(one, [total("sum", costs)]).withheld == {}
    assert protect(told, [total("sum", costs)]).report.known_already == 5


def test_the_order_of_the_figures_does_not_matter():
    groups = {"A": names(5), "B": names(12)[3:], "C": names(12)[5:], "all": names(12)}
    cells = [total(key, EVEN, who) for key, who in groups.items()]

    forwards, backwards = protect(collect(EVEN), cells), protect(collect(EVEN), cells[::-1])

    assert forwards.withheld == backwards.withheld
    assert forwards.withheld != {}
