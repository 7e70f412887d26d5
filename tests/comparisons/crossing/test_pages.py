"""The pages across indicators with the demo: page = CSV = XLSX, pictures, refusals, few queries."""

import csv
import io
import re
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from indicators.formatting import format_number
from tests.comparisons.readers import read_as

SUM = "/breakdowns/patent_income_per_patent_held/"
BESIDE = "/breakdowns/licence_or_assignment_amount/"
PAIR = "/pairs/?x=high_value_contract_share&y=long_term_contract_share"
PAGES = (
    "/breakdowns/",
    f"{SUM}?university=D001",
    f"{BESIDE}?grouping=kind",
    f"{PAIR}&university=D001",
    "/pairs/?x=viewpoint:research&y=viewpoint:patents",
    "/viewpoints/?university=D001",
    "/universities/D001/spine/",
)
DATA = (
    f"{SUM}data/?university=D001",
    f"{BESIDE}data/?grouping=kind",
    "/pairs/data/?x=high_value_contract_share&y=long_term_contract_share",
    "/viewpoints/data/?year=2024",
    "/viewpoints/distribution/data/?year=2024",
    "/universities/D001/spine/data/?year=2024",
)
WORDS = re.compile(r"<t[dh]( class=\"n[^\"]*\")?[^>]*>(.*?)</t[dh]>")

pytestmark = pytest.mark.usefixtures("demo_release")


def read_csv(address: str, client: Client | None = None) -> list[list[str]]:
    answer = (client or Client()).get(f"{address}&format=csv")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def read_page(address: str) -> list[list[tuple[bool, str]]]:
    """Return the first table of a page: whether a cell is a figure, and its words."""
    html = Client().get(address).content.decode()
    body = html.partition("<tbody>")[2].partition("</tbody>")[0]
    rows = [WORDS.findall(row) for row in re.findall(r"<tr>(.*?)</tr>", body)]
    return [[(bool(mark), re.sub("<[^>]+>", "", words)) for mark, words in row] for row in rows]


def find_row(rows: list[list[str]], *words: str) -> list[str]:
    (found,) = [row for row in rows if all(word in row for word in words)]
    return found


@pytest.mark.parametrize("address", DATA)
def test_the_csv_holds_what_the_page_shows_and_the_workbook_the_same(address: str):
    header, *rows = read_csv(address)
    book = openpyxl.load_workbook(
        io.BytesIO(Client().get(f"{address}&format=xlsx").content), read_only=True
    )
    sheet = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    shown = read_page(address)

    assert [str(cell or "") for cell in sheet[0]] == header
    assert len(sheet) - 1 == len(rows) == len(shown) > 0
    for row, cells, words in zip(rows, sheet[1:], shown, strict=True):
        for text, cell, (is_figure, word) in zip(row, cells, words, strict=True):
            assert _same(text, cell)
            if is_figure and text:
                assert word in {format_number(float(text), places) for places in range(5)}


def _same(text: str, cell: Any) -> bool:
    if isinstance(cell, int | float):
        return float(text) == pytest.approx(float(cell), rel=1e-14)
    return text == (cell or "")


@pytest.mark.parametrize("address", DATA)
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_picture_is_the_same_bytes_again_and_tells_its_release(address: str, language: str):
    asked = f"{language}{address}&format=svg"

    first, second = Client().get(asked), Client().get(asked)

    assert first["Content-Type"] == "image/svg+xml"
    assert first.content == second.content
    told = first.content.decode()
    assert ("No. 1" if language else "第1版") in told
    assert "<desc>" in told


def test_a_png_is_a_png():
    assert Client().get(f"{DATA[3]}&format=png").content.startswith(b"\x89PNG")


def test_the_parts_add_up_to_the_whole_in_every_row():
    _, *rows = read_csv(DATA[0])

    assert {row[0] for row in rows} >= {"全体", "区分", "大学"}
    for row in rows:
        if row[4]:
            assert float(row[2]) + float(row[3]) == pytest.approx(float(row[4]))


def test_confidential_parts_are_those_that_the_release_shows_and_nothing_else():
    _, *rows = read_csv(f"{BESIDE}data/?grouping=patents_held_class")

    assert {row[0] for row in rows if row[2]} <= {"全体", "線の群"}
    page = Client().get(f"{BESIDE}?grouping=patents_held_class").content.decode()
    assert "の区分ごとの値は示せません" in page


def test_the_own_confidential_value_is_shown_to_its_own_people_only():
    address = f"{BESIDE}data/?university=D001"

    own, foreign = read_csv(address, read_as("D001")), read_csv(address)

    assert find_row(own, "大学")[2] != ""
    assert find_row(foreign, "大学")[2] == ""
    assert find_row(foreign, "大学")[4] == "x"


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/breakdowns/nothing/", 404, "nothing"),
        (f"{SUM}?average=median", 400, "median"),
        ("/pairs/?x=licence_income_per_licence", 400, "非公開項目を含む指標"),
        ("/pairs/data/?format=doc", 400, "doc"),
        ("/pairs/?x=viewpoint:region&y=viewpoint:patents", 404, "位置を示せません"),
        ("/viewpoints/?year=1999", 404, "1999"),
        ("/universities/D999/spine/", 404, "D999"),
    ],
)
def test_what_cannot_be_shown_is_said_in_words(address: str, status: int, told: str):
    answer = Client().get(address)

    assert answer.status_code == status
    assert told in answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_the_database_once(address: str):
    Client().get(address)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = Client().get(address)

    assert answer.status_code == 200
    assert len(asked) <= 1


def test_a_pair_of_the_same_items_says_so():
    told = Client().get(PAIR).content.decode()

    assert "二つとも同じ項目" in told
    assert "Spearman、n=" in told


def test_each_cell_of_the_matrix_leads_to_its_scatter():
    html = Client().get("/viewpoints/").content.decode()

    (address, *_) = re.findall(r'href="(/pairs/\?x=viewpoint[^"]*)"', html)
    assert Client().get(address.replace("&amp;", "&")).status_code == 200


def test_the_spine_shows_one_viewpoint_when_asked():
    everything, patents = (
        read_csv(f"/universities/D001/spine/data/?year=2024{more}")
        for more in ("", "&viewpoint=patents")
    )

    assert {row[2] for row in patents[1:]} == {"特許・ライセンス"}
    assert len(patents) < len(everything)
