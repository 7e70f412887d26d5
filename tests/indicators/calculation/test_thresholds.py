"""Both groups at every cut, worked out by hand, and the runs where their order turns."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.thresholds import MOST_CUTS, Sweep, choose_cuts, find_turned, sweep_cuts
from tests.definitions import define_catalogue, define_indicator, define_size_grouping
from tests.frames import observe, universities
from tests.indicators.calculation.generated import CATALOGUE, Survey, surveys

INCOME = define_indicator("income_per_patent", "income", "patents")
BY_PATENTS = define_size_grouping("patents_held_700", "patents", (3,))
# Incomes per patent 6, 5, 4, 1, 2, 9; g has no income, h no size.
SEVEN = """
    university | patents | income
    a          | 1       | 6
    b          | 2       | 10
    c          | 3       | 12
    d          | 4       | 4
    e          | 5       | 10
    f          | 6       | 54
    g          | 9       |
    h          |         | 5
"""


def figures(indicator=INCOME) -> Figures:
    observations = observe(SEVEN)
    places = universities(**dict.fromkeys("abcdefgh", "national"))
    return calculate_figures(
        build_panel(observations, places), define_catalogue([indicator], [BY_PATENTS])
    )


def sweep(average: str, *always: float) -> Sweep:
    return sweep_cuts(
        figures(),
        INCOME.code,
        items=("patents",),
        fiscal_year=2024,
        average=average,
        always=always or (3.0,),
    )


def test_both_sides_are_pooled_at_every_size():
    found = sweep("pooled")

    assert found.cuts.tolist() == [1, 2, 3, 4, 5]
    assert found.small_n.tolist() == [1, 2, 3, 4, 5]
    assert found.large_n.tolist() == [5, 4, 3, 2, 1]
    # Up to 1: 6 ÷ 1; to 2: 16 ÷ 3; to 3: 28 ÷ 6; to 4: 32 ÷ 10; to 5: 42 ÷ 15.
    assert found.small.tolist() == pytest.approx([6, 16 / 3, 28 / 6, 3.2, 2.8])
    # Over 1: 90 ÷ 20; over 2: 80 ÷ 18; over 3: 68 ÷ 15; over 4: 64 ÷ 11; over 5: 54 ÷ 6.
    assert found.large.tolist() == pytest.approx([4.5, 80 / 18, 68 / 15, 64 / 11, 9])


def test_of_fewer_than_three_no_order_is_told():
    # 28 ÷ 6 of three is more than 68 ÷ 15 of three; all other cuts have a side of one or two.
    assert sweep("pooled").order.tolist() == pytest.approx(
        [np.nan, np.nan, -1, np.nan, np.nan], nan_ok=True
    )


@pytest.mark.parametrize(
    ("average", "small", "large"),
    [
        ("mean_of_ratios", 5, 4),
        ("median", 5, 2),
        # Without c (12): 16 ÷ 3; without f (54): 14 ÷ 9.
        ("pooled_without_top", 16 / 3, 14 / 9),
    ],
)
def test_every_average_can_be_swept(average: str, small: float, large: float):
    found = sweep(average)

    assert (found.small[2], found.large[2]) == pytest.approx((small, large))


def test_the_cuts_that_are_always_shown_are_among_the_cuts():
    assert sweep("pooled", 3.0, 2.5).cuts.tolist() == [1, 2, 2.5, 3, 4, 5]


def test_of_many_sizes_sixty_are_cuts_the_ends_among_them():
    cuts = choose_cuts(np.arange(500.0), always=())

    assert len(cuts) == MOST_CUTS
    assert (cuts[0], cuts[-1]) == (0, 498)


def test_without_two_sizes_only_the_official_cut_is_left():
    assert choose_cuts(np.array([7.0, 7.0]), always=(3.0,)).tolist() == [3.0]
    assert choose_cuts(np.array([]), always=(3.0,)).tolist() == [3.0]


def test_a_confidential_indicator_is_refused():
    with pytest.raises(ConfidentialError):
        sweep_cuts(
            figures(replace(INCOME, confidential=True)),
            INCOME.code,
            items=("patents",),
            fiscal_year=2024,
            average="pooled",
            always=(3.0,),
        )


def turned(small: list[float], large: list[float], official: float) -> list[tuple[float, float]]:
    cuts, n = np.arange(1.0, len(small) + 1), np.full(len(small), 9.0)
    return find_turned(Sweep(cuts, np.array(small), np.array(large), n, n), official)


def test_the_runs_are_named_where_the_order_is_the_reverse():
    assert turned([1, 5, 5, 1, 5, 1], [2, 2, 2, 2, 2, 2], 4) == [(2, 3), (5, 5)]
    assert turned([5, 1, 1, 5], [2, 2, 2, 2], 1) == [(2, 3)]


def test_a_tie_and_a_silent_side_turn_nothing():
    assert turned([1, 2, np.nan, 5], [2, 2, 2, np.nan], 1) == []
    assert turned([2, 5, 1], [2, 2, 2], 1) == []
    assert turned([np.nan, 5, 1], [2, 2, 2], 1) == []


@given(surveys(), st.sampled_from(["pooled", "mean_of_ratios", "median"]))
def test_at_the_official_cut_the_sides_are_the_groups_of_the_release(survey: Survey, average: str):
    figures = calculate_figures(build_panel(survey.observations, survey.universities), CATALOGUE)
    for year in figures.fiscal_years:
        found = sweep_cuts(
            figures,
            "income_per_patent",
            items=("patents", "licences"),
            fiscal_year=year,
            average=average,
            always=(700.0,),
        )
        groups = figures.averages("income_per_patent", fiscal_year=year).set_index("group")
        at = found.cuts.tolist().index(700.0)

        for side, n, group in (
            (found.small, found.small_n, "small"),
            (found.large, found.large_n, "large"),
        ):
            assert n[at] == groups.loc[group, "n"]
            assert side[at] == pytest.approx(groups.loc[group, average], rel=1e-12, nan_ok=True)
