"""What the strict reader takes, and what it refuses with a sentence."""

import pytest

from universities.submissions.echoes import shown
from universities.submissions.numbers import read_number
from universities.submissions.years import read_fiscal_year

TAKEN = {
    "0": 0.0,
    "1234": 1234.0,
    "1,234": 1234.0,
    "12,345,678": 12345678.0,
    "１２３４": 1234.0,
    "１，２３４": 1234.0,
    "　1234　": 1234.0,
    " 1234 ": 1234.0,
    "-5": -5.0,
    "－５": -5.0,
    "−5": -5.0,
    "–5": -5.0,
    "△1,234": -1234.0,
    "▲1,234": -1234.0,
    "(1,234)": -1234.0,
    "（1,234）": -1234.0,
    "21676.244": 21676.244,
    "１．５": 1.5,
    "-0": 0.0,
    "123456789012345": 123456789012345.0,
}
STATES = {
    "": "not_submitted",
    " ": "not_submitted",
    "　": "not_submitted",
    "-": "not_applicable",
    "－": "not_applicable",
    "…": "unknown",
    "x": "suppressed",
    "Ｘ": "suppressed",
}
CONVERTED = {
    "12,345千円": (12345.0, "12,345千円として読み取りました。"),
    "12,345,000円": (12345.0, "12,345千円として読み取りました。"),
    "1万円": (10.0, "10千円として読み取りました。"),
    "1.5百万円": (1500.0, "1,500千円として読み取りました。"),
    "△2億円": (-200000.0, "△200,000千円として読み取りました。"),
    "1,234 円": (1.234, "1.234千円として読み取りました。"),
}
REFUSED = {
    "1e5": "指数",
    "1_000": "下線",
    "١٢٣": "0～9以外",
    "12²": "0～9以外",
    "½": "0～9以外",
    "Ⅳ": "0～9以外",
    "1/2": "分数",
    "三十": "漢数字",
    "3千": "漢数字",
    "10～20": "範囲",
    "10-20": "範囲",
    "約30": "おおよそ",
    "30以上": "おおよそ",
    "12%": "％",
    "12％": "％",
    "1\u200b2": "目に見えない",
    "12\ufeff": "目に見えない",
    "12\u00a0": "目に見えない",
    "#N/A": "エラー値",
    "TRUE": "真偽値",
    "=A1+1": "数式",
    "2024-04-01": "日付",
    "2024/4/1": "日付",
    "1,23": "コンマ",
    "12,34,567": "コンマ",
    "1234567890123456": "15桁",
    "1234567890123.456": "15桁",
    "1.2345": "細かい",
    "0.5円": "細かい",
    "+5": "数字だけ",
    "--5": "数字だけ",
    "-(5)": "数字だけ",
    ".5": "数字だけ",
    "5.": "数字だけ",
    "△": "数字だけ",
    "１２件": "数字だけ",
    "about thirty": "おおよそ",
    "不明": "数字だけ",
}


@pytest.mark.parametrize(("typed", "amount"), TAKEN.items())
def test_a_number_is_read_as_it_was_meant(typed: str, amount: float) -> None:
    reading = read_number(typed, unit="thousand_yen", is_whole=False)

    assert (reading.state, reading.amount, reading.problem) == ("reported", amount, None)
    assert reading.echo is None
    assert str(reading.amount) != "-0.0"


@pytest.mark.parametrize(("typed", "state"), STATES.items())
def test_a_sign_of_nothing_is_a_state_and_never_zero(typed: str, state: str) -> None:
    reading = read_number(typed, unit="count", is_whole=True)

    assert (reading.state, reading.amount, reading.problem) == (state, None, None)


@pytest.mark.parametrize(("typed", "expected"), CONVERTED.items())
def test_a_unit_suffix_is_converted_and_echoed(typed: str, expected: tuple[float, str]) -> None:
    reading = read_number(typed, unit="thousand_yen", is_whole=False)

    assert reading.echo is not None
    assert (reading.amount, reading.echo.ja) == expected


@pytest.mark.parametrize(("typed", "word"), REFUSED.items())
def test_anything_else_is_refused_with_a_sentence_that_says_why(typed: str, word: str) -> None:
    reading = read_number(typed, unit="thousand_yen", is_whole=False)

    assert (reading.state, reading.amount) == (None, None)
    assert reading.problem is not None
    assert word in reading.problem.ja
    assert shown(typed) in reading.problem.ja
    assert shown(typed) in reading.problem.en


def test_a_whole_item_takes_no_decimals_and_money_none_below_one_yen() -> None:
    assert read_number("1.5", unit="count", is_whole=True).problem is not None
    assert read_number("1.5", unit="thousand_yen", is_whole=True).problem is not None
    assert read_number("1.234", unit="thousand_yen", is_whole=False).amount == 1.234
    assert read_number("1.5", unit="yen", is_whole=False).problem is not None
    assert read_number("2.25", unit="person", is_whole=False).amount == 2.25


def test_an_item_that_is_no_money_takes_no_yen() -> None:
    reading = read_number("12千円", unit="count", is_whole=True)

    assert reading.problem is not None
    assert "金額の項目ではありません" in reading.problem.ja


def test_braces_in_what_was_typed_do_no_harm() -> None:
    reading = read_number("{value}", unit="count", is_whole=True)

    assert reading.problem is not None
    assert "{value}" in reading.problem.en


@pytest.mark.parametrize(
    ("typed", "year"),
    {
        "2024": 2024,
        "２０２４": 2024,
        "2024年度": 2024,
        "令和6": 2024,
        "令和６年度": 2024,
        "R6": 2024,
        "平成２８": 2016,
        "H28": 2016,
        "令和元": 2019,
        "平成31": 2019,
        " 2003 ": 2003,
    }.items(),
)
def test_a_fiscal_year_is_read_western_or_by_era(typed: str, year: int) -> None:
    assert read_fiscal_year(typed).fiscal_year == year


@pytest.mark.parametrize(
    "typed",
    ["", "26", "平成32", "令和0", "2024-04-01", "2024.0", "1999", "2002", "2024?", "昭和60"],
)
def test_any_other_year_is_refused(typed: str) -> None:
    reading = read_fiscal_year(typed)

    assert reading.fiscal_year is None
    assert reading.problem is not None
    assert f"「{typed}」" in reading.problem.ja


def test_a_year_that_has_not_begun_is_refused() -> None:
    assert read_fiscal_year("2025", last=2024).fiscal_year is None
    assert read_fiscal_year("2024", last=2024).fiscal_year == 2024
