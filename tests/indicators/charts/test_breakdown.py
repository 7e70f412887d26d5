"""Bars of a breakdown: stacked parts that add up, a panel each for others, lines that are named."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from math import isnan
from pathlib import Path

import pandas as pd
from django.conf import settings

from indicators.catalogue.model import Breakdown
from indicators.charts.breakdown import (
    Bar,
    BreakdownShape,
    name_bar,
    name_line,
    shape_breakdown,
    stack_lines,
    write_value,
)
from indicators.charts.paper.breakdown import measure_breakdown, paint_breakdown
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.sheet import open_sheet
from indicators.charts.paper.svg import write_svg
from indicators.charts.screen.breakdown import draw_breakdown
from indicators.text import LocalizedText
from tests.definitions import define_indicator, define_kind_grouping, define_size_grouping, text
from tests.indicators.charts.small import accept

NAN = float("nan")
LICENCES, SALES = (define_indicator(code, code, "patents") for code in ("licences", "sales"))
KIND, SIZE = define_kind_grouping(), define_size_grouping("size", "patents", (700,))
OWN = Bar("north", LocalizedText("北大学", "North"), None, (4.0, 1.0), text(""), is_own=True)
FONTS = tuple((Path(settings.BASE_DIR) / "static/vendored/noto-sans-jp").glob("*.ttf"))


def frame(rows: list[tuple[str, str, float, int, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["part", "group", "value", "n", "reason"])


BY_KIND = frame(
    [
        ("licences", "all", 5.0, 9, ""),
        ("licences", "national", 6.0, 4, ""),
        ("licences", "public", NAN, 0, "group_too_small"),
        ("licences", "private", NAN, 0, "suppressed"),
        ("sales", "all", 3.0, 9, ""),
        ("sales", "national", 2.0, 4, ""),
        ("sales", "public", NAN, 0, "group_too_small"),
        ("sales", "private", 1.0, 5, ""),
    ]
)
BY_SIZE = frame(
    [
        ("licences", "all", 5.0, 9, ""),
        ("licences", "small", 2.0, 6, ""),
        ("licences", "large", 7.0, 3, ""),
        ("sales", "all", 3.0, 9, ""),
        ("sales", "small", 1.0, 6, ""),
        ("sales", "large", NAN, 0, "suppressed"),
    ]
)


def shape(kind: str, own: Bar | None = OWN, split: pd.DataFrame = BY_KIND) -> BreakdownShape:
    whole = text("whole") if kind == "sum" else None
    parts = ("licences", "sales")
    return shape_breakdown(
        split,
        breakdown=Breakdown("one", text("one"), text("why"), kind, parts, "ours", whole),
        indicators={
            "licences": replace(LICENCES, confidential=kind == "beside"),
            "sales": replace(SALES, confidential=kind == "beside"),
        },
        grouping=KIND,
        average="pooled",
        reference=dict.fromkeys(parts, BY_SIZE),
        references=dict.fromkeys(parts, SIZE),
        own=own,
        own_group="national",
    )


def test_parts_that_add_up_are_one_panel_with_the_own_bar_last():
    (panel,) = shape("sum").panels

    assert [bar.code for bar in panel.bars] == ["national", "private", "north"]
    assert panel.bars[0].total == 8.0
    assert panel.bars[2].total == 5.0
    assert [line.value for line in panel.lines] == [8.0, 3.0]


def test_parts_beside_one_another_are_a_panel_each():
    first, second = shape("beside").panels

    assert [bar.values for bar in second.bars] == [(2.0,), (1.0,), (1.0,)]
    assert first.bars[-1].values == (4.0,)
    assert [line.value for line in first.lines] == [5.0, 7.0, 2.0]


def test_a_withheld_class_keeps_its_place_with_an_x_and_without_n():
    private = shape("beside").panels[0].bars[1]

    assert name_bar(private, "ja") == "private（x）"
    assert write_value(private, 1, "ja") == "x"


def test_a_class_of_fewer_than_three_has_no_bar_and_says_why():
    few = BY_KIND.assign(n=BY_KIND["n"].replace(4, 2))
    national = shape("sum", split=few).panels[0].bars[0]

    assert isnan(national.total)
    assert (name_bar(national, "en"), write_value(national, 1, "en")) == (
        "▶ national (2)",
        "fewer than 3",
    )


def test_the_own_class_is_marked_by_a_sign():
    national = shape("sum").panels[0].bars[0]

    assert name_bar(national, "ja") == "▶ national（4）"


def test_a_line_says_its_group_its_average_and_its_value():
    line = shape("beside").panels[0].lines[1]

    assert name_line(line, 1, 1, "ja") == ("- - large", "合計÷合計 7.0")


def test_names_of_lines_stand_so_that_no_line_crosses_another_name():
    lines = shape("beside").panels[0].lines

    # 2 is in the left half; of 5 and 7 the right one stands higher.
    assert stack_lines(lines, 4.0) == [1, 2, 0]


def test_the_drawing_is_one_that_plotly_knows_and_hatches_the_second_part():
    (drawing,) = draw_breakdown(shape("sum"), language="ja")

    figure = accept(drawing)
    assert [trace.marker.pattern.shape for trace in figure.data] == ["", "/", "", "/"]
    assert [trace.showlegend for trace in figure.data] == [True, True, False, False]
    assert list(figure.data[0].x) == [6.0, None]


def test_nothing_to_show_is_a_sentence():
    empty = shape("sum", own=None, split=BY_KIND.assign(value=NAN))

    (drawing,) = draw_breakdown(empty, language="en")

    assert "There is nothing to show" in drawing["layout"]["annotations"][0]["text"]


def test_the_picture_writes_every_class_and_its_value():
    found = shape("beside")
    sheet = open_sheet(160, measure_breakdown(found), FONTS)

    paint_breakdown(sheet, Frame(0, 0, 160, measure_breakdown(found)), found, language="en")

    drawn = ElementTree.fromstring(write_svg(sheet, text_as="words"))
    words = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert {"▶ national (4)", "private (x)", "x", "North"} <= set(words)
