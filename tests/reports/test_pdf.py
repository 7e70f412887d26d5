"""The PDF: the content's figures as text, an embedded font, alternative texts, equal bytes."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from reports.content import ReportError
from reports.renderers.pdf import render_pdf
from tests.reports.conftest import DEER_VALLEY, Rendered, Report

A4 = (595, 842)


def read(file: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(file))


def text_of(pdf: PdfReader) -> str:
    """Return the words without the spaces that a line of type puts between letters."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pdf.pages))


def squeeze(*words: str) -> str:
    """Return the words as text_of has them."""
    return re.sub(r"\s", "", "".join(words))


def fonts_of(pdf: PdfReader) -> list[Any]:
    found = []
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            found += [each.get_object() for each in font.get_object()["/DescendantFonts"]]
    return found


def alternative_texts(node: Any) -> list[str]:
    """Return the /Alt of every element below a node of the structure tree."""
    node = node.get_object()
    if isinstance(node, list):
        return [text for kid in node for text in alternative_texts(kid)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/Alt"])] if "/Alt" in node else []
    return own + (alternative_texts(node["/K"]) if "/K" in node else [])


@pytest.fixture
def harbour(rendered: Rendered) -> PdfReader:
    return read(rendered("pdf"))


def test_every_figure_of_the_positions_stands_in_the_pdf(report: Report, harbour: PdfReader):
    content, text = report(), text_of(harbour)

    for row in content.rows:
        overview = (row.own.shown, row.group.shown, row.unit)
        assert squeeze(row.number, row.label, *overview) in text
        figures = (row.own, row.group, row.overall, row.median)
        if not row.own.reason:
            shown = [each.shown for each in figures]
            assert squeeze(row.number, row.label, row.unit, *shown) in text
            moved = (row.change, row.numerator_effect, row.denominator_effect)
            assert squeeze(row.n.shown, *(each.shown for each in moved)) in text


def test_every_figure_of_the_groups_tables_stands_in_the_pdf(report: Report, harbour: PdfReader):
    text = text_of(harbour)

    for block in report().blocks:
        for group in block.groups:
            figures = (group.pooled, group.mean_of_ratios, group.median)
            line = group.name + "".join(figure.shown for figure in figures)
            assert re.sub(r"\s", "", line) in text


def test_only_the_vendored_font_is_used_and_it_is_embedded(harbour: PdfReader):
    fonts = fonts_of(harbour)

    assert fonts
    assert all("NotoSansJP" in font["/BaseFont"] for font in fonts)
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_the_pdf_declares_itself_accessible_with_title_and_language(
    report: Report, harbour: PdfReader
):
    catalogue = harbour.trailer["/Root"]

    assert b"pdfuaid:part" in catalogue["/Metadata"].get_data()
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"].startswith("ja")
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert (
        harbour.metadata.title == "港湾大学 2024年度（令和6年度） 産学連携KPI フィードバック報告書"
    )


def test_every_figure_says_its_sentence_to_those_who_do_not_see_it(
    report: Report, harbour: PdfReader
):
    said = alternative_texts(harbour.trailer["/Root"]["/StructTreeRoot"]["/K"])

    for block in report().blocks:
        assert block.sentence in said
        assert block.trend_sentence in said
    assert [row.position_words for row in report().rows if row.position_words not in said] == []


def test_the_report_is_at_most_fourteen_pages_of_a4(harbour: PdfReader):
    assert 10 <= len(harbour.pages) <= 14
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in harbour.pages} == {
        A4
    }


def test_every_page_says_what_it_is_of_and_that_the_data_are_invented(
    report: Report, harbour: PdfReader
):
    content, count = report(), len(harbour.pages)

    for number, page in enumerate(harbour.pages, start=1):
        text = re.sub(r"\s", "", page.extract_text())
        said = f"架空データ識別{content.release.digest[:12]}確認コード{content.check_code}"
        assert f"{said}{number}/{count}" in text
        assert "港湾大学2024年度" in text
        assert "公表版第1版" in text


def test_the_same_content_gives_the_same_bytes(
    report: Report, rendered: Rendered, fonts: tuple[Path, ...]
):
    assert render_pdf(report(), fonts=fonts) == rendered("pdf")


def test_the_english_pdf_speaks_english(rendered: Rendered):
    pdf = read(rendered("pdf", language="en"))

    assert pdf.trailer["/Root"]["/Lang"].startswith("en")
    assert "HarbourUniversityFY2024" in text_of(pdf)
    assert re.findall(r"[ぁ-んァ-ヶ一-龠]", text_of(pdf)) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_summary_has_the_main_indicators_with_none_left_out(
    report: Report, rendered: Rendered, language: str
):
    content = report(language=language)

    summary = squeeze(read(rendered("pdf", language=language)).pages[1].extract_text())

    assert squeeze(content.labels["key_positions"]) in summary
    assert len(content.key_rows) == 15
    for row in content.key_rows:
        assert squeeze(row.number, row.label, row.own.shown, row.group.shown) in summary


def test_a_university_without_figures_gets_a_short_pdf(rendered: Rendered):
    pdf = read(rendered("pdf", DEER_VALLEY))

    assert len(pdf.pages) <= 6
    assert "R1人件費あたり契約額（未提出）" in text_of(pdf)


def test_nothing_in_the_pdf_leads_outside(harbour: PdfReader):
    assert not any("/Annots" in page for page in harbour.pages)
    assert "/OpenAction" not in harbour.trailer["/Root"]


def test_words_of_the_catalogue_are_never_read_as_instructions(
    report: Report, fonts: tuple[Path, ...]
):
    content = replace(report(DEER_VALLEY), name='#read("main") *大学* $x$')

    assert '#read("main")*大学*$x$2024年度' in text_of(read(render_pdf(content, fonts=fonts)))


def test_a_missing_font_is_said_before_anything_is_set(report: Report, tmp_path: Path):
    with pytest.raises(ReportError, match=r"Noto Sans JP.*got none"):
        render_pdf(report(DEER_VALLEY), fonts=(tmp_path / "NotoSansJP-Regular.ttf",))
