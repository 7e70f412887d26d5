"""Positions: right is good, the band has its place, and nothing leaves the line."""

from dataclasses import replace
from math import nan

import pytest

from indicators.charts.positions import BAND_END, BAND_START, PositionShape, shape_position
from tests.indicators.charts.small import INCOME_PER_PATENT

LOWER = replace(INCOME_PER_PATENT, direction="lower_is_better")
NEUTRAL = replace(INCOME_PER_PATENT, direction="neutral")


def place(value: float, band: str = "middle_half", **changes: object) -> PositionShape:
    told = {"group_value": 50.0, "q1": 40.0, "q3": 60.0, "reason": "", **changes}
    return shape_position(value, band=band, **{"indicator": INCOME_PER_PATENT, **told})


def test_the_quartiles_are_the_ends_of_the_band():
    assert place(40).own == pytest.approx(BAND_START)
    assert place(60).own == pytest.approx(BAND_END)
    assert place(50).own == pytest.approx(0.5)
    assert place(50).tick == pytest.approx(0.5)


def test_the_further_the_value_the_further_the_mark_but_never_off_the_line():
    places = [place(value).own for value in (-1e9, -50, 30, 70, 200, 1e9)]

    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= 1


def test_the_line_is_turned_where_lower_is_better():
    assert place(70).own > BAND_END
    assert place(70, indicator=LOWER).own < BAND_START


def test_the_good_quarter_is_a_disc_and_the_other_a_diamond():
    assert place(70, "top_quarter").mark == "disc"
    assert place(30, "bottom_quarter").mark == "diamond"
    assert place(55).mark == "ring"
    assert place(30, "top_quarter", indicator=LOWER).mark == "disc"


def test_a_quarter_on_the_wrong_side_of_the_group_value_is_no_verdict():
    # A skewed group: its total ÷ total lies above the third quartile.
    assert place(65, "top_quarter", group_value=80.0).mark == "ring"


def test_without_a_judgement_the_mark_is_a_ring():
    assert place(70, "top_quarter", indicator=NEUTRAL).mark == "ring"


def test_quartiles_that_coincide_still_keep_the_order():
    found = [place(value, q1=0.0, q3=0.0, group_value=5.0).own for value in (0, 5, 50)]

    assert found == sorted(found)
    assert len(set(found)) == 3


def test_without_quartiles_the_line_is_empty_and_says_why():
    found = place(50, q1=nan, q3=nan)

    assert (found.band, found.own, found.tick) == (None, None, None)
    assert found.caption.ja == "群の大学数が足りません。"


def test_without_a_value_there_is_no_mark_and_the_reason_is_told():
    found = place(nan, "", reason="zero_denominator")

    assert found.own is None
    assert "分母が0" in found.caption.ja
