"""Waterfalls: each step begins where the one before ended, and all of it stays on the line."""

import pytest

from indicators.charts.waterfall import shape_waterfall


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
