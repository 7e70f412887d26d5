"""Files that are not this questionnaire: refused whole, in a sentence, before they can do harm."""

import io
import random
import zipfile

import pytest

from tests.universities.workbook.files import (
    OURS,
    RESEARCH_PART,
    filled,
    opened,
    patched,
    questionnaire,
    read,
    repacked,
    saved,
    told,
)
from universities.submissions.workbook import process, write_workbook
from universities.submissions.workbook.preflight import OLE_MARK

GOOD = write_workbook(OURS)
BOMB_MEMBER = b"0" * 26_000_000


def as_old_excel(stream_name: str = "Workbook") -> bytes:
    return OLE_MARK + b"\0" * 512 + stream_name.encode("utf-16-le") + b"\0" * 512


def without_sheet(name: str) -> bytes:
    book = opened(GOOD)
    del book[name]
    return saved(book)


def with_doctype(encoding: str) -> bytes:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    return repacked(GOOD, {RESEARCH_PART: text.encode(encoding)})


def only_told(content: bytes, name: str = "questionnaire.xlsx") -> str:
    """Return the one fault, once nothing was taken beside it."""
    reading = read(content, name)
    assert reading.cells == {}
    (fault,) = reading.faults
    assert fault.sentence.ja != fault.sentence.en
    return fault.sentence.en


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "got an empty file"),
        (as_old_excel(), r"got the contents of an old Excel file \(\.xls\)"),
        (as_old_excel("EncryptedPackage"), "got a password-protected file"),
        (GOOD[: len(GOOD) // 2], "must be a whole XLSX workbook"),
        (repacked(GOOD, {RESEARCH_PART: b"<worksheet><sheetData><row>"}), "cut-off or damaged"),
        (repacked(GOOD, {"xl/vbaProject.bin": b"x"}), "got macros or links to other files"),
        (repacked(GOOD, {"xl/macrosheets/sheet1.xml": b"<x/>"}), "got macros or links"),
        (repacked(GOOD, {"xl/externalLinks/externalLink1.xml": b"<x/>"}), "got macros or links"),
        (repacked(GOOD, {"xl/media/bomb.xml": BOMB_MEMBER}), "too big when unpacked"),
        (repacked(GOOD, {f"x{n}": b"" for n in range(1001)}), "too big when unpacked"),
        (with_doctype("utf-8"), "a document type declaration"),
        (with_doctype("utf-16"), "a document type declaration"),
        (b"%PDF-1.7", "must be a questionnaire as XLSX or CSV, got neither"),
        (b"code,value\n", "must be a questionnaire as XLSX or CSV, got neither"),
        (GOOD.replace(b"xl/workbook.xml", b"content/book.xm"), "got neither"),
        (random.Random(1).randbytes(11 * 1024 * 1024), "must have at most 10 MB, got 11.0 MB"),
    ],
    ids=[
        "empty",
        ".xls renamed",
        "password",
        "truncated",
        "cut XML",
        "macros",
        "Excel 4 macros",
        "links to other files",
        "bomb",
        "too many members",
        "document type",
        "document type in UTF-16",
        "PDF",
        "CSV renamed",
        "another office file",
        "too large",
    ],
)  # fmt: skip
def test_a_file_that_is_no_safe_workbook_is_refused(content, sentence):
    assert sentence.replace("\\", "") in only_told(content)


def test_the_bomb_is_small_outside():
    bomb = repacked(GOOD, {"xl/media/bomb.xml": BOMB_MEMBER})

    assert len(bomb) < 67_000


def test_a_member_with_a_password_is_refused():
    flagged = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        start = archive.start_dir
    # Bit 0 of the flags, in the first entry of the central directory, says "encrypted".
    flagged[start + 8] |= 1

    assert "password" in only_told(bytes(flagged))


@pytest.mark.parametrize(
    ("file_of", "sentence"),
    [
        ({"round": "2024"}, "must be the questionnaire of round '2025', got '2024'"),
        ({"round": "2025-practice"}, "must be the questionnaire of round '2025', got '2025-pract"),
        ({"university": "H1"}, "must be the questionnaire of university 'N1', got 'H1'"),
        ({"is_invented": False}, "must not mix invented and real figures"),
        ({"sheets": OURS.sheets[:1]}, "what is asked has changed. Download the new one"),
    ],
    ids=["another year", "practice", "another university", "real figures", "old template"],
)
def test_another_questionnaire_is_refused_by_name(file_of, sentence):
    content = write_workbook(questionnaire(**file_of))

    assert sentence in only_told(content)


def test_a_file_of_another_year_and_university_is_told_both():
    content = write_workbook(questionnaire(round="2024", fiscal_year=2024, university="H1"))

    assert [line.split(",")[0] for line in told(content)] == [
        "_about!B4: must be the questionnaire of round '2025'",
        "_about!B6: must be the questionnaire of university 'N1'",
    ]


def test_a_workbook_of_ones_own_is_told_what_is_missing():
    assert "got a workbook without its sheet _about" in only_told(without_sheet("_about"))


def test_a_missing_sheet_leaves_its_items_untouched():
    reading = read(without_sheet("特許"))

    assert (reading.faults, reading.notices) == ((), ())
    assert list(reading.cells) == ["contracts", "amount", "staff"]


def test_a_forged_dimension_costs_nothing():
    forged = patched(GOOD, RESEARCH_PART, 'ref="A1:H4"', 'ref="A1:XFD1048576"')

    assert read(forged) == read(GOOD)


def test_ten_thousand_rows_are_too_many():
    book = opened(GOOD)
    for number in range(10_000):
        book["共同研究"].append(["x", "", "", "", number])

    assert "got more than 5,000 rows" in only_told(saved(book))


def test_a_reading_that_takes_too_long_is_stopped_and_told(monkeypatch):
    monkeypatch.setattr(process, "LONGEST_SECONDS", 0.001)

    assert "got more than time or memory allows" in only_told(GOOD)


def test_many_sheets_count_together():
    book = opened(GOOD)
    for _ in range(11):
        sheet = book.create_sheet()
        for _ in range(500):
            sheet.append([1])

    assert "got more than 5,000 rows" in only_told(saved(book))


def test_a_broken_header_is_told_for_its_sheet():
    lost = filled({"特許!H1": "x"})

    assert told(lost) == [
        "特許: must have its header row, got no column of item codes. "
        "Restore the header of the downloaded questionnaire."
    ]


def test_missing_and_repeated_columns_are_told():
    changed = filled({"特許!G1": "記号"})

    assert [line.partition(",")[0] for line in told(changed)] == [
        "特許!G1: must have the column '記号' once",
        "特許!A1: must have a column '注記'",
    ]


def test_a_sheet_of_ones_own_is_left_aside_and_told():
    book = opened(GOOD)
    book.create_sheet("計算用").append([1, 2, 3])
    reading = read(saved(book))

    assert reading.faults == ()
    assert [f"{each.place.en}: {each.sentence.en}" for each in reading.notices] == [
        "計算用: was not read: it is no sheet of the questionnaire."
    ]


def test_what_the_parser_says_is_not_repeated_to_the_reader():
    reading = read(repacked(GOOD, {RESEARCH_PART: b"<worksheet><sheetData><row>"}))

    (fault,) = reading.faults
    assert fault.sentence.ja.startswith("XLSXとして最後まで読めません。途中で切れたか")
