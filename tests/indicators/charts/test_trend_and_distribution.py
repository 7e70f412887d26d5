"""Trend and distribution: gaps stay gaps, and every value has its dot."""

from math import isnan

from indicators.charts.distribution import HALF_HEIGHT, shape_distribution, stack_offsets
from indicators.charts.names import find_names
from indicators.charts.screen.distribution import draw_distribution
from indicators.charts.screen.trend import draw_trend
from indicators.charts.trend import NO_YEARS, TrendShape, shape_trend
from tests.indicators.charts.small import accept, compare, standing_frames

YEARS = """
    university | fiscal_year | patents | income
    north      | 2022        | 10      | 100
    north      | 2023        |         | 100
    north      | 2024        | 10      | 300
    harbour    | 2022        | 40      | 500
    harbour    | 2023        | 10      | 700
    harbour    | 2024        | 10      | 900
"""


def trend(university: str | None) -> TrendShape:
    one = compare(YEARS, university=university)
    return shape_trend(
        one.trend_averages,
        own=one.trend_own,
        own_name=find_names(one.universities).get(university or ""),
        indicator=one.indicator,
        grouping=one.grouping,
        average=one.average,
    )


def test_a_year_without_a_value_is_a_gap_and_not_a_zero():
    found = trend("north")

    assert found.fiscal_years == (2022, 2023, 2024)
    assert found.own[0] == 10
    assert isnan(found.own[1])
    assert found.own[2] == 30
    drawn = accept(draw_trend(found, language="ja")).data[-1]
    assert list(drawn.y) == [10, None, 30]
    assert drawn.connectgaps is False


def test_the_group_line_is_the_group_value_of_each_year():
    # 600 over 50 patents, 700 over 10, 1200 over 20.
    assert trend("north").group_values == (12, 70, 60)
    assert trend("north").n == (2, 1, 2)


def test_without_a_highlighted_university_only_the_group_is_drawn():
    found = trend(None)

    assert found.own == ()
    assert [each.name for each in accept(draw_trend(found, language="ja")).data if each.name] == [
        "群の値"
    ]


def test_each_line_ends_in_its_name_and_its_last_value():
    group, own = draw_trend(trend("north"), language="ja")["layout"]["annotations"]

    assert group["text"] == "群の値 60.0<br>（合計÷合計）"
    assert own["text"] == "north大学<br>30.0"


def test_a_line_that_ends_early_says_of_which_year_its_value_is():
    shape = trend("north")._replace(own=(10.0, 30.0, float("nan")))

    drawn = draw_trend(shape, language="en")
    assert "30.0 (2023)" in drawn["layout"]["annotations"][1]["text"]
    assert drawn["data"][-1]["customdata"] == ["10.0", "30.0", ""]


def test_a_trend_without_any_value_is_a_sentence():
    one = compare("university | patents | income\n north | | 5")
    found = shape_trend(
        one.trend_averages,
        own=one.trend_own,
        own_name=None,
        indicator=one.indicator,
        grouping=one.grouping,
        average="pooled",
    )

    assert found.empty == NO_YEARS


def test_every_ratio_has_a_dot_on_the_strip_of_its_group():
    one = compare()
    found = shape_distribution(one.standings, axis="linear", **standing_frames(one))

    assert [row.code for row in found.rows] == ["small", "large"]
    assert found.rows[0].universities == ("river", "north", "harbour", "mountain")
    assert found.rows[0].values == (0, 10, 20, 40)
    assert found.rows[1].values == (10, 30)


def test_the_own_dot_is_on_its_groups_strip():
    one = compare(university="cape")
    found = shape_distribution(one.standings, axis="linear", **standing_frames(one))

    assert found.own is not None
    assert (found.own.row, found.own.value) == (1, 30)
    assert accept(draw_distribution(found, language="ja")).data[-1].name == "cape大学"


def test_dots_of_one_place_are_stacked_within_the_strip():
    offsets = stack_offsets([0.5] * 200)

    assert len(set(offsets)) == 200
    assert max(map(abs, offsets)) <= HALF_HEIGHT + 0.01
    assert stack_offsets([0.1, 0.9]) == (0.0, 0.0)
