"""A typed cell becomes an answer, and every answer becomes the same text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.catalogue.loader import load_catalogue
from universities.submissions.cells import TypedCell, read_cell, write_amount, write_cell
from universities.submissions.values import BLANK, ReportedValue

COST = load_catalogue().items["patent_cost"]
URAS = load_catalogue().items["uras"]


def read(text: str, sign: str = "reported", note: str = "") -> ReportedValue:
    return read_cell(TypedCell(text, sign, note), COST).value


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12,345", 12_345),
        ("１２，３４５", 12_345),
        ("△5", -5),
        ("(5)", -5),
        ("　7 ", 7),
        ("1.2億円", 120_000),
        ("0.5円", None),
        ("0", 0),
    ],
)
def test_a_figure_is_read_in_the_unit_of_its_item(text: str, amount: float | None):
    assert read(text).amount == amount


@pytest.mark.parametrize(
    ("text", "sign", "state"),
    [
        ("", "reported", "not_submitted"),
        ("-", "reported", "not_applicable"),
        ("…", "reported", "unknown"),
        ("x", "reported", "suppressed"),
        ("", "not_applicable", "not_applicable"),
        ("-", "not_applicable", "not_applicable"),
        ("", "a forged sign", "not_submitted"),
    ],
)
def test_the_five_kinds_of_nothing_keep_their_signs(text: str, sign: str, state: str):
    assert read(text, sign) == ReportedValue(state, None)


@pytest.mark.parametrize(
    "text", ["1,23", "1_000", "1e3", "①", "²", "約100", "😀", "9" * 400, "１／２"]
)
def test_what_cannot_be_read_is_kept_as_it_was_typed(text: str):
    reading = read_cell(TypedCell(text), COST)

    assert reading.value == ReportedValue("unreadable", None, typed=text)
    assert reading.problem is not None
    assert write_cell(reading.value).text == text


def test_an_echo_is_said_only_where_the_figure_looks_different():
    assert read_cell(TypedCell("1234"), COST).echo is None
    assert read_cell(TypedCell("1,234"), COST).echo is None
    echo = read_cell(TypedCell("１２３４"), COST).echo

    assert echo is not None
    assert echo.ja == "1,234千円として読み取りました"


def test_a_sign_beside_a_figure_is_kept_with_both():
    reading = read_cell(TypedCell("123", "unknown"), COST)

    assert write_cell(reading.value) == TypedCell("123", "unknown")
    assert reading.problem is not None
    assert "「…」と値「123」" in reading.problem.ja


def test_untouched_fields_say_exactly_what_is_stored():
    finer_than_typed = ReportedValue("reported", 3.25, "person", "n" * 5_000)

    reading = read_cell(write_cell(finer_than_typed), URAS, stored=finer_than_typed)

    assert reading.value is not None
    assert reading.value == finer_than_typed
    assert reading.notices == ()


def test_lines_of_a_note_are_of_one_kind():
    assert read("1", note="一行目\r\n二行目").note == "一行目\n二行目"


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0.0, "0"), (-1234.5, "△1,234.5"), (1e14, "100,000,000,000,000"), (0.001, "0.001")],
)
def test_an_amount_is_written_with_all_its_digits(amount: float, text: str):
    assert write_amount(amount) == text


@given(st.integers(-(10**14), 10**14), st.text(max_size=40).filter(lambda text: "\r" not in text))
def test_an_answer_written_and_read_is_the_same_answer(yen: int, note: str):
    stored = ReportedValue("reported", yen / 1000, "thousand_yen", note.replace("\0", ""))

    assert read_cell(write_cell(stored), COST).value == stored


@given(st.text(max_size=60))
def test_any_text_becomes_an_answer_that_reads_the_same_again(text: str):
    first = read_cell(TypedCell(text), COST).value

    again = read_cell(write_cell(first), COST, stored=BLANK).value

    assert again == first
