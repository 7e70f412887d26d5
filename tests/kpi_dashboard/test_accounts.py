"""Signing in and out: where it leads, who is refused, and that refusals tell nothing."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.people import ADDRESS, PASSWORD, make_person, sign_in

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
LINK = re.compile(r"http://testserver(/\S+)")
NEW_PASSWORD = "seven patient mountain goats"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_earlier_attempts() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize(
    ("role", "place", "start"),
    [
        ("contributor", "H1", "/entry/"),
        ("approver", "H1", "/entry/"),
        ("viewer", "H1", "/entry/"),
        ("analyst", None, "/rounds/"),
        ("administrator", None, "/people/"),
    ],
)
def test_signing_in_leads_to_the_persons_work(
    client: Client, role: str, place: str | None, start: str
):
    make_person(ADDRESS, (role, place))

    answer: Any = sign_in(client)

    assert answer.status_code == 302
    assert answer["Location"] == start


def test_signing_in_on_an_english_page_leads_to_an_english_page(client: Client):
    make_person(ADDRESS, ("contributor", "H1"))

    answer = client.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})

    assert answer["Location"] == "/en/entry/"


def test_somebody_without_a_role_comes_to_the_public_home(client: Client):
    make_person(ADDRESS)

    answer = client.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})

    assert answer["Location"] == "/en/"


def test_the_page_that_was_asked_for_is_opened_after_signing_in(client: Client):
    make_person(ADDRESS, ("administrator", None))

    asked = client.get("/people/")
    page = client.get(asked["Location"]).content.decode()
    answer: Any = sign_in(client, next="/people/")

    assert asked["Location"] == "/account/login/?next=/people/"
    assert '<input type="hidden" name="next" value="/people/">' in page
    assert answer["Location"] == "/people/"


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/x"])
def test_nobody_is_led_to_another_site(client: Client, elsewhere: str):
    make_person(ADDRESS, ("contributor", "H1"))

    answer: Any = sign_in(client, next=elsewhere)

    assert answer["Location"] == "/entry/"


def test_the_header_says_who_is_signed_in_where_and_as_what(client: Client):
    make_person(ADDRESS, ("contributor", "H1"), ("viewer", "M1"))
    sign_in(client)

    page = client.get("/en/no-such-page/").content.decode()

    assert ADDRESS in page
    assert "Harbour University Contributor, Mountain University Viewer" in page


@pytest.mark.parametrize(("role", "stands"), [("approver", True), ("viewer", False)])
def test_the_header_leads_to_people_only_whoever_manages_them(
    client: Client, role: str, stands: bool
):
    make_person(ADDRESS, (role, "H1"))
    sign_in(client)

    page = client.get("/no-such-page/").content.decode()

    assert ('href="/people/"' in page) is stands


def test_the_header_names_two_of_many_universities(client: Client):
    make_person(ADDRESS, ("viewer", "H1"), ("viewer", "M1"), ("viewer", "S1"))
    sign_in(client)

    page = client.get("/no-such-page/").content.decode()

    assert "港湾大学 大学の閲覧者、山嶺大学 大学の閲覧者 ほか1校" in page


def test_signing_out_takes_a_post_and_ends_the_session(client: Client):
    make_person(ADDRESS, ("approver", "H1"))
    sign_in(client)

    asked = client.get("/account/logout/")
    still = "_auth_user_id" in client.session
    answer = client.post("/account/logout/")

    assert "サインアウトしますか" in asked.content.decode()
    assert still
    assert answer["Location"] == "/"
    assert "_auth_user_id" not in client.session


def test_an_unknown_address_and_a_wrong_password_look_alike(client: Client):
    make_person(ADDRESS)

    wrong: Any = sign_in(client, ADDRESS, "not the password at all")
    unknown: Any = sign_in(client, "nobody.at.all@harbour.example", "not the password at all")

    assert wrong.status_code == unknown.status_code == 200
    assert "メールアドレスとパスワードの組合せが" in wrong.content.decode()
    assert faults(wrong) == faults(unknown)
    assert ADDRESS in wrong.content.decode(), "what was typed is kept"
    assert "not the password at all" not in wrong.content.decode()


def faults(answer: Any) -> list[str]:
    return re.findall(r"<li>(.*?)</li>", answer.content.decode().partition("<main")[2])


def test_a_stopped_person_is_told_so_only_with_the_right_password(client: Client):
    person = make_person(ADDRESS, ("contributor", "H1"))
    person.is_active = False
    person.save()

    right: Any = sign_in(client)
    wrong: Any = sign_in(client, ADDRESS, "not the password at all")

    assert right["Location"] == "/account/inactive/"
    assert "停止中" in client.get("/account/inactive/").content.decode()
    assert "停止中" not in wrong.content.decode()


def test_stopping_a_person_ends_the_session_at_once(client: Client):
    person = make_person(ADDRESS, ("administrator", None))
    sign_in(client)
    before = client.get("/people/").status_code

    person.is_active = False
    person.save()

    assert before == 200
    assert client.get("/people/")["Location"] == "/account/login/?next=/people/"


def test_there_is_no_registration(client: Client):
    page = client.get("/account/signup/")
    sent = client.post(
        "/account/signup/",
        {"email": "new@harbour.example", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert "利用は招待制です" in page.content.decode()
    assert "利用は招待制です" in sent.content.decode()
    assert sign_in(client, "new@harbour.example").status_code == 200  # type: ignore[attr-defined]


@pytest.mark.parametrize("address", ["email/", "password/set/", "confirm-email/", "3rdparty/"])
def test_a_page_of_the_library_that_is_not_ours_does_not_exist(client: Client, address: str):
    assert client.get(f"/account/{address}").status_code == 404


def test_the_sixth_failure_is_refused_in_words_even_with_the_right_password(client: Client):
    make_person(ADDRESS, ("contributor", "H1"))
    for _ in range(5):
        sign_in(client, ADDRESS, "not the password at all")

    refused: Any = sign_in(client)
    from_elsewhere = client.post(
        "/account/login/", {"login": ADDRESS, "password": PASSWORD}, REMOTE_ADDR="192.0.2.7"
    )

    assert refused.status_code == 429
    assert "15分ほど待ってから" in refused.content.decode()
    assert from_elsewhere.status_code == 302, "failures from elsewhere lock nobody out"


def test_a_campus_behind_one_address_is_not_locked_out_by_one_person(client: Client):
    make_person(ADDRESS, ("contributor", "H1"))
    make_person("other@harbour.example", ("contributor", "H1"))
    for _ in range(6):
        sign_in(client, ADDRESS, "not the password at all")

    answer: Any = sign_in(client, "other@harbour.example")

    assert answer.status_code == 302


def test_the_link_to_a_new_password_works_once(client: Client):
    make_person(ADDRESS, ("contributor", "H1"))
    asked = client.post("/account/password/reset/", {"email": ADDRESS})
    link = find_link()

    page = client.get(link, follow=True)
    chosen = client.post(
        page.redirect_chain[-1][0], {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    )
    again = Client().get(link, follow=True)
    answer: Any = sign_in(client, ADDRESS, NEW_PASSWORD)

    assert asked["Location"] == "/account/password/reset/done/"
    assert "パスワードを決める" in page.content.decode()
    assert chosen["Location"] == "/account/password/reset/key/done/"
    assert "このリンクは使えません" in again.content.decode()
    assert answer["Location"] == "/entry/"


def find_link() -> str:
    found = LINK.search(str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_asking_for_a_link_tells_nobody_who_is_known(client: Client):
    make_person(ADDRESS)

    known = client.post("/account/password/reset/", {"email": ADDRESS})
    unknown = client.post("/account/password/reset/", {"email": "nobody@harbour.example"})

    assert known["Location"] == unknown["Location"]
    assert [sent.to for sent in mail.outbox] == [[ADDRESS], ["nobody@harbour.example"]]
    assert "http" not in str(mail.outbox[1].body)


def test_mails_speak_both_languages(client: Client):
    make_person(ADDRESS)

    client.post("/account/password/reset/", {"email": ADDRESS})

    sent = mail.outbox[0]
    assert sent.subject == "パスワードの再設定 / Password reset"
    assert "パスワードを決め直す" in str(sent.body)
    assert "choose a new password" in str(sent.body)


@pytest.mark.parametrize(
    ("weak", "sentence"),
    [
        ("short but ok", "15 文字以上"),
        ("approver@harbour", "似すぎています"),
        ("123456789123456789", "一般的すぎます"),
    ],
)
def test_a_weak_password_is_refused_in_words(client: Client, weak: str, sentence: str):
    make_person(ADDRESS, ("contributor", "H1"))
    sign_in(client)

    answer = client.post(
        "/account/password/change/",
        {"oldpassword": PASSWORD, "password1": weak, "password2": weak},
    )

    assert answer.status_code == 200
    assert any(sentence in said for said in faults(answer))


def test_changing_the_password_ends_other_sessions_and_keeps_this_one(client: Client):
    make_person(ADDRESS, ("administrator", None))
    other = Client()
    sign_in(client)
    sign_in(other)

    answer = client.post(
        "/account/password/change/",
        {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD},
    )

    assert answer["Location"] == "/account/password/change/done/"
    assert "ほかの端末のサインインは終わりました" in client.get(answer["Location"]).content.decode()
    assert client.get("/people/").status_code == 200
    assert other.get("/people/").status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "login/",
        "signup/",
        "inactive/",
        "password/reset/",
        "password/reset/done/",
        "password/reset/key/done/",
        "password/reset/key/x-set-password/",
    ],
)
def test_every_page_for_visitors_is_complete_in_both_languages(client: Client, address: str):
    japanese = client.get(f"/account/{address}").content.decode()
    english = read_words(client.get(f"/en/account/{address}").content.decode())

    assert JAPANESE.findall(read_words(japanese))
    assert JAPANESE.findall(english) == []


@pytest.mark.parametrize("address", ["logout/", "password/change/", "password/change/done/"])
def test_every_page_for_people_is_complete_in_both_languages(client: Client, address: str):
    make_person(ADDRESS, ("viewer", "H1"))
    sign_in(client)

    english = read_words(client.get(f"/en/account/{address}").content.decode())

    assert JAPANESE.findall(english) == []


def read_words(page: str) -> str:
    """Return what a reader reads, without the door to the other language."""
    return re.sub(r"<[^>]*>", " ", re.sub(r"<a [^>]*hreflang=\"ja\".*?</a>", "", page))
