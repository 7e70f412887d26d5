"""The files: the same figures in PDF, HTML and workbook, alternative texts, equal bytes."""

import html
import io
import re
from typing import Any

import numpy as np
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


def charts_of(file: bytes) -> list[Any]:
    return [shape.chart for slide in slides_of(file) for shape in slide.shapes if shape.has_chart]


def test_every_picture_but_the_matrix_is_a_chart_of_the_program_with_its_series(
    national: National, national_file: NationalFile
):
    pictures = national().pictures
    drawn = [each for each in pictures if each.plot is not None]

    charts = charts_of(national_file("pptx"))

    kinds = {each.code.partition("-")[0] for each in drawn}
    assert kinds == {"scatter", "distribution", "breakdown"}
    assert [each.code for each in pictures if each.plot is None] == ["agreement"]
    for chart, picture in zip(charts, drawn, strict=True):
        assert picture.plot is not None
        held = {
            series.name: tuple(np.nan if v is None else v for v in series.values)
            for series in chart.plots[0].series
        }
        assert list(held) == [series.name for series in picture.plot.series]
        for series in picture.plot.series:
            assert np.array_equal(held[series.name], series.values, equal_nan=True), series.name
        assert not any("本学" in name for name in held)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_bars_of_a_breakdown_are_the_figures_of_its_table(
    national: National, national_file: NationalFile, language: str
):
    content = national(language)
    (chapter,) = (each for each in content.chapters if each.code == "breakdowns")
    wanted = {picture.title: section.tables[0] for section in chapter.sections
              for picture in section.pictures}  # fmt: skip

    for chart in charts_of(national_file("pptx", language)):
        table = wanted.pop(chart.chart_title.text_frame.text, None)
        if table is None:
            continue
        figures = [cell.value for row in table.rows for cell in row if isinstance(cell, Quantity)]
        classes = [row for row in table.rows if row[0] in ("区分", "Class")]
        told = list(chart.plots[0].categories)[: len(classes)]
        assert len(classes) >= 2
        for row, category in zip(classes, told, strict=True):
            assert category.startswith(str(row[1]))
            for cell, column in zip(row, table.columns, strict=True):
                if column.label.startswith("n") and isinstance(cell, Quantity):
                    assert cell.shown in re.split(r"[（(・)）]", category)
        bars = [
            value
            for series in chart.plots[0].series
            for value in series.values
            if value is not None
        ]
        assert len(bars) >= 3
        assert all(np.isclose(bar, figures, rtol=1e-12).any() for bar in bars)
    assert wanted == {}


def test_the_strips_of_slides_hold_every_university_and_the_figures_of_the_release(
    demo_release: PublishedRelease, national: National, national_file: NationalFile
):
    figures = demo_release.figures
    codes = [
        each.code.removeprefix("distribution-")
        for each in national().pictures
        if each.code.startswith("distribution-")
    ]
    titles = {
        each.title: each.code.removeprefix("distribution-")
        for each in national().pictures
        if each.code.startswith("distribution-")
    }
    strips = {
        titles[chart.chart_title.text_frame.text]: chart
        for chart in charts_of(national_file("pptx"))
        if chart.chart_title.text_frame.text in titles
        and any("中央の半分" in series.name for series in chart.plots[0].series)
    }

    assert sorted(strips) == sorted(codes)
    for code, chart in strips.items():
        series = {each.name: list(each.iter_values()) for each in chart.plots[0].series}
        x = {each.name: _across(each) for each in chart.plots[0].series}
        points = sorted(value for name in series if "（n=" in name for value in x[name])
        ratios = figures.ratios(code, fiscal_year=2024)["value"].dropna()
        shown = sorted(ratios[ratios > 0]) if min(points) > 0 else sorted(ratios)
        assert points == pytest.approx(shown), code
        averages = figures.averages(code, fiscal_year=2024).set_index("group")
        halves = sorted(tuple(x[name]) for name in series if "中央の半分" in name)
        of_groups = averages.drop(index=["all"])[["q1", "q3"]].dropna()
        wanted = sorted(map(tuple, of_groups.to_numpy()))
        assert np.allclose(halves, wanted), code


def _across(series: Any) -> list[float]:
    """Return the numbers across of a series of points."""
    return [float(each.text) for each in series._element.xpath("c:xVal//c:v")]


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
