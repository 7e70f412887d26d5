"""The page of people: who may open it, what it shows, whom one may invite and take away."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from tests.people import make_person, make_university, sign_in
from universities.models import Event, Membership

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
LINK = re.compile(r"http://testserver(/account/password/reset/key/\S+)")
NEW = {"email": "new@harbour.example", "name": "沖 しずか", "role": "viewer", "university": "H1"}

pytestmark = pytest.mark.django_db


def person_in(*roles: tuple[str, str | None], email: str = "reader@harbour.example") -> Client:
    client = Client()
    client.force_login(make_person(email, *roles))
    return client


@pytest.fixture
def approver() -> Client:
    return person_in(("approver", "H1"))


@pytest.fixture
def administrator() -> Client:
    return person_in(("administrator", None))


def test_a_visitor_is_asked_to_sign_in(client: Client):
    answer = client.get("/people/")

    assert answer["Location"] == "/account/login/?next=/people/"


@pytest.mark.parametrize("role", ["contributor", "viewer"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_manages_nobody_is_refused_in_words(role: str, method: str):
    answer = getattr(person_in((role, "H1")), method)("/people/")

    assert answer.status_code == 403
    assert "学内承認者に頼んでください" in answer.content.decode()


def test_an_approver_sees_the_own_university_only(approver: Client):
    make_person("viewer@harbour.example", ("viewer", "H1"))
    make_person("viewer@mountain.example", ("viewer", "M1"))
    make_person("analyst@ministry.example", ("analyst", None))

    page = approver.get("/people/").content.decode()

    assert "viewer@harbour.example" in page
    assert "mountain.example" not in page
    assert "山嶺大学" not in page
    assert "ministry.example" not in page


def test_an_administrator_sees_everybody(administrator: Client):
    make_person("viewer@mountain.example", ("viewer", "M1"))
    make_person("analyst@ministry.example", ("analyst", None))

    page = administrator.get("/people/").content.decode()

    assert "viewer@mountain.example" in page
    assert "analyst@ministry.example" in page


def test_the_page_is_complete_in_english(administrator: Client):
    make_person("viewer@mountain.example", ("viewer", "M1"))

    pages = [
        administrator.get("/en/people/").content.decode(),
        administrator.post("/en/people/", {}).content.decode(),
        administrator.get(f"/en/people/{find('viewer@mountain.example')}/revoke/").content.decode(),
    ]
    words = [
        re.sub(r"<[^>]*>", " ", re.sub(r"<a [^>]*hreflang=\"ja\".*?</a>", "", page))
        for page in pages
    ]

    assert [JAPANESE.findall(each) for each in words] == [[], [], []]


def test_an_invitation_brings_a_link_that_works_once(approver: Client):
    answer = approver.post("/people/", NEW)
    told = approver.get("/people/").content.decode()
    link = find_link()
    visitor = Client()
    page = visitor.get(link, follow=True)
    word = "seven patient mountain goats"
    visitor.post(page.redirect_chain[-1][0], {"password1": word, "password2": word})
    again = Client().get(link, follow=True)
    signed_in: Any = sign_in(visitor, NEW["email"], word)

    assert answer["Location"] == "/people/"
    assert "new@harbour.example を招待しました。" in told
    assert "招待中" in told
    assert "このリンクは使えません" in again.content.decode()
    assert signed_in["Location"] == "/entry/"
    assert list(Event.objects.values_list("action", "by")) == [
        ("grant", "reader@harbour.example"),
        ("invite", "reader@harbour.example"),
    ]


def find_link() -> str:
    found = LINK.search(str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_the_mail_says_in_both_languages_who_invites_to_what(approver: Client):
    approver.post("/people/", NEW)
    sent = mail.outbox[0]

    assert sent.to == ["new@harbour.example"]
    assert "reader@harbour.example さんから" in str(sent.body)
    assert "港湾大学　大学の閲覧者" in str(sent.body)
    assert "Role: Viewer, Harbour University" in str(sent.body)


def test_a_known_person_is_told_of_one_more_role_without_a_link(administrator: Client):
    make_person("officer@tlo.example", ("contributor", "H1"))
    make_university("M1")

    administrator.post(
        "/people/",
        {"email": "officer@tlo.example", "name": "橋本", "role": "contributor", "university": "M1"},
    )

    assert Membership.objects.filter(user__email="officer@tlo.example").count() == 2
    assert "山嶺大学　入力担当" in str(mail.outbox[0].body)
    assert "http://testserver/account/login/" in str(mail.outbox[0].body)
    assert not LINK.search(str(mail.outbox[0].body))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"email": "new.harbour.example"}, "メールアドレスとして読めません"),
        ({"email": ""}, "メールアドレスが空です"),
        ({"name": " "}, "氏名が空です"),
        ({"name": "名" * 151}, "氏名は150文字までです"),
        ({"role": ""}, "役割が選ばれていません"),
    ],
)
def test_a_fault_is_said_beside_the_field_and_nothing_typed_is_lost(
    approver: Client, typed: dict[str, str], sentence: str
):
    sent = {**NEW, **typed}

    answer = approver.post("/people/", sent)
    page = answer.content.decode()

    assert answer.status_code == 400
    assert sentence in page
    assert all(f'value="{word}"' in page for word in (sent["email"], sent["name"].strip()))
    assert not mail.outbox


def test_a_role_that_is_held_is_said_above_the_form(approver: Client):
    make_person("new@harbour.example", ("contributor", "H1"))

    answer = approver.post("/people/", NEW)

    assert answer.status_code == 400
    assert "別の役割があります" in answer.content.decode()


def test_a_mail_that_cannot_be_sent_is_said(approver: Client, monkeypatch: pytest.MonkeyPatch):
    def fail(*args: object) -> None:
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr("universities.people.letters.send_mail", fail)

    answer = approver.post("/people/", NEW)

    assert answer.status_code == 400
    assert "メールを送れませんでした（no mail server）" in answer.content.decode()


@pytest.mark.parametrize("place", ["M1", "no-such-code", ""])
def test_a_place_that_is_not_seen_does_not_exist(approver: Client, place: str):
    make_university("M1")

    answer = approver.post("/people/", {**NEW, "university": place})

    assert answer.status_code == 404
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("role", ["approver", "analyst", "king"])
def test_a_role_above_the_own_is_not_given(approver: Client, role: str):
    answer = approver.post("/people/", {**NEW, "role": role})

    assert answer.status_code == 403
    assert Membership.objects.count() == 1


def test_an_analyst_makes_no_analysts():
    analyst = person_in(("analyst", None))

    answer = analyst.post("/people/", {**NEW, "role": "analyst", "university": ""})

    assert answer.status_code == 404


def test_a_role_is_taken_away_only_after_asking(approver: Client):
    make_person("viewer@harbour.example", ("viewer", "H1"))
    address = f"/people/{find('viewer@harbour.example')}/revoke/"

    asked = approver.get(address)
    before = Membership.objects.count()
    answer = approver.post(address)

    assert "この役割を取り消しますか" in asked.content.decode()
    assert before == 2
    assert answer["Location"] == "/people/"
    assert Membership.objects.count() == 1
    assert Event.objects.get().action == "revoke"
    assert approver.post(address).status_code == 404, "the back button finds nothing to take"


def find(email: str) -> int:
    return Membership.objects.get(user__email=email).pk


def test_a_foreign_role_does_not_exist(approver: Client):
    make_person("viewer@mountain.example", ("viewer", "M1"))
    address = f"/people/{find('viewer@mountain.example')}/revoke/"

    assert approver.get(address).status_code == 404
    assert approver.post(address).status_code == 404
    assert approver.get("/people/999999/revoke/").status_code == 404
    assert Membership.objects.count() == 2


def test_a_role_like_the_own_is_seen_but_not_taken_away(approver: Client):
    make_person("second@harbour.example", ("approver", "H1"))
    address = f"/people/{find('second@harbour.example')}/revoke/"

    assert approver.post(address).status_code == 403
    assert address not in approver.get("/people/").content.decode()
    assert Membership.objects.count() == 2


def test_nobody_takes_the_own_role_away(administrator: Client):
    address = f"/people/{find('reader@harbour.example')}/revoke/"

    answer = administrator.post(address)

    assert answer.status_code == 403
    assert "自分の役割は取り消せません" in answer.content.decode()
    assert address not in administrator.get("/people/").content.decode()
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_do_nothing(administrator: Client, method: str):
    assert getattr(administrator, method)("/people/").status_code == 405


def test_an_invitation_outlives_the_session(client: Client):
    answer = client.post("/people/", NEW)

    page = answer.content.decode()
    assert answer.status_code == 401
    assert "new@harbour.example" in page
    assert "沖 しずか" in page


def test_an_invisible_character_is_named(approver: Client):
    answer = approver.post("/people/", {**NEW, "name": "沖\0しずか"})

    assert answer.status_code == 400
    assert "目に見えない文字（NUL）" in answer.content.decode()
