"""Chapter 1: one university, one fiscal year, one ratio.

Why there may be none is told in the second part; groups come in the next chapters.
"""

import pandas as pd
import pytest

from indicators.calculation.ratios import calculate_ratios
from indicators.frames import FrameError
from tests.definitions import define_indicator
from tests.frames import frame, only_row, values_by

INCOME_PER_PATENT = define_indicator("income_per_patent", "licence_income", "patents_held")
# What a licence brought in without the sale of shares, asked in 千円 and shown in 円.
INCOME_PER_LICENCE = define_indicator(
    "income_per_licence", "licence_income -share_sale_income", "licences", scale=1000.0
)


def test_a_ratio_is_numerator_divided_by_denominator():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 500
        north      | 2024        | patents_held   | 200
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert (ratio.indicator, ratio.university, ratio.fiscal_year) == (
        "income_per_patent",
        "north",
        2024,
    )
    assert (ratio.numerator, ratio.denominator, ratio.value) == (500, 200, 2.5)
    assert ratio.reason == ""


def test_the_scale_changes_the_value_and_leaves_both_sides_in_the_units_of_their_items():
    observations = frame("""
        university | fiscal_year | item              | value
        north      | 2024        | licence_income    | 500
        north      | 2024        | share_sale_income | 0
        north      | 2024        | licences          | 4
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_LICENCE]))

    assert (ratio.numerator, ratio.denominator, ratio.value) == (500, 4, 125_000)


def test_a_term_with_a_minus_is_subtracted():
    observations = frame("""
        university | fiscal_year | item              | value
        north      | 2024        | licence_income    | 500
        north      | 2024        | share_sale_income | 300
        north      | 2024        | licences          | 4
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_LICENCE]))

    assert (ratio.numerator, ratio.value) == (200, 50_000)


def test_subtracting_more_than_there_is_gives_a_negative_ratio_and_no_reason():
    observations = frame("""
        university | fiscal_year | item              | value
        north      | 2024        | licence_income    | 100
        north      | 2024        | share_sale_income | 300
        north      | 2024        | licences          | 4
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_LICENCE]))

    assert (ratio.value, ratio.reason) == (-50_000, "")


def test_several_items_of_a_denominator_are_added():
    per_patent = define_indicator("per_patent", "licence_income", "held_domestic held_foreign")
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 500
        north      | 2024        | held_domestic  | 150
        north      | 2024        | held_foreign   | 50
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[per_patent]))

    assert (ratio.denominator, ratio.value) == (200, 2.5)


def test_a_returned_zero_in_the_numerator_is_a_ratio_of_zero():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | licence_income | 0
        north      | 2024        | patents_held   | 200
    """)

    ratio = only_row(calculate_ratios(observations, indicators=[INCOME_PER_PATENT]))

    assert (ratio.value, ratio.reason) == (0, "")


def test_each_year_of_each_university_has_its_own_ratio():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2023        | licence_income | 100
        north      | 2023        | patents_held   | 200
        north      | 2024        | licence_income | 500
        north      | 2024        | patents_held   | 200
        harbour    | 2024        | licence_income | 300
        harbour    | 2024        | patents_held   | 100
    """)

    ratios = calculate_ratios(observations, indicators=[INCOME_PER_PATENT])

    assert values_by(ratios[ratios["university"] == "north"], "fiscal_year", "value") == {
        2023: 0.5,
        2024: 2.5,
    }
    assert values_by(ratios[ratios["university"] == "harbour"], "fiscal_year", "value") == {
        2024: 3.0
    }


def test_no_observations_give_no_ratios():
    nothing = frame("university | fiscal_year | item | value")

    ratios = calculate_ratios(nothing, indicators=[INCOME_PER_PATENT])

    assert ratios.empty
    assert list(ratios.columns)[:3] == ["indicator", "university", "fiscal_year"]


def test_a_repeated_observation_is_an_error_that_names_it():
    observations = frame("""
        university | fiscal_year | item         | value
        north      | 2024        | patents_held | 200
        north      | 2024        | patents_held | 201
    """)

    with pytest.raises(FrameError, match=r"(?s)observations.*north.*2024.*patents_held"):
        calculate_ratios(observations, indicators=[INCOME_PER_PATENT])


def test_a_table_without_a_key_column_is_an_error_that_names_the_column():
    observations = frame("""
        university | item         | value
        north      | patents_held | 200
    """)

    with pytest.raises(FrameError, match="fiscal_year"):
        calculate_ratios(observations, indicators=[INCOME_PER_PATENT])


def test_the_table_that_was_given_is_left_as_it_was():
    observations = frame("""
        university | fiscal_year | item           | value
        north      | 2024        | patents_held   | 200
        north      | 2024        | licence_income |
    """)
    before = observations.copy(deep=True)

    calculate_ratios(observations, indicators=[INCOME_PER_PATENT])

    pd.testing.assert_frame_equal(observations, before)
