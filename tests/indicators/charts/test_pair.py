"""The scatter of two figures: points by group, own taken out, medians and corner counts."""

import numpy as np

from indicators.charts.pair import PairShape, PairSide, shape_pair
from indicators.charts.screen.pair import draw_pair
from indicators.text import LocalizedText
from tests.definitions import define_kind_grouping, text
from tests.indicators.charts.small import accept

NAN = float("nan")
CODES = ("north", "harbour", "mountain", "river")
NAMES = {code: LocalizedText(f"{code}大学", code) for code in CODES}


def shape(
    x: list[float], y: list[float], *, university: str | None = None, axis: str = "auto"
) -> PairShape:
    sides = [np.array(values) for values in (x, y)]
    first, second = (
        PairSide(text(name), text(f"{name} (%)"), 1, values, 2.0)
        for name, values in zip("xy", sides, strict=True)
    )
    return shape_pair(
        first,
        second,
        groups={
            "national": np.array([True, True, False, False]),
            "private": np.array([False, False, True, True]),
        },
        grouping=define_kind_grouping(),
        codes=CODES,
        names=NAMES,
        counts=(1, 0, 0, 2),
        university=university,
        axis=axis,
    )


def test_points_stand_in_their_groups_and_who_lacks_a_figure_nowhere():
    found = shape([1, 2, 3, NAN], [4, 5, 6, 7])

    assert [(group.name.en, group.n, group.x) for group in found.groups] == [
        ("national", 2, (1.0, 2.0)),
        ("private", 1, (3.0,)),
    ]
    assert "n=3" in found.note.en


def test_the_highlighted_one_is_taken_out_of_its_group_and_n_stays():
    found = shape([1, 2, 3, 4], [4, 5, 6, 7], university="harbour")

    assert found.groups[0].x == (1.0,)
    assert found.groups[0].n == 2
    assert found.own is not None
    assert (found.own.name.en, found.own.x, found.own.y) == ("harbour", 2.0, 5.0)


def test_zero_has_no_place_on_log_axes_and_is_counted():
    found = shape([0, 2, 300, 4], [4, 5, 600, 7], axis="log")

    assert found.x_axis.is_log
    assert found.groups[0].x == (2.0,)
    assert "1 with a value of 0 or less" in found.note.en


def test_the_drawing_is_one_that_plotly_knows_with_medians_and_corners():
    drawing = draw_pair(shape([1, 2, 3, 4], [4, 5, 6, 7], university="north"), language="ja")

    figure = accept(drawing)
    assert [line.x0 for line in figure.layout.shapes] == [2.0, 0]
    assert [note.text for note in figure.layout.annotations] == [
        "1校", "0校", "0校", "2校", "north大学",
    ]  # fmt: skip
    assert len({trace.marker.symbol for trace in figure.data[:2]}) == 2


def test_nobody_with_both_is_a_sentence():
    drawing = draw_pair(shape([NAN] * 4, [1, 2, 3, 4]), language="en")

    assert "No university has both" in drawing["layout"]["annotations"][0]["text"]
