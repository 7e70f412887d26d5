"""Other answers tried for one figure: the result, its side effects, and what is refused."""

import re

import pytest
from django.test import Client

from tests.comparisons import two_years
from tests.comparisons.readers import read_as
from tests.comparisons.test_pages import cells_of, text_of
from tests.comparisons.two_years import EXPLAIN

NORTH = f"{EXPLAIN}north/"
COST = "/indicators/income_per_cost/explain/north/"


@pytest.fixture(autouse=True)
def published(db: None) -> None:
    two_years.publish()


def field_of(html: str, name: str) -> str:
    (found,) = re.findall(rf'<input[^>]*id="{name}"[^>]*>', html)
    return str(found)


def test_every_item_of_the_formula_has_a_field_of_its_own_and_none_is_filled():
    html = Client().get(NORTH).content.decode()

    assert 'value=""' in field_of(html, "if_licence_income")
    assert 'value=""' in field_of(html, "if_patents_held")
    assert "入力した値では" not in html


def test_a_tried_answer_is_told_with_its_place_and_both_differences():
    words = text_of(Client().get(f"{NORTH}?if_licence_income=５，０００"))

    # 5,000 ÷ 1,000 = 5; released 3; the group stays at 6.3157….
    assert "入力した値では、P2の名称は5.0千円／件で、同じ群の値を21％下回ります。" in words
    assert "公表された値との差は＋2.0千円／件です。" in words
    assert "群の値（6.3千円／件）との差は△1.3千円／件です。" in words


def test_what_else_rests_on_the_item_is_told_and_what_is_withheld_is_x():
    rows = cells_of(Client().get(f"{NORTH}?if_licence_income=5000"), "what-if")

    # P4: (3,000 - 1,000) ÷ 1,000 = 2, tried 4. P1 rests on a confidential cost.
    assert rows == [
        ["P1の名称", "x", "x", "x", "倍"],
        ["P4の名称", "2.0", "4.0", "＋2.0", "千円／件"],
    ]


def test_the_chosen_comparison_is_kept_while_trying():
    html = Client().get(f"{NORTH}?year=2023&average=median").content.decode()

    form = html.split('<form class="trial"')[1].split("</form>")[0]
    assert '<input type="hidden" name="year" value="2023">' in form
    assert '<input type="hidden" name="average" value="median">' in form
    assert 'name="university"' not in form


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("if_patents_held=abc", "数字で入力してください（「abc」）"),
        ("if_patents_held=…", "空欄にすると、公表された値のまま計算します"),
        ("if_patents_held=-5", "0以上でなければなりません（「-5」）"),
        ("if_patents_held=1e9", "指数表記は使えません"),
        ("if_patents_held=9999999999999999", "15桁以内で"),
    ],
)
def test_what_cannot_be_read_is_kept_and_told(query: str, said: str):
    response = Client().get(f"{NORTH}?{query}&if_licence_income=5000")
    html = response.content.decode()

    assert said in text_of(response)
    assert f'value="{query.partition("=")[2]}"' in field_of(html, "if_patents_held")
    assert 'value="5000"' in field_of(html, "if_licence_income")
    assert "読み取れない値があるため" in html
    assert "入力した値では" not in html


def test_what_is_typed_never_becomes_markup():
    html = Client().get(f"{NORTH}?if_patents_held=<b>1</b>").content.decode()

    assert "<b>1</b>" not in html


def test_a_denominator_of_zero_has_no_value_and_says_so():
    words = text_of(Client().get(f"{NORTH}?if_patents_held=0"))

    assert "入力した値では、P2の名称は計算できません。分母が0のため計算できません。" in words


def test_nothing_can_be_tried_about_a_figure_that_is_withheld():
    html = Client().get(f"{COST}?if_staff_cost=1000").content.decode()

    assert "試算はできません（x）" in html
    assert '<form class="trial"' not in html


def test_the_owner_tries_an_own_confidential_figure_and_the_address_does_not_hold_it():
    response = read_as("north").get(f"{COST}?if_licence_income=1554")
    html = response.content.decode()

    # 1,554 ÷ 777 = 2.
    assert "入力した値では、P1の名称は2.0倍" in text_of(response)
    assert 'value=""' in field_of(html, "if_staff_cost")


def test_whoever_returned_nothing_has_nothing_to_try():
    assert "試算はできません" in text_of(Client().get(f"{EXPLAIN}harbour/?year=2023"))
