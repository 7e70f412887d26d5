"""Published series: gaps stay gaps, replaced values are rings, milestones are numbers."""

import re
from functools import partial
from pathlib import Path

import plotly.graph_objects as go
from django.conf import settings

from indicators.charts.paper.picture import PictureWords, draw_picture
from indicators.charts.paper.published import measure_published, paint_published
from indicators.charts.published import (
    PublishedLine,
    PublishedShape,
    PublishedValue,
    shape_published,
)
from indicators.charts.screen.published import draw_published
from indicators.text import LocalizedText

LINES = (
    PublishedLine(
        LocalizedText("企業", "Companies"),
        (PublishedValue(2010, 5, "2011"), PublishedValue(2012, 7.25, "2014-01")),
        (PublishedValue(2012, 7, "2013"),),
    ),
    PublishedLine(LocalizedText("全体", "All"), (PublishedValue(2011, 9, "2012"),), ()),
)


def shape(*events: int) -> PublishedShape:
    title = LocalizedText("受入額", "Funds")
    return shape_published(title, LINES, unit="hundred_million_yen", decimals=1, events=events)


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
    assert rings["customdata"] == ["2012年度 7.0 億円（2013 公表）"]
    assert first["customdata"][2] == "2012年度 7.3 億円（2014-01 公表）"


def test_an_event_outside_the_years_has_no_mark_and_keeps_its_number():
    drawn = draw_published(shape(2004, 2011, 2030), language="en")["layout"]

    assert [(each["x"], each["text"]) for each in drawn["annotations"]] == [(2011, "2")]
    assert [each["x0"] for each in drawn["shapes"]] == [2011]


def test_plotly_accepts_the_drawing_in_both_languages():
    for language, name in (("ja", "企業"), ("en", "Companies")):
        figure = go.Figure(draw_published(shape(2011), language=language))

        assert figure.data[1].name == name


def test_on_paper_gaps_rings_and_numbers_are_those_of_the_screen():
    fonts = tuple(sorted(Path(settings.BASE_DIR).glob("static/vendored/noto-sans-jp/*.ttf")))
    words = PictureWords("受入額", "", "", (), "")
    found = shape(2004, 2005, 2011)
    paint = partial(paint_published, shape=found, language="ja")
    first, second = (
        draw_picture(paint, words, height=measure_published(found), fonts=fonts, form="svg")
        for _ in "ab"
    )
    told = re.findall(r"<text [^>]*>([^<]*)</text>", first.decode())

    assert first == second
    assert {"企業", "全体", "以前の公表の値", "3", "2010", "2012", "億円"} <= set(told)
    assert "1" not in told
