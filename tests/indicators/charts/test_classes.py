"""Bars by class: every group keeps its place, n below it, everybody's value across."""

from dataclasses import replace
from math import isnan

import pandas as pd
import pytest

from indicators.calculation.comparison import Comparison
from indicators.charts import theme
from indicators.charts.classes import (
    NO_CLASSES,
    NO_SHOWN_CLASSES,
    ClassesShape,
    shape_classes,
)
from indicators.charts.screen.classes import OWN_GROUP, draw_classes
from tests.indicators.charts.small import HOLDINGS, INCOME_PER_PATENT, accept, compare


def shape(drawing: str = HOLDINGS, **asked: object) -> ClassesShape:
    one = compare(drawing, **asked)
    return shape_of(one, one.averages)


def shape_of(one: Comparison, averages: pd.DataFrame) -> ClassesShape:
    return shape_classes(
        averages,
        standings=one.standings,
        universities=one.universities,
        indicator=one.indicator,
        grouping=one.grouping,
        fiscal_year=one.fiscal_year,
        average=one.average,
        university=one.university,
    )


def test_each_bar_is_the_value_of_its_group_with_its_n():
    found = shape()

    # 4,500 ÷ 180 of four with a ratio; 38,000 ÷ 1,800 of two; 42,500 ÷ 1,980 of all six.
    assert [(bar.code, bar.n) for bar in found.bars] == [("small", 4), ("large", 2)]
    assert [bar.told for bar in found.bars] == pytest.approx([25.0, 38000 / 1800])
    assert (found.overall.value, found.overall.n) == (pytest.approx(42500 / 1980), 6)


def test_the_chosen_average_is_drawn_and_named():
    found = shape(average="median")

    # Small: 0, 10, 20 and 40.
    assert found.bars[0].value == 15.0
    assert "中央値" in found.title.ja
    assert "2024年度" in found.title.ja
    assert "千円／件" in found.title.ja


def test_a_group_of_fewer_than_three_has_no_bar_and_the_note_says_so():
    found = shape()

    assert [bar.is_small for bar in found.bars] == [False, True]
    assert isnan(found.bars[1].value)
    assert "3校未満の群は棒を描かず" in found.note.ja
    drawn = draw_classes(found, language="ja")
    assert drawn["data"][0]["y"] == [25.0]
    assert [each["text"] for each in drawn["layout"]["annotations"]].count("3校未満") == 1


def test_a_group_without_anybody_keeps_its_place_and_says_why():
    found = shape(HOLDINGS.replace("800 ", "80 ").replace("1000 ", "10 "))

    assert [bar.code for bar in found.bars] == ["small", "large"]
    assert found.bars[1].n == 0
    assert isnan(found.bars[1].value)
    signs = [words["text"] for words in draw_classes(found, language="ja")["layout"]["annotations"]]
    assert "校数不足" in signs


def test_the_own_value_stands_at_its_group_which_is_marked_by_shape_too():
    found = shape(university="harbour")

    drawing = draw_classes(found, language="ja")
    bars, own = drawing["data"]
    assert found.own is not None
    assert (found.own.place, found.own.value) == (0, 20.0)
    assert (own["x"], own["y"], own["marker"]["color"]) == ([0], [20.0], theme.OWN)
    assert bars["marker"]["line"]["color"] == [theme.OWN]
    ticks = drawing["layout"]["xaxis"]["ticktext"]
    assert [OWN_GROUP in tick for tick in ticks] == [True, False]
    assert ticks[1].endswith("(2)")


def test_who_has_no_ratio_is_no_mark_but_its_group_is_known():
    found = shape(university="island")

    assert found.own is None
    assert [bar.is_own for bar in found.bars] == [True, False]


def test_the_summary_says_every_value_with_its_n():
    found = shape(university="brook")

    assert (
        "small 25.0（n=4）、large 21.1（n=2）、全体 21.5（n=6）、brook大学 10.0" in found.summary.ja
    )
    assert "All 21.5 (n=6), Brook University 10.0" in found.summary.en


def test_of_a_confidential_indicator_nothing_but_x_stands_for_what_is_withheld():
    public = compare()
    withheld = public.averages.assign(pooled=float("nan"), n=0, reason="suppressed")
    averages = public.averages.where(public.averages["group"] != "large", withheld)
    secret = replace(INCOME_PER_PATENT, confidential=True)
    frames = {
        "standings": public.standings,
        "universities": public.universities,
        "grouping": public.grouping,
        "fiscal_year": 2024,
        "average": "pooled",
    }

    found = shape_classes(averages, indicator=secret, **frames)
    nothing = shape_classes(withheld, indicator=secret, **frames)

    assert [(bar.sign.ja, bar.n) for bar in found.bars] == [("", 4), ("x", None)]
    assert "large x、" in found.summary.ja
    ticks = draw_classes(found, language="ja")["layout"]["xaxis"]["ticktext"]
    assert "(" not in ticks[1]
    assert nothing.empty == NO_SHOWN_CLASSES


def test_without_any_value_there_is_a_sentence():
    found = shape("university | patents | income\n north | 0 | 5")

    assert found.empty == NO_CLASSES
    assert accept(draw_classes(found, language="en")).layout.annotations[0].text == NO_CLASSES.en


@pytest.mark.parametrize("language", ["ja", "en"])
def test_plotly_knows_every_property_of_both_layouts(language: str):
    drawing = draw_classes(shape(university="brook"), language=language)
    narrow = drawing.pop("narrow")

    accept(drawing)
    accept({"data": drawing["data"], "layout": {**drawing["layout"], **narrow}})


def test_the_note_names_the_line_of_everybody_only_where_it_is_drawn():
    one = compare(HOLDINGS)
    hidden = one.averages.assign(
        pooled=one.averages["pooled"].where(one.averages["group"] != "all")
    )
    drawn, silent = shape(), shape_of(one, hidden)

    assert "破線は全体の値" in drawn.note.ja
    assert isnan(silent.overall.value)
    assert "破線" not in silent.note.ja
    assert "broken line" not in silent.note.en
