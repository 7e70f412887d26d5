"""Two typings of one cell side by side: whose the other one is, be it one's own of another tab."""

from typing import Any

import pytest
from django.test import Client

from tests.universities.collecting import (
    address,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)
from universities.models import University

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
COST, URAS = "patent_cost", "uras"
TYPED = {"version": "1", f"value-{COST}": "600", f"value-{URAS}": "7"}


@pytest.fixture
def officer() -> Any:
    harbour = make_university()
    make_round()
    return make_person("officer@harbour.example", "contributor", harbour)


@pytest.fixture
def colleague(officer: Any) -> Any:
    return make_person(
        "colleague@harbour.example", "contributor", University.objects.get(code="harbour")
    )


def merge(officer: Any, start: str = "") -> str:
    answer = signed_in(officer).post(f"{start}{STAFF}", TYPED)
    assert answer.status_code == 409
    return answer.content.decode()


def autosave(browser: Client) -> str:
    sentence: str = browser.post(STAFF, TYPED, headers={"X-Autosave": "1"}).json()["sentence"]
    return sentence


def test_ones_own_change_in_another_tab_is_not_called_somebody_elses(officer: Any):
    write(officer, {COST: reported(500)})

    page = merge(officer)

    assert "<h1>ほかの画面での自分の変更と重なりました</h1>" in page
    assert "ほかのタブや端末のあなた自身が同じ項目を変えました" in page
    assert "あなた（ほかのタブや端末）" in page
    assert "ほかの人" not in page
    assert autosave(signed_in(officer)).startswith("あなた自身（ほかのタブや端末）が同じ項目を")


def test_a_colleagues_change_is_called_somebody_elses(officer: Any, colleague: Any):
    write(colleague, {COST: reported(500)})

    page = merge(officer)

    assert "<h1>ほかの人の変更と重なりました</h1>" in page
    assert "ほかの人が同じ項目を変えました" in page
    assert "colleague@harbour.example" in page
    assert "自身" not in page
    said = autosave(signed_in(officer))
    assert said.startswith("ほかの人（colleague@harbour.example）が同じ項目を変えました")


def test_changes_of_both_are_told_of_both(officer: Any, colleague: Any):
    write(officer, {COST: reported(500)})
    write(colleague, {URAS: reported(5)})

    page = merge(officer)

    assert "ほかの人と、ほかのタブや端末のあなた自身が同じ項目を変えました" in page
    assert "you yourself in another tab or on another machine" in merge(officer, "/en")


def test_the_value_beside_mine_is_told_to_be_of_who_wrote_it_last(officer: Any, colleague: Any):
    write(officer, {COST: reported(500)})
    write(colleague, {COST: reported(550)})

    page = merge(officer)

    assert "550" in page
    assert "colleague@harbour.example" in page
    assert "あなた（" not in page
