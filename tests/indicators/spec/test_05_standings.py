"""Chapter 5: one university against its group: the difference, and whether that is good.

A group value is total by total unless the definition or the reader asks for another average.
"""

from math import isnan

import pandas as pd
import pytest

from indicators.calculation.groups import assign_groups
from indicators.calculation.standing import place_standings
from tests.definitions import define_indicator, define_kind_grouping
from tests.frames import only_row, universities, values_by
from tests.indicators.spec.stories import INCOME_PER_PATENT, story

LOWER = define_indicator(
    "cost_per_patent", "income", "patents", grouping="size", direction="lower_is_better"
)
NEUTRAL = define_indicator(
    "foreign_share", "income", "patents", grouping="size", direction="neutral"
)

TWO = """
    university | income | patents
    north      | 900    | 300
    harbour    | 100    | 100
"""


def test_a_standing_is_the_difference_to_the_total_by_total_of_the_group():
    standing = only_row(story(TWO).standings(), university="north")

    assert (standing.value, standing.group, standing.group_value) == (3, "small", 2.5)
    assert (standing.difference, standing.favourable) == (0.5, True)
    assert (standing.reason, standing.group_reason) == ("", "")


def test_each_university_is_held_against_its_own_group_and_not_against_all():
    drawn = story("""
        university | group | income | patents
        north      | large | 900    | 300
        harbour    | small | 100    | 100
        mountain   | small | 300    | 100
    """)

    standing = only_row(drawn.standings(), university="harbour")

    assert (standing.group_value, standing.difference) == (2, -1)


@pytest.mark.parametrize(
    ("average", "group_value"), [("pooled", 2.5), ("mean_of_ratios", 2), ("median", 2)]
)
def test_the_reader_can_choose_the_average(average, group_value):
    standing = only_row(story(TWO).standings(average=average), university="north")

    assert standing.group_value == group_value


def test_an_indicator_may_name_the_mean_of_ratios_as_its_group_average():
    mean = define_indicator(
        "x", "income", "patents", grouping="size", group_average="mean_of_ratios"
    )

    standing = only_row(story(TWO, mean).standings(), university="north")

    assert standing.group_value == 2


def test_the_reader_can_choose_the_grouping():
    drawn = story(TWO)
    by_kind = drawn.memberships.assign(grouping="kind", group=["national", "private"])
    memberships = pd.concat([drawn.memberships, by_kind])
    averages = drawn._replace(memberships=memberships).averages()

    standings = place_standings(
        drawn.ratios, memberships, averages, indicators=[INCOME_PER_PATENT], grouping="kind"
    )

    assert values_by(standings, "university", "group") == {
        "north": "national",
        "harbour": "private",
    }
    assert values_by(standings, "university", "difference") == {"north": 0, "harbour": 0}


def test_above_the_group_is_not_favourable_where_lower_is_better():
    standings = story(TWO, LOWER).standings()

    assert values_by(standings, "university", "favourable") == {"north": False, "harbour": True}


def test_a_neutral_indicator_judges_nobody():
    standings = story(TWO, NEUTRAL).standings()

    assert standings["favourable"].isna().all()
    assert values_by(standings, "university", "difference") == {"north": 0.5, "harbour": -1.5}


def test_no_difference_is_neither_good_nor_bad():
    drawn = story("""
        university | income | patents
        north      | 200    | 100
        harbour    | 400    | 200
    """)

    standings = drawn.standings()

    assert set(standings["difference"]) == {0}
    assert standings["favourable"].isna().all()


@pytest.mark.parametrize("average", ["pooled", "mean_of_ratios", "median"])
@pytest.mark.parametrize(("income", "patents"), [("1", "10"), ("0.7", "7"), ("0.1", "0.3")])
def test_universities_that_are_all_alike_do_not_differ_from_their_average(average, income, patents):
    # 0.1 + 0.1 + 0.1 is not 0.3 for a computer; three equal ratios still have themselves as mean.
    names = ("north", "harbour", "mountain", "river", "forest", "island")
    rows = [f"{name} | {income} | {patents}" for name in names]
    drawn = story("\n".join(["university | income | patents", *rows]))

    standings = drawn.standings(average=average)

    assert set(standings["difference"]) == {0}
    assert standings["favourable"].isna().all()
    assert set(standings["band"]) == {"middle_half"}


def test_a_university_alone_in_its_group_is_its_own_average():
    drawn = story("""
        university | income | patents
        north      | 1      | 3
    """)

    standing = only_row(drawn.standings())

    assert standing.difference == 0
    assert pd.isna(standing.favourable)
    assert standing.band == ""


def test_a_university_without_a_ratio_sees_its_group_but_no_difference():
    drawn = story("""
        university | income | patents
        north      | 900    | 300
        harbour    |        | 100
    """)

    standing = only_row(drawn.standings(), university="harbour")

    assert (standing.group_value, standing.reason) == (3, "missing_numerator")
    assert isnan(standing.value)
    assert isnan(standing.difference)
    assert pd.isna(standing.favourable)
    assert standing.band == ""


def test_where_nobody_of_the_group_has_a_ratio_the_group_says_why():
    drawn = story("""
        university | group | income | patents
        north      | large | 900    | 300
        harbour    | small |        | 100
    """)

    standing = only_row(drawn.standings(), university="harbour")

    assert isnan(standing.group_value)
    assert standing.group_reason == "group_too_small"


def test_an_unclassified_university_has_a_value_and_no_group_to_be_held_against():
    drawn = story("""
        university | group        | income | patents
        north      | unclassified | 900    | 300
        harbour    | unclassified | 100    | 100
    """)

    standing = only_row(drawn.standings(), university="north")

    assert (standing.value, standing.group, standing.group_reason) == (
        3,
        "unclassified",
        "unclassified",
    )
    assert isnan(standing.group_value)
    assert isnan(standing.difference)
    assert standing.band == ""


def test_nobody_has_no_standings():
    drawn = story("university | income | patents")
    nobody = assign_groups(
        drawn.ratios.assign(item="", state="")[
            ["university", "fiscal_year", "item", "value", "state"]
        ],
        universities(),
        groupings=[define_kind_grouping()],
    )

    standings = place_standings(
        drawn.ratios, nobody, drawn.averages(), indicators=[INCOME_PER_PATENT]
    )

    assert standings.empty
    assert list(standings.columns)[:3] == ["indicator", "university", "fiscal_year"]
