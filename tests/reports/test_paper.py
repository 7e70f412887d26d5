"""The drawings on paper: inside their sheet, the same twice, a missing year is a gap."""

import re
from pathlib import Path

import pytest

from indicators.catalogue.model import DefinitionChange
from indicators.charts import theme
from indicators.charts.paper.position import draw_position
from indicators.charts.paper.scatter import draw_scatter
from indicators.charts.paper.sheet import width_of
from indicators.charts.paper.trend import draw_trend
from indicators.charts.positions import PositionShape
from indicators.formatting import format_number
from indicators.text import LocalizedText
from reports.parts import Block
from tests.reports.conftest import CLOCK_TOWER, HARBOUR, Report

TEXT = re.compile(
    r'<text x="([\d.-]+)" y="[\d.-]+" font-size="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</text>'
)
POINTS_PER_MM = 72 / 25.4
NAN = float("nan")


def blocks_of(report: Report) -> list[Block]:
    return [
        block
        for university in (HARBOUR, CLOCK_TOWER)
        for language in ("ja", "en")
        for block in report(university, language=language).blocks
    ]


def edges_of(svg: bytes) -> list[tuple[str, float, float]]:
    """Return every text of a drawing with its left and right edge in points."""
    edges = []
    for x, size, anchor, words in TEXT.findall(svg.decode()):
        wide = width_of(words.replace("&amp;", "&"), float(size)) * POINTS_PER_MM
        left = float(x) - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        edges.append((words, left, left + wide))
    return edges


def count_marks(svg: bytes) -> int:
    """Return how many marks a drawing has: only their outlines are closed by a small z."""
    return sum(path.count("z") for path in re.findall(r'<path d="([^"]*)"', svg.decode()))


def blue_lines_of(svg: bytes) -> list[str]:
    return re.findall(rf'<path d="[^"z]*" fill="none" stroke="{theme.OWN}"', svg.decode())


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_word_of_a_drawing_is_cut_at_the_edge(
    report: Report, fonts: tuple[Path, ...], language: str
):
    for block in blocks_of(report):
        drawings = (
            draw_scatter(block.scatter, language=language, fonts=fonts),
            draw_trend(block.trend, language=language, fonts=fonts),
        )
        for svg in drawings:
            width = float(re.search(r'width="([\d.]+)pt"', svg.decode()).group(1))  # type: ignore[union-attr]
            edges = edges_of(svg)
            assert len(edges) > 5
            assert [edge for edge in edges if edge[1] < -0.5 or edge[2] > width + 0.5] == []


def test_a_scatter_draws_every_point_of_its_shape(report: Report, fonts: tuple[Path, ...]):
    for block in report().blocks:
        svg = draw_scatter(block.scatter, language="ja", fonts=fonts)

        # Of a confidential indicator squares stand for the others, with one key for all of them.
        squares = block.scatter.squares
        others = sum(len(group.x) for group in block.scatter.groups) + len(squares or ())
        keys, own = len(block.scatter.groups) if squares is None else bool(squares), 1
        assert count_marks(svg) == others + keys + own


def test_a_scatter_names_the_university_and_its_lines(report: Report, fonts: tuple[Path, ...]):
    block = report().blocks[0]

    words = [edge[0] for edge in edges_of(draw_scatter(block.scatter, language="ja", fonts=fonts))]

    assert "港湾大学" in words
    for group in block.scatter.groups:
        assert group.regression is not None
        assert group.regression.name.ja in words
        assert group.regression.equation in words


def test_the_same_shape_gives_the_same_drawing(report: Report, fonts: tuple[Path, ...]):
    scatter = report().blocks[0].scatter

    first = draw_scatter(scatter, language="ja", fonts=fonts)

    assert draw_scatter(scatter, language="ja", fonts=fonts) == first


def test_outlines_need_no_font_of_the_reader(report: Report, fonts: tuple[Path, ...]):
    block = report().blocks[0]

    assert b"<text" not in draw_scatter(
        block.scatter, language="ja", fonts=fonts, text_as="outlines"
    )


def test_an_empty_shape_is_its_sentence(report: Report, fonts: tuple[Path, ...]):
    sentence = LocalizedText("大学がありません。", "No university.")
    block = report().blocks[0]

    scatter = draw_scatter(block.scatter._replace(empty=sentence), language="ja", fonts=fonts)
    trend = draw_trend(block.trend._replace(empty=sentence), language="en", fonts=fonts)

    assert [edge[0] for edge in edges_of(scatter)] == ["大学がありません。"]
    assert [edge[0] for edge in edges_of(trend)] == ["No university."]


def test_a_year_without_a_value_is_a_gap_in_the_trend(report: Report, fonts: tuple[Path, ...]):
    trend = report().blocks[0].trend
    own = (*trend.own[:2], NAN, *trend.own[3:])

    svg = draw_trend(trend._replace(own=own), language="ja", fonts=fonts)

    assert len(blue_lines_of(svg)) == 2
    assert count_marks(svg) == len(own) - 1


def test_a_new_definition_cuts_the_lines_and_is_named(report: Report, fonts: tuple[Path, ...]):
    trend = report().blocks[0].trend
    year = trend.fiscal_years[2]
    change = DefinitionChange(year, LocalizedText("数え方", "counting"))

    svg = draw_trend(trend._replace(breaks=(change,)), language="ja", fonts=fonts)

    assert len(blue_lines_of(svg)) == 2
    assert f"定義変更 {year}" in [edge[0] for edge in edges_of(svg)]


def test_the_trend_ends_with_the_years_value_in_words(report: Report, fonts: tuple[Path, ...]):
    trend = report().blocks[0].trend

    words = [edge[0] for edge in edges_of(draw_trend(trend, language="ja", fonts=fonts))]

    assert f"本学 {format_number(trend.own[-1], trend.indicator.decimals)}" in words
    assert f"群 {format_number(trend.group_values[-1], trend.indicator.decimals)}" in words


@pytest.mark.parametrize(
    ("mark", "sign"), [("disc", "<circle"), ("diamond", theme.SECOND_GROUP), ("ring", theme.GROUND)]
)
def test_each_position_has_its_own_form(mark: str, sign: str):
    shape = PositionShape((0.34, 0.66), 0.5, 0.9, mark, LocalizedText("", ""))  # type: ignore[arg-type]

    assert sign in draw_position(shape).decode()


def test_a_position_without_a_value_has_no_mark():
    shape = PositionShape((0.34, 0.66), 0.5, None, "ring", LocalizedText("", ""))

    assert "<circle" not in draw_position(shape).decode()
