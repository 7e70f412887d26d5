"""Opening rounds on the page: what is proposed, what is refused in which words, what is asked."""

import re

import pytest
from django.test import Client

from indicators.catalogue.loader import load_catalogue
from tests.universities.collecting import signed_in
from tests.universities.rounds.country import (
    as_analyst,
    days_from_today,
    make_country,
    make_person,
    open_the_round,
    place_of,
)
from universities.models import Event, Round, Submission

pytestmark = pytest.mark.django_db


def test_the_next_year_is_proposed_and_opened_for_every_university():
    make_country()
    open_the_round(2025)
    client = as_analyst()

    page = client.get("/rounds/").content.decode()
    typed = {
        "fiscal_year": "令和８",
        "closes_on": days_from_today(30).isoformat(),
        "instructions": "体制の区分から入力してください。",
    }
    answer = client.post("/rounds/", typed)

    assert 'value="2026"' in page
    assert answer.headers["Location"] == "/rounds/2026/"
    opened = Round.objects.get(fiscal_year=2026)
    assert (opened.state, opened.instructions) == ("open", "体制の区分から入力してください。")
    assert Submission.objects.filter(round=opened).count() == 3
    assert Event.objects.filter(action="open_round").count() == 2


@pytest.mark.parametrize(
    ("year", "days", "sentence"),
    [
        ("26", 30, "2003～2099の年度を2024や令和6のように書いてください（「26」）。"),
        ("", 30, "年度が空です。2025や令和7のように入れてください。"),
        ("2026", 0, "締切は明日以降の日にしてください"),
        ("2025", 30, "2025年度の調査回はすでに受付中です。"),
    ],
)
def test_what_cannot_be_opened_is_said_and_what_was_typed_stays(
    year: str, days: int, sentence: str
):
    make_country()
    open_the_round(2025)
    typed = {"fiscal_year": year, "closes_on": days_from_today(days).isoformat()}

    answer = as_analyst().post("/rounds/", {**typed, "instructions": "ここまで書いた説明"})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert "ここまで書いた説明" in page
    assert f'value="{days_from_today(days).isoformat()}"' in page
    assert Round.objects.count() == 1


def test_a_deadline_that_is_no_day_is_said():
    make_country()

    answer = as_analyst().post("/rounds/", {"fiscal_year": "2026", "closes_on": "12月15日"})

    assert "締切日として読めません。2026-12-15のように入れてください。" in answer.content.decode()
    assert answer.status_code == 400


def test_invented_universities_are_asked_only_while_there_is_no_real_one():
    make_country(is_invented=True)
    client = as_analyst()
    typed = {"fiscal_year": "2025", "closes_on": days_from_today(30).isoformat()}

    client.post("/rounds/", typed)

    assert Submission.objects.filter(university__is_invented=True).count() == 3
    assert "架空データで表示しています" in client.get("/rounds/").content.decode()


def test_what_will_be_asked_is_shown_section_by_section():
    make_country()
    catalogue = load_catalogue()

    client = as_analyst()

    page = client.get("/rounds/2026/items/").content.decode()
    wrong = client.get("/rounds/26/items/")

    assert (wrong.status_code, "（「26」）" in wrong.content.decode()) == (404, True)
    assert f"{len(catalogue.asked_items(2026))}項目" in page
    assert all(section.label.ja in page for section in catalogue.sections.values())


def test_the_deadline_moves_and_the_round_closes_with_an_event_each():
    make_country()
    open_the_round(2025, closes_on=days_from_today(10))
    client = as_analyst()

    moved = client.post(
        "/rounds/2025/", {"step": "deadline", "closes_on": days_from_today(40).isoformat()}
    )
    closed = client.post("/rounds/2025/", {"step": "close"})

    round_ = Round.objects.get(fiscal_year=2025)
    assert (moved.status_code, closed.status_code) == (302, 302)
    assert (round_.closes_on, round_.state) == (days_from_today(40), "closed")
    assert list(Event.objects.values_list("action", flat=True)) == [
        "open_round",
        "change_deadline",
        "close_round",
    ]
    assert place_of("N1").status == "not_started"


def test_a_deadline_that_passed_is_refused_on_the_board():
    make_country()
    open_the_round(2025, closes_on=days_from_today(10))

    answer = as_analyst().post(
        "/rounds/2025/", {"step": "deadline", "closes_on": days_from_today(0).isoformat()}
    )

    assert answer.status_code == 400
    assert "締切は明日以降の日にしてください" in answer.content.decode()
    assert Round.objects.get(fiscal_year=2025).closes_on == days_from_today(10)


ADDRESSES = ("/rounds/", "/rounds/2025/", "/rounds/2025/items/", "/rounds/2025/reminders/")
ADDRESSES += ("/rounds/2025/board.csv", "/rounds/2025/board.xlsx")


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_analysts_are_let_in(address: str):
    make_country()
    open_the_round(2025)
    administrator = signed_in(make_person("admin@ministry.example", "administrator"))
    approver = signed_in(make_person("approver@north.example", "approver", "N1"))

    assert as_analyst().get(address).status_code == 200
    assert administrator.get(address).status_code == 403
    assert approver.get(address).status_code == 403
    assert Client().get(address).headers["Location"].startswith("/account/login/?next=")


@pytest.mark.parametrize("address", ["/rounds/2031/", "/rounds/2025-practice/", "/rounds/x/"])
def test_a_round_that_is_not_there_is_answered_in_words(address: str):
    make_country()
    open_the_round(2025)
    Round.objects.create(fiscal_year=2025, is_practice=True)

    answer = as_analyst().get(address)

    assert answer.status_code == 404
    assert "この年度の調査はありません" in answer.content.decode()


@pytest.mark.parametrize("address", ADDRESSES[:4])
def test_the_pages_are_english_in_english(address: str):
    make_country()
    open_the_round(2025, closes_on=days_from_today(10))
    make_person("contributor@north.example", "contributor", "N1")

    page = as_analyst().get(f"/en{address}").content.decode()

    # The mail is in both languages on purpose; the door to Japanese is Japanese.
    shown = re.sub(
        r'<pre class="letter">.*?</pre>|<b>【.*?</b>|<a [^>]*hreflang="ja".*?</a>',
        "",
        page,
        flags=re.S,
    )
    assert re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]+", shown) == []


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        ("26", "2003～2099の年度を2024や令和6のように書いてください（「26」）。"),
        ("2025", "2025年度の調査回はすでに受付中です。"),
    ],
)
def test_what_is_wrong_with_the_year_and_the_deadline_is_said_at_once(year: str, sentence: str):
    make_country()
    open_the_round(2025)
    today = days_from_today(0).isoformat()

    answer = as_analyst().post("/rounds/", {"fiscal_year": year, "closes_on": today})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert f"締切は明日以降の日にしてください（「{today}」）。" in page
