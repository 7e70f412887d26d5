"""A number against the university's own earlier years, on the log scale and robustly."""

from dataclasses import replace

from tests.universities.checking.small import answers, catalogue, check, find, said
from universities.submissions.checking import find_findings

HISTORY = check(
    "own_history",
    z=3.5,
    years_at_least=4,
    smallest_spread=0.25,
    larger_at_least_yen=10_000_000,
    larger_at_least_count=30,
    says="{value} {median} {years}",
)
# Four years alike: the spread counts as 0.25: the limit is exp(3.5 × 0.25 / 0.6745) = 3.6598 times.
ALIKE = ("amount=100000", "amount=100000", "amount=100000", "amount=100000")
# Logs of 1, 10, 100, 1000, 10000 thousand: the middle is 100, the median deviation one decade
# (ln 10 = 2.3026), so the limit is exp(3.5 × 2.3026 / 0.6745) = 154,400 times.
WIDE = ("amount=1", "amount=10", "amount=100", "amount=1000", "amount=10000")


def test_a_number_beyond_the_limit_is_told_with_the_usual_one() -> None:
    assert find(HISTORY, "amount=365900", *ALIKE) == ()
    assert said(HISTORY, "amount=366100", *ALIKE) == ["amount: 366,100千円 100,000千円 4"]


def test_far_too_little_is_as_far_as_far_too_much() -> None:
    assert find(HISTORY, "amount=27330", *ALIKE) == ()
    assert find(HISTORY, "amount=27320", *ALIKE) != ()


def test_a_university_whose_years_differ_widely_may_differ_again() -> None:
    assert find(HISTORY, "amount=15000000", *WIDE) == ()
    assert find(HISTORY, "amount=16000000", *WIDE) != ()


def test_three_years_are_no_history_and_zeros_are_not_counted() -> None:
    assert find(HISTORY, "amount=900000", *ALIKE[:3]) == ()
    assert find(HISTORY, "amount=900000", "amount=0", *ALIKE[:3]) == ()
    assert find(HISTORY, "amount=0", *ALIKE) == ()


def test_one_odd_year_moves_neither_the_middle_nor_the_spread() -> None:
    assert find(HISTORY, "amount=366100", "amount=9000000", *ALIKE) != ()


def test_below_the_limit_of_size_years_jump_by_themselves() -> None:
    few = ("contracts=2",) * 4
    assert find(HISTORY, "contracts=29", *few) == ()
    assert find(HISTORY, "contracts=30", *few) != ()
    assert find(HISTORY, "amount=9999", *("amount=100",) * 4) == ()
    assert find(HISTORY, "amount=10000", *("amount=100",) * 4) != ()


def test_years_after_the_one_looked_at_are_not_its_history() -> None:
    looked_at = answers("amount=366100", *ALIKE)
    later = {year + 10: cells for year, cells in looked_at.earlier.items()}

    assert find_findings(catalogue(HISTORY), replace(looked_at, earlier=later)) == ()
