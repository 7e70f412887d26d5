"""The report as a workbook: numbers as numbers, empty cells with a reason, nothing hidden."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from reports.renderers.xlsx import render_xlsx
from tests.reports.conftest import CLOCK_TOWER, Report


def open_book(file: bytes) -> Workbook:
    return load_workbook(io.BytesIO(file))


@pytest.fixture
def book(report: Report) -> Workbook:
    return open_book(render_xlsx(report(CLOCK_TOWER)))


def table(book: Workbook, sheet: str) -> list[dict[str, object]]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_every_figure_of_the_positions_is_a_number_of_the_content(report: Report, book: Workbook):
    rows = {row["番号"]: row for row in table(book, "位置")}

    assert len(rows) == len(report(CLOCK_TOWER).rows)
    for row in report(CLOCK_TOWER).rows:
        for quantity, column in (
            (row.own, "本学"),
            (row.group, "群の値"),
            (row.change, "前年度との差"),
        ):
            cell = rows[row.number][column]
            assert cell == (None if quantity.reason else pytest.approx(quantity.value, rel=1e-14))
        assert rows[row.number]["n"] == (None if row.n.reason else row.n.value)


def test_an_empty_cell_has_its_reason_beside_it(book: Workbook):
    row = {row["番号"]: row for row in table(book, "位置")}["R1"]

    assert row["本学"] is None
    assert row["値のない理由 [本学]"] == "未回答"


def test_the_groups_of_every_block_stand_under_their_viewpoint(report: Report, book: Workbook):
    for section in report(CLOCK_TOWER).sections:
        if section.blocks:
            rows = table(book, section.label)
            expected = [group for block in section.blocks for group in block.groups]
            for name, column in (("pooled", "合計÷合計"), ("n", "n")):
                wanted = [getattr(group, name) for group in expected]
                values = [None if each.reason else pytest.approx(each.value) for each in wanted]
                assert [row[column] for row in rows] == values


def test_a_sheet_is_one_table_with_one_header_row_and_no_merged_cell(book: Workbook):
    assert book.sheetnames[:2] == ["説明", "位置"]
    for sheet in book:
        assert not sheet.merged_cells.ranges
        assert all(isinstance(cell.value, str) for cell in sheet[1])
        assert sheet.sheet_state == "visible"


def test_the_explanations_name_the_release_the_digest_and_the_origin(
    report: Report, book: Workbook
):
    facts = {row["項目"]: row["内容"] for row in table(book, "説明")}

    assert facts["識別"] == report().release.digest
    assert facts["公表版"].startswith("公表版 第1版")
    assert "架空データ" in facts["出典"]


def test_text_that_looks_like_a_formula_stays_text(report: Report):
    content = replace(report(CLOCK_TOWER), lead='=HYPERLINK("http://example.org")')

    cells = [cell for sheet in open_book(render_xlsx(content)) for row in sheet for cell in row]

    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in cells)


def test_the_workbook_names_no_person_and_no_clock(report: Report):
    properties = open_book(render_xlsx(report())).properties

    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created.date() == report().release.published_on


def test_the_same_content_gives_the_same_bytes(report: Report):
    assert render_xlsx(report()) == render_xlsx(report())
