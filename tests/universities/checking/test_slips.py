"""Amounts in the wrong unit: a thousand, ten thousand or a million times too much or too little."""

import pytest

from tests.universities.checking.small import check, find, said

SLIP = check(
    "unit_slip",
    from_times=300,
    larger_at_least_yen=1_000_000,
    says="{last} {value} {times} {fixed}",
)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("174200000", 174_200),  # 円 for 千円
        ("174.2", 174_200),  # 百万円 for 千円
        ("1900000000", 190_000),  # 10⁴
        ("19", 190_000),
        ("150000000000", 150_000),  # 10⁶
        ("0.2", 200_000),
    ],
)
def test_a_slip_offers_the_amount_in_the_right_unit(typed: str, right: float) -> None:
    (finding,) = find(SLIP, f"amount={typed}", "amount=174200")

    assert finding.fix is not None
    assert (finding.fix.item, finding.fix.amount) == ("amount", right)


def test_the_sentence_and_the_button_say_the_numbers() -> None:
    (finding,) = find(SLIP, "amount=232", "amount=174000")

    assert finding.sentence.ja == "174,000千円 232千円 750分の1 232,000千円"
    assert finding.fix is not None
    assert finding.fix.label.ja == "232,000千円に直す"
    assert finding.fix.label.en == "Correct to 232,000 thousand yen"


def test_three_hundred_times_is_a_slip_and_less_is_not() -> None:
    assert find(SLIP, "amount=300000", "amount=1000") != ()
    assert find(SLIP, "amount=299999", "amount=1000") == ()
    assert find(SLIP, "amount=1000", "amount=300000") != ()
    assert find(SLIP, "amount=1001", "amount=300000") == ()


def test_small_amounts_jump_by_themselves() -> None:
    assert find(SLIP, "amount=999", "amount=1") == ()
    assert find(SLIP, "amount=1000", "amount=1") != ()


def test_without_last_year_the_years_before_stand_for_it() -> None:
    (finding,) = find(SLIP, "amount=900000", "amount=800", "amount=1000", "amount=0")

    assert finding.sentence.ja == "900千円 900,000千円 1,000倍 900千円"
    assert find(SLIP, "amount=900000") == ()
    assert find(SLIP, "amount=900000", "amount=0", "amount=-") == ()


def test_zero_signs_and_counts_have_no_unit_to_mistake() -> None:
    assert find(SLIP, "amount=0", "amount=174200") == ()
    assert find(SLIP, "amount=…", "amount=174200") == ()
    assert find(SLIP, "contracts=1000000", "contracts=1") == ()


def test_a_correction_goes_to_the_yen_and_no_further() -> None:
    (finding,) = find(SLIP, "amount=1234567.899", "amount=1200")

    assert finding.fix is not None
    assert finding.fix.amount == 1234.568


def test_times_are_said_in_both_directions() -> None:
    assert said(SLIP, "amount=1500000", "amount=1000") == [
        "amount: 1,000千円 1,500,000千円 1,500倍 1,500千円"
    ]
