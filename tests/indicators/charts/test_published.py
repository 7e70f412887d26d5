"""Published series: gaps stay gaps, replaced values are rings, milestones are letters."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from django.conf import settings

from indicators.charts.paper.picture import PictureWords, draw_picture
from indicators.charts.paper.published import measure_published, paint_published
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedTarget,
    PublishedValue,
    shape_published,
)
from indicators.charts.screen.published import draw_published
from indicators.charts.screen.published_legend import LEGEND_LINE
from indicators.text import LocalizedText


def when(vintage: str) -> LocalizedText:
    return LocalizedText(vintage, vintage)


LINES = (
    PublishedLine(
        LocalizedText("企業", "Companies"),
        (PublishedValue(2010, 5, when("2011")), PublishedValue(2012, 7.25, when("2014-01"))),
        (PublishedValue(2012, 7, when("2013")),),
    ),
    PublishedLine(LocalizedText("全体", "All"), (PublishedValue(2011, 9, when("2012")),), ()),
)


TARGET = PublishedTarget(
    LocalizedText("目標（2015年度 9億円）", "Goal (FY2015: 9)"), 2015, 9, LINES[0].newest[-1]
)


def shape(*events: tuple[str, int], **extras: Any) -> PublishedShape:
    title = LocalizedText("受入額", "Funds")
    return shape_published(
        title, LINES, unit="hundred_million_yen", decimals=1, events=events, **extras
    )


def test_a_year_without_a_value_breaks_the_line():
    _, first, second = draw_published(shape(), language="ja")["data"]

    assert first["x"] == [2010, 2011, 2012]
    assert first["y"] == [5, None, 7.25]
    assert first["connectgaps"] is False
    assert second["y"] == [None, 9, None]


def test_a_replaced_value_is_a_ring_that_says_when_it_was_published():
    rings, first, _ = draw_published(shape(), language="ja")["data"]

    assert (rings["x"], rings["y"], rings["mode"]) == ([2012], [7], "markers")
    assert rings["marker"]["symbol"] == "circle-open"
    assert rings["customdata"] == ["2012年度 7.0億円（公表：2013）"]
    assert first["customdata"][2] == "2012年度 7.3億円（公表：2014-01）"


def test_an_event_outside_the_years_has_no_mark_and_keeps_its_letter():
    events = (("A", 2004), ("B", 2011), ("C", 2030))
    drawn = draw_published(shape(*events), language="en")["layout"]

    assert [(each["x"], each["text"]) for each in drawn["annotations"]] == [(2011, "B")]
    assert [each["x0"] for each in drawn["shapes"]] == [2011]


def test_a_target_is_a_star_in_its_year_joined_to_the_newest_value():
    drawn = draw_published(shape(targets=(TARGET,)), language="ja")
    way, *_, star = drawn["data"]

    assert (star["x"], star["y"], star["marker"]["symbol"]) == ([2015], [9], "star")
    assert star["name"] == "目標（2015年度 9億円）"
    assert (way["x"], way["y"], way["line"]["dash"]) == ([2012, 2015], [7.25, 9], "dash")
    assert drawn["layout"]["xaxis"]["range"][1] > 2015


def test_no_value_stands_on_the_way_to_a_target():
    _, _, first, second, _ = draw_published(shape(targets=(TARGET,)), language="ja")["data"]

    assert first["x"] == second["x"] == [2010, 2011, 2012, 2013, 2014, 2015]
    assert first["y"] == [5, None, 7.25, None, None, None]


def test_no_line_goes_across_a_year_from_which_things_are_counted_anew():
    line = PublishedLine(
        LocalizedText("実施", "Used"),
        tuple(PublishedValue(year, year - 2000, when("2013")) for year in (2010, 2011, 2012)),
        (),
    )
    title = LocalizedText("件数", "Cases")
    anew = shape_published(title, (line,), unit="count", decimals=0, breaks=(2012,))
    drawn = draw_published(anew, language="ja")

    (trace,) = drawn["data"]
    assert (trace["x"], trace["y"]) == ([2010, 2011, 2011.5, 2012], [10, 11, None, 12])
    assert trace["connectgaps"] is False
    assert [each["x0"] for each in drawn["layout"]["shapes"]] == [2011.5]
    assert [each["text"] for each in drawn["layout"]["annotations"]] == ["系列の区切り"]


def test_an_amount_in_hundreds_of_millions_is_told_as_a_product_in_english():
    _, first, _ = draw_published(shape(), language="en")["data"]

    assert first["customdata"][2] == "FY2012: 7.3 × 100 million yen (published: 2014-01)"


def test_a_narrow_screen_has_a_line_of_the_legend_for_each_name():
    drawn = draw_published(shape(targets=(TARGET,)), language="ja")

    # Four names with their marks take 7 + 7 + 12 + 16.4 of the 44 letters of a wide line.
    wide, narrow = drawn["layout"], drawn["narrow"]
    assert narrow["height"] - narrow["margin"]["t"] == wide["height"] - wide["margin"]["t"]
    assert narrow["margin"]["t"] - wide["margin"]["t"] == 3 * LEGEND_LINE


def test_a_single_line_needs_no_legend_and_no_room_for_one():
    title = LocalizedText("件数", "Cases")
    drawn = draw_published(
        shape_published(title, LINES[1:], unit="count", decimals=0), language="ja"
    )

    assert drawn["layout"]["showlegend"] is False
    assert drawn["layout"]["margin"] == drawn["narrow"]["margin"]


def test_a_gap_is_a_year_that_a_line_lacks_between_its_ends():
    whole = shape_published(LocalizedText("件数", "Cases"), LINES[1:], unit="count", decimals=0)

    assert shape().has_gaps
    assert not whole.has_gaps


def test_plotly_accepts_the_drawing_in_both_languages():
    for language, name in (("ja", "企業"), ("en", "Companies")):
        full = shape(("A", 2011), targets=(TARGET,), breaks=(2011,))
        drawn = draw_published(full, language=language)
        figure = go.Figure({"data": drawn["data"], "layout": drawn["layout"]})

        assert name in [trace.name for trace in figure.data]


def test_on_paper_gaps_rings_letters_targets_and_breaks_are_those_of_the_screen():
    fonts = tuple(sorted(Path(settings.BASE_DIR).glob("static/vendored/noto-sans-jp/*.ttf")))
    words = PictureWords("受入額", "", "", (), "")
    found = shape(("A", 2004), ("B", 2011), targets=(TARGET,), breaks=(2012,))
    paint = partial(paint_published, shape=found, language="ja")
    first, second = (
        draw_picture(paint, words, height=measure_published(found), fonts=fonts, form="svg")
        for _ in "ab"
    )
    told = re.findall(r"<text [^>]*>([^<]*)</text>", first.decode())

    assert first == second
    named = {"企業", "全体", "以前の公表の値", "目標（2015年度 9億円）", "系列の区切り"}
    assert named | {"B", "2010", "2012", "2015", "億円"} <= set(told)
    assert "A" not in told
