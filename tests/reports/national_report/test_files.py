"""The files: the same figures in PDF, HTML and workbook, alternative texts, equal bytes."""

import html
import io
import re
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Mm
from pypdf import PdfReader

from reports.national_report.asking import order_national
from reports.national_report.formats import NATIONAL_FORMATS
from reports.national_report.renderers.xlsx import list_sheets
from reports.parts import Quantity
from tests.reports.national_report.conftest import National, NationalFile
from tests.reports.test_pdf import alternative_texts, fonts_of, read, text_of
from universities.releases.reader import PublishedRelease


def slides_of(file: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(file)).slides)


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_figure_of_every_table_stands_in_the_pdf(
    national: National, national_file: NationalFile, language: str
):
    text = text_of(read(national_file("pdf", language)))

    for table in national(language).tables:
        for row in table.rows:
            figures = [cell.shown for cell in row if isinstance(cell, Quantity)]
            assert squeeze("".join(figures)) in text, (table.name, row)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_figure_of_every_table_stands_in_the_html_in_its_order(
    national: National, national_file: NationalFile, language: str
):
    page = national_file("html", language).decode()
    found = [html.unescape(each) for each in re.findall(r'<td class="n[^>]*>([^<]*)</td>', page)]

    wanted = [
        cell.shown
        for table in national(language).tables
        for row in table.rows
        for cell in row
        if isinstance(cell, Quantity)
    ]
    assert found == wanted


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_workbook_holds_the_exact_figures_and_why_one_is_missing(
    national: National, national_file: NationalFile, language: str
):
    content = national(language)
    book = openpyxl.load_workbook(io.BytesIO(national_file("xlsx", language)))

    sheets = list_sheets(content)
    assert len(book.worksheets) == len(sheets) + 1
    for sheet, page in zip(sheets, book.worksheets, strict=False):
        rows = list(page.iter_rows(min_row=2, values_only=True))
        assert page.cell(1, 1).value == sheet.columns[0].label
        for row, found in zip(sheet.rows, rows, strict=True):
            for cell, value in zip(row, found, strict=False):
                if not isinstance(cell, Quantity):
                    assert (value or "") == cell
                elif cell.reason:
                    assert value is None
                    assert cell.shown in found[-1]
                else:
                    # A workbook keeps sixteen digits.
                    assert value == pytest.approx(cell.value, rel=1e-14)


def test_the_last_sheet_tells_release_digest_method_and_signs(
    national: National, national_file: NationalFile
):
    content = national()
    book = openpyxl.load_workbook(io.BytesIO(national_file("xlsx")))

    facts = [" ".join(map(str, row)) for row in book.worksheets[-1].iter_rows(values_only=True)]
    for words in (content.release.digest, content.release_words, content.lead, "架空データ"):
        assert any(words in fact for fact in facts), words


def test_every_picture_says_its_sentence_to_those_who_do_not_see_it(
    national: National, national_file: NationalFile
):
    pdf = read(national_file("pdf"))

    said = alternative_texts(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])
    assert [each.sentence for each in national().pictures if each.sentence not in said] == []


def test_the_pdf_is_accessible_with_title_language_and_its_own_font(national_file: NationalFile):
    pdf = read(national_file("pdf", "en"))

    catalogue = pdf.trailer["/Root"]
    assert b"pdfuaid:part" in catalogue["/Metadata"].get_data()
    assert catalogue["/Lang"].startswith("en")
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Industry collaboration KPI national report FY2024"
    assert all("NotoSansJP" in font["/BaseFont"] for font in fonts_of(pdf))


def test_every_page_but_the_cover_names_report_and_release_and_all_say_invented(
    national: National, national_file: NationalFile
):
    content = national()
    for number, page in enumerate(PdfReader(io.BytesIO(national_file("pdf"))).pages):
        text = squeeze(page.extract_text())
        assert content.release.digest[:12] in text
        assert "架空データ" in text
        if number:
            assert squeeze(f"{content.title}{content.fiscal_year_words}") in text


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_figure_stands_in_a_table_of_the_slides_in_its_order(
    national: National, national_file: NationalFile, language: str
):
    found = [
        [cell.text for cell in row.cells]
        for slide in slides_of(national_file("pptx", language))
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]

    wanted = [
        [cell.shown if isinstance(cell, Quantity) else cell for cell in row[table.folded :]]
        for table in national(language).tables
        for row in table.rows
    ]
    held = [row[-len(cells) :] for row, cells in zip(found, wanted, strict=False)]
    assert held == wanted


@pytest.mark.parametrize("language", ["ja", "en"])
def test_pictures_of_slides_are_described_and_every_slide_has_notes_and_room(
    national: National, national_file: NationalFile, language: str
):
    slides = slides_of(national_file("pptx", language))
    drawn = [
        shape
        for slide in slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE or shape.has_chart
    ]

    told = [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in drawn]
    assert told == [each.sentence for each in national(language).pictures]
    high, wide = Mm(167), Mm(297)
    for slide in slides:
        assert national(language).release.digest in slide.notes_slide.notes_text_frame.text
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= wide
            assert 0 <= shape.top <= shape.top + shape.height <= high
            if shape.has_table:
                assert shape.top + shape.height <= Mm(156)


def test_the_scatters_of_slides_are_charts_with_the_points_and_lines_of_the_pictures(
    national: National, national_file: NationalFile
):
    charts = [
        shape.chart
        for slide in slides_of(national_file("pptx"))
        for shape in slide.shapes
        if shape.has_chart
    ]

    plots = [each.plot for each in national().pictures if each.plot is not None]
    assert len(plots) == sum(each.code.startswith("scatter-") for each in national().pictures) > 3
    for chart, plot in zip(charts, plots, strict=True):
        held = {series.name: tuple(series.values) for series in chart.plots[0].series}
        assert held == {series.name: series.values for series in plot.series}
        assert not any("本学" in name for name in held)


def test_a_table_that_goes_on_says_again_what_its_rows_are_about(national_file: NationalFile):
    tables = [
        shape.table
        for slide in slides_of(national_file("pptx"))
        for shape in slide.shapes
        if shape.has_table
    ]

    assert all(table.cell(1, 0).text for table in tables)


@pytest.mark.parametrize("form", NATIONAL_FORMATS)
def test_the_same_release_gives_the_same_bytes(
    national: National, national_file: NationalFile, form: str
):
    again = NATIONAL_FORMATS[form].render(national())

    assert again == national_file(form)


def test_no_file_names_a_university(demo_release: PublishedRelease, national_file: NationalFile):
    """In the demo's newest year nobody came or left."""
    names = set(demo_release.universities["name_ja"])
    words = [text_of(read(national_file("pdf"))), national_file("html").decode()]

    assert [name for name in names if any(name in text for text in words)] == []


def test_two_orders_of_the_same_release_are_one(demo_release: PublishedRelease):
    assert order_national(None, 2024, "ja") == order_national(demo_release.number, 2024, "ja")
    assert order_national(None, 2024, "ja") != order_national(None, 2023, "ja")
