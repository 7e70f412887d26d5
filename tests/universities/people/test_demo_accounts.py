"""The demo's people: one for every role, the same at each start, never beside real universities."""

import re
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.people import sign_in
from universities.demo.accounts import DEMO_ACCOUNTS, make_password
from universities.models import Event, Membership, University

SECRET = "a secret of this installation, long enough to be one"
EASY = re.compile(r"[a-hj-km-np-z2-9]{5}(-[a-hj-km-np-z2-9]{5}){3}")

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo_site(settings: Settings) -> None:
    settings.SECRET_KEY = SECRET
    for code in ("D001", "D002"):
        University.objects.create(code=code, name_ja=code, kind="national", is_invented=True)


def run() -> str:
    said = StringIO()
    call_command("demo_accounts", stdout=said)
    return said.getvalue()


def test_a_password_is_long_and_easy_to_type_and_belongs_to_one_installation():
    mine = make_password("viewer@harbour.example", secret=SECRET)

    assert EASY.fullmatch(mine)
    assert len(mine) >= 15
    assert mine == make_password("viewer@harbour.example", secret=SECRET)
    assert mine != make_password("viewer@harbour.example", secret=SECRET + "!")
    assert mine != make_password("approver@harbour.example", secret=SECRET)


def test_every_role_has_an_account(demo_site: None):
    run()

    held = {
        (row.user.username, row.role, row.university_id and row.university.code)
        for row in Membership.objects.select_related("user", "university")
    }
    assert held == {
        ("contributor@harbour.example", "contributor", "D001"),
        ("approver@harbour.example", "approver", "D001"),
        ("viewer@harbour.example", "viewer", "D001"),
        ("approver@mountain.example", "approver", "D002"),
        ("officer@tlo.example", "contributor", "D001"),
        ("officer@tlo.example", "contributor", "D002"),
        ("analyst@ministry.example", "analyst", None),
        ("analyst2@ministry.example", "analyst", None),
        ("administrator@ministry.example", "administrator", None),
    }


def test_a_release_has_its_two_analysts_and_one_of_them_may_identify(demo_site: None):
    run()

    analysts = Membership.objects.filter(role="analyst").order_by("user__username")
    assert list(analysts.values_list("user__username", "may_identify")) == [
        ("analyst2@ministry.example", False),
        ("analyst@ministry.example", True),
    ]


def test_the_printed_passwords_open_the_door(demo_site: None, client: Client):
    said = run()

    for account in DEMO_ACCOUNTS:
        line = next(line for line in said.splitlines() if account.email in line)
        answer: Any = sign_in(client, account.email, line.split()[-1])
        client.logout()
        assert answer.status_code == 302, account.email


def test_running_it_again_changes_nothing(demo_site: None):
    first = run()
    rows = list(User.objects.order_by("id").values("id", "username", "password"))
    events = Event.objects.count()

    second = run()

    assert second == first
    assert list(User.objects.order_by("id").values("id", "username", "password")) == rows
    assert Event.objects.count() == events


def test_a_changed_password_role_or_stop_is_put_back(demo_site: None, client: Client):
    said = run()
    person = User.objects.get(username="viewer@harbour.example")
    person.set_password("something else entirely")
    person.is_active = False
    person.save()
    Membership.objects.filter(user=person).update(role="contributor")

    again = run()
    answer: Any = sign_in(client, person.username, make_password(person.username, secret=SECRET))

    assert again == said
    assert answer.status_code == 302
    assert Membership.objects.get(user=person).role == "viewer"


@pytest.mark.parametrize("codes", [(), ("R001",)])
def test_without_a_demo_they_are_refused_in_a_sentence(codes: tuple[str, ...]):
    for code in codes:
        University.objects.create(code=code, name_ja=code, kind="national")

    with pytest.raises(CommandError, match="大学がすべて架空のときだけ"):
        run()

    assert not User.objects.exists()


def test_one_real_university_is_enough_to_refuse(demo_site: None):
    University.objects.create(code="R001", name_ja="R001", kind="national")

    with pytest.raises(CommandError, match="invite"):
        run()


def invite(*words: str) -> str:
    said = StringIO()
    call_command("invite", *words, stdout=said)
    return said.getvalue()


def test_the_first_administrator_is_invited_from_the_command_line(client: Client):
    site = "https://kpi.example"

    said = invite(
        "first@ministry.example", "--name", "鍵山", "--role", "administrator", "--site", site
    )

    assert "first@ministry.example を招待しました。" in said
    assert Membership.objects.get().role == "administrator"
    assert "https://kpi.example/account/password/reset/key/" in str(mail.outbox[0].body)
    assert [event.by for event in Event.objects.all()] == ["invite", "invite"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("x", "--role", "viewer", "--site", "https://kpi.example"),
            "メールアドレスとして読めません",
        ),
        (("x@kpi.example", "--role", "viewer", "--site", "kpi.example"), "--site は"),
        (("x@kpi.example", "--role", "viewer", "--site", "https://kpi.example"), "府省 の役割は"),
        (
            (
                "x@kpi.example",
                "--role",
                "viewer",
                "--university",
                "Z9",
                "--site",
                "https://k.example",
            ),
            "Z9",
        ),
    ],
)
def test_a_wrong_word_on_the_command_line_is_said(words: tuple[str, ...], sentence: str):
    with pytest.raises(CommandError, match=sentence):
        invite(*words, "--name", "N")

    assert not User.objects.exists()
