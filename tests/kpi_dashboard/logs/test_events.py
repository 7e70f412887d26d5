"""Signing in and out, and the changes that are worth a line of the log."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from kpi_dashboard.logs import note
from kpi_dashboard.logs.hooks import CHANGES
from tests.architecture.project import ROOT
from tests.kpi_dashboard.logs.conftest import Log
from tests.people import ADDRESS, PASSWORD, make_person, sign_in
from tests.universities.review import story
from universities.models import Event
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.steps import reopen

WRONG = "canary-password-7731"


def test_signing_in_and_out_leave_lines_without_the_address(db: None, log: Log, client: Client):
    user = make_person(ADDRESS, ("viewer", "H1"))
    sign_in(client)
    client.post("/account/logout/")

    assert [line["user"] for line in log.lines("sign_in")] == [user.pk]
    assert [line["user"] for line in log.lines("sign_out")] == [user.pk]
    assert ADDRESS not in log.text
    assert PASSWORD not in log.text


def test_a_failed_attempt_says_nothing_of_what_was_typed(db: None, log: Log, client: Client):
    make_person(ADDRESS, ("viewer", "H1"))
    sign_in(client, password=WRONG)
    sign_in(client, email="canary@nowhere.example", password=WRONG)

    assert len(log.lines("sign_in_failed")) == 2
    assert all("user" not in line for line in log.lines("sign_in_failed"))
    assert not {each for each in (ADDRESS, WRONG, "nowhere.example") if each in log.text}


def test_too_many_attempts_leave_a_denial(db: None, log: Log, client: Client):
    make_person(ADDRESS, ("viewer", "H1"))
    for _ in range(8):
        sign_in(client, password=WRONG)

    assert 429 in [line["status"] for line in log.lines("denied")]


def test_reopening_leaves_a_line_once_it_is_certain(
    db: None, log: Log, django_capture_on_commit_callbacks: Any
):
    story.make_story()
    story.sign()
    story.accept_it()
    desk = story.desk_of("analyst")
    with django_capture_on_commit_callbacks(execute=True):
        reopen(
            desk.submission,
            read_version=desk.version,
            reason="港の秘密の理由",
            author=story.analyst(),
        )

    (line,) = log.lines("reopened")
    assert line["submission"] == desk.submission
    assert "港の秘密の理由" not in log.text


@pytest.mark.parametrize(
    ("action", "payload", "event", "facts"),
    [
        ("prepare_release", {"candidate": 4}, "release_prepared", {"candidate": 4}),
        (
            "publish_release",
            {"number": 3, "digest": "d1ge57", "prepared_by": "canary@ministry.example"},
            "release_published",
            {"release": 3},
        ),
        (
            "open_identified_view",
            {"reason": "canary-reason", "until": "2026-11-21T03:30:00+00:00"},
            "identified_view",
            {},
        ),
        (
            "export_identified",
            {"opening": 3, "address": "/canary/?q=canary", "file": "canary.csv"},
            "identified_export",
            {},
        ),
    ],
)
def test_a_change_is_noted_by_its_numbers(
    db: None,
    log: Log,
    django_capture_on_commit_callbacks: Any,
    action: str,
    payload: dict[str, Any],
    event: str,
    facts: dict[str, int],
):
    with django_capture_on_commit_callbacks(execute=True):
        record_events(
            Author("canary@ministry.example", "analyst", story.NOW), [About(action, payload)]
        )

    (line,) = log.lines(event)
    assert {name: line[name] for name in set(line) - {"time", "level", "event"}} == facts
    assert "canary" not in log.text


def test_every_change_that_the_log_waits_for_is_made_somewhere():
    written = "".join(path.read_text("utf-8") for path in (ROOT / "universities").rglob("*.py"))

    assert [action for action in CHANGES if f'"{action}"' not in written] == []


@pytest.mark.django_db(transaction=True)
def test_a_change_that_was_taken_back_leaves_no_line(log: Log):
    author = Author("x", "analyst", story.NOW)
    with transaction.atomic():
        record_events(author, [About("prepare_release", {"candidate": 4})])
        transaction.set_rollback(True)

    assert log.lines("release_prepared") == []
    assert not Event.objects.exists()


def test_a_fact_that_is_not_in_the_table_is_refused(log: Log):
    with pytest.raises(ValueError, match="got 'export' with amount"):
        note("export", amount=5)
    with pytest.raises(ValueError, match="must be an event"):
        note("A sentence.")


@pytest.mark.parametrize(
    "facts",
    [
        {"university": "港湾大学"},
        {"university": "x" * 41},
        {"token": "kpi_0123abcd_secret"},
        {"release": 12.5},
        {"release": True},
        {"reason": "a sentence"},
        {"file": "a.csv"},
    ],
)
def test_a_fact_that_does_not_look_like_one_is_not_written(log: Log, facts: dict[str, Any]):
    note("export", **facts)

    assert set(log.lines()[0]) == {"time", "level", "event"}
