"""Waterfalls: each step begins where the one before ended, and all of it stays on the line."""

from itertools import pairwise

import pytest

from comparisons.fonts import find_fonts
from indicators.charts import theme
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.sheet import Stroke, open_sheet
from indicators.charts.paper.waterfall import paint_waterfall
from indicators.charts.waterfall import Step, WaterfallShape, shape_waterfall
from indicators.text import LocalizedText


def test_steps_follow_one_another_from_the_value_before_to_the_value_after():
    # 2, then up by 3 to 5, then down by 1 to 4: the line spans 2 to 5.
    first, up, down, last = shape_waterfall(2, [3, -1])

    assert [bar.kind for bar in (first, up, down, last)] == ["level", "rise", "fall", "level"]
    assert (up.start, up.end) == (first.start, pytest.approx(0.95))
    assert (down.start, down.end) == (pytest.approx(0.65), up.end)
    assert (last.start, last.end) == (down.start, down.start)


def test_where_nothing_moves_everything_stands_in_the_middle():
    bars = shape_waterfall(7, [0, 0])

    assert {(bar.start, bar.end) for bar in bars} == {(0.5, 0.5)}
    assert [bar.kind for bar in bars] == ["level", "none", "none", "level"]


def test_steps_below_zero_stay_on_the_line():
    places = [place for bar in shape_waterfall(-5, [-20, 50]) for place in bar[:2]]

    assert 0 <= min(places) <= max(places) <= 1


@pytest.mark.parametrize("steps", [[3, -1], [-2, 5], [0, -4], [0, 0]])
def test_every_bar_ends_where_the_next_one_begins(steps: list[float]):
    bars = shape_waterfall(2, steps)

    for bar, following in pairwise(bars):
        assert bar.after in (following.start, following.end)
    assert bars[-2].after == bars[-1].start


def test_on_paper_a_rise_is_filled_and_a_fall_is_hollow():
    bars = shape_waterfall(2, [3, -1])
    nothing = LocalizedText("", "")
    steps = tuple(Step(LocalizedText(str(bar), str(bar)), nothing, nothing, bar) for bar in bars)
    sheet = open_sheet(100, 44, find_fonts())

    shape = WaterfallShape(nothing, steps, nothing)
    paint_waterfall(sheet, Frame(0, 0, 100, 44), shape, language="ja")

    filled = [each.look["fill"] for each in sheet.strokes if isinstance(each, Stroke)]
    assert filled.count(theme.OWN) == 2
    # The fall's inside lies over its outside.
    assert filled[-2:] == [theme.GROUND, "none"]
