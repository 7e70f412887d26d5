"""Figures that look copied, and sections that look forgotten."""

from dataclasses import replace

from tests.universities.checking.small import check, find, said

ZERO = check("section_zero", items_at_least=3, says="{section} {number}")
LAST_YEAR = check("same_as_last_year", value_at_least_yen=10_000_000, says="{value} {names}")
OTHER = check("same_as_other", value_at_least_yen=10_000_000, says="{value} {names}")
NOTHING = "cost=0 fte=0 donations=0"


def test_a_section_of_zeros_is_told_once_at_its_first_field() -> None:
    (finding,) = find(ZERO, NOTHING)

    assert (finding.item, finding.items) == ("cost", ("cost", "fte", "donations"))
    assert finding.sentence.ja == "staff 3"


def test_one_number_or_one_open_field_is_enough_to_be_silent() -> None:
    assert find(ZERO, "cost=0 fte=0 donations=1") == ()
    assert find(ZERO, "cost=0 fte=0") == ()
    assert find(ZERO, "contracts=0 large=0 small=0 amount=0") == ()


def test_signs_are_not_zeros() -> None:
    assert find(ZERO, "cost=0 fte=0 donations=-") == ()
    assert find(ZERO, "cost=- fte=- donations=-") == ()


def test_a_section_that_was_zero_last_year_may_be_so_again() -> None:
    assert find(ZERO, NOTHING, NOTHING) == ()
    assert find(ZERO, NOTHING, "cost=0 fte=2 donations=0") != ()


def test_what_equals_last_year_to_the_yen_is_told_once_a_section() -> None:
    now = "amount=123456 direct=100000 cost=45678"

    assert said(LAST_YEAR, now, now) == [
        "amount: 123,456千円 「項目amount」「項目direct」",
        "cost: 45,678千円 「項目cost」",
    ]


def test_a_yen_of_difference_small_amounts_and_counts_are_let_pass() -> None:
    assert find(LAST_YEAR, "amount=123456.001", "amount=123456") == ()
    assert find(LAST_YEAR, "amount=9999", "amount=9999") == ()
    assert find(LAST_YEAR, "amount=10000", "amount=10000") != ()
    assert find(LAST_YEAR, "contracts=50000000", "contracts=50000000") == ()


def test_items_that_may_stay_the_same_are_exempt() -> None:
    relaxed = replace(LAST_YEAR, exempt=("amount",))

    assert find(relaxed, "amount=123456", "amount=123456") == ()


def test_the_same_amount_in_unrelated_fields_is_told_at_the_later_one() -> None:
    (finding,) = find(OTHER, "amount=123456 cost=123456 donations=9")

    assert (finding.item, finding.items) == ("cost", ("cost", "amount"))
    assert finding.sentence.ja == "123,456千円 「項目amount」"


def test_a_whole_may_equal_its_only_part() -> None:
    assert find(OTHER, "amount=123456 direct=123456 indirect=0") == ()
    assert find(OTHER, "direct=123456 indirect=123456") == ()


def test_amounts_that_may_be_equal_are_not_compared() -> None:
    friends = replace(OTHER, pairs=(("cost", "donations"),))

    assert find(friends, "cost=123456 donations=123456") == ()
    assert find(friends, "amount=123456 cost=123456 donations=123456") != ()


def test_small_amounts_meet_by_chance() -> None:
    assert find(OTHER, "cost=9999 donations=9999") == ()
    assert find(OTHER, "cost=10000 donations=10000") != ()
    assert find(OTHER, "contracts=50000 cost=50000") == ()
