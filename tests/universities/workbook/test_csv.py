"""The questionnaire as a CSV: which encodings and columns are read, and what is told."""

import pytest

from tests.universities.workbook.files import NOW, OURS, questionnaire, read, told
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import write_csv

SHORT = "項目コード,値,注記\r\ncontracts,131,増加\r\nlicence_income,x,\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_three_columns_are_enough_in_three_encodings(encoding):
    reading = read(SHORT.encode(encoding), "file.csv")

    assert (reading.faults, reading.kind) == ((), "csv")
    assert reading.cells == {
        "contracts": ReportedValue("reported", 131.0, "count", "増加"),
        "licence_income": ReportedValue("suppressed", None),
    }


def test_english_headers_are_read_and_notes_may_be_left_out():
    reading = read(b"code,value\namount,410001\n", "file.csv")

    assert reading.cells["amount"] == NOW["amount"]._replace(amount=410_001.0)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (SHORT.encode("utf-16"), "must be encoded in UTF-8 or Shift_JIS (CP932), got UTF-16"),
        (b"\xff\x80\x81\xfd", "must be encoded in UTF-8 or Shift_JIS (CP932), got neither"),
        (b'code,value\ncontracts,"131\n', "Line 2: must have paired quotation marks"),
        (b"code,value\ncontracts,1,2\n", "A2: must have 2 cells, got 3"),
        (b"code,value\ncontracts\n", "A2: must have 2 cells, got 1"),
        (b"code\ncontracts\n", "A1: must have a column 'value', got none"),
        (b"code,value,value\ncontracts,1,2\n", "C1: must have the column 'value' once"),
        (b"code,value\nlicence,1\n", "A2: must be an item code of this round, got 'licence'"),
        (b"code,value\ncontracts,1\ncontracts,2\n", "A3: must have the item code 'contracts' once"),
        (b"code,value\ncontracts,1e3\n", "B2: must be a number, got '1e3'"),
        (b"code,value\ncontracts,1\x002\n", "B2: must be a number, got '1\\x002'"),
        (b"code,value,round\ncontracts,1,2024\n", "C2: must be the questionnaire of round '2025'"),
        (b"code,value,university\ncontracts,1,H1\n", "C2: must be the questionnaire of univ"),
        (b"code,value\n", "The file: must hold items of this round, got none"),
        (b"code,value\n" + b"contracts,1\n" * 10_000, "got more than 5,000 rows"),
    ],
    ids=[
        "UTF-16",
        "no encoding",
        "unclosed quote",
        "too many cells",
        "too few cells",
        "no value column",
        "two value columns",
        "unknown code",
        "a code twice",
        "an exponent",
        "NUL",
        "another year",
        "another university",
        "no rows",
        "10,000 rows",
    ],
)
def test_what_is_wrong_with_a_csv_is_told_with_its_place(content, sentence):
    lines = told(content, "file.csv")

    assert len(lines) == 1
    assert sentence in lines[0]


def test_a_note_over_two_lines_does_not_move_the_rows_below():
    content = b'code,value,note\ncontracts,1,"a\nb"\namount,?,\n'

    assert told(content, "file.csv")[0].startswith("B3: must be a number, got '?'")


def test_what_could_not_be_read_is_no_formula_in_a_csv_either():
    now = {"amount": ReportedValue("unreadable", None, "", "", "=1+1")}

    content = write_csv(questionnaire(now))

    assert ",'=1+1," in content.decode("utf-8-sig")
    assert told(content, "file.csv")[0].startswith("G3: must be a number, got '=1+1'")


def test_a_negative_figure_is_a_figure_in_a_csv():
    now = {"amount": ReportedValue("reported", -3.5, "thousand_yen")}

    assert ",-3.5," in write_csv(questionnaire(now)).decode("utf-8-sig")


def test_the_download_opens_in_a_spreadsheet_as_utf_8():
    content = write_csv(OURS)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0] == (
        "調査,大学コード,ダウンロード時の版,項目コード,項目,単位,値,注記"
    )
