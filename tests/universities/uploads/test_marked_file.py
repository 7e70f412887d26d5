"""The same file with its faults marked is offered only where there is a place to mark."""

from django.test import Client

from tests.universities.uploads.story import INCOME, send, text_of

OFFER = "直すところに印を付けたファイル"


def test_a_file_that_is_no_workbook_at_all_is_not_offered_with_marks(officer: Client) -> None:
    page = text_of(send(officer, b"%PDF-1.7"))

    assert "XLSXまたはCSVの調査票が必要ですが" in page
    assert OFFER not in page


def test_a_file_with_a_wrong_cell_is_offered_with_marks(officer: Client) -> None:
    rows = f"項目コード,値,注記\r\n{INCOME},約100,\r\n"

    assert OFFER in text_of(send(officer, rows.encode(), "値.csv"))
