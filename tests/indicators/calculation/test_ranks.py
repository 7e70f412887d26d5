"""Ranks, percentiles and Spearman's correlation, against hand-made tables and the oracle."""

import random

import numpy as np
import pytest

from indicators.calculation.ranks import correlate_ranks, find_percentiles, rank_values
from tests import oracle

NAN = float("nan")


def test_equal_values_share_the_mean_of_their_ranks_and_missing_ones_have_none():
    values = np.array([30.0, 10.0, NAN, 30.0, 20.0, 30.0])

    ranks = rank_values(values)

    assert ranks.tolist()[:2] == [4.0, 1.0]
    assert np.isnan(ranks[2])
    assert ranks.tolist()[3:] == [4.0, 2.0, 4.0]


def test_percentiles_stand_in_the_middle_of_their_places():
    """Of four the places are the eighths 1, 3, 5 and 7 of the way."""
    percentiles = find_percentiles(np.array([5.0, 1.0, 9.0, 7.0, NAN]))

    assert percentiles.tolist()[:4] == [37.5, 12.5, 87.5, 62.5]
    assert np.isnan(percentiles[4])


def test_nobody_has_no_percentile():
    assert np.isnan(find_percentiles(np.array([NAN, NAN]))).all()


def test_ranks_that_agree_correlate_fully_whatever_the_distances():
    x = np.arange(10.0)

    assert correlate_ranks(x, x**3).value == 1.0
    assert correlate_ranks(x, -np.exp(x)).value == -1.0


def test_two_swapped_of_ten_correlate_by_the_formula_of_squared_differences():
    """1 − 6·Σd² ÷ (n(n² − 1)), with d = ±1 twice: 1 − 12 ÷ 990."""
    x = np.arange(10.0)
    y = x.copy()
    y[[0, 1]] = y[[1, 0]]

    assert correlate_ranks(x, y).value == pytest.approx(1 - 12 / 990, abs=1e-15)


@pytest.mark.parametrize(("n", "reason"), [(9, "group_too_small"), (10, "")])
def test_a_correlation_is_silent_below_ten_pairs(n: int, reason: str):
    x = np.arange(float(n))
    with_gaps = np.append(x, [NAN, 1.0]), np.append(x, [1.0, NAN])

    found = correlate_ranks(*with_gaps)

    assert (found.n, found.reason) == (n, reason)
    assert np.isnan(found.value) == bool(reason)


def test_a_side_without_differences_has_no_correlation():
    found = correlate_ranks(np.arange(12.0), np.ones(12))

    assert np.isnan(found.value)
    assert found.reason == "no_variation"


@pytest.mark.parametrize("seed", range(8))
def test_the_oracle_finds_the_same_with_ties_and_gaps(seed: int):
    dice = random.Random(seed)
    sides = [[dice.choice([None, 0, 1, 2, 3, 5, 8, 13]) for _ in range(40)] for _ in range(2)]

    found = correlate_ranks(
        *(np.array([NAN if value is None else value for value in side]) for side in sides)
    )

    assert found.value == pytest.approx(oracle.correlate_ranks(*sides), abs=1e-12)


def test_the_order_of_universities_does_not_matter():
    dice = np.random.default_rng(7)
    x, y = dice.random(30), dice.random(30)
    order = dice.permutation(30)

    assert correlate_ranks(x, y).value == pytest.approx(correlate_ranks(x[order], y[order]).value)
