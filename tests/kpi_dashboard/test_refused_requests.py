"""Requests that never reach a page: too large, cut short, or met by our own fault.

Each gets a sentence; what a page of ours sent is on the answer wherever it could be read.
"""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tests.universities.collecting import address, make_person, make_round, make_university

pytestmark = pytest.mark.django_db
STAFF = address("sections/staff/")
TYPED = {"version": "1", "value-patent_cost": "12,345"}
OURS = {"Origin": "http://testserver"}
LONG = {"note-patent_cost": "x" * 2_700_000}
MANY = {f"value-{number}": "1" for number in range(1001)}


@pytest.fixture
def officer() -> Client:
    harbour = make_university()
    make_round()
    client = Client(raise_request_exception=False)
    client.force_login(make_person("officer@harbour.example", "contributor", harbour))
    return client


@pytest.mark.parametrize("sent", [LONG, MANY], ids=["long", "many"])
def test_a_form_too_large_to_be_read_is_told_so(officer: Client, sent: dict[str, str]):
    answer = officer.post(STAFF, TYPED | sent)

    assertContains(answer, "送られた内容が大きすぎるため", status_code=413)
    assertContains(officer.post(f"/en{STAFF}", TYPED | sent), "is too large", status_code=413)


def test_the_script_of_a_page_is_told_too(officer: Client):
    answer = officer.post(STAFF, TYPED | LONG, headers={"X-Autosave": "1"})

    assert answer.status_code == 413
    assert "大きすぎる" in answer.json()["sentence"]


def test_a_file_cut_on_its_way_is_answered_without_words_of_the_machine(officer: Client):
    answer = officer.post(address("uploads/"), b"xx", "multipart/form-data")

    assert answer.status_code == 400
    assertNotContains(answer, "boundary", status_code=400)


def break_(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise problem

    monkeypatch.setattr("universities.requests.typed.save_cells", refuse)


def test_our_own_fault_keeps_what_was_typed(officer: Client, monkeypatch: pytest.MonkeyPatch):
    break_(monkeypatch, RuntimeError("a fault of ours"))

    answer = officer.post(STAFF, TYPED, headers=OURS)

    assertContains(answer, 'value="12,345"', status_code=500)
    assertContains(answer, "システムの側で問題が起きたため、まだ保存していません", status_code=500)
    assertNotContains(answer, "a fault of ours", status_code=500)


def test_our_own_fault_repeats_nothing_of_another_site(
    officer: Client, monkeypatch: pytest.MonkeyPatch
):
    break_(monkeypatch, RuntimeError("a fault of ours"))

    answer = officer.post(STAFF, TYPED, headers={"Origin": "https://elsewhere.example"})

    assertNotContains(answer, "12,345", status_code=500)


def test_a_database_that_is_busy_before_the_page_begins_is_told_so(
    officer: Client, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("kpi_dashboard.accounts.sessions._keep_or_end", refuse)

    assert officer.get(STAFF).status_code == 503
    assertContains(officer.post(STAFF, TYPED, headers=OURS), 'value="12,345"', status_code=503)
