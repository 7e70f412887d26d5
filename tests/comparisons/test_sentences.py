"""The lead sentence: values with their n and kind, then the university's place."""

from dataclasses import replace

from comparisons.sentences import build_lead
from comparisons.words import write, write_plain
from indicators.text import LocalizedText
from tests.indicators.charts.small import INCOME_PER_PATENT, compare

HARBOUR = LocalizedText("港湾大学", "Harbour University")
FIVE = """
    university | patents | income
    north      | 10      | 100
    harbour    | 20      | 400
    mountain   | 100     | 4000
    river      | 50      | 0
    valley     | 40      | 1200
    brook      | 800     | 8000
    island     |         | 10
"""


def told(language: str = "ja", **asked: object) -> str:
    name = HARBOUR if asked.get("university") else None
    return write_plain(build_lead(compare(FIVE, **asked), name=name), language)


def test_both_groups_are_told_with_their_n_the_large_one_first():
    # Small: 5700 over 220 patents; large: 8000 over 800.
    assert told() == (
        "2024年度、largeの群（n=1）は10.0千円／件、smallの群（n=5）は25.9千円／件"
        "（いずれも合計÷合計）です。"
    )


def test_the_kind_of_average_is_named():
    assert "（いずれも中央値）" in told(average="median")
    assert "(both mean of ratios)" in told("en", average="mean_of_ratios")


def test_the_university_is_told_against_its_group_and_in_its_part_of_it():
    # 20 against 25.9: 23 % below, and inside 10 … 30.
    assert told(university="harbour").endswith(
        "港湾大学は20.0千円／件で、同じ群の値を23％下回り、群の中では中央の半分に入ります。"
    )
    assert told("en", university="harbour").endswith(
        " Harbour University stands at 20.0 thousand yen per case, 23% below its group, "
        "in the middle half of its group."
    )


def test_from_twice_the_group_value_on_it_is_told_in_times():
    assert "同じ群の値の2.0倍で" in told(university="mountain", average="median")


def test_a_group_of_one_has_no_parts_to_stand_in():
    assert told(university="brook").endswith("同じ群の値とほぼ等しい水準です。")


def test_a_missing_value_says_why():
    assert told(university="island").endswith(
        "港湾大学の値はありません。分母の項目は不明（…）です。"
    )


def test_a_university_that_returned_nothing_is_said_to_have_returned_nothing():
    assert told(university="elsewhere").endswith("港湾大学は、この年度の回答がありません。")


def test_without_a_judgement_the_sentence_speaks_of_size():
    neutral = replace(INCOME_PER_PATENT, direction="neutral")

    assert "大きい側の四分の一" in told(university="mountain", indicator=neutral)


def test_numbers_are_marked_so_that_the_page_can_emphasise_them():
    words = write(build_lead(compare(FIVE, university="harbour"), name=HARBOUR), "ja")

    marked = [word.text for word in words if word.is_number]
    assert marked == ["10.0千円／件", "25.9千円／件", "20.0千円／件"]


def test_nobody_with_a_value_is_one_sentence():
    comparison = compare("university | patents | income\n north | | 5")

    said = write_plain(build_lead(comparison, name=None), "ja")
    assert said == "2024年度は、群の値を計算できる大学がありません。"
