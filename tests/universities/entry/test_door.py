"""Who may enter, and what happens to typed text when the door is closed."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from tests.universities.collecting import (
    address,
    cells_of,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)
from universities.models import Round, Submission

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
COST = "patent_cost"
TYPED = {"version": "1", f"value-{COST}": "12,345", "note-uras": "二人", "go": "next"}
AUTOSAVE = {"X-Autosave": "1"}
ORIGIN = "http://testserver"


@pytest.fixture
def harbour() -> Any:
    university = make_university()
    make_university("mountain", "山岳大学")
    make_round()
    return university


@pytest.fixture
def officer(harbour: Any) -> Any:
    return make_person("officer@harbour.example", "contributor", harbour)


def test_a_visitor_is_led_to_sign_in_and_back(harbour: Any):
    answer = Client().get(STAFF)

    assertRedirects(answer, f"/account/login/?next={STAFF}", fetch_redirect_response=False)


def test_a_visitors_typing_is_shown_again_and_nothing_is_saved(officer: Any):
    answer = Client().post(STAFF, TYPED)

    assertContains(answer, 'value="12,345"', status_code=401)
    assertContains(answer, "二人", status_code=401)
    assertContains(answer, f"/account/login/?next={STAFF}", status_code=401)
    assert cells_of(officer) == {}


def test_the_script_of_a_page_is_told_in_a_sentence(harbour: Any):
    answer = Client().post(STAFF, TYPED, headers=AUTOSAVE)

    assert answer.status_code == 401
    assert "サインイン" in answer.json()["sentence"]


@pytest.mark.parametrize(
    ("role", "place", "status"),
    [
        ("contributor", "harbour", 200),
        ("approver", "harbour", 200),
        ("viewer", "harbour", 200),
        ("contributor", "mountain", 404),
        ("contributor", "nowhere", 404),
    ],
)
def test_the_page_exists_for_the_universitys_own_people_only(
    harbour: Any, role: str, place: str, status: int
):
    browser = signed_in(make_person(f"{role}@harbour.example", role, harbour))

    assert browser.get(address("sections/staff/", place)).status_code == status


@pytest.mark.parametrize(("role", "status"), [("analyst", 200), ("administrator", 404)])
def test_an_analyst_reads_and_an_administrator_does_not(harbour: Any, role: str, status: int):
    assert signed_in(make_person("ministry@example", role)).get(STAFF).status_code == status


def test_an_analyst_sees_no_draft_and_no_memo(officer: Any):
    write(officer, {COST: reported(98_765)})
    signed_in(officer).post(STAFF, {"version": "2", "memo-uras": "内輪の話", "was-uras": ""})

    page = signed_in(make_person("analyst@ministry.example", "analyst")).get(STAFF)

    assertNotContains(page, "98,765")
    assertNotContains(page, "内輪の話")
    assertNotContains(page, '<input type="text"')


@pytest.mark.parametrize("role", ["viewer", "analyst"])
def test_a_reader_cannot_write(harbour: Any, officer: Any, role: str):
    place = None if role == "analyst" else harbour

    answer = signed_in(make_person("reader@example", role, place)).post(STAFF, TYPED)

    assertContains(answer, 'value="12,345"', status_code=403)
    assert cells_of(officer) == {}


def test_a_lock_keeps_what_was_typed(officer: Any):
    Submission.objects.update(status="submitted")

    answer = signed_in(officer).post(STAFF, TYPED)

    assertContains(answer, 'value="12,345"', status_code=409)
    assertContains(answer, "この提出は「提出済」なので、値を変えられません。", status_code=409)


def test_a_closed_round_keeps_what_was_typed(officer: Any):
    Round.objects.update(state="closed")

    answer = signed_in(officer).post(STAFF, TYPED)

    assertContains(answer, 'value="12,345"', status_code=400)
    assertContains(answer, "この調査の受付は締め切られました。", status_code=400)


def test_a_busy_database_keeps_what_was_typed(officer: Any, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("universities.requests.typed.save_cells", refuse)

    answer = signed_in(officer).post(STAFF, TYPED)

    assertContains(answer, 'value="12,345"', status_code=503)
    assertContains(answer, "データベースが混み合っている", status_code=503)


def test_what_our_own_page_sent_without_proof_can_be_sent_again(officer: Any):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(officer)

    answer = browser.post(STAFF, TYPED, headers={"Origin": ORIGIN})

    assertContains(answer, 'value="12,345"', status_code=403)
    assertContains(answer, "csrfmiddlewaretoken", status_code=403)
    assert cells_of(officer) == {}


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", ""])
def test_what_another_site_sent_is_never_repeated(officer: Any, origin: str):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(officer)

    answer = browser.post(STAFF, TYPED, headers={"Origin": origin} if origin else {})

    assert answer.status_code == 403
    assertNotContains(answer, "12,345", status_code=403)


def test_a_password_that_was_sent_without_proof_is_never_repeated():
    browser = Client(enforce_csrf_checks=True)

    answer = browser.post(
        "/account/login/", {"login": "a@b.example", "password": "secret words"},
        headers={"Origin": ORIGIN},
    )  # fmt: skip

    assertNotContains(answer, "secret words", status_code=403)


def test_the_overview_lists_ones_own_submissions(officer: Any):
    page = signed_in(officer).get("/entry/")

    assertContains(page, "2025年度調査")
    assertContains(page, "港湾大学")
    assertNotContains(page, "山岳大学")


@pytest.mark.parametrize(("start", "title"), [("", "表示できません"), ("/en", "cannot be shown")])
def test_a_busy_database_does_not_speak_of_saving_to_who_only_reads(
    officer: Any, monkeypatch: pytest.MonkeyPatch, start: str, title: str
):
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("universities.views.entry.build_section_page", refuse)

    answer = signed_in(officer).get(f"{start}{STAFF}")

    assertContains(answer, title, status_code=503)
    assertNotContains(answer, "まだ保存していません", status_code=503)
    assertNotContains(answer, "not saved", status_code=503)
