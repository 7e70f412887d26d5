"""One line for each request, with whose it was and how it ended, and nothing that was typed."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.kpi_dashboard.logs.conftest import Log
from tests.kpi_dashboard.tokens.conftest import ask, person, token_of
from tests.universities import permission_story as everybody
from tests.universities.review.story import YEAR, address
from universities.models import Upload

pytestmark = pytest.mark.usefixtures("people")
SECTION = f"sections/{everybody.SECTION}/"
KEYS = {"time", "level", "event", "id", "user", "university", "view", "method", "status", "ms"}


def test_a_request_leaves_one_line_with_its_facts(log: Log):
    client = everybody.client_of("viewer")
    log.forget()
    answer = client.get(address(SECTION))

    (line,) = log.lines("request")
    assert set(line) == KEYS
    assert line["user"] == person("viewer").pk
    assert line["university"] == "harbour"
    assert line["view"] == "universities:section"
    assert (line["method"], line["status"]) == ("GET", 200)
    assert 0 <= line["ms"] < 60_000
    assert line["id"] == answer["X-Request-ID"]
    written = datetime.fromisoformat(line["time"])
    assert written.tzinfo == UTC
    assert abs((datetime.now(UTC) - written).total_seconds()) < 60


def test_every_line_is_one_line_and_two_requests_have_two_numbers(log: Log):
    for _ in range(2):
        Client().get("/account/login/?next=%0A%22%7B")

    assert len({line["id"] for line in log.lines("request")}) == 2
    assert all(line.startswith("{") and line.endswith("}") for line in log.text.splitlines())


def test_a_visitor_has_no_name(log: Log):
    Client().get("/account/login/")

    (line,) = log.lines("request")
    assert not {"user", "university"} & set(line)


def test_the_university_of_somebody_else_is_not_named(log: Log):
    everybody.client_of("neighbour").get(address(SECTION))
    everybody.client_of("stranger").get(address(SECTION))
    everybody.client_of("officer").get("/entry/")

    lines = log.lines("request")
    assert [line.get("university") for line in lines] == ["mountain", None, None]
    assert "harbour" not in log.text


def test_whoever_belongs_to_two_is_named_with_the_one_at_hand(log: Log):
    everybody.client_of("officer").get(address(SECTION))

    assert log.lines("request")[0]["university"] == "harbour"


def test_another_s_page_leaves_a_denial(log: Log):
    everybody.client_of("neighbour").get(address(SECTION))

    (line,) = log.lines("denied")
    assert (line["status"], line["user"]) == (404, person("neighbour").pk)
    assert line["id"] == log.lines("request")[0]["id"]


@pytest.mark.parametrize(
    ("name", "method", "place", "status"),
    [
        ("viewer", "get", "/people/", 403),
        ("viewer", "get", "/rounds/", 403),
        ("anonymous", "post", address("memos/patent_cost/"), 401),
        ("stranger", "get", "/account/tokens/1/revoke/", 404),
    ],
)
def test_a_missing_right_leaves_a_denial(log: Log, name: str, method: str, place: str, status: int):
    client = everybody.client_of(name)
    assert getattr(client, method)(place).status_code == status

    assert [line["status"] for line in log.lines("denied")] == [status]


def test_a_wrong_address_of_a_visitor_is_no_denial(log: Log):
    Client().get("/no-such-page/")

    assert log.lines("denied") == []
    assert "no-such-page" not in log.text


@pytest.mark.parametrize(
    ("place", "form"),
    [
        (address("workbook/"), "xlsx"),
        (address("uploads/{upload}/faults/"), "xlsx"),
        (f"/api/v1/submissions/{YEAR}/harbour?format=csv", "csv"),
        (f"/api/v1/submissions/{YEAR}/harbour", None),
        (address(SECTION), None),
    ],
)
def test_a_file_handed_out_leaves_an_export(log: Log, place: str, form: str | None):
    everybody.client_of("viewer").get(place.format(upload=Upload.objects.get().pk))

    found = [line["file"] for line in log.lines("export")]
    assert found == ([form] if form else [])


def test_a_token_is_named_by_its_public_beginning_only(log: Log):
    text = token_of("viewer")
    ask(text)
    ask(text[:-3] + "AAA")
    ask("kpi_Geheimnis")

    assert [line["token"] for line in log.lines("request") if "token" in line] == [text[:12]]
    assert [line.get("token") for line in log.lines("token_refused")] == [text[:12], None]
    assert text[13:] not in log.text
    assert text[13:-3] not in log.text
    assert "Geheimnis" not in log.text
    assert log.lines("request")[0]["user"] == person("viewer").pk


def test_making_and_revoking_a_token_leave_lines(log: Log):
    client = everybody.client_of("viewer")
    page = client.post("/account/tokens/", {"name": "秘密の用途", "days": 30}).content.decode()
    (prefix,) = set(re.findall(r"kpi_[0-9a-f]{8}", page))
    from kpi_dashboard.tokens.models import ApiToken

    client.post(f"/account/tokens/{ApiToken.objects.get().pk}/revoke/")

    assert [line["token"] for line in log.lines("token_made")] == [prefix]
    assert [line["token"] for line in log.lines("token_revoked")] == [prefix]
    assert "秘密の用途" not in log.text
    assert "\\u79d8\\u5bc6" not in log.text
