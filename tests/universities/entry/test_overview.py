"""The first page of entering: what can be entered now, and nothing that leads nowhere."""

import pytest

from tests.universities.collecting import (
    address,
    make_person,
    make_round,
    make_university,
    signed_in,
)
from universities.models import Round, Submission, University

pytestmark = pytest.mark.django_db


def practise(year: int, university: University) -> None:
    round_ = Round.objects.create(fiscal_year=year, is_practice=True, state=Round.State.OPEN)
    Submission.objects.create(university=university, round=round_)


def open_overview(user: object, language: str = "") -> str:
    return signed_in(user).get(f"{language}/entry/").content.decode()


def test_last_years_practice_gives_way_to_this_years():
    university = make_university()
    officer = make_person("officer@harbour.example", "contributor", university)
    make_round()
    practise(2024, university)
    practise(2025, university)

    page = open_overview(officer)

    assert address("", round_code="2025-practice") in page
    assert address("", round_code="2024-practice") not in page


def test_a_round_is_said_with_its_day_once_and_the_role_as_a_title():
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round()

    page = open_overview(officer, "/en")

    assert "<td>Contributor</td>" in page
    assert '<th scope="col">Closes on</th>' in page


def test_an_analyst_is_led_to_the_rounds_and_offered_no_empty_table():
    page = open_overview(make_person("analyst@ministry.example", "analyst"))

    assert '<a href="/rounds/">調査を開く画面へ</a>' in page
    assert "いま受け付けている調査" not in page


def test_an_administrator_is_told_that_there_is_nothing_to_enter():
    page = open_overview(make_person("administrator@ministry.example", "administrator"))

    assert "入力する大学がありません" in page


def test_a_closed_published_year_is_neither_ready_nor_provisional():
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round(is_open=False)
    Submission.objects.update(status="published")

    page = signed_in(officer).get(address("sections/joint_research/")).content.decode()

    assert "受付終了" in page
    assert "提出済みです" in page
    for untrue in ("提出できる状態です", "提出まで：", "いまの暫定値", "締切 12月15日"):
        assert untrue not in page
