"""The report as slides: sentences as titles, charts of the content's figures, nothing outside."""

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Emu

from reports.parts import Explanation, ReportContent
from reports.renderers.pptx import render_pptx
from tests.reports.conftest import DEER_VALLEY, HARBOUR, Rendered, Report
from tests.reports.test_xlsx import make_hostile
from universities.releases.reader import PublishedRelease

MILLIMETRES = 25.4 / 72
MODIFIED = {"ja": "ja-JP", "en": "en-GB"}


def open_deck(content: ReportContent) -> Any:
    return Presentation(io.BytesIO(render_pptx(content)))


def members_of(file: bytes) -> dict[str, bytes]:
    """Return every member of the package, those of the workbooks in it too."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        for name in package.namelist():
            found[name] = package.read(name)
            if name.endswith(".xlsx"):
                found |= {
                    f"{name}/{inner}": text for inner, text in members_of(found[name]).items()
                }
    return found


def words_of(slide: Any) -> str:
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    cells = [
        cell.text for shape in slide.shapes if shape.has_table for cell in shape.table.iter_cells()
    ]
    return "\n".join((*texts, *cells))


def charts_of(deck: Any) -> list[Any]:
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


@pytest.fixture
def harbour(rendered: Rendered) -> Any:
    return Presentation(io.BytesIO(rendered("pptx")))


def test_the_slides_are_wide_and_stand_in_the_order_of_the_report(report: Report, harbour: Any):
    content = report(HARBOUR)
    titles = [slide.shapes.title.text_frame.text for slide in harbour.slides]

    order = [
        titles.index(next(title for title in titles if title.startswith(beginning)))
        for beginning in (
            "港湾大学　2024年度",
            content.lead[:20],
            "全指標の一覧",
            *(section.label for section in content.sections),
            "定義",
            "計算と表示の方法",
        )
    ]

    assert (harbour.slide_width, harbour.slide_height) == (Emu(297 * 36000), Emu(167 * 36000))
    assert order == sorted(order)


def test_the_title_of_a_slide_is_a_sentence_and_the_notes_hold_all_of_it(
    report: Report, harbour: Any
):
    content = report(HARBOUR)
    by_title = {slide.shapes.title.text_frame.text: slide for slide in harbour.slides}

    for block in content.blocks:
        title = next(
            title for title in by_title if title.startswith(f"{block.row.number} 2024年度")
        )
        notes = by_title[title].notes_slide.notes_text_frame.text
        assert title.endswith("。")
        assert title.removeprefix(f"{block.row.number} ") in block.sentence
        assert block.sentence in notes
        assert block.note in notes


def test_the_notes_of_every_slide_name_source_release_and_signs(report: Report, harbour: Any):
    content = report(HARBOUR)

    for slide in harbour.slides:
        notes = slide.notes_slide.notes_text_frame.text
        assert "出典: 架空データ" in notes
        assert content.release_words in notes
        assert content.release.digest in notes
        assert "x: 秘匿" in notes


def test_the_foot_of_every_slide_says_release_digest_check_code_and_that_data_are_invented(
    report: Report, harbour: Any
):
    content, count = report(HARBOUR), len(harbour.slides)

    for number, slide in enumerate(harbour.slides, start=1):
        words = words_of(slide)
        assert f"{number} / {count}" in words
        assert content.release_words in words
        assert f"識別 {content.release.digest[:12]}" in words
        assert f"確認コード {content.check_code}" in words
        assert "架空データ" in words


def test_every_chart_has_an_alternative_text_a_title_and_can_be_edited(
    report: Report, harbour: Any
):
    content = report(HARBOUR)
    said = [shape._element.nvGraphicFramePr.cNvPr.get("descr") for shape in charts_of(harbour)]

    for block in content.blocks:
        for sentence in (block.sentence, block.classes_sentence, block.trend_sentence):
            assert sentence in said
    for shape in charts_of(harbour):
        book = load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        assert shape.chart.chart_title.text_frame.text
        assert book.sheetnames == ["Sheet1"]
        assert book["Sheet1"].max_row > 1


def test_a_trend_shows_the_years_of_the_content_and_its_workbook_the_same(
    report: Report, harbour: Any
):
    block = report(HARBOUR).blocks[0]

    chart = next(
        shape.chart
        for shape in charts_of(harbour)
        if shape.chart.chart_title.text_frame.text == block.trend_caption
    )
    own = chart.plots[0].series[0]

    sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))["Sheet1"]
    assert [str(year) for year in block.trend.fiscal_years] == list(chart.plots[0].categories)
    assert own.values == pytest.approx(block.trend.own, rel=1e-12)
    assert [sheet.cell(row, 2).value for row in range(2, 2 + len(own.values))] == pytest.approx(
        block.trend.own, rel=1e-12
    )
    assert chart.value_axis.axis_title.text_frame.text == block.row.unit


def test_a_scatter_has_the_own_point_last_and_log_axes_where_the_report_has_them(
    report: Report, harbour: Any
):
    shape = report(HARBOUR).blocks[0].scatter

    chart = next(
        each.chart for each in charts_of(harbour) if "scatterChart" in each.chart._chartSpace.xml
    )
    own = list(chart.plots[0].series)[-1]

    assert shape.own is not None
    assert shape.x_axis.is_log
    assert own.name == "本学"
    assert tuple(own.values) == (shape.own.y,)
    assert chart._chartSpace.xml.count('<c:logBase val="10"/>') == 2


def test_a_missing_figure_is_a_gap_with_its_word_and_never_a_zero(report: Report, harbour: Any):
    gaps = [
        (breakdown, at, place, value.shown)
        for breakdown in report(HARBOUR).breakdowns
        for at, row in enumerate(breakdown.rows)
        for place, value in enumerate(row.values)
        if value.reason
    ]
    charts = {shape.chart.chart_title.text_frame.text: shape.chart for shape in charts_of(harbour)}

    assert gaps
    for breakdown, at, place, shown in gaps:
        plot = charts[breakdown.title].plots[0]
        assert plot.series[place].values[at] is None
        assert list(plot.categories)[at].endswith(f"{shown}）")


def test_no_slide_speaks_of_lines_or_marks_that_its_bars_do_not_have(harbour: Any):
    words = [words_of(slide) for slide in harbour.slides]

    bars = [each for each in words if "棒は群の値" in each]
    assert len(bars) == 4
    assert [each for each in bars if "縦線は" in each or "▶" in each] == []


def advances(fonts: tuple[Path, ...]) -> dict[int, float]:
    """Return the width of every letter of the house's font, in em."""
    with TTFont(next(font for font in fonts if "Bold" in font.name)) as font:
        widths, em = font["hmtx"], font["head"].unitsPerEm
        return {code: widths[name][0] / em for code, name in font.getBestCmap().items()}


def lines_of(text: str, size: float, width: float, em: dict[int, float]) -> int:
    """Return the lines that a text takes; Latin words stay whole, Japanese breaks anywhere."""
    lines, used = 1, 0.0
    for piece in re.findall(r"[!-~]+|.", text):
        room = sum(em.get(ord(sign), 1.0) for sign in piece) * size * MILLIMETRES
        if used and used + room > width and piece != " ":
            lines, used = lines + 1, 0.0
        used += room
    return lines + int(used > width)


def room_needed(shape: Any, em: dict[int, float]) -> float:
    """Return the millimetres that the paragraphs of a shape are high."""
    needed, width = 0.0, shape.width / 36000
    for paragraph in shape.text_frame.paragraphs:
        size = paragraph.runs[0].font.size.pt if paragraph.runs else 8.0
        step = paragraph.line_spacing.pt
        count = lines_of(paragraph.text, size, width - 0.4 * size * ("•" in paragraph._p.xml), em)
        needed += count * step * MILLIMETRES + (paragraph.space_after.pt * MILLIMETRES)
    return needed - paragraph.space_after.pt * MILLIMETRES


def long_winded(content: ReportContent) -> ReportContent:
    """Return the content with the longest names and texts that people may write."""
    name = "髙﨑𠮷University of Science and Technology" * 2
    text = "説明の長い文章です。" * 60
    told = tuple(Explanation(f"項目{place}", "前年度との差", text) for place in range(8))
    return replace(content, name=name, explanations=told)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("change", [lambda content: content, long_winded])
def test_no_words_run_over_the_foot_of_their_box_or_off_the_slide(
    report: Report, fonts: tuple[Path, ...], language: str, change: Any
):
    em = advances(fonts)
    deck = open_deck(change(report(HARBOUR, language=language)))

    for slide in deck.slides:
        foot = max(shape.top for shape in slide.shapes)
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= deck.slide_width
            assert 0 <= shape.top <= shape.top + shape.height <= deck.slide_height
            if shape.has_text_frame and shape.text_frame.text:
                assert room_needed(shape, em) <= shape.height / 36000 + 0.3, shape.text_frame.text
            if shape.has_table or shape.has_chart:
                assert shape.top + shape.height <= foot


def test_the_words_of_a_cell_fit_into_its_row(report: Report, fonts: tuple[Path, ...]):
    em = advances(fonts)
    for language in ("ja", "en"):
        for slide in open_deck(report(HARBOUR, language=language)).slides:
            for shape in slide.shapes:
                if not shape.has_table:
                    continue
                widths = [column.width / 36000 - 2 for column in shape.table.columns]
                for row in shape.table.rows:
                    for cell, width in zip(row.cells, widths, strict=True):
                        run = cell.text_frame.paragraphs[0].runs[0]
                        count = lines_of(cell.text, run.font.size.pt, width, em)
                        needed = count * run.font.size.pt * 1.35 * MILLIMETRES + 1.4
                        assert needed <= row.height / 36000 + 0.1, cell.text


def test_tables_have_a_header_row_and_things_on_a_slide_do_not_lie_on_one_another(harbour: Any):
    for slide in harbour.slides:
        frames = [shape for shape in slide.shapes if shape.has_table or shape.has_chart]
        for shape in frames:
            if shape.has_table:
                assert shape.table.first_row
                assert all(cell.text for cell in shape.table.rows[0].cells)
        for first, second in pairwise(frames):
            beside = first.left + first.width <= second.left
            below = first.top + first.height <= second.top
            assert beside or below


def test_every_run_says_its_language_and_the_fonts_are_the_theme_s(report: Report):
    for language, tag in MODIFIED.items():
        members = members_of(render_pptx(report(HARBOUR, language=language)))

        slides = [text.decode() for name, text in members.items() if "/slides/slide" in name]
        theme = members["ppt/theme/theme1.xml"].decode()
        assert {tag} == {found for text in slides for found in re.findall(r' lang="([^"]+)"', text)}
        assert not any(
            "typeface" in text.replace('<a:buFont typeface="Arial"/>', "") for text in slides
        )
        assert '<a:ea typeface="Noto Sans JP"/>' in theme
        assert '<a:font script="Jpan" typeface="Yu Gothic"/>' in theme


def test_the_english_slides_speak_english(report: Report):
    for slide in open_deck(report(HARBOUR, language="en")).slides:
        words = words_of(slide) + slide.notes_slide.notes_text_frame.text
        assert re.findall(r"[ぁ-んァ-ヶ一-龠]", words) == []


def test_a_draft_says_so_on_every_slide_and_has_no_check_code(report: Report):
    for slide in open_deck(report(HARBOUR, is_draft=True)).slides:
        assert "暫定" in words_of(slide)
        assert "確認コード" not in words_of(slide)


def test_a_report_without_figures_is_short_and_says_why(report: Report):
    deck = open_deck(report(DEER_VALLEY))

    assert charts_of(deck) == []
    assert "未提出" in words_of(deck.slides[4])


def test_names_that_look_like_formulas_links_or_markup_stay_text(report: Report):
    content = make_hostile(report(HARBOUR))
    members = members_of(render_pptx(content))

    books = {name: text.decode() for name, text in members.items() if "xl/worksheets" in name}
    assert books
    assert not any("<f>" in text or "hyperlink" in text for text in books.values())
    assert not any(b"TargetMode" in text for text in members.values())
    assert not any(b"hlinkClick" in text for text in members.values())
    assert any("@name #read() 髙﨑𠮷" in words_of(slide) for slide in open_deck(content).slides)


def test_no_member_of_the_package_names_another_university(
    report: Report, demo_release: PublishedRelease
):
    everybody = demo_release.figures.panel.universities.set_index("university")
    others = everybody.drop(index=HARBOUR)
    names = {*others["name_ja"], *others["name_en"]}

    members = members_of(render_pptx(report(HARBOUR)))

    text = "".join(text.decode("utf-8", "ignore") for text in members.values())
    assert [name for name in names if name in text] == []


def test_the_file_names_no_person_and_no_clock_and_is_the_same_each_time(report: Report):
    file = render_pptx(report(HARBOUR))

    about = Presentation(io.BytesIO(file)).core_properties
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        times = {member.date_time for member in package.infolist()}
    assert render_pptx(report(HARBOUR)) == file
    assert (about.author, about.last_modified_by) == ("", "")
    assert about.created.date() == about.modified.date() == report(HARBOUR).release.published_on
    assert times == {(1980, 1, 1, 0, 0, 0)}
