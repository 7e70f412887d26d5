"""Chapter 3: what a group of universities comes to: totals, means, quartiles and the largest.

Members of a group are its universities that have a ratio; n counts them and nobody else.
"""

from math import isnan

import pytest

from indicators.calculation.averages import average_groups
from tests.definitions import define_indicator
from tests.frames import only_row, values_by
from tests.indicators.spec.stories import story

STATISTICS = ("pooled", "mean_of_ratios", "median", "q1", "q3", "top_share", "pooled_without_top")


def test_a_group_average_is_total_by_total_and_not_the_mean_of_the_ratios():
    drawn = story("""
        university | income | patents
        north      | 900    | 300
        harbour    | 100    | 100
    """)

    average = only_row(drawn.averages(), group="all")

    assert average.pooled == 2.5  # (900 + 100) / (300 + 100)
    assert average.mean_of_ratios == 2.0  # (3 + 1) / 2
    assert (average.n, average.reason) == (2, "")


def test_the_scale_of_the_indicator_is_in_every_average_and_in_no_share():
    per_licence = define_indicator("x", "income", "licences", scale=1000.0)
    drawn = story(
        """
        university | income | licences
        north      | 900    | 300
        harbour    | 100    | 100
    """,
        per_licence,
    )

    average = only_row(drawn.averages(), group="all")

    assert (average.pooled, average.mean_of_ratios, average.median) == (2500, 2000, 2000)
    assert (average.q1, average.q3) == (1500, 2500)
    assert (average.top_share, average.pooled_without_top) == (0.9, 1000)


def test_groups_are_counted_apart_and_all_counts_everybody():
    drawn = story("""
        university | group | income | patents
        north      | large | 900    | 300
        harbour    | small | 100    | 100
        mountain   | small | 50     | 100
    """)

    averages = drawn.averages()

    assert values_by(averages, "group", "n") == {"all": 3, "large": 1, "small": 2}
    assert values_by(averages, "group", "pooled") == {"all": 2.1, "large": 3.0, "small": 0.75}


@pytest.mark.parametrize(
    ("values", "q1", "median", "q3"),
    [
        ([7], 7, 7, 7),
        ([2, 4], 2.5, 3, 3.5),
        ([1, 2, 4], 1.5, 2, 3),
        ([1, 2, 4, 8], 1.75, 3, 5),
        ([1, 2, 4, 8, 16], 2, 4, 8),
        ([3, 3, 3, 3, 9], 3, 3, 3),
    ],
)
def test_quartiles_lie_on_the_straight_line_between_neighbours(values, q1, median, q3):
    names = ["north", "harbour", "mountain", "river", "forest"]
    rows = [f"{names[at]} | {value} | 1" for at, value in enumerate(values)]
    drawn = story("\n".join(["university | income | patents", *rows]))

    average = only_row(drawn.averages(), group="all")

    assert (average.q1, average.median, average.q3) == (q1, median, q3)


def test_a_group_of_one_has_averages_that_are_its_own_ratio_and_none_without_itself():
    drawn = story("""
        university | income | patents
        north      | 900    | 300
    """)

    average = only_row(drawn.averages(), group="small")

    assert average.n == 1
    assert average.reason == ""
    assert (average.pooled, average.mean_of_ratios, average.median) == (3, 3, 3)
    assert (average.q1, average.q3, average.top_share) == (3, 3, 1)
    assert isnan(average.pooled_without_top)


def test_a_university_without_a_ratio_is_not_a_member():
    drawn = story("""
        university | income | patents
        north      | 900    | 300
        harbour    |        | 100
        mountain   | 500    |
        river      | 500    | 0
    """)

    average = only_row(drawn.averages(), group="all")

    assert (average.n, average.pooled, average.top_share) == (1, 3, 1)


def test_a_small_denominator_is_left_out_of_the_total_too():
    indicator = define_indicator("x", "income", "patents", minimum_denominator=10.0)
    drawn = story(
        """
        university | income | patents
        north      | 900    | 300
        harbour    | 1000   | 9
    """,
        indicator,
    )

    average = only_row(drawn.averages(), group="all")

    assert (average.n, average.pooled) == (1, 3)


def test_a_group_in_which_nobody_has_a_ratio_has_no_figures_and_says_why():
    drawn = story("""
        university | group | income | patents
        north      | large | 900    | 300
        harbour    | small |        | 100
        mountain   | small | 10     | 0
    """)

    average = only_row(drawn.averages(), group="small")

    assert (average.n, average.reason) == (0, "group_too_small")
    assert all(isnan(getattr(average, name)) for name in STATISTICS)


def test_unclassified_universities_count_in_all_and_are_shown_as_what_they_are():
    drawn = story("""
        university | group        | income | patents
        north      | large        | 900    | 300
        harbour    | unclassified | 100    | 100
    """)

    averages = drawn.averages()

    assert values_by(averages, "group", "n") == {"all": 2, "large": 1, "unclassified": 1}


def test_unclassified_is_not_a_row_when_none_of_them_has_a_ratio():
    drawn = story("""
        university | group        | income | patents
        north      | large        | 900    | 300
        harbour    | unclassified |        | 100
    """)

    averages = drawn.averages()

    assert set(averages["group"]) == {"all", "large"}


def test_the_largest_share_and_the_average_without_it_speak_of_the_largest_numerator():
    drawn = story("""
        university | income | patents
        north      | 600    | 400
        harbour    | 300    | 100
        mountain   | 100    | 100
    """)

    average = only_row(drawn.averages(), group="all")

    assert average.top_share == 0.6
    assert average.pooled_without_top == 2.0  # (300 + 100) / (100 + 100)


@pytest.mark.parametrize("order", [("harbour", "north"), ("north", "harbour")])
def test_of_two_equal_largest_the_first_university_code_is_left_out(order):
    patents = {"harbour": 100, "north": 400}
    rows = [f"{name} | 600 | {patents[name]}" for name in order]
    drawn = story("\n".join(["university | income | patents", *rows, "river | 200 | 100"]))

    average = only_row(drawn.averages(), group="all")

    assert average.pooled_without_top == 1.6  # harbour leaves: (600 + 200) / (400 + 100)


def test_what_is_left_without_a_giant_is_added_up_afresh_and_not_by_taking_it_away():
    # In floats 1,000,000,000,000.3 - 1,000,000,000,000 is 0.30005, not 0.3.
    drawn = story("""
        university | income        | patents
        north      | 1000000000000 | 1
        harbour    | 0.1           | 1
        mountain   | 0.2           | 1
    """)

    average = only_row(drawn.averages(), group="all")

    assert average.pooled_without_top == pytest.approx(0.15, rel=1e-12)


def test_without_any_numerator_there_is_no_largest_share_but_an_average_of_zero():
    drawn = story("""
        university | income | patents
        north      | 0      | 300
        harbour    | 0      | 100
    """)

    average = only_row(drawn.averages(), group="all")

    assert isnan(average.top_share)
    assert (average.pooled, average.mean_of_ratios, average.pooled_without_top) == (0, 0, 0)


def test_each_year_is_averaged_on_its_own_with_the_groups_of_that_year():
    drawn = story("""
        university | fiscal_year | group | income | patents
        north      | 2023        | small | 400    | 100
        north      | 2024        | large | 900    | 300
        harbour    | 2024        | small | 100    | 100
    """)

    averages = drawn.averages()

    small = averages[averages["group"] == "small"]
    assert values_by(small, "fiscal_year", "pooled") == {2023: 4, 2024: 1}
    everybody = averages[averages["group"] == "all"]
    assert values_by(everybody, "fiscal_year", "n") == {2023: 1, 2024: 2}


def test_nobody_has_no_averages():
    drawn = story("university | income | patents")

    averages = average_groups(drawn.ratios, drawn.memberships, indicators=[drawn.indicator])

    assert averages.empty
    assert list(averages.columns)[:4] == ["indicator", "grouping", "group", "fiscal_year"]


# The licence averages A and assignment averages B that the ministry printed (yen), as catalogue.md
# quotes them. A pooled average of all must lie between the groups by their denominators' shares.
PUBLISHED = {
    "licence": (410_853, 493_470, 309_301, 0.551),
    "assignment": (449_625, 408_854, 515_077, 0.616),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_averages_are_totals_by_totals(name):
    everybody, large, small, published_share = PUBLISHED[name]
    # all = w x large + (1 - w) x small, so w : (1 - w) = (all - small) : (large - all).
    large_cases, small_cases = abs(everybody - small), abs(large - everybody)
    assert round(large_cases / (large_cases + small_cases), 3) == published_share
    # Inside each group one university earns more per case, another the less that makes it up.
    drawn = story(f"""
        university | group | income                              | patents
        north      | large | {large * (large_cases - 20_000)}    | {large_cases - 20_000}
        harbour    | large | {(large + 70_000) * 10_000}         | 10000
        mountain   | large | {(large - 70_000) * 10_000}         | 10000
        river      | small | {small * (small_cases - 30_000)}    | {small_cases - 30_000}
        forest     | small | {(small + 90_000) * 10_000}         | 10000
        island     | small | {(small - 45_000) * 20_000}         | 20000
    """)

    pooled = values_by(drawn.averages(), "group", "pooled")

    assert pooled == {"all": everybody, "large": large, "small": small}
