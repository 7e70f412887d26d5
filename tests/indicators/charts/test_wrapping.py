"""Words in short lines: numbers and Latin words stay whole, nothing is lost."""

import pytest

from indicators.charts.wrapping import count_ems, wrap_words


def wrap(words: str, most: float) -> list[str]:
    return wrap_words(words, lambda line: count_ems(line) <= most)


def test_words_that_fit_are_one_line():
    assert wrap("国立", 4) == ["国立"]
    assert wrap("", 4) == []


def test_japanese_breaks_anywhere_but_in_a_number():
    assert wrap("201～700件", 4) == ["201～", "700件"]
    assert wrap("医学部なし", 3) == ["医学部", "なし"]


def test_a_closing_sign_does_not_begin_a_line():
    assert wrap("値（比）。", 3) == ["値", "（比）。"]


def test_latin_words_stay_whole_even_if_they_are_too_long():
    assert wrap("Kyushu and Okinawa", 4) == ["Kyushu", "and", "Okinawa"]
    assert wrap("Okinawa", 1) == ["Okinawa"]


@pytest.mark.parametrize("most", [2, 5, 9, 30])
def test_no_letter_is_lost(most: float):
    words = "棒は群の値（合計÷合計）、括弧内は n、破線は全体の値。Bars: 1,234.5 k¥/patent (n=12)"

    assert "".join(wrap(words, most)).replace(" ", "") == words.replace(" ", "")
