"""The scatter: which points stand, which lines run, what the note counts."""

import gzip
from typing import Any

import pytest

from indicators.charts import theme
from indicators.charts.scatter import NO_POINTS, ScatterGroup, ScatterShape, shape_scatter
from indicators.charts.screen.scatter import draw_scatter
from tests.definitions import define_size_grouping
from tests.indicators.charts.small import accept, compare, many, scatter_frames


def shape(drawing: str | None = None, axis: str = "auto", **asked: Any) -> ScatterShape:
    comparison = compare(**({"drawing": drawing} if drawing else {}), **asked)
    return shape_scatter(comparison.ratios, axis=axis, **scatter_frames(comparison))


def group(found: ScatterShape, code: str) -> ScatterGroup:
    return next(each for each in found.groups if each.code == code)


def test_each_university_with_a_ratio_is_a_point_of_its_group():
    found = shape(axis="linear")

    assert group(found, "small").universities == ("harbour", "mountain", "north", "river")
    assert group(found, "small").x == (20, 100, 10, 50)
    assert group(found, "small").y == (400, 4000, 100, 0)
    assert group(found, "large").universities == ("brook", "cape")


def test_a_university_without_a_ratio_has_no_point_and_is_counted():
    found = shape(axis="linear")

    points = [code for each in found.groups for code in each.universities]
    assert "valley" not in points
    assert "island" not in points
    assert "n=6、比率を計算できない2校を除く" in found.note.ja


def test_the_highlighted_university_stands_apart_from_its_group():
    found = shape(axis="linear", university="harbour")

    assert found.own is not None
    assert (found.own.x, found.own.y, found.own.value) == (20, 400, 20)
    assert "harbour" not in group(found, "small").universities
    assert group(found, "small").n == 4


def test_a_point_with_a_zero_side_leaves_the_log_axes_and_is_counted():
    found = shape(axis="log")

    assert "river" not in group(found, "small").universities
    assert "0の1校は対数軸に置けない" in found.note.ja
    assert "1 with a zero side cannot stand on log axes" in found.note.en


def test_the_ratio_line_runs_through_the_origin_of_linear_axes():
    line = group(shape(axis="linear"), "large").ratio_line

    # 38000 income over 1800 patents.
    assert line is not None
    assert line.y[0] / line.x[0] == pytest.approx(38000 / 1800)
    assert line.y[-1] / line.x[-1] == pytest.approx(38000 / 1800)
    assert line.equation == "y = 21.11x"


def test_a_group_of_two_has_a_ratio_line_but_no_regression_line():
    large = group(shape(axis="linear"), "large")

    assert large.regression is None
    assert large.ratio_line is not None


def test_on_log_axes_a_regression_line_is_cut_where_it_leaves_through_the_floor():
    # y = 100x − 900: zero at 9 patents, where one member still lies.
    steep = """
        university | patents | income
        north      | 5       | 1
        harbour    | 10      | 100
        mountain   | 100     | 9100
        river      | 500     | 49100
    """
    found = shape(steep, axis="log")
    line = group(found, "small").regression

    assert line is not None
    assert min(line.y) == pytest.approx(found.y_axis.low)
    assert min(line.x) > 5
    assert all(later > earlier for earlier, later in zip(line.x, line.x[1:], strict=False))


def test_nobody_with_a_ratio_is_an_empty_figure_with_a_sentence():
    found = shape("university | patents | income\n north | | 5")
    figure = accept(draw_scatter(found, language="ja"))

    assert found.empty == NO_POINTS
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == NO_POINTS.ja


def test_the_second_group_has_diamonds_and_an_orange_line_and_the_own_point_is_big_and_blue():
    figure = accept(draw_scatter(shape(axis="linear", university="harbour"), language="ja"))
    by_name = {trace.name: trace for trace in figure.data}

    assert by_name["large（n=2）"].marker.symbol == "diamond"
    assert by_name["群の比率線（large）"].line.color == theme.SECOND_GROUP
    assert by_name["群の比率線（large）"].line.dash == "dash"
    assert by_name["harbour大学"].marker.color == theme.OWN
    assert by_name["harbour大学"].marker.size > 1.5 * by_name["small（n=4）"].marker.size


def test_axes_say_their_unit_in_the_language_of_the_page():
    figure = accept(draw_scatter(shape(axis="linear"), language="en"))

    assert figure.layout.xaxis.title.text == "patents (cases)"
    assert figure.layout.yaxis.title.text == "income (thousand yen)"


def test_a_figure_of_the_whole_country_travels_light():
    figure = accept(draw_scatter(shape(many(1100), axis="linear"), language="ja"))

    written = figure.to_json()
    assert "colorway" not in written
    assert len(gzip.compress(written.encode())) < 60_000


def test_of_many_groups_only_everybody_and_the_own_group_have_lines():
    rows = [f"u{n} | {n} | {n * n}" for n in range(1, 16)]
    five = define_size_grouping("five", "patents", (3, 6, 9, 12), "a b c d e")
    drawn = "\n".join(["university | patents | income", *rows])

    nobody, own = (shape(drawn, grouping=five, **asked) for asked in ({}, {"university": "u5"}))

    assert [each.code for each in nobody.groups if each.regression] == ["all"]
    assert [each.code for each in own.groups if each.regression] == ["b", "all"]
    assert sum(len(each.x) for each in nobody.groups) == 15
    assert "線は全体のものだけ" in nobody.note.ja
    assert "highlighted university's group" in own.note.en
