"""Chapter 7: why a ratio changed, and how far it is to another value.

The parts add up to the change, whichever side one looks at first.
"""

from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.calculation.decomposition import explain_group, explain_ratio
from indicators.calculation.reaching import find_way

AMOUNTS = st.floats(0.5, 1e9, allow_nan=False)


def test_a_growing_numerator_and_a_growing_denominator_work_against_each_other():
    # 100 ÷ 50 = 2 becomes 180 ÷ 60 = 3. Numerator: 80 × (1/50 + 1/60) ÷ 2 = 80 × 11/600 = 22/15;
    # denominator: 280 × (1/60 - 1/50) ÷ 2 = -140 × 1/300 = -7/15. Together 1.
    change = explain_ratio((100, 50), (180, 60))

    assert change.numerator == pytest.approx(22 / 15)
    assert change.denominator == pytest.approx(-7 / 15)
    assert change.total == pytest.approx(1.0)


def test_the_unit_of_the_ratio_is_the_unit_of_its_parts():
    assert explain_ratio((1, 4), (2, 4), scale=100).numerator == pytest.approx(25.0)


def test_without_a_denominator_there_is_nothing_to_explain():
    assert all(map(isnan, explain_ratio((1, 0), (2, 4))))
    assert all(map(isnan, explain_ratio((1, 4), (float("nan"), 4))))


@given(st.tuples(AMOUNTS, AMOUNTS), st.tuples(AMOUNTS, AMOUNTS))
def test_the_parts_add_up_and_going_back_takes_them_back(before, after):
    there, back = explain_ratio(before, after), explain_ratio(after, before)

    change = after[0] / after[1] - before[0] / before[1]
    size = max(abs(there.numerator), abs(there.denominator), 1e-12)
    assert there.total == pytest.approx(change, abs=size * 1e-9)
    assert there.numerator == pytest.approx(-back.numerator, abs=size * 1e-12)


def year(**sides):
    pairs = [(nan, nan) if pair is None else pair for pair in sides.values()]
    return tuple(np.array(side, dtype=np.float64) for side in zip(*pairs, strict=True))


nan = float("nan")


def test_two_members_whose_ratios_stay_and_whose_weights_move():
    # 10/10 and 30/10 pooled 2; then 10/10 and 90/30 pooled 2.5: nobody's own ratio moved.
    change = explain_group(year(a=(10, 10), b=(30, 10)), year(a=(10, 10), b=(90, 30)))

    assert change.within == pytest.approx(0.0)
    assert change.composition == pytest.approx(0.5)
    assert (change.entry, change.exit) == (0.0, 0.0)


def test_one_who_comes_and_one_who_leaves_are_told_apart():
    # a stays at 2 (20/10); b (0/10) leaves: 1 → 2; c (60/10) comes: 2 → 4.
    change = explain_group(
        year(a=(20, 10), b=(0, 10), c=None), year(a=(20, 10), b=None, c=(60, 10))
    )

    assert tuple(change) == pytest.approx((0.0, 0.0, 2.0, 1.0))
    assert change.total == pytest.approx(3.0)


def test_a_group_of_which_nobody_stayed_has_no_parts():
    assert all(map(isnan, explain_group(year(a=(1, 1), b=None), year(a=None, b=(2, 1)))))


MEMBERS = st.lists(
    st.tuples(
        st.one_of(st.none(), st.tuples(AMOUNTS, AMOUNTS)),
        st.one_of(st.none(), st.tuples(AMOUNTS, AMOUNTS)),
    ),
    min_size=1,
    max_size=8,
)


@given(MEMBERS)
def test_the_parts_of_a_group_add_up_to_its_change(members):
    members = [((3.0, 2.0), (5.0, 4.0)), *members]  # at least one stays
    before, after = (
        year(**{str(at): pair[side] for at, pair in enumerate(members)}) for side in (0, 1)
    )

    change = explain_group(before, after)

    pooled = [np.nansum(numerator) / np.nansum(below) for numerator, below in (before, after)]
    size = max(map(abs, (*change, *pooled)))
    assert change.total == pytest.approx(pooled[1] - pooled[0], abs=size * 1e-9)


# 12 ÷ 40 = 0.3; to 0.5 it takes 20 ÷ 40, or 12 ÷ 24.
def test_the_way_to_a_value_is_told_for_each_side_alone():
    assert find_way(12, 40, wanted=0.5, rising=True) == (8.0, -16.0)


def test_a_way_is_told_in_whole_units_that_reach_the_goal():
    # 10 ÷ 3 = 3.33; to 4 it takes 12 ÷ 3, or 10 ÷ 2.5: one less of the denominator.
    assert find_way(10, 3, wanted=4, rising=True) == (2.0, -1.0)


def test_the_rounding_of_floats_is_no_further_unit():
    # 0.07 × 100 is 7.000000000000001 in floats, and 7 ÷ 0.07 is 99.99999999999999.
    assert find_way(5, 100, wanted=0.07, rising=True).numerator == 2.0
    assert find_way(7, 150, wanted=0.07, rising=True).denominator == -50.0


def test_lower_is_better_looks_the_other_way():
    assert find_way(30, 10, wanted=2, rising=False) == (-10.0, 5.0)
    assert find_way(10, 10, wanted=2, rising=False) == (0.0, 0.0)


def test_from_nothing_only_the_numerator_leads_anywhere():
    up, down = find_way(0, 10, wanted=0.5, rising=True)

    assert up == 5.0
    assert isnan(down)


def test_what_is_missing_leads_nowhere():
    assert all(map(isnan, find_way(nan, 10, wanted=1, rising=True)))
    assert all(map(isnan, find_way(1, 0, wanted=1, rising=True)))
