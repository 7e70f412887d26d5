"""Small multiples: a panel a kind, the same axes, the own point in its own panel."""

from dataclasses import replace

import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.comparison import build_comparison
from indicators.calculation.figures import calculate_figures
from indicators.charts.kinds import KindsShape, shape_kinds
from indicators.charts.scatter import NO_POINTS, ScatterShape, shape_scatter
from indicators.charts.screen.kinds import draw_kinds
from tests.definitions import define_catalogue, define_kind_grouping
from tests.frames import observe, universities
from tests.indicators.charts.small import INCOME_PER_PATENT, accept, scatter_frames

BY_KIND = define_kind_grouping()
# National: 4,100 ÷ 110 = 37.27 a patent; private: 400 ÷ 20 = 20.
DRAWING = """
    university | patents | income
    north      | 10      | 100
    mountain   | 100     | 4000
    harbour    | 20      | 400
    valley     |         | 70
"""
KINDS = {"north": "national", "mountain": "national", "harbour": "private", "valley": "public"}


def scatter(drawing: str = DRAWING) -> ScatterShape:
    catalogue = define_catalogue([INCOME_PER_PATENT], [BY_KIND])
    one = build_comparison(
        calculate_figures(build_panel(observe(drawing), universities(**KINDS)), catalogue),
        indicator=INCOME_PER_PATENT,
        grouping=BY_KIND,
        fiscal_year=2024,
        average="pooled",
    )
    return shape_scatter(one.ratios, **scatter_frames(one))


def shape(university: str | None = None) -> KindsShape:
    return shape_kinds(scatter(), university=university)


def test_each_kind_with_a_point_has_a_panel_with_its_n_and_its_ratio_line():
    found = shape()

    assert [(panel.code, panel.n) for panel in found.panels] == [("national", 2), ("private", 1)]
    assert set(found.panels[0].x) == {10.0, 100.0}
    line = found.panels[0].ratio_line
    assert line is not None
    assert line.equation == "y = 37.27x"
    assert "national（n=2） y = 37.27x" in found.summary.ja


def test_the_own_point_is_taken_out_of_its_panel_and_named_there():
    found = shape("mountain")

    national, private = found.panels
    assert national.own is not None
    assert (national.own.x, national.own.y) == (100.0, 4000.0)
    assert national.x == (10.0,)
    assert national.n == 2
    assert private.own is None


def test_all_panels_have_the_same_axes():
    layout = draw_kinds(shape("mountain"), language="ja")["layout"]

    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]


def test_a_narrow_screen_has_the_panels_one_below_the_other():
    drawing = draw_kinds(shape(), language="ja")

    wide, narrow = drawing["layout"], drawing["narrow"]
    assert [wide[axis]["domain"][0] for axis in ("xaxis", "xaxis2")] != [0.0, 0.0]
    assert [narrow[axis]["domain"] for axis in ("xaxis", "xaxis2")] == [(0.0, 1.0)] * 2
    first, second = narrow["yaxis"]["domain"], narrow["yaxis2"]["domain"]
    assert first[0] > second[1]
    assert narrow["height"] > wide["height"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_plotly_knows_every_property_of_both_layouts(language: str):
    drawing = draw_kinds(shape("north"), language=language)
    narrow = drawing.pop("narrow")

    accept(drawing)
    accept({"data": drawing["data"], "layout": {**drawing["layout"], **narrow}})


def test_without_a_point_there_is_a_sentence():
    found = shape_kinds(scatter("university | patents | income\n valley | | 70"))

    assert found.empty == NO_POINTS
    assert accept(draw_kinds(found, language="en")).layout.annotations[0].text == NO_POINTS.en


def test_a_confidential_indicator_has_no_panels():
    secret = scatter()._replace(indicator=replace(INCOME_PER_PATENT, confidential=True))

    with pytest.raises(ValueError, match="must be public, got income_per_patent"):
        shape_kinds(secret)
