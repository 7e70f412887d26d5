"""Charts of a confidential indicator: squares for others, lines and bands alone, the own point.

Who sees which value was decided before; an outsider and one owner look at the same nation here.
"""

import json

import numpy as np
import pytest

from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.protection import Exceptions, Sight, show_to
from indicators.charts.distribution import NO_STRIPS, DistributionShape, shape_distribution
from indicators.charts.positions import shape_position
from indicators.charts.scatter import ScatterShape, shape_scatter
from indicators.charts.screen.distribution import draw_distribution
from indicators.charts.screen.scatter import draw_scatter
from indicators.charts.squares import NO_SQUARES, SQUARES
from indicators.charts.trend import WITHHELD_YEARS, shape_trend
from tests.indicators.charts.small import accept, scatter_frames, standing_frames
from tests.indicators.protection.nation import CATALOGUE, COST, INCOME, RATIO, observe, protect

OWN = "u00"
# Two squares by hand: (100, 1000) and (300, 3000).
SQUARE = np.array([[100.0, 1000.0], [300.0, 3000.0]])


def compare(university: str | None = None, *, is_nothing_shown: bool = False) -> Comparison:
    figures = protect(observe({} if is_nothing_shown else None)).figures
    sight = Sight(frozenset([university] if university else []))
    indicator = CATALOGUE.indicators[RATIO]
    return build_comparison(
        show_to(figures, CATALOGUE, sight, Exceptions()),
        indicator=indicator,
        grouping=CATALOGUE.groupings[indicator.grouping],
        fiscal_year=2024,
        average="pooled",
        university=university,
    )


def scatter(one: Comparison, squares: np.ndarray = SQUARE) -> ScatterShape:
    return shape_scatter(one.ratios, squares=squares, **scatter_frames(one))


def distribution(one: Comparison) -> DistributionShape:
    return shape_distribution(one.standings, **standing_frames(one))


def test_an_outsider_sees_the_squares_and_no_point():
    found = scatter(compare())

    assert found.squares == ((100.0, 1000.0), (300.0, 3000.0))
    assert [group.universities for group in found.groups if group.universities] == []
    assert found.own is None
    assert found.empty is None
    assert "3校以上" in found.note.ja
    assert "n=" not in found.note.ja


def test_the_owner_sees_the_own_point_exactly():
    found = scatter(compare(OWN))

    assert found.own is not None
    assert (found.own.x, found.own.y) == (COST[OWN], INCOME[OWN])
    assert [group.universities for group in found.groups if group.universities] == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_square_is_of_nobody_and_tells_nothing_when_touched(language: str):
    drawing = draw_scatter(scatter(compare(OWN)), language=language)

    squares, *others = drawing["data"]
    assert squares["name"] == SQUARES.in_language(language)
    assert squares["hoverinfo"] == "skip"
    assert not {"text", "customdata", "ids", "hovertemplate"} & set(squares)
    assert [trace["x"] for trace in others if trace["mode"] == "markers"] == [[COST[OWN]]]
    accept(drawing)


def test_the_drawing_of_an_outsider_names_no_university_and_no_number_of_members():
    written = json.dumps(draw_scatter(scatter(compare()), language="ja"), ensure_ascii=False)

    assert [code for code in COST if f"{code}大学" in written] == []
    assert "n=0" not in written


def test_without_a_square_and_a_line_a_sentence_stands_for_the_picture():
    one = compare(is_nothing_shown=True)

    found = scatter(one, np.empty((0, 2)))

    assert found.empty == NO_SQUARES
    assert accept(draw_scatter(found, language="en")).layout.annotations[0].text == NO_SQUARES.en


def test_a_strip_has_the_band_and_the_value_that_are_shown_and_the_own_dot_alone():
    one = compare(OWN)

    found = distribution(one)

    figures = one.averages.set_index("group")
    assert [value for row in found.rows for value in row.values] == [
        pytest.approx(INCOME[OWN] / COST[OWN])
    ]
    for row in found.rows:
        wanted = figures.loc[row.code]
        assert (row.n, row.group_value) == (
            wanted["n"],
            pytest.approx(wanted["pooled"], nan_ok=True),
        )
        assert row.q1 == pytest.approx(wanted["q1"], nan_ok=True)
    accept(draw_distribution(found, language="ja"))


def test_an_outsider_has_strips_without_dots_and_an_axis_of_what_is_shown():
    found = distribution(compare())

    assert found.rows
    assert [row.values for row in found.rows if row.values] == []
    shown = [each for row in found.rows for each in (row.q1, row.q3, row.group_value)]
    highest = max(each for each in shown if each == each)
    assert highest <= found.axis.high <= 1.2 * highest


def test_a_distribution_of_which_nothing_is_shown_says_so():
    found = distribution(compare(is_nothing_shown=True))

    assert found.rows == ()
    assert found.empty == NO_STRIPS


def test_a_trend_of_which_nothing_is_shown_says_that_it_is_withheld():
    one = compare(is_nothing_shown=True)

    found = shape_trend(
        one.trend_averages,
        own=one.trend_own,
        own_name=None,
        indicator=one.indicator,
        grouping=one.grouping,
        average="pooled",
    )

    assert found.empty == WITHHELD_YEARS


def test_a_position_without_quartiles_says_that_they_are_withheld():
    nothing = dict.fromkeys(("q1", "q3"), float("nan"))

    found = shape_position(
        2.0,
        group_value=1.0,
        band="",
        reason="",
        indicator=CATALOGUE.indicators[RATIO],
        **nothing,
    )

    assert found.caption.ja == "群の四分位は秘匿です（x）。"
