"""A session ends after an hour without activity and after twelve hours in any case."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from kpi_dashboard.accounts import sessions
from kpi_dashboard.accounts.sessions import find_reason_to_end
from tests.people import ADDRESS, make_person

MORNING = datetime(2026, 4, 1, 9, tzinfo=UTC)
HOUR, MINUTE = 3600, 60

Wait = Callable[[timedelta], None]


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Wait:
    """Let time pass on the site's clock, from nine in the morning."""
    now = [MORNING]
    monkeypatch.setattr(sessions.timezone, "now", lambda: now[0])

    def pass_by(time: timedelta) -> None:
        now[0] += time

    return pass_by


@pytest.fixture
def administrator(client: Client, db: None, wait: Wait) -> Client:
    client.force_login(make_person(ADDRESS, ("administrator", None)))
    assert client.get("/people/").status_code == 200
    return client


@pytest.mark.parametrize(
    ("seen", "now", "reason"),
    [
        (0, 0, ""),
        (0, HOUR - 1, ""),
        (0, HOUR, "idle"),
        (12 * HOUR - 1, 12 * HOUR - 1, ""),
        (12 * HOUR - 1, 12 * HOUR, "old"),
        (0, 12 * HOUR, "old"),
    ],
)
def test_the_limits_are_exact(seen: int, now: int, reason: str):
    assert find_reason_to_end(began=0, seen=seen, now=now) == reason


def test_after_an_hour_without_activity_the_person_signs_in_again(
    administrator: Client, wait: Wait
):
    wait(timedelta(minutes=60))
    answer = administrator.get("/people/")
    page = administrator.get(answer["Location"]).content.decode()

    assert answer["Location"] == "/account/login/?next=/people/"
    assert "60分以上操作がなかったため" in page
    assert "_auth_user_id" not in administrator.session


def test_activity_keeps_a_session_alive(administrator: Client, wait: Wait):
    answers = []
    for _ in range(4):
        wait(timedelta(minutes=59))
        answers.append(administrator.get("/people/").status_code)

    assert answers == [200, 200, 200, 200]


def test_after_twelve_hours_even_an_active_person_signs_in_again(administrator: Client, wait: Wait):
    answers = []
    for _ in range(24):
        wait(timedelta(minutes=30))
        answers.append(administrator.get("/en/people/"))
    page = administrator.get(answers[-1]["Location"]).content.decode()

    assert [answer.status_code for answer in answers] == [200] * 23 + [302]
    assert "12 hours have passed" in page


def test_activity_is_noted_once_a_minute_only(administrator: Client, wait: Wait):
    begun = administrator.session["seen_at"]

    wait(timedelta(seconds=59))
    administrator.get("/people/")
    within = administrator.session["seen_at"]
    wait(timedelta(seconds=1))
    administrator.get("/people/")

    assert within == begun
    assert administrator.session["seen_at"] == begun + MINUTE


def test_a_new_session_begins_anew(administrator: Client, wait: Wait):
    wait(timedelta(hours=13))
    administrator.get("/people/")
    administrator.force_login(make_person("other@harbour.example", ("administrator", None)))

    assert administrator.get("/people/").status_code == 200


def test_the_cookie_is_not_for_scripts_and_ends_with_the_browser(client: Client, db: None):
    make_person(ADDRESS, ("viewer", "H1"))

    client.post("/account/login/", {"login": ADDRESS, "password": "four quiet harbour lamps"})
    cookie = client.cookies["sessionid"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == ""
