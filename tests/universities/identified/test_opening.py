"""The page of the identified view: who opens it, with what reason, and who reads the record."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.dateparse import parse_datetime

from tests.universities.identified.story import (
    REASON,
    client_of,
    identified,
    open_view,
    person,
)
from universities.models import Event
from universities.submissions.services.identifying import open_view as open_service
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.usefixtures("people")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
PAGE = "/identified/"


def openings() -> list[Event]:
    return list(Event.objects.filter(action="open_identified_view").order_by("id"))


def text_of(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def test_a_permitted_analyst_opens_it_with_a_reason_for_half_an_hour():
    analyst = client_of("analyst")

    before = text_of(analyst)
    answer = open_view(analyst)
    after = text_of(analyst)

    [opened] = openings()
    assert "記名表示中" not in before
    assert answer["Location"] == PAGE
    assert "記名表示中" in after
    assert REASON in after
    assert (opened.by, opened.payload["reason"]) == ("analyst", REASON)
    assert parse_datetime(opened.payload["until"]) - opened.at == timedelta(minutes=30)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("name", "status"), [("second", 403), ("viewer", 404), ("administrator", None)]
)
def test_nobody_else_opens_it(name: str, status: int | None, method: str):
    expected = status or {"get": 200, "post": 403}[method]

    answer = getattr(client_of(name), method)(PAGE, {"reason": REASON})

    assert answer.status_code == expected
    assert openings() == []


def test_a_service_opens_it_for_nobody_without_the_permission():
    with pytest.raises(WorkflowError):
        open_service(person("second"), REASON, at=person("second").date_joined)


def test_a_stopped_person_does_not_open_it():
    someone = person("analyst")
    type(someone).objects.filter(pk=someone.pk).update(is_active=False)

    with pytest.raises(WorkflowError):
        open_service(someone, REASON, at=someone.date_joined)


@pytest.mark.parametrize("reason", ["", "確認のため", " 確 \n ", "九文字の理由です。", "あ" * 501])
def test_a_reason_must_be_a_sentence_and_is_kept(reason: str):
    answer = open_view(client_of("analyst"), reason)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "10文字以上500文字以内" in page
    assert f"いまは{len(' '.join(reason.split()))}文字" in page
    assert reason.strip() in page
    assert openings() == []


@pytest.mark.parametrize("reason", ["ちょうど十文字の理由", "あ" * 500])
def test_the_shortest_and_the_longest_reason_are_taken(reason: str):
    assert open_view(client_of("analyst"), reason).status_code == 302


def test_a_reason_is_shown_as_text():
    analyst = client_of("analyst")

    open_view(analyst, "<script>alert(1)</script> の確認")

    assert "<script>alert" not in text_of(analyst)
    assert "&lt;script&gt;" in text_of(analyst)


def test_opening_it_twice_opens_it_once():
    analyst = identified()

    answer = open_view(analyst)

    assert answer.status_code == 302
    assert len(openings()) == 1


def test_the_reason_outlives_the_session():
    answer = Client().post(PAGE, {"reason": REASON})

    assert answer.status_code == 401
    assert REASON in answer.content.decode()


def test_an_administrator_reads_the_record_and_who_has_no_business_does_not():
    identified().post("/identified/close/")

    record = text_of(client_of("administrator"))

    assert REASON in record
    assert "本人が終えた" in record
    assert "1分" in record
    assert 'name="reason"' not in record
    assert REASON not in text_of(client_of("second"))
    assert REASON not in text_of(client_of("viewer"))


@pytest.mark.parametrize("name", ["second", "administrator", "viewer"])
def test_only_who_opened_it_ends_it(name: str):
    analyst = identified()

    client_of(name).post("/identified/close/")

    assert "記名表示中" in text_of(analyst)


def test_a_visit_to_the_address_of_closing_changes_nothing():
    analyst = identified()

    assert analyst.get("/identified/close/")["Location"] == PAGE
    assert "記名表示中" in text_of(analyst)


def test_the_pages_are_complete_in_english():
    analyst, administrator = client_of("analyst"), client_of("administrator")
    shown = [text_of(analyst, "/en/identified/"), text_of(administrator, "/en/identified/")]
    shown.append(analyst.post("/en/identified/", {"reason": "short"}).content.decode())
    analyst.post("/en/identified/", {"reason": "to look at the cost of B"})
    shown.append(text_of(analyst, "/en/identified/"))
    words = [
        re.sub(r"<[^>]*>", " ", re.sub(r'<a [^>]*hreflang="ja".*?</a>', "", page)) for page in shown
    ]

    assert "Identified view (until" in words[3]
    assert [JAPANESE.findall(each) for each in words] == [[], [], [], []]


def test_the_record_costs_the_same_however_long_it_is():
    administrator = client_of("administrator")
    identified().post("/identified/close/")
    text_of(administrator)
    with CaptureQueriesContext(
        connection,
    ) as few:
        text_of(administrator)
    for _ in range(5):
        identified().post("/identified/close/")

    with CaptureQueriesContext(connection) as many:
        text_of(administrator)

    assert len(many) == len(few)
