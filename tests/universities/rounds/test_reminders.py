"""Reminding: the right people, a mail each, written down, and not twice a day by mistake."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from tests.universities.rounds.country import (
    NOON,
    as_analyst,
    days_from_today,
    make_country,
    make_person,
    open_the_round,
    place_of,
    reported,
    sign,
    type_in,
)
from universities.access import Audience
from universities.boards.model.board import BoardQuery
from universities.boards.rows import read_board
from universities.models import Event, Membership, University
from universities.submissions.events import Author
from universities.submissions.services.reminders import (
    Letter,
    RemindedTodayError,
    Sent,
    send_reminders,
)
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.django_db
ADDRESS = "/rounds/2025/reminders/"
USUAL = {"chosen": "1", "status": ["not_started", "in_progress", "returned"]}
ANALYST = Author("analyst@ministry.example", "analyst", NOON)


def make_staff() -> None:
    """North has two people and a viewer, harbour one who also serves north, mountain nobody."""
    make_country()
    open_the_round(closes_on=days_from_today(24))
    make_person("contributor@north.example", "contributor", "N1")
    make_person("approver@north.example", "approver", "N1")
    make_person("viewer@north.example", "viewer", "N1")
    both = make_person("tlo@both.example", "contributor", "H1")
    north = University.objects.get(code="N1")
    Membership.objects.create(user=both, university=north, role="contributor")


def reminded() -> set[str]:
    events = Event.objects.filter(action="remind").select_related("submission__university")
    return {event.submission.university.code for event in events}


def test_the_preview_shows_people_and_mail_and_sends_nothing():
    make_staff()

    page = as_analyst().get(ADDRESS).content.decode()

    assert "contributor@north（入力担当）" not in page
    assert "contributor（入力担当）" in page
    assert "山嶺大学" in page.partition("担当者がいないため、送れない大学")[2]
    assert "【2025年度調査】提出のお願い" in page
    assert (mail.outbox, reminded()) == ([], set())


def test_every_person_gets_one_mail_about_all_of_their_universities():
    make_staff()

    answer = as_analyst().post(ADDRESS, USUAL)

    letters = {letter.to[0]: letter.body for letter in mail.outbox}
    assert answer.headers["Location"] == "/rounds/2025/"
    assert sorted(letters) == [
        "approver@north.example",
        "contributor@north.example",
        "tlo@both.example",
    ]
    assert all(len(letter.recipients()) == 1 for letter in mail.outbox)
    assert "北星大学" in letters["tlo@both.example"]
    assert "港湾大学" in letters["tlo@both.example"]
    assert "港湾大学" not in letters["approver@north.example"]
    assert "http://testserver/entry/2025/N1/" in letters["approver@north.example"]
    assert "（あと24日）" in letters["approver@north.example"]
    assert "24 days left" in letters["approver@north.example"]
    assert reminded() == {"N1", "H1"}


def test_who_has_submitted_or_is_switched_off_is_left_alone():
    make_staff()
    type_in("N1", {"researchers": reported(5)})
    sign("N1")
    gone = make_person("gone@harbour.example", "approver", "H1")
    gone.is_active = False
    gone.save()

    as_analyst().post(ADDRESS, USUAL)

    assert [letter.to for letter in mail.outbox] == [["tlo@both.example"]]
    assert "北星大学" not in mail.outbox[0].body


def test_only_the_chosen_statuses_are_reminded():
    make_staff()
    type_in("N1", {"researchers": reported(5)})

    as_analyst().post(ADDRESS, {"chosen": "1", "status": ["in_progress"]})

    assert reminded() == {"N1"}


def test_nobody_chosen_sends_nothing_and_says_so():
    make_staff()

    answer = as_analyst().post(ADDRESS, {"chosen": "1"})

    assert answer.status_code == 409
    assert "送る相手がいません" in answer.content.decode()
    assert mail.outbox == []


def test_a_status_that_cannot_be_reminded_is_refused():
    make_staff()

    answer = as_analyst().post(ADDRESS, {"chosen": "1", "status": ["accepted"]})

    assert answer.status_code == 400
    assert mail.outbox == []


def test_the_second_time_on_a_day_it_is_asked_again():
    make_staff()
    client = as_analyst()
    client.post(ADDRESS, USUAL)

    second = client.post(ADDRESS, USUAL)
    sent_by_then = len(mail.outbox)
    third = client.post(ADDRESS, {**USUAL, "again": "1"})

    assert second.status_code == 409
    assert "2校には、今日すでに督促を送っています" in second.content.decode()
    assert 'name="again"' in second.content.decode()
    assert (sent_by_then, third.status_code, len(mail.outbox)) == (3, 302, 6)


def test_the_day_is_the_day_in_tokyo():
    make_country()
    round_ = open_the_round()
    letters = [Letter("a@north.example", "s", "b", (place_of("N1").pk,))]
    late = Author("analyst", "analyst", NOON.replace(hour=14, minute=59))
    midnight = Author("analyst", "analyst", NOON.replace(hour=15, minute=0))
    minute_later = Author("analyst", "analyst", NOON.replace(hour=15, minute=1))

    send_reminders(round_.pk, letters, again=False, author=late, send=lambda letter: None)
    send_reminders(round_.pk, letters, again=False, author=midnight, send=lambda letter: None)

    with pytest.raises(RemindedTodayError):
        send_reminders(round_.pk, letters, again=False, author=minute_later, send=lambda _: None)


def test_a_mail_that_cannot_be_delivered_is_noted_and_the_others_are_sent():
    make_country()
    round_ = open_the_round()
    letters = [
        Letter("broken@north.example", "s", "b", (place_of("N1").pk,)),
        Letter("whole@harbour.example", "s", "b", (place_of("H1").pk,)),
    ]
    delivered = []

    def send(letter: Letter) -> None:
        if letter.email.startswith("broken"):
            raise ConnectionRefusedError
        delivered.append(letter.email)

    sent = send_reminders(round_.pk, letters, again=False, author=ANALYST, send=send)

    assert sent == Sent(1, ("broken@north.example",))
    assert delivered == ["whole@harbour.example"]
    rows = read_board(Audience(ministry_role="analyst"), "2025", BoardQuery()).rows
    failed = {row.university: row.reminder_failed for row in rows if row.reminded_at}
    assert failed == {"N1": True, "H1": False}


def test_a_mail_server_that_is_away_is_said_on_the_board(monkeypatch: pytest.MonkeyPatch):
    make_staff()

    def refuse(self: object, messages: object) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    answer = as_analyst().post(ADDRESS, USUAL, follow=True)

    page = answer.content.decode()
    assert "3通は届けられませんでした" in page
    assert "（未達あり）" in page


def test_the_board_shows_the_day_of_the_reminder():
    make_staff()
    client = as_analyst()

    client.post(ADDRESS, USUAL)

    today = timezone.localdate()
    assert f"督促 {today.month}月{today.day}日" in client.get("/rounds/2025/").content.decode()


def test_a_reminder_is_no_change_of_the_return():
    make_staff()
    type_in("N1", {"researchers": reported(5)}, at=NOON)

    send_reminders(
        place_of("N1").round_id,
        [Letter("a@north.example", "s", "b", (place_of("N1").pk,))],
        again=False,
        author=Author("analyst", "analyst", NOON + timedelta(days=2)),
        send=lambda letter: None,
    )

    rows = read_board(Audience(ministry_role="analyst"), "2025", BoardQuery()).rows
    assert next(row.changed_at for row in rows if row.university == "N1") == NOON


@pytest.mark.parametrize("role", ["contributor", "approver", "viewer", "administrator"])
def test_nobody_but_an_analyst_reminds(role: str):
    make_country()
    round_ = open_the_round()

    with pytest.raises(WorkflowError):
        send_reminders(
            round_.pk, [], again=False, author=Author("x", role, NOON), send=lambda letter: None
        )
