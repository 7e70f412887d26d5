"""Bad input by file, each entry of the list: a sentence on the page, and not one value changed.

What the strict readers accept is in the difference instead, as the figure that was meant.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from tests.universities.uploads.story import (
    CONTRACTS,
    INCOME,
    LICENCES,
    cell_of,
    desk_of,
    download,
    filled,
    opened,
    saved,
    send,
    stored,
    text_of,
    type_in,
)
from tests.universities.workbook.files import patched, repacked
from universities.models import Submission
from universities.questionnaires.building import build_questionnaire
from universities.submissions.workbook import write_workbook
from universities.submissions.workbook.preflight import OLE_MARK

Change = Callable[[bytes], bytes]
RESEARCH = "xl/worksheets/sheet3.xml"
BEFORE = {LICENCES: 12.0, CONTRACTS: 40.0}


@pytest.fixture
def prepared(officer: Client) -> Client:
    """Two figures stand in the draft before anything bad is sent."""
    type_in(BEFORE)
    return officer


def refuse(client: Client, content: bytes, name: str = "調査票.xlsx") -> str:
    """Return the page of a file from which nothing is taken; only closing it is offered."""
    page = send(client, content, name)
    shown = page.context["page"]
    assert shown.faults
    assert shown.comparison is None
    answer: Any = client.post(shown.address, {"act": "confirm", "version": desk_of().version})
    assert answer.status_code == 409
    assert {item: value.amount for item, value in stored().items()} == BEFORE
    return text_of(page)


def csv_of(*rows: str, header: str = "項目コード,値,注記") -> bytes:
    return "\r\n".join((header, *rows, "")).encode()


def taken(client: Client, page: HttpResponse) -> list[str]:
    """Return what the file would make of the cells, as the page shows it."""
    return [row.file.text for row in page.context["page"].comparison.rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("１，２３４", "1,234"),
        ("△5", "△5"),
        ("▲5", "△5"),
        ("(5)", "△5"),
        ("1,234", "1,234"),
        ("0", "0"),
        ("…", "…（不明）"),
        ("-", "-（該当なし）"),
        ("x", "x（秘匿）"),
        ("2億円", "200,000"),
    ],
)
def test_what_people_type_is_read_as_they_mean_it(prepared: Client, typed: str, meant: str) -> None:
    page = send(prepared, csv_of(f'{INCOME},"{typed}",'), "値.csv")

    assert taken(prepared, page) == [meant]


def test_blank_is_an_erasure_to_be_confirmed_and_never_zero(prepared: Client) -> None:
    page = send(prepared, csv_of(f"{LICENCES},,", f"{CONTRACTS},0,"), "値.csv")

    assert sorted(taken(prepared, page)) == ["0", "空欄"]


@pytest.mark.parametrize(
    "typed",
    [
        "1,23",
        "1_000",
        "1e3",
        "①",
        "²",
        "約100",
        "\0",
        "１\u200b２",
        "🙂",
        "9" * 400,
        "#REF!",
        "12%",
    ],
)
def test_what_is_no_number_is_told_with_its_cell_and_the_value_read(
    prepared: Client, typed: str
) -> None:
    page = refuse(prepared, csv_of(f'{INCOME},"{typed}",', f"{CONTRACTS},41,"), "値.csv")

    assert "読み取れないところが1件あります" in page
    assert "B2" in page


def formula(content: bytes) -> bytes:
    return filled(content, {CONTRACTS: "=1+1"})


def dated(content: bytes) -> bytes:
    return filled(content, {CONTRACTS: date(2025, 4, 1)})


def merged(content: bytes) -> bytes:
    book = opened(content)
    cell = cell_of(book, CONTRACTS)
    cell.parent.merge_cells(f"{cell.coordinate}:E{cell.row + 1}")
    return saved(book)


def set_error(content: bytes) -> bytes:
    book = opened(content)
    cell = cell_of(book, CONTRACTS)
    cell.value, cell.data_type = "#REF!", "e"
    return saved(book)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (formula, "数式の計算結果が保存されていません"),
        (set_error, "表計算のエラー値です"),
        (lambda content: filled(content, {CONTRACTS: True}), "真偽値です"),
        (dated, "日付です"),
        (merged, "結合されたセルは、どの項目の値か決められません"),
        (lambda content: filled(content, {CONTRACTS: "約100"}), "約100"),
    ],
    ids=["formula", "#REF!", "TRUE", "date", "merged", "text"],
)
def test_a_cell_that_holds_no_number_is_told_and_marked_in_the_same_file(
    prepared: Client, change: Change, sentence: str
) -> None:
    content = change(download(prepared))
    page = refuse(prepared, content)
    marked = opened(prepared.get(f"{send(prepared, content).context['page'].marked_file}").content)

    assert sentence in page
    assert "共同研究!E2" in page
    assert marked.worksheets[0].title == "要修正"
    assert sentence in marked["要修正"]["E2"].value
    assert sentence in cell_of(marked, CONTRACTS).comment.text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("#,##0,", "により小さく見えていますが"),
        ("0%", "により百倍に見えていますが"),
        ("hidden", "非表示の行ですが、読み取りました"),
    ],
)
def test_what_looks_other_than_it_is_is_taken_with_a_notice(
    prepared: Client, change: str, sentence: str
) -> None:
    book = opened(download(prepared))
    cell = cell_of(book, CONTRACTS)
    cell.value = 45000
    if change == "hidden":
        cell.parent.row_dimensions[cell.row].hidden = True
    else:
        cell.number_format = change

    page = send(prepared, saved(book))

    assert sentence in text_of(page)
    assert taken(prepared, page) == ["45,000"]


def bomb(content: bytes) -> bytes:
    made = repacked(content, {"xl/media/bomb.xml": b"0" * 26_000_000})
    assert len(made) < 100_000
    return made


def with_rows(content: bytes) -> bytes:
    book = opened(content)
    for number in range(10_000):
        book["共同研究"].append(["x", "", "", "", number])
    return saved(book)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda content: OLE_MARK + b"\0" * 600, "古いExcel"),
        (
            lambda content: OLE_MARK + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600,
            "パスワード",
        ),
        (bomb, "大きすぎる"),
        (lambda content: content[: len(content) // 2], "XLSXとして開けません"),
        (lambda content: repacked(content, {"xl/vbaProject.bin": b"x"}), "マクロや外部リンク"),
        (with_rows, "5,000"),
        (lambda content: b"", "空"),
    ],
    ids=["old Excel", "password", "bomb", "truncated", "macros", "10,000 rows", "empty"],
)
def test_a_file_that_cannot_be_read_is_refused_whole(
    prepared: Client, change: Change, sentence: str
) -> None:
    page = refuse(prepared, change(download(prepared)))

    assert sentence in page
    assert "ファイル全体" in page


def test_a_forged_dimension_is_read_as_what_is_there(prepared: Client) -> None:
    content = download(prepared)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(RESEARCH).decode()
    start = text.index('<dimension ref="') + len('<dimension ref="')
    real = text[start : text.index('"', start)]

    page = send(prepared, patched(content, RESEARCH, f'ref="{real}"', 'ref="A1:XFD1048576"'))

    assert taken(prepared, page) == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"round": "2024", "fiscal_year": 2024}, "2024"),
        ({"round": "2025-practice"}, "2025-practice"),
        ({"university": "south"}, "south"),
        ({"is_invented": False}, "架空データと実データは混ぜられません"),
        ({"sheets": ()}, "たずねる項目が変わりました"),
    ],
    ids=["another year", "practice", "another university", "real", "old template"],
)
def test_another_questionnaire_is_refused_by_name(
    prepared: Client, changes: dict[str, Any], sentence: str
) -> None:
    other = replace(build_questionnaire(desk_of(), language="ja"), **changes)

    assert sentence in refuse(prepared, write_workbook(other))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp932"])
def test_a_csv_of_the_usual_encodings_is_read(prepared: Client, encoding: str) -> None:
    content = csv_of(f"{CONTRACTS},45,注記あり").decode().encode(encoding)

    assert taken(prepared, send(prepared, content, "値.csv")) == ["45"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (csv_of(f"{CONTRACTS},45,").decode().encode("utf-16"), "UTF-16"),
        (csv_of(f'{CONTRACTS},"45,'), "引用符"),
        (csv_of(f"{CONTRACTS},45,,,"), "セルが必要ですが"),
        (csv_of(f"{CONTRACTS},45,", f"{CONTRACTS},46,"), "1回だけにしてください"),
        (csv_of("licence,45,"), "「licences」のことですか"),
        (csv_of(*(f"{CONTRACTS},1," for _ in range(10_000))), "5,000"),
        (csv_of(header="値,注記"), "項目コード"),
    ],
    ids=["UTF-16", "quote", "width", "twice", "unknown", "10,000 rows", "no code column"],
)
def test_a_csv_that_is_broken_is_told_where(
    prepared: Client, content: bytes, sentence: str
) -> None:
    assert sentence in refuse(prepared, content, "値.csv")


def test_one_fault_keeps_everything_else_from_being_taken(prepared: Client) -> None:
    page = refuse(prepared, filled(download(prepared), {CONTRACTS: 45, INCOME: "約100"}))

    assert "直すまで、このファイルからは何も取り込みません" in page
    assert Submission.objects.get(university__code="north").version == 2
