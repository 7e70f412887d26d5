"""Every kind of bad file, and the words in which it is told; no database is needed."""

import pytest

from indicators.catalogue.loader import load_catalogue
from tests.universities.survey_files import (
    GOOD,
    HARBOUR_2024,
    HEADER,
    NORTH_2023,
    NORTH_2024,
    survey_bytes,
    survey_text,
    survey_workbook,
)
from universities.submissions.survey_import import Survey, read_survey


def read(content: bytes) -> Survey:
    return read_survey(content, items=load_catalogue().items.values(), last_year=2024)


def told(content: bytes) -> list[str]:
    """Return the faults in English, once nothing was taken beside them."""
    survey = read(content)
    assert (survey.universities, survey.years, survey.items) == ((), (), frozenset())
    return [fault.text.en for fault in survey.faults]


def test_a_good_file_has_no_fault() -> None:
    survey = read(survey_bytes())

    assert survey.faults == ()
    assert (survey.rows, survey.values, survey.empty_cells) == (3, 11, 1)
    assert [each.code for each in survey.universities] == ["H1", "N1"]


def test_text_in_a_number_cell_is_told_with_line_column_and_value() -> None:
    bad = survey_bytes(NORTH_2023, "N1,北の大学,国立,北海道,2024,about 30,410000,85,")

    assert told(bad) == [
        "Line 3, column joint_n: must be a number, got 'about 30'. "
        "Enter the exact figure, not about."
    ]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    bad = survey_bytes(
        "N1,北の大学,国立,北海道,2023,12O,360000,80,1200",
        "N1,北の大学,道立,北海道,24,130,-5,8.5,",
        ",みなと大学,私立,,2024,40,90000.5,12,0",
    )

    assert [line.split(":")[0] for line in told(bad)] == [
        "Line 2, column joint_n",
        "Line 3, column type",
        "Line 3, column fiscal_year",
        "Line 3, column joint_amt",
        "Line 3, column pat_held_dom",
        "Line 4, column code",
        "Line 4, column prefecture",
    ]


def test_a_fault_is_told_in_japanese_too() -> None:
    survey = read(survey_bytes("N1,北の大学,道立,北海道,2023,1,1,1,1"))

    assert [fault.text.ja for fault in survey.faults] == [
        "2行目 type列：国立・公立・私立・不明のどれかにしてください（「道立」）。"
    ]


def test_an_unknown_column_is_told_with_a_guess() -> None:
    bad = survey_bytes(*GOOD, header=HEADER.replace("joint_amt", "joint_amount"))

    assert told(bad) == [
        "Line 1, column joint_amount: the header must hold only known columns, got "
        "'joint_amount'. Did you mean 'joint_amt'? Correct it or remove the column."
    ]


def test_a_column_that_stands_twice_is_told() -> None:
    bad = survey_bytes(*GOOD, header=HEADER.replace("joint_amt", "joint_n"))

    assert told(bad) == [
        "Line 1, column joint_n: the header must hold 'joint_n' once, got it again. "
        "Remove one of the columns."
    ]


def test_each_missing_key_column_is_told() -> None:
    bad = survey_bytes("北の大学,国立,3", header="name,type,joint_n")

    assert told(bad) == [
        f"Line 1, column {name}: the header must hold a column '{name}', got none. Add the column."
        for name in ("code", "prefecture", "fiscal_year")
    ]


def test_a_header_without_items_is_told() -> None:
    bad = survey_bytes(
        "N1,北の大学,国立,北海道,2023", header="code,name,type,prefecture,fiscal_year"
    )

    assert told(bad) == [
        "Line 1: the header must hold at least one item column, got only keys. "
        "Add the items' columns."
    ]


def test_an_institution_and_year_that_stands_twice_is_told_with_its_first_line() -> None:
    bad = survey_bytes(NORTH_2023, HARBOUR_2024, NORTH_2023)

    assert told(bad) == [
        "Line 4, column code: each institution and year must stand once, got N1 FY2023 again; "
        "it first stands at Line 2. Remove one of them."
    ]


@pytest.mark.parametrize("year", ["20X4", "2002", "2025", "24", "平成32", "2024-04-01", ""])
def test_a_bad_year_is_told(year: str) -> None:
    bad = survey_bytes(f"N1,北の大学,国立,北海道,{year},1,1,1,1")

    assert told(bad) == [
        "Line 2, column fiscal_year: must be a fiscal year from 2003 to 2024, such as 2024 or "
        f"令和6, got '{year}'. Correct the year."
    ]


def test_a_row_with_too_few_cells_is_told() -> None:
    bad = survey_bytes(NORTH_2023, "N1,北の大学,国立", HARBOUR_2024)

    assert told(bad) == [
        "Line 3: must have 9 cells, got 3 in the row that begins with 'N1'. "
        "Check whether the row is cut off, and its commas."
    ]


def test_a_row_with_too_many_cells_is_told() -> None:
    bad = survey_bytes(NORTH_2023 + ",7")

    assert told(bad)[0].startswith("Line 2: must have 9 cells, got 10")


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_a_file_that_was_cut_off_is_told_even_inside_a_character(encoding: str) -> None:
    whole = survey_bytes(encoding=encoding)
    kept = whole.rindex("私立".encode(encoding)) + 1

    assert told(whole[:kept]) == [
        "The last line: must end with a line break, the last line stops without one: the file "
        "may be cut off. Get the file again.",
        "Line 4: must have 9 cells, got 3 in the row that begins with 'H1'. "
        "Check whether the row is cut off, and its commas.",
    ]


def test_a_last_line_without_a_line_break_is_told() -> None:
    (fault,) = told(survey_bytes()[:-2])

    assert fault.startswith("The last line: must end with a line break")


def test_a_quotation_mark_that_never_closes_is_told_where_it_opens() -> None:
    bad = survey_bytes(NORTH_2023, 'N1,"北の大学,国立,北海道,2024,130,410000,85,', HARBOUR_2024)

    assert told(bad)[0].startswith("Line 3: must have paired quotation marks")


def test_a_quoted_name_with_a_comma_and_a_line_break_is_read() -> None:
    survey = read(survey_bytes('N1,"北の,\r\n大学",国立,北海道,2023,1,1,1,1', HARBOUR_2024))

    assert survey.faults == ()
    assert survey.universities[1].name_ja == "北の,\r\n大学"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_utf8_with_and_without_mark_and_cp932_are_read_alike(encoding: str) -> None:
    survey = read(survey_bytes(encoding=encoding))

    assert survey.faults == ()
    assert survey.universities[1].name_ja == "北の大学"


@pytest.mark.parametrize(
    "content",
    [
        survey_bytes() + b"\xff\xff",
        b"\xef\xbb\xbf" + survey_bytes(encoding="cp932"),
    ],
    ids=["no encoding", "a UTF-8 mark before CP932"],
)
def test_any_other_encoding_is_told(content: bytes) -> None:
    assert told(content) == [
        "The file: must be encoded in UTF-8 or Shift_JIS (CP932), got neither. "
        "Save it as CSV UTF-8."
    ]


def test_utf_16_is_told_by_its_name() -> None:
    assert told(survey_text().encode("utf-16")) == [
        "The file: must be encoded in UTF-8 or Shift_JIS (CP932), got UTF-16. Save it as CSV UTF-8."
    ]


def test_an_empty_file_and_a_lonely_header_are_told() -> None:
    assert told(b"") == ["The file: must hold a header row and rows, got nothing."]
    assert told(HEADER.encode() + b"\r\n") == ["Line 1: must hold rows below the header, got none."]


def test_a_negative_amount_is_taken_only_where_the_definition_allows_it() -> None:
    header = "code,name,type,prefecture,fiscal_year,endowed_amt,donation_amt"

    assert read(survey_bytes("N1,北の大学,国立,北海道,2023,-5,1", header=header)).faults == ()
    assert told(survey_bytes("N1,北の大学,国立,北海道,2023,5,△1", header=header)) == [
        "Line 2, column donation_amt: must not be negative, got '△1'. Check the sign."
    ]


def test_the_signs_of_nothing_are_kept_and_an_empty_cell_is_no_value() -> None:
    (row,) = read(survey_bytes("N1,北の大学,国立,北海道,2023,-,…,x,")).years

    assert {item: value.state for item, value in row.values.items()} == {
        "joint_research_contracts_private": "not_applicable",
        "joint_research_amount_private": "unknown",
        "patents_held_domestic": "suppressed",
    }


def test_a_value_of_a_year_that_was_not_asked_is_left_out_and_counted() -> None:
    header = "code,name,type,prefecture,fiscal_year,joint_n,donation_n"

    survey = read(survey_bytes("N1,北の大学,国立,北海道,2019,3,5", header=header))

    assert survey.faults == ()
    assert [reason.en for reason in survey.left_out] == [
        "values of items that were not asked in that year"
    ]
    assert list(survey.years[0].values) == ["joint_research_contracts_private"]


def test_a_workbook_says_the_same_as_the_csv() -> None:
    workbook = survey_workbook(
        ["N1", "北の大学", "国立", "北海道", 2023, 120, 360000, 80, 1200],
        ["N1", "北の大学", "国立", "北海道", 2024, 130, 410000, 85, None],
        ["H1", "みなと大学", "私立", "兵庫県", 2024, 40, 90000.5, 12, 0],
    )

    assert read(workbook) == read(survey_bytes())


def test_faults_of_a_workbook_name_sheet_and_cell() -> None:
    from datetime import date

    workbook = survey_workbook(
        ["N1", "北の大学", "国立", "北海道", 2023, "about 30", True, "=1+1", "#N/A"],
        ["N1", "北の大学", "国立", "北海道", 2024, date(2024, 4, 1), -1, 8.5, "x"],
    )

    assert told(workbook) == [
        "調査票!F2, column joint_n: must be a number, got 'about 30'. "
        "Enter the exact figure, not about.",
        "調査票!G2, column joint_amt: must be a number, got 'TRUE'. "
        "It is TRUE or FALSE. Enter a number.",
        "調査票!H2, column pat_held_dom: must be a number, got '=1+1'. "
        "It is a formula. Paste the value instead.",
        "調査票!I2, column lic_income_dom: must be a number, got '#N/A'. "
        "It is a spreadsheet error. Correct its formula, or leave it empty.",
        "調査票!F3, column joint_n: must be a number, got '2024-04-01T00:00:00'. "
        "It looks like a date. Enter a number.",
        "調査票!G3, column joint_amt: must not be negative, got '-1'. Check the sign.",
        "調査票!H3, column pat_held_dom: must not be finer than its unit allows, got '8.5'. "
        "Check the decimals.",
    ]


def test_a_broken_workbook_is_told() -> None:
    whole = survey_workbook(["N1", "北の大学", "国立", "北海道", 2023, 1, 1, 1, 1])

    for broken in (whole[:-200], whole[: len(whole) // 2], b"PK\x03\x04 no workbook"):
        (fault,) = told(broken)
        assert fault.startswith("The file: must be a whole XLSX workbook")


def test_a_workbook_with_macros_or_too_much_inside_is_not_opened() -> None:
    import io
    import zipfile

    for name, content in (("xl/vbaProject.bin", b"x"), ("xl/a.xml", b"0" * 3_000_000)):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)

        (fault,) = told(stream.getvalue())

        assert fault.startswith("The file: must hold only a table of values")


def test_a_document_type_in_a_workbook_is_refused() -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "xl/workbook.xml", b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "b">]>'
        )

    (fault,) = told(stream.getvalue())

    assert "document type declaration" in fault


def test_names_and_kinds_come_from_the_newest_year() -> None:
    renamed = NORTH_2024.replace("北の大学", "北国大学").replace("国立", "公立")

    for lines in ((NORTH_2023, renamed), (renamed, NORTH_2023)):
        (record,) = read(survey_bytes(*lines)).universities
        assert (record.name_ja, record.kind) == ("北国大学", "public")


def test_a_file_of_blank_lines_and_a_blank_header_are_told() -> None:
    assert told(b"\n\n\n") == ["The file: must hold a header row and rows, got nothing."]
    assert told(b"\n" + survey_bytes()) == [
        "Line 1: must be the header row, got a blank line. Remove the line."
    ]


def test_names_that_no_database_keeps_are_told() -> None:
    bad = survey_bytes(
        "N1,北の\0大学,国立,北海道,2023,1,1,1,1",
        f"N2,{'北' * 201},国立,{'県' * 11},2023,1,1,1,1",
        "N3,\u200b,国立,北海道,2023,1,1,1,1",
    )

    assert told(bad) == [
        "Line 2, column name: must hold no invisible character, got "
        r"'北の\x00大学'. Type it again.",
        f"Line 3, column name: must have at most 200 letters, got '{'北' * 40}…' of 201. "
        "Enter what the survey says.",
        f"Line 3, column prefecture: must have at most 10 letters, got '{'県' * 11}' of 11. "
        "Enter what the survey says.",
        r"Line 4, column name: must hold no invisible character, got '\u200b'. Type it again.",
    ]


def test_a_workbook_with_damaged_contents_is_told() -> None:
    good = bytearray(survey_workbook(["N1", "北の大学", "国立", "北海道", 2023, 1, 1, 1, 1]))
    for place in range(300, len(good) - 300, 7):
        good[place] ^= 0x55

    (fault,) = told(bytes(good))

    assert fault.startswith("The file: must be a whole XLSX workbook, got: ")


def test_a_cell_that_is_too_long_to_be_read_has_its_own_sentence() -> None:
    (fault,) = told(survey_bytes(NORTH_2023, f"N2,{'x' * 131_073},国立,北海道,2023,1,1,1,1"))

    assert fault == (
        "Line 3: must have cells of at most 131,072 characters, got a longer one. Nothing after "
        "this row can be read. Shorten the cell, and check whether a quotation mark is missing."
    )


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("N1,北の大学,{},北海道,2023,1,1,1,1", "type"),
        ("{},北の大学,国立,北海道,2023,1,1,1,1", "code"),
        ("N1,北の大学,国立,北海道,{},1,1,1,1", "fiscal_year"),
        ("N1,北の大学,国立,北海道,2023,{},1,1,1", "joint_n"),
        ("N1,{},国立,北海道,2023,1,1,1,1", "name"),
    ],
)
def test_a_long_value_is_told_by_its_beginning(line: str, shown: str) -> None:
    (fault,) = told(survey_bytes(line.format("=\x1b[31m" + "y" * 5000)))

    assert f"column {shown}: " in fault
    assert rf"'=\x1b[31m{'y' * 34}…'" in fault
    assert len(fault) < 200


def test_a_long_name_of_a_column_and_a_long_row_are_told_by_their_beginning() -> None:
    (unknown,) = told(survey_bytes(*GOOD, header=HEADER.replace("joint_n", "j" * 5000)))
    (row,) = told(survey_bytes("N" * 5000))

    assert f"column {'j' * 40}…: " in unknown
    assert len(unknown) < 250
    assert f"begins with '{'N' * 40}…'" in row


WRONG_ENCODING = "is probably wrong"


@pytest.mark.parametrize(
    "content",
    [
        survey_bytes(encoding="euc_jp"),
        survey_text().encode("utf-8").decode("latin-1").encode("utf-8"),
        survey_text("N1,North,national,x,2023,1,1,1,1").encode("utf-16-le"),
    ],
    ids=["EUC-JP read as CP932", "UTF-8 read as Latin-1", "UTF-16 without its mark"],
)
def test_a_file_that_reads_as_gibberish_is_told_its_encoding_beside_its_faults(
    content: bytes,
) -> None:
    first, *others = told(content)

    assert first.startswith("The file: the encoding is probably wrong")
    assert others
    assert not any(WRONG_ENCODING in fault for fault in others)


@pytest.mark.parametrize(
    "content",
    [
        survey_bytes("N1,北の大学,道立,北海道,2023,1,1,1,1"),
        survey_bytes("N1,北の大学,national,北海道,2023,1,1,1,1"),
        survey_bytes("1,2", header="a,b"),
        survey_bytes(),
    ],
    ids=["another kind", "a kind in English", "another table", "a good file"],
)
def test_a_readable_file_is_not_suspected_of_another_encoding(content: bytes) -> None:
    assert not any(WRONG_ENCODING in fault.text.en for fault in read(content).faults)
