"""The board as files: the same counts, numbers as numbers, and no text that runs."""

import csv
import io

import openpyxl
import pytest

from tests.universities.rounds.country import (
    as_analyst,
    make_country,
    open_the_round,
    reported,
    type_in,
)
from universities.models import Submission, University

pytestmark = pytest.mark.django_db


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_csv_begins_with_its_mark_and_counts_are_numbers():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5), "uras": reported(1)})

    answer = as_analyst().get("/rounds/2025/board.csv?sort=-university")

    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert answer["Content-Disposition"] == 'attachment; filename="board_2025.csv"'
    north, mountain, _ = read_csv(answer.content)
    assert (north["コード"], north["状態"], north["回答した項目数"]) == ("N1", "入力中", "2")
    assert (north["尋ねた項目数"], north["エラー"], north["最終更新日"]) == (
        "114",
        "0",
        "2026-11-21",
    )
    assert (mountain["エラー"], mountain["最終更新日"]) == ("", "")


def test_the_workbook_has_one_table_one_header_row_and_an_explanation():
    make_country()
    open_the_round()
    type_in("N1", {"researchers": reported(5)})

    answer = as_analyst().get("/rounds/2025/board.xlsx?status=in_progress")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    table, about = book.worksheets

    rows = list(table.iter_rows(values_only=True))
    assert (table.title, about.title, len(rows)) == ("回収状況", "説明", 2)
    assert rows[0][:4] == ("コード", "大学", "状態", "回答した項目数")
    assert rows[1][:5] == ("N1", "北星大学", "入力中", 1, 114)
    assert str(rows[1][10].date()) == "2026-11-21"
    assert dict(about.iter_rows(values_only=True))["状態のしぼりこみ"] == "入力中"
    assert table.merged_cells.ranges == set()


@pytest.mark.parametrize("name", ["=1+1", "+大学", "-1", "@SUM(1)", "＝1+1", "\t=1"])
def test_a_name_that_looks_like_a_formula_stays_text(name: str):
    make_country()
    open_the_round()
    odd = University.objects.create(code="A0", name_ja=name, kind="private")
    Submission.objects.create(university=odd, round=Submission.objects.first().round)
    client = as_analyst()

    text = read_csv(client.get("/rounds/2025/board.csv").content)[0]["大学"]
    book = openpyxl.load_workbook(io.BytesIO(client.get("/rounds/2025/board.xlsx").content))
    cell = book.worksheets[0]["B2"]

    assert text == f"'{name}"
    assert (cell.data_type, cell.value) == ("s", name)


def test_another_kind_of_file_does_not_exist():
    make_country()
    open_the_round()

    answer = as_analyst().get("/rounds/2025/board.exe")

    assert answer.status_code == 404
    assert "ファイルはcsvかxlsxで指定してください（「exe」）。" in answer.content.decode()


def test_the_english_files_are_in_english():
    make_country()
    open_the_round()

    rows = read_csv(as_analyst().get("/en/rounds/2025/board.csv").content)

    assert rows[0]["University"] == "Harbour University"
    assert rows[0]["Status"] == "Not started"
