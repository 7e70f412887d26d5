"""Zero, not applicable, unknown, not answered, not submitted and withheld never merge in a report.

Of the worked release: harbour sold nothing that could be sold (-), valley does not know its patents
(…), mountain earned 0 and left sales empty, island returned nothing, costs are confidential (x).
"""

import io
import re
from collections.abc import Callable
from html import unescape

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from comparisons.fonts import find_fonts
from reports.parts import Asked, ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from reports.renderers.pptx import render_pptx
from reports.renderers.xlsx import render_xlsx
from reports.services import Order, load_content
from tests.api import worked_release as worked
from universities.access import PUBLIC
from universities.releases.reader import read_release

# Who, which indicator, and what must stand for its figure in Japanese and in English.
KINDS = [
    ("harbour", "P4", "-", "-"),
    ("valley", "P2", "…", "…"),
    ("mountain", "P4", "未回答", "no answer"),
    ("island", "P2", "未提出", "not submitted"),
    ("river", "P2", "分母0", "denominator 0"),
    ("north", "P1", "x", "x"),
]
CASES = [
    pytest.param(who, number, language, word, id=f"{who}-{language}")
    for who, number, *words in KINDS
    for language, word in zip(("ja", "en"), words, strict=True)
]


def build(university: str, language: str) -> ReportContent:
    worked.publish(is_invented=True)
    return load_content(Order(read_release(PUBLIC), Asked(university, 2024, language)))


def read_html(content: ReportContent) -> str:
    html = render_file(content, fonts=find_fonts()).decode().partition("<body")[2]
    return unescape(re.sub(r"<[^>]+>", "", html))


def read_pdf(content: ReportContent) -> str:
    pages = PdfReader(io.BytesIO(render_pdf(content, fonts=find_fonts()))).pages
    return "".join(page.extract_text() for page in pages)


def read_pptx(content: ReportContent) -> str:
    found = []
    for slide in Presentation(io.BytesIO(render_pptx(content))).slides:
        found += [each.text_frame.text for each in slide.shapes if each.has_text_frame]
        found.append(slide.notes_slide.notes_text_frame.text)
    return "".join(found)


@pytest.mark.django_db
@pytest.mark.parametrize("read", [read_html, read_pdf, read_pptx])
@pytest.mark.parametrize(("who", "number", "language", "word"), CASES)
def test_each_kind_of_nothing_has_its_own_word(
    who: str, number: str, language: str, word: str, read: Callable[[ReportContent], str]
):
    content = build(who, language)

    (row,) = (each for each in content.rows if each.number == number)
    opening, closing = ("（", "）") if language == "ja" else (" (", ")")
    told = f"{number} {row.label}{opening}{word}{closing}"
    assert row.own.shown == word
    assert re.sub(r"\s", "", told) in re.sub(r"\s", "", read(content))


@pytest.mark.django_db
@pytest.mark.parametrize(("who", "number", "language", "word"), CASES)
def test_a_workbook_tells_each_kind_of_nothing(who: str, number: str, language: str, word: str):
    book = load_workbook(io.BytesIO(render_xlsx(build(who, language))))

    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True) if number in row]
    words = [str(cell) for row in rows for cell in row if cell is not None]
    others = {each for _, _, *both in KINDS for each in both} - {word}
    assert word in words
    assert not others & set(words) - {"x", "-"}


@pytest.mark.django_db
def test_an_answered_zero_is_a_figure():
    (row,) = (each for each in build("mountain", "ja").rows if each.number == "P2")

    assert (row.own.value, row.own.shown, row.own.reason) == (0.0, "0.0", "")


@pytest.mark.django_db
def test_a_missing_change_says_in_which_way_the_year_before_is_missing():
    observations = worked.OBSERVATIONS.replace(
        "north      | 2023        | patents_held   | 850               | reported",
        "north      | 2023        | patents_held   | 850               | reported\n"
        "    north      | 2023        | licence_income |                   | not_applicable",
    )
    worked.publish(is_invented=True, observations=observations)
    content = load_content(Order(read_release(PUBLIC), Asked("north", 2024, "ja")))

    (row,) = (each for each in content.rows if each.number == "P2")

    assert (row.own.reason, row.change.shown) == ("", "-")
    assert row.change.reason == "numerator_not_applicable"


@pytest.mark.django_db
def test_who_has_no_group_is_told_which_kind_of_nothing_is_behind_it():
    assert "sizeの名称：群なし（…）" in build("valley", "ja").chips
    content = load_content(Order(read_release(PUBLIC), Asked("island", 2024, "ja")))
    assert "sizeの名称：群なし（未提出）" in content.chips
    assert content.changes_sentence == "この年度の回答がないため、変化は示せません。"
