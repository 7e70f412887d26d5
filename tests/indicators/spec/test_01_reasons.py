"""Chapter 1, second part: why a university may have no ratio; missing is never zero.

Every reason has its own word, and of several the first of the list is given.
"""

from math import isnan

import pytest

from indicators.calculation.ratios import calculate_ratios
from tests.definitions import define_indicator
from tests.frames import frame, only_row

INCOME_PER_PATENT = define_indicator("income_per_patent", "licence_income", "patents_held")
INCOME_PER_LICENCE = define_indicator(
    "income_per_licence", "licence_income -share_sale_income", "licences"
)


@pytest.mark.parametrize("numerator", ["0", "500"])
def test_a_zero_denominator_has_no_value_and_says_why(numerator):
    observations = frame(f"""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | {numerator}
        north      | 2024        | patents_held   | 0
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert isnan(ratio.value)
    assert (ratio.denominator, ratio.reason) == (0, "zero_denominator")


def test_a_missing_numerator_is_not_zero():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income |
        north      | 2024        | patents_held   | 200
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert isnan(ratio.value)
    assert isnan(ratio.numerator)
    assert (ratio.denominator, ratio.reason) == (200, "missing_numerator")


def test_a_missing_denominator_is_not_zero():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 500
        north      | 2024        | patents_held   |
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert isnan(ratio.value)
    assert isnan(ratio.denominator)
    assert (ratio.numerator, ratio.reason) == (500, "missing_denominator")


def test_an_item_without_a_row_is_missing():
    observations = frame("""
        university | fiscal_year | item         | value
        north      | 2024        | patents_held | 200
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert isnan(ratio.value)
    assert ratio.reason == "missing_numerator"


def test_one_missing_term_makes_the_whole_numerator_missing():
    observations = frame("""
        university | fiscal_year | item              | value
        north      | 2024        | licence_income    | 500
        north      | 2024        | share_sale_income |
        north      | 2024        | licences          | 4
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_LICENCE]))

    assert isnan(ratio.numerator)
    assert ratio.reason == "missing_numerator"


@pytest.mark.parametrize("state", ["not_applicable", "unknown", "not_submitted"])
def test_every_kind_of_nothing_but_suppressed_is_missing(state):
    observations = frame(f"""
        university | fiscal_year | item           | value | state
        north      | 2024        | licence_income |       | {state}
        north      | 2024        | patents_held   | 200   | reported
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert ratio.reason == "missing_numerator"


@pytest.mark.parametrize("hidden", ["licence_income", "patents_held"])
def test_a_suppressed_item_on_either_side_suppresses_the_ratio(hidden):
    shown = {"licence_income": "patents_held", "patents_held": "licence_income"}[hidden]
    observations = frame(f"""
        university | fiscal_year | item     | value | state
        north      | 2024        | {hidden} |       | suppressed
        north      | 2024        | {shown}  | 200   | reported
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert isnan(ratio.value)
    assert ratio.reason == "suppressed"


@pytest.mark.parametrize(
    ("denominator", "value", "reason"),
    [("9", None, "small_denominator"), ("10", 50.0, ""), ("11", 500 / 11, "")],
)
def test_a_denominator_below_the_minimum_is_too_small_and_the_minimum_itself_is_enough(
    denominator, value, reason
):
    indicator = define_indicator("x", "licence_income", "licences", minimum_denominator=10.0)
    observations = frame(f"""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 500
        north      | 2024        | licences       | {denominator}
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[indicator]))

    assert isnan(ratio.value) if value is None else ratio.value == value
    assert ratio.reason == reason


@pytest.mark.parametrize(
    ("fiscal_year", "reason"),
    [
        (2019, "not_asked_that_year"),
        (2020, ""),
        (2022, ""),
        (2023, "not_asked_that_year"),
    ],
)
def test_a_year_outside_since_and_until_was_not_asked_even_if_figures_came(fiscal_year, reason):
    indicator = define_indicator(
        "x", "licence_income", "licences", asked_since=2020, asked_until=2022
    )
    observations = frame(f"""
        university | fiscal_year   | item           | value
        north      | {fiscal_year} | licence_income | 500
        north      | {fiscal_year} | licences       | 4
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[indicator]))

    assert ratio.reason == reason
    assert isnan(ratio.value) == (reason != "")


@pytest.mark.parametrize(
    ("since", "income_state", "licences_value", "reason"),
    [
        (2025, "suppressed", "0", "not_asked_that_year"),
        (None, "suppressed", "0", "suppressed"),
        (None, "unknown", "", "missing_numerator"),
        (None, "unknown", "0", "missing_numerator"),
    ],
)
def test_of_several_reasons_the_first_in_the_list_is_given(
    since, income_state, licences_value, reason
):
    indicator = define_indicator("x", "licence_income", "licences", asked_since=since)
    licences_state = "reported" if licences_value else "unknown"
    observations = frame(f"""
        university | fiscal_year | item           | value            | state
        north      | 2024        | licence_income |                  | {income_state}
        north      | 2024        | licences       | {licences_value} | {licences_state}
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[indicator]))

    assert ratio.reason == reason


def test_a_zero_denominator_is_called_zero_and_not_small():
    indicator = define_indicator("x", "licence_income", "licences", minimum_denominator=10.0)
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 500
        north      | 2024        | licences       | 0
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[indicator]))

    assert ratio.reason == "zero_denominator"
