"""No figure, text, address or secret comes into the log: not by a request, not by a fault of ours.

Each canary goes through a real request; every library is as talkative as it can be.
"""

import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.kpi_dashboard.logs.conftest import Log
from tests.kpi_dashboard.tokens.conftest import OWN, token_of
from tests.universities import permission_story as everybody
from tests.universities.review.story import address

pytestmark = pytest.mark.usefixtures("people")
FIGURE, SAID, MAIL = "551177", "canary-4417", "canary@nowhere.example"
SECRETS = (FIGURE, "551,177", "551177.0", SAID, MAIL, "918273", "646373", "harbour.example")


class Unlucky(RuntimeError):
    """A fault whose words repeat what was typed."""


def break_saving(monkeypatch: pytest.MonkeyPatch, chained: bool = True) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        typed = {"patent_cost": FIGURE, "words": SAID}
        try:
            raise KeyError(f"{typed}")
        except KeyError as first:
            raise Unlucky(f"{MAIL} typed {typed}") from (first if chained else None)

    monkeypatch.setattr("universities.requests.typed.save_cells", refuse)


def send(client: Client) -> Any:
    typed = {"version": "1", "value-patent_cost": FIGURE, "note-patent_cost": SAID}
    place = address(f"sections/staff/?q={SAID}&mail={MAIL}")
    return client.post(place, typed, headers={"Referer": f"http://testserver/?q={SAID}"})


def find_secrets(log: Log) -> list[str]:
    return [each for each in SECRETS if each in log.text]


@pytest.mark.parametrize("chained", [True, False])
def test_our_own_fault_tells_kind_and_place_and_never_words(
    log: Log, monkeypatch: pytest.MonkeyPatch, chained: bool
):
    client = Client(raise_request_exception=False)
    client.force_login(everybody.story.get_user_model().objects.get(username="contributor"))
    break_saving(monkeypatch, chained)

    assert send(client).status_code == 500

    assert find_secrets(log) == []
    line = next(each for each in log.lines() if each["level"] == "error")
    kinds = [fault["kind"] for fault in line["faults"]]
    assert kinds[0].endswith("test_canaries.Unlucky")
    assert kinds[1:] == ["builtins.KeyError"]
    places = line["faults"][0]["places"]
    assert any(each.startswith("universities/requests/typed.py:") for each in places)
    assert places[-1].startswith("tests/kpi_dashboard/logs/test_canaries.py:")
    assert places[-1].endswith(" refuse")
    assert line["id"] == log.lines("request")[0]["id"]
    assert log.lines("request")[0]["status"] == 500


def test_a_save_that_works_tells_no_value(log: Log):
    client = everybody.client_of("contributor")
    log.forget()

    with CaptureQueriesContext(connection):
        assert send(client).status_code < 500

    assert log.lines("request")
    assert find_secrets(log) == []
    # The database was asked, and said so in words that were dropped.
    assert any(each.get("logger") == "django.db.backends" for each in log.lines())


def test_reading_and_being_refused_tells_nothing(log: Log):
    log.forget()
    for name in ("contributor", "neighbour", "stranger", "analyst", "anonymous"):
        client = everybody.client_of(name)
        for page in ("sections/donations/", "findings/", "workbook/", f"?{SAID}"):
            client.get(address(page))
        client.get(f"/{SAID}/?mail={MAIL}")
        client.get(f"/universities/{SAID}/")
    Client().get(OWN, headers={"Authorization": f"Bearer {token_of('viewer')}"})
    Client().get("/account/login/", headers={"host": f"{SAID}.example"})

    assert find_secrets(log) == []
    assert "mountain" in log.text
    lines = [each for each in log.lines() if each.get("university") == "mountain"]
    neighbour = everybody.story.get_user_model().objects.get(username="neighbour").pk
    assert {each["user"] for each in lines} == {neighbour}


def test_what_a_library_says_is_dropped_but_its_place_is_told(log: Log):
    logging.getLogger("some.library").warning("%s typed %s", MAIL, FIGURE)
    logging.getLogger("kpi_dashboard.notes").warning(f"{MAIL} typed")

    first, second = log.lines()
    assert first["logger"] == "some.library"
    assert first["place"].startswith("tests/kpi_dashboard/logs/test_canaries.py:")
    assert second["event"] == "log"
    assert find_secrets(log) == []
