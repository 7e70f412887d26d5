"""The matrix of viewpoints and their strips: a number with n in every cell, a dot a university."""

import numpy as np

from indicators.charts.agreement import shape_agreement, shape_strips, write_cell
from indicators.charts.screen.agreement import draw_strips
from indicators.text import LocalizedText
from tests.definitions import define_kind_grouping, text
from tests.indicators.charts.small import accept

NAN = float("nan")
LABELS = {"research": text("research"), "patents": text("patents")}


def test_a_cell_says_its_correlation_with_its_sign_and_n():
    shape = shape_agreement(
        LABELS,
        {
            ("research", "patents"): (0.324, 84, ""),
            ("patents", "research"): (-0.19, 84, ""),
        },
    )

    words = [[write_cell(cell, "ja") for cell in row] for row in shape.cells]
    assert words == [["–", "＋0.32（84）"], ["△0.19（84）", "–"]]


def test_a_silent_cell_says_why_and_how_many():
    shape = shape_agreement(LABELS, {("research", "patents"): (NAN, 9, "group_too_small")})

    assert write_cell(shape.cells[0][1], "en") == "too few (9)"


def test_a_strip_per_viewpoint_and_group_with_its_median_and_the_own_dot():
    codes = ("north", "harbour", "mountain")
    shape = shape_strips(
        LABELS,
        {"research": np.array([80.0, 20.0, NAN]), "patents": np.array([NAN, NAN, 50.0])},
        groups={
            "national": np.array([True, True, False]),
            "private": np.array([False, False, True]),
        },
        grouping=define_kind_grouping(),
        codes=codes,
        names={code: LocalizedText(f"{code}大学", code) for code in codes},
        university="north",
    )

    found = [(strip.viewpoint.en, strip.group.en, strip.n, strip.median) for strip in shape.strips]
    assert found == [("research", "national", 2, 50.0), ("patents", "private", 1, 50.0)]
    assert shape.strips[0].values == (20.0, 80.0)
    assert shape.strips[0].own == 1
    figure = accept(draw_strips(shape, language="ja"))
    assert list(figure.layout.yaxis.ticktext) == [
        "research<br>national（n=2）",
        "patents<br>private（n=1）",
    ]
    assert figure.data[-1].text == ("north大学",)


def test_on_a_narrow_screen_long_words_leave_room_for_the_strips_and_the_own_name_is_whole():
    shape = shape_strips(
        {"research": LocalizedText("共同・受託研究", "Joint and commissioned research")},
        {"research": np.array([80.0, 20.0])},
        groups={"national": np.array([True, True])},
        grouping=define_kind_grouping(),
        codes=("north", "harbour"),
        names={code: LocalizedText(code, code) for code in ("north", "harbour")},
        university="north",
    )

    drawing = draw_strips(shape, language="en")

    label = drawing["layout"]["yaxis"]["ticktext"][0]
    assert label == "Joint and commissioned<br>research<br>national (n=2)"
    assert drawing["data"][-1]["cliponaxis"] is False
    # The wide title is one line; it would end outside of a screen 390 pixels wide.
    assert "<br>" not in drawing["layout"]["xaxis"]["title"]["text"]
    assert drawing["narrow"]["xaxis"]["title"]["text"].count("<br>") == 1
