"""This year's amounts beside last year's: doubled, vanished, appeared, restated, silent."""

from tests.universities.checking.small import check, find, said

CHANGE = check(
    "large_change", change=1.0, both_at_least_yen=100_000_000, says="{last} {value} {change}"
)
VANISHED = check("vanished", last_at_least_yen=10_000_000, says="{last} {value}")
APPEARED = check("appeared", value_at_least_yen=10_000_000, says="{last} {value}")
RESTATED = check("restated", difference=0.05, says="{value} {published}")
SILENT = check("no_longer_answered", says="{last} {sign}")


def test_a_hundred_per_cent_more_is_told_and_less_is_not() -> None:
    assert said(CHANGE, "amount=200000", "amount=100000") == [
        "amount: 100,000千円 200,000千円 ＋100%"
    ]
    assert find(CHANGE, "amount=199999", "amount=100000") == ()


def test_both_years_must_be_a_hundred_million_yen() -> None:
    assert find(CHANGE, "amount=500000", "amount=99999") == ()
    assert find(CHANGE, "amount=300000", "amount=150000") != ()
    assert find(CHANGE, "amount=0", "amount=150000") == ()


def test_counts_and_years_without_last_year_do_not_change() -> None:
    assert find(CHANGE, "contracts=500000", "contracts=100000") == ()
    assert find(CHANGE, "amount=500000") == ()
    assert find(CHANGE, "amount=500000", "amount=…") == ()


def test_last_year_is_the_year_before_and_no_other() -> None:
    assert find(CHANGE, "amount=500000", "amount=100000", "cost=1") == ()


def test_ten_million_yen_that_are_gone_are_told() -> None:
    assert said(VANISHED, "amount=0", "amount=10000") == ["amount: 10,000千円 0千円"]
    assert find(VANISHED, "amount=0", "amount=9999") == ()
    assert find(VANISHED, "amount=1", "amount=10000") == ()


def test_blank_and_signs_are_not_zero() -> None:
    assert find(VANISHED, "contracts=1", "amount=10000") == ()
    assert find(VANISHED, "amount=…", "amount=10000") == ()
    assert find(APPEARED, "amount=10000", "amount=-") == ()


def test_ten_million_yen_from_nothing_are_told() -> None:
    assert said(APPEARED, "amount=10000", "amount=0") == ["amount: 0千円 10,000千円"]
    assert find(APPEARED, "amount=9999", "amount=0") == ()
    assert find(APPEARED, "amount=10000") == ()


def test_last_years_figure_may_differ_a_little_from_the_published_one() -> None:
    assert find(RESTATED, "amount=1", "amount=1049", published="amount=1000") == ()
    assert said(RESTATED, "amount=1", "amount=1050", published="amount=1000") == [
        "amount: 1,050千円 1,000千円"
    ]
    assert find(RESTATED, "amount=1", "amount=950", published="amount=1000") != ()


def test_anything_is_far_from_a_published_zero_but_zero() -> None:
    assert find(RESTATED, "amount=1", "amount=0", published="amount=0") == ()
    assert find(RESTATED, "amount=1", "amount=1", published="amount=0") != ()


def test_what_was_never_published_or_is_not_there_is_not_restated() -> None:
    assert find(RESTATED, "amount=1", "amount=1050") == ()
    assert find(RESTATED, "amount=1", "cost=1", published="amount=1000") == ()


def test_a_sign_in_the_place_of_last_years_figure_is_told() -> None:
    assert said(SILENT, "amount=…", "amount=1234567") == ["amount: 1,234,567千円 …"]
    assert find(SILENT, "amount=-", "amount=0") == ()
    assert find(SILENT, "amount=blank", "amount=5") == ()
