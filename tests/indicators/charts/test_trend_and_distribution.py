"""Trend and distribution: gaps stay gaps, and every value has its dot."""

from dataclasses import replace
from math import isnan

from indicators.catalogue.model import DefinitionChange
from indicators.charts.distribution import HALF_HEIGHT, shape_distribution, stack_offsets
from indicators.charts.names import find_names
from indicators.charts.screen.distribution import draw_distribution
from indicators.charts.screen.trend import draw_trend
from indicators.charts.trend import NO_YEARS, TrendShape, shape_trend
from tests.definitions import text
from tests.indicators.charts.small import INCOME_PER_PATENT, accept, compare, standing_frames

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


def broken_trend(*years: int) -> TrendShape:
    changes = tuple(DefinitionChange(year, text(f"counted anew in {year}")) for year in years)
    one = compare(
        YEARS, university="harbour", indicator=replace(INCOME_PER_PATENT, changes=changes)
    )
    return shape_trend(
        one.trend_averages,
        own=one.trend_own,
        own_name=text("harbour"),
        indicator=one.indicator,
        grouping=one.grouping,
        average=one.average,
    )


def test_a_line_is_cut_where_the_definition_changed_and_the_place_is_named():
    drawn = draw_trend(broken_trend(2023), language="ja")

    own = accept(drawn).data[-1]
    assert list(own.x) == [2022, None, 2023, 2024]
    assert list(own.y) == [12.5, None, 70, 90]
    assert list(own.customdata) == ["12.5", "", "70.0", "90.0"]
    assert [(rule["x0"], rule["x1"]) for rule in drawn["layout"]["shapes"]] == [(2022.5, 2022.5)]
    assert drawn["layout"]["annotations"][-1]["text"] == "定義変更 2023"


def test_the_note_says_what_changed():
    shape = broken_trend(2023)

    assert "2023年度から定義が変わったため線を切っています（counted anew in 2023）" in shape.note.ja
    assert "changed from FY2023 (counted anew in 2023)" in shape.note.en


def test_a_change_before_the_first_or_after_the_last_year_cuts_nothing():
    shape = broken_trend(2022, 2025)

    assert shape.breaks == ()
    drawn = draw_trend(shape, language="en")
    assert list(drawn["data"][-1]["y"]) == [12.5, 70, 90]
    assert drawn["layout"]["shapes"] == []
    assert "FY2022" not in shape.note.en


def test_the_band_ends_before_a_new_definition_too():
    quartiles = (1.0, 2.0, 3.0)
    shape = broken_trend(2023)._replace(q1=quartiles, q3=quartiles)

    bands = [each for each in draw_trend(shape, language="ja")["data"] if "fill" in each]

    assert [each["x"] for each in bands] == [[2022, 2022], [2023, 2024, 2024, 2023]]
