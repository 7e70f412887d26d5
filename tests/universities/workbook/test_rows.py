"""Rows that were moved, hidden, merged, copied or invented: the item code decides."""

from openpyxl.workbook import Workbook

from tests.universities.workbook.files import NOW, OURS, noticed, opened, read, saved, told
from universities.submissions.values import BLANK
from universities.submissions.workbook import write_workbook

WHOLE = {code: NOW.get(code, BLANK) for code in OURS.rows}


def ours() -> Workbook:
    return opened(write_workbook(OURS))


def test_sorted_rows_are_the_same_answers():
    book = ours()
    sheet = book["共同研究"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value

    assert read(saved(book)).cells == WHOLE


def test_a_row_moved_to_another_sheet_is_the_same_answer():
    book = ours()
    for column, cell in enumerate(book["共同研究"][2], start=1):
        book["特許"].cell(9, column).value = cell.value
        cell.value = None

    assert read(saved(book)).cells == WHOLE


def test_a_hidden_row_is_read_and_told():
    book = ours()
    book["共同研究"].row_dimensions[2].hidden = True
    content = saved(book)

    assert read(content).cells == WHOLE
    assert noticed(content) == [
        "共同研究!E2: was read although the row is hidden. Check that its figure is meant."
    ]


def test_a_hidden_sheet_is_read_and_told():
    book = ours()
    book["特許"].sheet_state = "hidden"
    content = saved(book)

    assert read(content).cells == WHOLE
    assert noticed(content) == [
        "特許: was read although the sheet is hidden. Check that its figures are meant."
    ]


def test_merged_answers_are_told_for_every_item_they_cover():
    book = ours()
    book["共同研究"].merge_cells("E2:E3")
    reading = read(saved(book))

    assert [(fault.cell, fault.item, fault.value) for fault in reading.faults] == [
        ("E2", "contracts", "E2:E3"),
        ("E3", "amount", "E2:E3"),
    ]
    assert list(reading.cells) == ["staff", "patents_held", "licence_income"]


def test_merged_labels_do_no_harm():
    book = ours()
    book["共同研究"].merge_cells("A2:C2")

    assert read(saved(book)).cells == WHOLE


def test_a_code_twice_is_told_and_neither_row_is_taken():
    book = ours()
    book["特許"]["E9"], book["特許"]["H9"] = 5, "contracts"
    reading = read(saved(book))

    assert "contracts" not in reading.cells
    assert [f"{each.place.en}: {each.sentence.en}" for each in reading.faults] == [
        "特許!H9: must have the item code 'contracts' once, got it again after 共同研究!H2. "
        "Remove one of the rows."
    ]


def test_an_unknown_code_is_told_with_a_guess():
    book = ours()
    book["共同研究"]["H2"] = "contract"

    assert told(saved(book)) == [
        "共同研究!H2: must be an item code of this round, got 'contract'. Did you mean "
        "'contracts'? Restore or remove the row."
    ]


def test_a_figure_in_a_row_without_a_code_is_told():
    book = ours()
    book["共同研究"]["E9"] = 12

    assert told(saved(book)) == [
        "共同研究!E9: must stand in a row with an item code, got '12' in one without. "
        "Move or remove it."
    ]


def test_faults_without_end_are_counted():
    book = ours()
    for number in range(10, 260):
        book["共同研究"].cell(number, 5).value = "x"

    lines = told(saved(book))

    assert len(lines) == 201
    assert lines[-1] == "The file: and 50 more."
