"""The file that comes back: the same answers, a note on each faulty cell, and the list of all."""

import pytest

from tests.universities.workbook.files import OURS, filled, opened, read
from universities.submissions.workbook import annotate_workbook, write_workbook

FAULTY = filled({"共同研究!E2": "約100", "特許!F2": "なし", "特許!G2": "=SUM(1"})


def annotated(content: bytes = FAULTY, **options: str) -> bytes:
    return annotate_workbook(content, read(content).faults, **options)


def test_every_fault_is_a_note_on_its_cell():
    book = opened(annotated())

    assert "約100" in book["共同研究"]["E2"].comment.text
    assert book["特許"]["F2"].comment.text.startswith("記号は一覧から選んでください（「なし」）")
    assert book["共同研究"]["E3"].comment is None


def test_the_first_sheet_lists_place_header_value_and_reason():
    sheet = opened(annotated()).worksheets[0]

    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert sheet.title == "要修正"
    assert rows[0] == ["シート", "セル", "見出し", "読み取った値", "理由と直し方"]
    assert rows[1][:4] == ["共同研究", "E2", "2025年度の値", "約100"]
    assert [row[1] for row in rows[1:]] == ["E2", "F2", "G2"]


def test_a_value_that_looks_like_a_formula_is_listed_as_text():
    content = filled({"共同研究!E2": "＝1+1"})
    sheet = opened(annotate_workbook(content, read(content).faults)).worksheets[0]

    assert all(cell.data_type in ("s", "n") for row in sheet.iter_rows() for cell in row)


def test_the_answers_stay_and_the_corrected_file_can_be_sent_again():
    corrected = filled({"共同研究!E2": 100, "特許!F2": None, "特許!G2": None}, annotated())

    reading = read(corrected)

    assert (reading.faults, reading.notices) == ((), ())
    assert reading.cells["contracts"].amount == 100


def test_notes_and_list_of_the_last_time_are_gone():
    twice = opened(annotated(filled({"共同研究!E2": 100}, annotated())))

    assert twice["共同研究"]["E2"].comment is None
    assert twice.sheetnames.count("要修正") == 1
    assert "特許" in twice.sheetnames


def test_protection_and_drop_downs_stay():
    sheet = opened(annotated())["共同研究"]

    assert sheet.protection.sheet
    assert sheet.column_dimensions["H"].hidden
    assert len(sheet.data_validations.dataValidation) == 1


def test_an_english_reader_gets_english():
    book = opened(annotated(language="en"))

    assert book.sheetnames[0] == "To correct"
    assert "must be a number" in book["共同研究"]["E2"].comment.text


@pytest.mark.parametrize("content", [b"code,value\ncontracts,x1\n", b"PK\x03\x04 cut off"])
def test_of_a_file_that_cannot_be_opened_the_list_alone_comes_back(content):
    book = opened(annotate_workbook(content, read(content, "file.csv").faults))

    assert book.sheetnames == ["要修正"]
    assert book["要修正"].max_row == 2


def test_a_file_without_faults_gets_an_empty_list():
    book = opened(annotate_workbook(write_workbook(OURS), ()))

    assert book["要修正"].max_row == 1
