"""Medians and quartiles beside totals: an attacker who tries every order learns nothing.

Thirteen and seven members, so that each quartile is one member's own ratio and not a mixture.
"""

from collections.abc import Iterable
from random import Random

import highspy
import numpy as np
import pytest

from indicators.calculation.disclosure import Cell, pooled_cell, protect, quantile_cell, sum_cell
from indicators.calculation.disclosure.orders import ABOVE, BELOW, LOWER, UPPER, place_roles
from tests.indicators.disclosure.attack import is_placed
from tests.indicators.disclosure.attacker import interval_of
from tests.indicators.disclosure.stories import collect, costs_of, names, public_of

SHARES = {"q1": 0.25, "median": 0.5, "q3": 0.75}
MOST = 1e5  # no cost is a tenth of this
GROUPS = {"all": names(13), "seven": names(13)[:7]}


def draw(seed: int) -> tuple[dict[str, int], dict[str, int]]:
    random = Random(seed)
    costs = {each: max(1, round(random.lognormvariate(6, 0.5))) for each in names(13)}
    return costs, {each: max(1, round(random.lognormvariate(6, 0.5))) for each in names(13)}


def ask(costs: dict[str, int], public: dict[str, int]) -> list[Cell]:
    return [
        *(sum_cell(("sum", group), costs_of(costs, who)) for group, who in GROUPS.items()),
        *(
            quantile_cell((name, group), costs_of(costs, who), public_of(public, who), share=share)
            for group, who in GROUPS.items()
            for name, share in SHARES.items()
            if (len(who) - 1) * share % 1 == 0
        ),
    ]


class Orders:
    """What totals and order statistics leave possible, as a mixed-integer program."""

    def __init__(self, public: dict[str, int], own: dict[str, int]) -> None:
        self.solver = highspy.Highs()
        self.solver.silent()
        self.public = public
        self.costs = {
            each: self.solver.addVariable(lb=own.get(each, 0), ub=own.get(each, MOST))
            for each in public
        }

    def hear(self, cell: Cell) -> None:
        low, high = interval_of(cell.figures[0])
        if cell.kind == "sum":
            total = sum(self.costs[each] for each in cell.members)
            self.solver.addConstr(low <= total <= high)
            return
        share = SHARES[cell.key[0]]
        first = round((len(cell.members) - 1) * share)
        under, over = [], []
        for each in cell.members:
            at_most, at_least = self.solver.addBinary(), self.solver.addBinary()
            weight, cost = self.public[each], self.costs[each]
            self.solver.addConstr(cost + MOST * at_most <= high * weight + MOST)
            self.solver.addConstr(cost - MOST * at_least >= low * weight - MOST)
            under.append(at_most)
            over.append(at_least)
        self.solver.addConstr(sum(under) >= first + 1)
        self.solver.addConstr(sum(over) >= len(cell.members) - first)

    def range_of(self, each: str) -> tuple[float, float]:
        self.solver.minimize(self.costs[each])
        least = self.solver.getInfo().mip_dual_bound
        self.solver.maximize(self.costs[each])
        return least, self.solver.getInfo().mip_dual_bound


def find_placed(
    costs: dict[str, int], public: dict[str, int], shown: Iterable[Cell], observer: str
) -> set[str]:
    """Return whose cost the observer places, who knows the own one."""
    orders = Orders(public, {each: cost for each, cost in costs.items() if each == observer})
    for cell in shown:
        orders.hear(cell)
    others = [each for each in costs if each != observer]
    return {each for each in others if is_placed(costs[each], *orders.range_of(each))}


@pytest.mark.parametrize(("seed", "observer"), [(0, "nobody"), (1, names(13)[0])])
def test_orders_and_totals_together_place_nobody(seed, observer):
    costs, public = draw(seed)

    protected = protect(collect(costs), ask(costs, public))

    assert any(cell.order for cell in protected.shown.values())
    assert find_placed(costs, public, protected.shown.values(), observer) == set()


def test_the_attacker_places_somebody_when_nothing_is_withheld():
    # Sum 1,712, median 0.600 of three: who knows the 500 knows that the others are 600 and 612.
    costs = dict(zip(names(3), (500, 600, 612), strict=True))
    public = dict.fromkeys(names(3), 1000)
    total = sum_cell(("sum", "three"), costs_of(costs))
    median = quantile_cell(("median", "three"), costs_of(costs), public_of(public), share=0.5)

    assert find_placed(costs, public, [total, median], names(3)[0]) == {*names(3)[1:]}


def test_a_quartile_between_two_members_has_both_at_it():
    # Five ratios, a quarter of the way: exactly the second. Four: 0.75 of the way to the second.
    roles, low, high, rest = place_roles(np.array([3.0, 1.0, 2.0, 5.0, 4.0]), 0.25)
    assert (list(roles), low, high, rest) == ([ABOVE, BELOW, LOWER, ABOVE, ABOVE], 2.0, 2.0, 0.0)

    roles, low, high, rest = place_roles(np.array([3.0, 1.0, 2.0, 4.0]), 0.25)
    assert (list(roles), low, high, rest) == ([ABOVE, LOWER, UPPER, ABOVE], 1.0, 2.0, 0.75)


def test_confidential_denominators_count_from_the_other_end():
    costs = dict(zip(names(11), range(20, 42, 2), strict=True))
    income = dict.fromkeys(names(11), 100)
    cells = [
        quantile_cell(("median",), public_of(income), costs_of(costs), share=0.5),
        pooled_cell(("pooled",), public_of(income), costs_of(costs)),
    ]

    protected = protect(collect(costs), cells)

    assert protected.withheld == {}
    assert protected.shown[("median",)].figures == (3.33,)  # 100 ÷ 30, of the sixth of eleven


def test_a_ratio_rises_with_its_numerator_and_falls_with_its_denominator():
    costs = dict(zip(names(11), range(20, 42, 2), strict=True))
    income = dict.fromkeys(names(11), 100)

    above = quantile_cell(("up",), costs_of(costs), public_of(income), share=0.5).order
    below = quantile_cell(("down",), public_of(income), costs_of(costs), share=0.5).order

    assert (above.rising, below.rising) == (True, False)
    assert list(above.lower) == list(below.lower) == [30.0] * 11


def test_a_median_whose_other_members_are_known_is_the_fifth_itself():
    costs = dict(zip(names(5), (500, 590, 600, 700, 800), strict=True))
    median = quantile_cell(
        ("median",), costs_of(costs), public_of(dict.fromkeys(costs, 1000)), share=0.5
    )
    known = [each for each in costs if costs[each] != 600]

    assert protect(collect(costs), [median]).withheld == {}
    assert protect(collect(costs, waived=known), [median]).withheld == {
        ("median",): "complementary"
    }
