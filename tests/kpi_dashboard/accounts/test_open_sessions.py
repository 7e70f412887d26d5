"""Where a person is signed in: seen, ended one by one or all, and never more than five."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import Settings

from kpi_dashboard.accounts.browsers import describe_browser
from tests.people import ADDRESS, make_person, sign_in

LIST = "/account/sessions/"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/1 Safari/604.1"

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> object:
    return make_person(ADDRESS, ("viewer", "H1"))


def enter(agent: str = WINDOWS) -> Client:
    browser = Client(HTTP_USER_AGENT=agent)
    sign_in(browser)
    return browser


def is_in(browser: Client) -> bool:
    return browser.get("/entry/").status_code == 200


def test_the_list_names_every_browser_and_this_one(person: object):
    here, _ = enter(), enter(PHONE)

    page = here.get(LIST).content.decode()

    assert "Chrome / Windows" in page
    assert "Safari / iPhone" in page
    assert page.count("この端末</span>") == 1
    assert "127.0.0.1" in page


def test_one_is_ended_at_once_and_the_others_stay(person: object):
    first, second, third = enter(), enter(PHONE), enter()
    number = first.get(LIST).context["sessions"][2].number

    answer = first.post(LIST, {"end": str(number)})

    assert answer["Location"] == LIST
    assert [is_in(each) for each in (first, second, third)] == [True, False, True]


def test_all_others_are_ended_at_once(person: object):
    first, second, third = enter(), enter(PHONE), enter()

    second.post(LIST, {"end": "others"})

    assert [is_in(each) for each in (first, second, third)] == [False, True, False]


@pytest.mark.parametrize("which", ["", "x", "0", "99999999999999999999999", "-1"])
def test_what_is_not_on_the_list_cannot_be_ended(person: object, which: str):
    assert enter().post(LIST, {"end": which}).status_code == 404


def test_another_persons_session_cannot_be_ended(person: object):
    mine = enter()
    make_person("other@harbour.example", ("viewer", "H1"))
    theirs = Client()
    sign_in(theirs, "other@harbour.example")
    number = theirs.get(LIST).context["sessions"][0].number

    answer = mine.post(LIST, {"end": str(number)})

    assert answer.status_code == 404
    assert is_in(theirs)


def test_the_sixth_browser_ends_the_oldest(person: object):
    browsers = [enter() for _ in range(7)]

    assert [is_in(each) for each in browsers] == [False, False] + [True] * 5


def test_a_stopped_person_stays_signed_out_when_let_in_again(person: object):
    browser = enter()
    person.is_active = False  # type: ignore[attr-defined]
    person.save(update_fields=["is_active"])  # type: ignore[attr-defined]
    person.is_active = True  # type: ignore[attr-defined]
    person.save(update_fields=["is_active"])  # type: ignore[attr-defined]

    assert not is_in(browser)
    assert Session.objects.count() == 0


def test_a_visitor_is_asked_to_sign_in(client: Client):
    assert client.get(LIST)["Location"].startswith("/account/login/")


@pytest.mark.parametrize("is_https", [True, False])
def test_every_cookie_is_kept_from_scripts_other_sites_and_plain_http(
    person: object, settings: Settings, is_https: bool
):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = is_https
    browser = enter()
    browser.get(LIST)

    cookies = browser.cookies
    assert {name.split("_")[0] for name in cookies} == {"sessionid", "csrftoken", "device"}
    assert {each["httponly"] for each in cookies.values()} == {True}
    assert {each["samesite"] for each in cookies.values()} == {"Lax"}
    assert {bool(each["secure"]) for each in cookies.values()} == {is_https}


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (WINDOWS, "Chrome / Windows"),
        (WINDOWS + " Edg/130.0", "Edge / Windows"),
        (PHONE, "Safari / iPhone"),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
            "Firefox / Linux",
        ),
        ("curl/8", ""),
    ],
)
def test_browsers_are_called_by_their_names(agent: str, name: str):
    assert describe_browser(agent) == name
