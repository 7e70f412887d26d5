"""A second factor: who must have one, how it is set up, and that its codes work once."""

import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from kpi_dashboard.accounts.second_factor import has_second_factor, needs_second_factor
from tests.kpi_dashboard.accounts.guessing import Cost
from tests.people import (
    ADDRESS,
    PASSWORD,
    make_person,
    make_university,
    read_code,
    read_secret,
    sign_in,
)
from universities.access import Audience
from universities.models import Membership

SETUP = "/account/mfa/"
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")

pytestmark = pytest.mark.django_db


def make_bare(role: str = "administrator", place: str | None = None) -> Any:
    """Return somebody in that role who has no factor."""
    person = make_person(ADDRESS, (role, place))
    Authenticator.objects.filter(user=person).delete()
    return person


@pytest.mark.parametrize(
    ("audience", "needs"),
    [
        (Audience(), False),
        (Audience(roles={"H1": "viewer", "M1": "contributor"}), False),
        (Audience(roles={"H1": "viewer", "M1": "approver"}), True),
        (Audience(ministry_role="analyst"), True),
        (Audience(ministry_role="administrator"), True),
    ],
)
def test_three_roles_need_it(audience: Audience, needs: bool):
    assert needs_second_factor(audience) is needs


@pytest.mark.parametrize(
    ("role", "place", "address"),
    [
        ("approver", "H1", "/entry/"),
        ("analyst", None, "/rounds/?x=1"),
        ("administrator", None, "/people/"),
    ],
)
def test_whoever_lacks_it_is_led_to_set_it_up(role: str, place: str | None, address: str):
    client = Client()
    make_bare(role, place)
    sign_in(client)

    answer = client.get(address)
    page = client.get(answer["Location"])

    assert answer["Location"].startswith(f"{SETUP}?next=")
    assert page.status_code == 200
    assert "この役割では、二段階認証が必要です" in page.content.decode()


@pytest.mark.parametrize("address", ["/", "/indicators/", "/account/tokens/", "/en/definitions/"])
def test_no_page_is_a_way_around_it(client: Client, address: str):
    client.force_login(make_bare())

    assert client.get(address).status_code == 302


@pytest.mark.parametrize("address", ["/account/logout/", "/account/password/change/", SETUP])
def test_setting_up_and_leaving_stay_open(client: Client, address: str):
    client.force_login(make_bare())

    assert client.get(address).status_code == 200


def test_the_api_says_so_to_a_session_without_it(client: Client):
    client.force_login(make_bare())

    answer = client.get("/api/v1/items")

    assert answer.status_code == 403
    assert "二段階認証" in answer.json()["sentence"]


def test_what_was_typed_is_kept_when_a_post_is_refused(client: Client):
    make_university("H1")
    client.force_login(make_bare("approver", "H1"))

    answer = client.post("/entry/2025/H1/findings/x/y/", {"text": "とても長い説明の文章"})

    assert answer.status_code == 403
    assert "先に二段階認証の設定が必要です" in answer.content.decode()
    assert "とても長い説明の文章" in answer.content.decode()


def test_another_sites_post_is_never_repeated():
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_bare("approver", "H1"))

    answer = client.post("/entry/2025/H1/findings/x/y/", {"text": "よそから"})

    assert answer.status_code == 403
    assert "よそから" not in answer.content.decode()


@pytest.mark.parametrize("role", ["viewer", "contributor"])
def test_other_roles_are_asked_for_nothing(client: Client, role: str):
    client.force_login(make_bare(role, "H1"))

    assert client.get("/entry/").status_code == 200


def test_a_role_given_while_signed_in_counts_at_once(client: Client):
    person = make_bare("viewer", "H1")
    client.force_login(person)
    before = client.get("/entry/").status_code

    Membership.objects.filter(user=person).update(role="approver")

    assert before == 200
    assert client.get("/entry/")["Location"].startswith(SETUP)


def test_the_setting_turns_it_off(client: Client, settings: Settings):
    settings.REQUIRE_MFA = False
    client.force_login(make_bare())

    assert client.get("/people/").status_code == 200


def test_a_session_that_showed_it_is_asked_nothing_more(client: Client, settings: Settings):
    make_person(ADDRESS, ("administrator", None))
    sign_in(client)
    client.get("/definitions/")
    with_it = count_queries(client)
    settings.REQUIRE_MFA = False

    assert with_it == count_queries(client)


def count_queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get("/definitions/")
    return len(queries)


def test_taking_the_factor_away_ends_the_sessions(client: Client):
    person = make_person(ADDRESS, ("administrator", None))
    sign_in(client)
    before = client.get("/people/").status_code

    Authenticator.objects.get(user=person).delete()

    assert before == 200
    assert client.get("/people/")["Location"].startswith("/account/login/")


def set_up_app(client: Client) -> tuple[Any, str]:
    page = client.get("/account/mfa/app/").content.decode()
    secret = re.search(r"<code>([A-Z2-7=]+)</code>", page)
    assert secret
    return client.post("/account/mfa/app/", {"code": read_code(secret[1])}), secret[1]


def test_an_app_is_set_up_in_three_steps_and_leads_to_the_recovery_codes(client: Client):
    person = make_bare()
    sign_in(client)

    picture = client.get("/account/mfa/app/").content.decode()
    answer, _ = set_up_app(client)
    codes = client.get(answer["Location"]).content.decode()

    assert 'src="data:image/svg+xml;base64,' in picture
    assert answer["Location"] == "/account/mfa/codes/"
    assert len(re.findall(r"<li><code>\d{8}</code></li>", codes)) == 10
    assert has_second_factor(person)
    assert client.get("/people/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_setting_one_up_ends_the_sessions_that_never_showed_it(client: Client):
    make_bare()
    other = Client()
    sign_in(other)
    sign_in(client)

    set_up_app(client)

    assert other.get("/people/")["Location"].startswith("/account/login/")
    assert client.get("/people/").status_code == 200


def test_the_secret_is_not_stored_readably(client: Client):
    person = make_bare()
    sign_in(client)

    _, secret = set_up_app(client)

    stored = str(Authenticator.objects.get(user=person, type="totp").data)
    assert secret not in stored


def start(client: Client) -> Any:
    return client.post("/account/login/", {"login": ADDRESS, "password": PASSWORD})


def send(client: Client, code: str) -> Any:
    return client.post("/account/mfa/authenticate/", {"code": code})


def test_the_password_alone_opens_nothing(client: Client):
    make_person(ADDRESS, ("administrator", None))

    answer = start(client)

    assert answer["Location"] == "/account/mfa/authenticate/"
    assert client.get("/people/")["Location"].startswith("/account/login/")
    assert not any(name.startswith("device_") for name in client.cookies)


def test_a_code_is_good_once(client: Client):
    make_person(ADDRESS, ("administrator", None))
    code, again = read_code(read_secret()), Client()
    start(client)
    start(again)

    first = send(client, code).status_code
    # What one worker remembers, another does not know.
    cache.clear()

    assert first == 302
    assert send(again, code).status_code == 200


def test_recovery_codes_sign_in_once_each(client: Client):
    make_bare()
    sign_in(client)
    set_up_app(client)
    code = client.get("/account/mfa/codes/file/").content.decode().split()[0]
    first, second = Client(), Client()
    start(first)
    start(second)

    assert send(first, code)["Location"] == "/people/"
    assert send(second, code).status_code == 200


def test_codes_are_guessed_five_times_only_whichever_browser_asks(cost: Cost):
    make_person(ADDRESS, ("administrator", None))
    browsers = [Client() for _ in range(4)]
    for browser in browsers:
        start(browser)

    pages = [send(browser, "000000").content.decode() for browser in browsers * 2]

    assert ["コードが一致しません" in page for page in pages] == [True] * 5 + [False] * 3
    assert "15分ほど待ってください" in pages[-1]


def test_the_last_factor_stays(client: Client):
    person = make_person(ADDRESS, ("viewer", "H1"))
    sign_in(client)
    set_up_app(client)

    page = client.post("/account/mfa/app/remove/").content.decode()

    assert "最後の一つは外せません" in page
    assert has_second_factor(person)


@pytest.mark.parametrize(("has", "length", "taken"), [(0, 14, 0), (0, 15, 1), (1, 7, 0), (1, 8, 1)])
def test_a_password_may_be_shorter_beside_a_factor(
    client: Client, has: int, length: int, taken: int
):
    make_person(ADDRESS, ("administrator", None)) if has else make_bare("viewer", "H1")
    sign_in(client)
    chosen = "vq7rmk2tzw9xj4d"[:length]

    answer = client.post(
        "/account/password/change/",
        {"oldpassword": PASSWORD, "password1": chosen, "password2": chosen},
    )

    assert (answer.status_code == 302) == bool(taken)
    if not taken:
        assert f"パスワードが短すぎます（{length} 文字）" in answer.content.decode()


PAGES = ("mfa/", "mfa/app/", "mfa/codes/", "mfa/codes/new/", "mfa/keys/add/", "sessions/")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_complete_in_both_languages(client: Client, page: str):
    make_bare()
    sign_in(client)
    if "codes" in page:
        set_up_app(client)

    japanese = client.get(f"/account/{page}")
    english = client.get(f"/en/account/{page}").content.decode()

    words = re.sub(r"<[^>]*>", " ", re.sub(r"<a [^>]*hreflang=\"ja\".*?</a>", "", english))
    assert japanese.status_code == 200
    assert JAPANESE.findall(words) == []


def test_two_step_sign_in_is_one_open_session(client: Client):
    person = make_person(ADDRESS, ("administrator", None))

    sign_in(client)

    assert UserSession.objects.filter(user=person).count() == 1
