"""Chapter 6: the figures of all years as one whole, and the bundle that a page is made of.

Everything in a comparison is a slice of the same figures; nothing is calculated twice.
"""

import pandas as pd
import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.freezing import from_arrays, to_arrays, to_keys
from tests.definitions import (
    define_catalogue,
    define_indicator,
    define_kind_grouping,
    define_size_grouping,
)
from tests.frames import frame, observe, only_row, universities, values_by

HELD_700 = define_size_grouping("patents_held_700", "patents", (700.0,))
KIND = define_kind_grouping()
INCOME_PER_PATENT = define_indicator("income_per_patent", "income", "patents")
COST_PER_PATENT = define_indicator("cost_per_patent", "cost", "patents", asked_since=2024)
RETIRED = define_indicator("retired", "cost", "income", status="retired")

CATALOGUE = define_catalogue([INCOME_PER_PATENT, COST_PER_PATENT, RETIRED], [HELD_700, KIND])
KNOWN = universities(
    north="national", harbour="private", mountain="public", river="private", silent="national"
)
# north shrinks to exactly 700 in 2024; river joins in 2024; silent never answers.
RETURNED = """
    university | fiscal_year | income | patents | cost
    north      | 2023        | 1402   | 701     | 10
    harbour    | 2023        | 300    | 100     | 10
    mountain   | 2023        | 100    | 100     | 10
    north      | 2024        | 1750   | 700     | 70
    harbour    | 2024        | 200    | 100     | 20
    mountain   | 2024        |        | 100     | 30
    river      | 2024        | 800    | 800     |
"""


@pytest.fixture(scope="module")
def figures() -> Figures:
    return calculate_figures(build_panel(observe(RETURNED), KNOWN), CATALOGUE)


def compare(figures: Figures, university: str | None, **changes: object) -> Comparison:
    chosen = {
        "indicator": INCOME_PER_PATENT,
        "grouping": HELD_700,
        "fiscal_year": 2024,
        "average": "pooled",
        **changes,
    }
    return build_comparison(figures, university=university, **chosen)


def test_a_year_of_ratios_names_those_who_answered_and_nobody_else(figures):
    ratios = figures.ratios("income_per_patent", fiscal_year=2023)

    assert values_by(ratios, "university", "value") == {"north": 2, "harbour": 3, "mountain": 1}


def test_a_retired_indicator_is_not_calculated(figures):
    assert set(figures.indicators) == {"income_per_patent", "cost_per_patent"}


def test_an_indicator_has_no_figures_in_the_years_before_it_was_asked(figures):
    ratios = figures.ratios("cost_per_patent", fiscal_year=2023)
    everybody = only_row(figures.averages("cost_per_patent", fiscal_year=2023), group="all")
    standing = only_row(figures.standings("cost_per_patent", fiscal_year=2024), university="north")

    assert set(ratios["reason"]) == {"not_asked_that_year"}
    assert (everybody.n, everybody.reason) == (0, "group_too_small")
    assert standing.change_reason == "not_asked_that_year"


def test_a_group_that_nobody_is_in_is_still_a_row(figures):
    averages = figures.averages("income_per_patent", grouping="kind", fiscal_year=2024)

    assert set(averages["group"]) == {"all", "national", "public", "private", "unknown"}
    assert only_row(averages, group="unknown").n == 0
    assert only_row(averages, group="unknown").reason == "group_too_small"


def test_the_own_grouping_of_an_indicator_is_the_default(figures):
    by_default = figures.averages("income_per_patent", fiscal_year=2024)

    by_name = figures.averages("income_per_patent", grouping="patents_held_700", fiscal_year=2024)

    pd.testing.assert_frame_equal(by_default, by_name)


def test_a_comparison_holds_the_figures_of_its_year(figures):
    comparison = compare(figures, "north")

    assert set(comparison.ratios["fiscal_year"]) == {2024}
    assert set(comparison.memberships["fiscal_year"]) == {2024}
    assert values_by(comparison.averages, "group", "n") == {"all": 3, "small": 2, "large": 1}
    assert values_by(comparison.averages, "group", "pooled") == {
        "all": 2750 / 1600,
        "small": 1950 / 800,
        "large": 1,
    }
    assert values_by(comparison.fits, "group", "reason") == {
        "all": "",
        "small": "group_too_small",
        "large": "group_too_small",
    }


def test_a_comparison_knows_the_standing_of_the_highlighted_university(figures):
    own = compare(figures, "north").own

    assert (own["value"], own["group"], own["group_value"]) == (2.5, "small", 1950 / 800)
    assert own["change"] == 0.5
    assert bool(own["favourable"])


def test_everybody_has_a_standing_in_a_comparison(figures):
    comparison = compare(figures, "north")

    assert set(comparison.standings["university"]) == {"north", "harbour", "mountain", "river"}


def test_the_chosen_average_is_the_group_value_of_the_standings(figures):
    own = compare(figures, "north", average="median").own

    assert own["group_value"] == 2.25


def test_the_trend_is_that_of_the_group_in_which_the_university_is_now(figures):
    comparison = compare(figures, "north")

    assert set(comparison.trend_averages["group"]) == {"small"}
    assert values_by(comparison.trend_averages, "fiscal_year", "pooled") == {
        2023: 2,
        2024: 1950 / 800,
    }
    assert values_by(comparison.trend_own, "fiscal_year", "value") == {2023: 2, 2024: 2.5}


def test_without_a_highlighted_university_the_trend_is_that_of_all(figures):
    comparison = compare(figures, None)

    assert comparison.own is None
    assert comparison.trend_own.empty
    assert values_by(comparison.trend_averages, "fiscal_year", "pooled") == {
        2023: 2,
        2024: 2750 / 1600,
    }
    assert set(comparison.trend_averages["group"]) == {"all"}


def test_a_university_that_did_not_answer_is_not_invented(figures):
    comparison = compare(figures, "silent")

    assert comparison.own is None
    assert comparison.trend_own.empty
    assert set(comparison.trend_averages["group"]) == {"all"}


def test_an_unclassified_university_counts_in_all_and_stands_apart():
    returned = observe("""
        university | income | patents
        north      | 900    | 300
        harbour    | 100    | 100
    """)
    only_national = define_kind_grouping("national")
    catalogue = define_catalogue([INCOME_PER_PATENT], [HELD_700, only_national])

    figures = calculate_figures(build_panel(returned, KNOWN), catalogue)

    averages = figures.averages("income_per_patent", grouping="kind")
    assert values_by(averages, "group", "n") == {"all": 2, "national": 1, "unclassified": 1}


def test_a_comparison_by_kind_uses_the_kinds(figures):
    comparison = compare(figures, "river", grouping=KIND)

    assert (comparison.own["group"], comparison.own["group_value"]) == ("private", 1000 / 900)
    for table in (comparison.memberships, comparison.averages, comparison.fits):
        assert set(table["grouping"]) == {"kind"}
    assert values_by(comparison.averages, "group", "n") == {
        "all": 3,
        "national": 1,
        "public": 0,
        "private": 2,
        "unknown": 0,
    }
    assert set(comparison.trend_averages["group"]) == {"private"}


def test_all_indicators_of_one_university_stand_in_one_table(figures):
    standings = figures.university_standings("north", fiscal_year=2024)

    assert values_by(standings, "indicator", "value") == {
        "income_per_patent": 2.5,
        "cost_per_patent": 0.1,
    }
    assert set(standings["university"]) == {"north"}


def test_frozen_figures_come_back_as_they_were(figures):
    arrays, keys = to_arrays(figures), to_keys(figures)

    thawed = from_arrays(arrays, keys, universities=KNOWN, catalogue=CATALOGUE)

    for name in ("ratios", "averages", "fits"):
        for code in figures.indicators:
            pd.testing.assert_frame_equal(getattr(thawed, name)(code), getattr(figures, name)(code))
    pd.testing.assert_frame_equal(
        thawed.standings("income_per_patent", fiscal_year=2024),
        figures.standings("income_per_patent", fiscal_year=2024),
    )


def test_a_panel_gives_back_what_was_returned_with_every_gap_named():
    returned = frame("""
        university | fiscal_year | item    | value | state
        north      | 2024        | patents | 5     | reported
        north      | 2024        | income  |       | suppressed
        harbour    | 2024        | patents |       | not_applicable
    """)

    panel = build_panel(returned, universities(north="national", harbour="public"))

    rows = panel.observations(fiscal_year=2024)
    states = {(row.university, row.item): row.state for row in rows.itertuples()}
    assert states == {
        ("north", "patents"): "reported",
        ("north", "income"): "suppressed",
        ("harbour", "patents"): "not_applicable",
        ("harbour", "income"): "not_submitted",
    }
    assert rows["value"].notna().sum() == 1
    assert panel.fiscal_years == (2024,)


def test_whoever_says_only_that_nothing_was_submitted_still_took_part():
    returned = frame("""
        university | fiscal_year | item    | value | state
        north      | 2023        | patents | 5     | reported
        north      | 2024        | patents |       | not_submitted
    """)

    panel = build_panel(returned, universities(north="national", harbour="public"))

    assert panel.participates.tolist() == [[False, True], [False, True]]


def test_a_panel_does_not_depend_on_the_order_of_its_universities():
    shuffled = KNOWN.iloc[::-1]

    panel = build_panel(observe(RETURNED), shuffled)

    assert list(panel.universities["university"]) == sorted(KNOWN["university"])
    pd.testing.assert_frame_equal(
        panel.observations(), build_panel(observe(RETURNED), KNOWN).observations()
    )
