"""How a number, a year and a sign look; expected texts come from the wording of the product.

The scale between units is asked in test_units.py.
"""

from math import nan

import pytest

from indicators import formatting
from indicators.formatting import (
    format_fiscal_year,
    format_number,
    number_or_reason,
    number_or_sign,
)
from indicators.frames import BANDS, REASONS, STATES
from indicators.text import LocalizedText


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (2.4999, 0, "2"),
        (0.125, 2, "0.13"),
        (0.25, 1, "0.3"),
        (1.005, 2, "1.01"),  # as it reads, though the nearest float lies a little below
        (2.675, 2, "2.68"),
        (-0.5, 0, "△1"),
        (-2.5, 0, "△3"),
        (99.95, 1, "100.0"),
    ],
)
def test_a_half_is_rounded_away_from_zero(value, decimals, text):
    assert format_number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (999, 0, "999"),
        (1000, 0, "1,000"),
        (410_853, 0, "410,853"),
        (1_234_567.891, 1, "1,234,567.9"),
        (999.5, 0, "1,000"),
        (1e15, 0, "1,000,000,000,000,000"),
    ],
)
def test_thousands_are_set_apart_by_commas(value, decimals, text):
    assert format_number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(3, 2, "3.00"), (0, 1, "0.0"), (0, 0, "0"), (1e-9, 3, "0.000"), (0.0004, 3, "0.000")],
)
def test_every_number_shows_all_the_decimals_of_its_indicator(value, decimals, text):
    assert format_number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"), [(-1, "△1"), (-1234.5, "△1,235"), (-0.4, "0"), (-0.0, "0")]
)
def test_a_triangle_stands_for_minus_and_never_before_zero(value, text):
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "＋1"), (1234, "＋1,234"), (-1, "△1"), (0, "0"), (0.4, "0"), (-0.4, "0")],
)
def test_a_difference_carries_a_sign_unless_it_is_nothing(value, text):
    assert format_number(value, signed=True) == text


@pytest.mark.parametrize("signed", [False, True])
def test_a_missing_number_is_no_number_to_write(signed):
    with pytest.raises(ValueError, match="must be a number, got NaN"):
        format_number(nan, 2, signed=signed)


@pytest.mark.parametrize(
    ("reason", "word"),
    [("missing_numerator", "未回答"), ("suppressed", "x"), ("zero_denominator", "分母0")],
)
def test_a_missing_figure_is_the_word_of_its_reason(reason, word):
    assert number_or_reason(nan, 2, reason).ja == word
    assert number_or_reason(-1234.5, 0, "", signed=True).ja == "△1,235"


@pytest.mark.parametrize(
    ("state", "sign"),
    [("not_applicable", "-"), ("unknown", "…"), ("not_submitted", "未提出"), ("suppressed", "x")],
)
def test_what_was_not_returned_is_the_sign_of_its_state(state, sign):
    assert number_or_sign(nan, state).ja == sign
    assert number_or_sign(0.0, "reported").ja == "0"
    assert number_or_sign(2.25, "reported").ja == "2.3"


@pytest.mark.parametrize(
    ("fiscal_year", "text"),
    [
        (2024, "2024年度（令和6年度）"),
        (2020, "2020年度（令和2年度）"),
        (2019, "2019年度（令和元年度）"),
        (2018, "2018年度（平成30年度）"),
        (2003, "2003年度（平成15年度）"),
        (1989, "1989年度（平成元年度）"),
    ],
)
def test_a_fiscal_year_names_its_era_in_japanese(fiscal_year, text):
    assert format_fiscal_year(fiscal_year, "ja") == text


def test_a_fiscal_year_is_short_in_english():
    assert format_fiscal_year(2024, "en") == "FY2024"


def test_the_five_kinds_of_nothing_have_five_different_signs():
    signs = {state: formatting.state_sign(state).ja for state in STATES}

    assert signs == {
        "reported": "",
        "not_applicable": "-",
        "unknown": "…",
        "not_submitted": "未提出",
        "suppressed": "x",
    }


@pytest.mark.parametrize("reason", [reason for reason in REASONS if reason])
def test_every_reason_has_a_word_for_a_cell_and_a_sentence(reason):
    word, sentence = formatting.reason_word(reason), formatting.reason_sentence(reason)

    assert word.ja
    assert word.en
    assert sentence.ja.endswith("。")
    assert sentence.en.endswith(".")


def test_no_reason_has_no_word():
    assert formatting.reason_word("") == LocalizedText("", "")


@pytest.mark.parametrize(
    ("average", "japanese"),
    [("pooled", "合計÷合計"), ("mean_of_ratios", "単純平均"), ("median", "中央値")],
)
def test_an_average_says_which_kind_it_is(average, japanese):
    word = formatting.average_word(average)

    assert word.ja == japanese
    assert word.en


@pytest.mark.parametrize("direction", ["higher_is_better", "lower_is_better", "neutral"])
@pytest.mark.parametrize("band", [band for band in BANDS if band])
def test_every_quarter_has_a_word_in_every_direction(band, direction):
    word = formatting.band_word(band, direction)

    assert word.ja
    assert word.en


def test_a_neutral_indicator_speaks_of_size_and_not_of_top_and_bottom():
    judged = formatting.band_word("top_quarter", "higher_is_better")

    neutral = formatting.band_word("top_quarter", "neutral")

    assert neutral.ja != judged.ja
    assert "top" not in neutral.en.lower()


def test_directions_and_sources_are_told_apart_in_words():
    directions = ("higher_is_better", "lower_is_better", "neutral")
    sources = ("METI", "TMDU", "MEXT", "ours")

    assert len({formatting.direction_word(name).ja for name in directions}) == 3
    assert len({formatting.source_word(name).ja for name in sources}) == 4


def test_the_symbol_of_a_unit_comes_from_the_units():
    assert formatting.unit_symbol("thousand_yen/count").ja == "千円／件"
