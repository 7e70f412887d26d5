"""Ranked bars: order, ranks, silence, and what of a large group is shown."""

from dataclasses import replace

from indicators.charts import theme
from indicators.charts.ranking import AROUND_OWN, NO_BARS, TOP, RankingShape, shape_ranking
from indicators.charts.screen.ranking import draw_ranking
from tests.indicators.charts.small import INCOME_PER_PATENT, accept, compare, many, standing_frames

SIX = """
    university | patents | income
    north      | 10      | 100
    harbour    | 20      | 400
    mountain   | 100     | 4000
    river      | 50      | 0
    valley     | 20      | 400
    island     | 9       | 9000
"""


def shape(drawing: str = SIX, group: str = "small", **asked: object) -> RankingShape:
    comparison = compare(drawing, **asked)
    frames = standing_frames(comparison)
    return shape_ranking(comparison.standings, ratios=comparison.ratios, group=group, **frames)


def ranks(found: RankingShape) -> list[tuple[str, int | None]]:
    return [(bar.university, bar.rank) for bar in found.bars]


def test_bars_stand_best_first_and_equals_share_a_rank():
    assert ranks(shape()) == [
        ("mountain", 1),
        ("harbour", 2),
        ("valley", 2),
        ("north", 4),
        ("river", 5),
    ]


def test_where_lower_is_better_the_lowest_comes_first():
    lower = replace(INCOME_PER_PATENT, direction="lower_is_better")

    assert ranks(shape(indicator=lower))[0] == ("river", 1)


def test_without_a_judgement_there_are_no_ranks():
    neutral = replace(INCOME_PER_PATENT, direction="neutral")

    found = shape(indicator=neutral)
    assert {rank for _, rank in ranks(found)} == {None}
    assert "順位は付けず" in found.note.ja


def test_four_universities_are_too_few_for_ranks():
    four = "\n".join(SIX.splitlines()[:6])

    assert {rank for _, rank in ranks(shape(four))} == {None}


def test_a_small_denominator_silences_the_rank_and_is_counted():
    found = shape()

    assert "island" not in [bar.university for bar in found.bars]
    assert "patentsが10未満の1校は入れていません" in found.note.ja


def test_the_highlighted_university_keeps_its_bar_with_a_small_denominator():
    found = shape(university="island")

    assert ranks(found)[0] == ("island", None)
    assert ranks(found)[1] == ("mountain", 1)


def test_only_the_asked_group_is_ranked():
    found = shape(SIX + "\n brook | 800 | 8000", group="large")

    assert [bar.university for bar in found.bars] == ["brook"]


def test_a_large_group_shows_its_first_and_the_neighbours_of_the_own():
    drawing = many(100).replace("u0060 | 70 | 70", "u0060 | 70 | 7")
    found = shape(drawing, university="u0060")

    # The own value is the lowest of a hundred: rank 100, after the equal others.
    assert found.gap_after == TOP
    assert found.bars[-1].university == "u0060"
    assert found.bars[-1].rank == 100
    assert len(found.bars) == TOP + 2 * AROUND_OWN
    assert "100校のうち" in found.note.ja


def test_a_group_without_ratios_is_a_sentence():
    assert shape(group="large").empty == NO_BARS


def test_the_own_bar_is_blue_and_the_others_grey():
    figure = accept(draw_ranking(shape(university="harbour"), language="ja"))

    colours = list(figure.data[0].marker.color)
    assert colours.count(theme.OWN) == 1
    assert colours[1] == theme.OWN
    assert "<b>" not in figure.to_json()
