"""Chapter 5, second part: in which quarter of its group a university is, and what changed.

A quarter needs four members; a change needs a ratio this year and last.
"""

from math import isnan

import pytest

from tests.definitions import define_indicator
from tests.frames import only_row, values_by
from tests.indicators.spec.stories import INCOME_PER_PATENT, story

LOWER = define_indicator(
    "cost_per_patent", "income", "patents", grouping="size", direction="lower_is_better"
)
NEUTRAL = define_indicator(
    "foreign_share", "income", "patents", grouping="size", direction="neutral"
)

# Ratios 1, 2, 3, 4, 5: the quartiles are exactly river's 2 and forest's 4.
FIVE = """
    university | income | patents
    north      | 1      | 1
    river      | 2      | 1
    mountain   | 3      | 1
    forest     | 4      | 1
    harbour    | 5      | 1
"""


def test_a_value_exactly_at_a_quartile_is_in_the_outer_quarter():
    bands = values_by(story(FIVE).standings(), "university", "band")

    assert bands == {
        "north": "bottom_quarter",
        "river": "bottom_quarter",
        "mountain": "middle_half",
        "forest": "top_quarter",
        "harbour": "top_quarter",
    }


def test_a_value_just_inside_the_quartiles_is_in_the_middle_half():
    # Ratios 1, 2, 4, 8: q1 = 1.75 and q3 = 5 lie between universities.
    drawn = story("""
        university | income | patents
        north      | 1      | 1
        river      | 2      | 1
        mountain   | 4      | 1
        forest     | 8      | 1
    """)

    bands = values_by(drawn.standings(), "university", "band")

    assert bands == {
        "north": "bottom_quarter",
        "river": "middle_half",
        "mountain": "middle_half",
        "forest": "top_quarter",
    }


def test_the_top_quarter_is_the_good_side_where_lower_is_better():
    bands = values_by(story(FIVE, LOWER).standings(), "university", "band")

    assert (bands["north"], bands["river"]) == ("top_quarter", "top_quarter")
    assert (bands["forest"], bands["harbour"]) == ("bottom_quarter", "bottom_quarter")


def test_the_top_quarter_is_the_high_side_of_a_neutral_indicator():
    bands = values_by(story(FIVE, NEUTRAL).standings(), "university", "band")

    assert (bands["north"], bands["harbour"]) == ("bottom_quarter", "top_quarter")


@pytest.mark.parametrize(("indicator", "band"), [(INCOME_PER_PATENT, "top"), (LOWER, "bottom")])
def test_when_both_quartiles_meet_only_those_away_from_them_are_outside(indicator, band):
    drawn = story(
        """
        university | income | patents
        north      | 3      | 1
        river      | 3      | 1
        mountain   | 3      | 1
        forest     | 3      | 1
        harbour    | 9      | 1
    """,
        indicator,
    )

    bands = values_by(drawn.standings(), "university", "band")

    assert bands.pop("harbour") == f"{band}_quarter"
    assert set(bands.values()) == {"middle_half"}


def test_three_members_are_too_few_for_quarters_and_four_are_enough():
    three = story("""
        university | income | patents
        north      | 1      | 1
        river      | 2      | 1
        mountain   | 3      | 1
        forest     |        | 1
    """)
    four = story("""
        university | income | patents
        north      | 1      | 1
        river      | 2      | 1
        mountain   | 3      | 1
        forest     | 4      | 1
    """)

    assert set(three.standings()["band"]) == {""}
    assert "" not in set(four.standings()["band"])


def test_the_change_is_this_year_less_last_year():
    drawn = story("""
        university | fiscal_year | income | patents
        north      | 2023        | 200    | 100
        north      | 2024        | 150    | 100
    """)

    standing = only_row(drawn.standings(), fiscal_year=2024)

    assert (standing.change, standing.change_reason) == (-0.5, "")


def test_the_first_year_has_no_change():
    drawn = story("""
        university | fiscal_year | income | patents
        north      | 2023        | 200    | 100
        north      | 2024        | 150    | 100
    """)

    standing = only_row(drawn.standings(), fiscal_year=2023)

    assert isnan(standing.change)
    assert standing.change_reason == "no_previous_year"


def test_a_year_between_that_is_absent_is_not_jumped_over():
    drawn = story("""
        university | fiscal_year | income | patents
        north      | 2022        | 200    | 100
        north      | 2024        | 150    | 100
    """)

    standing = only_row(drawn.standings(), fiscal_year=2024)

    assert isnan(standing.change)
    assert standing.change_reason == "no_previous_year"


@pytest.mark.parametrize(
    ("before", "now", "reason"),
    [
        ("200 | 0", "150 | 100", "zero_denominator"),
        ("    | 100", "150 | 100", "missing_numerator"),
        ("200 | 100", "150 |", "missing_denominator"),
        ("200 | 0", "    | 100", "missing_numerator"),
    ],
)
def test_a_change_that_is_missing_says_why_and_this_year_speaks_first(before, now, reason):
    drawn = story(f"""
        university | fiscal_year | income | patents
        north      | 2023        | {before}
        north      | 2024        | {now}
    """)

    standing = only_row(drawn.standings(), fiscal_year=2024)

    assert isnan(standing.change)
    assert standing.change_reason == reason


def test_a_change_follows_the_university_into_another_group():
    drawn = story("""
        university | fiscal_year | group | income | patents
        north      | 2023        | large | 200    | 100
        north      | 2024        | small | 150    | 100
    """)

    standing = only_row(drawn.standings(), fiscal_year=2024)

    assert (standing.group, standing.change) == ("small", -0.5)
