"""The headers of every kind of answer: pages, faults, files, the API, early refusals."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from tests.kpi_dashboard.test_answers import POLICY
from tests.kpi_dashboard.tokens.conftest import OWN, ask, token_of
from tests.people import ADDRESS, PASSWORD, make_person, sign_in
from tests.universities import permission_story as everybody
from tests.universities.review.story import address
from universities.models import Upload

pytestmark = pytest.mark.django_db
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SECTION = f"sections/{everybody.SECTION}/"


def find_faults(answer: Any) -> list[str]:
    """Return what is missing in the headers of an answer."""
    policy = {part.strip() for part in answer.headers.get("Content-Security-Policy", "").split(";")}
    faults = [] if policy == POLICY else [f"policy {policy ^ POLICY}"]
    faults += [name for name, value in ALWAYS.items() if answer.headers.get(name) != value]
    allowed = answer.headers.get("Permissions-Policy", "")
    if "camera=()" not in allowed or "publickey-credentials-get=(self)" not in allowed:
        faults.append("Permissions-Policy")
    return faults


def test_the_policy_lets_nothing_unsafe_in():
    assert [part for part in POLICY if "unsafe" in part or "*" in part or "http" in part] == []
    assert "default-src 'none'" in POLICY


VISITED = {
    "/account/login/": 200,
    "/en/account/login/": 200,
    "/no-such-page/": 404,
    "/entry/": 302,
    "/entry": 301,
    "/healthz": 200,
    "/readyz": 200,
    "/api/v1/docs/": 200,
    "/api/v1/items": 404,
    "/api/v1/openapi.json": 200,
    OWN: 401,
    "/static/css/app.css": 200,
    "/static/images/icon.svg": 200,
    "/static/no-such-file.css": 404,
}


@pytest.mark.parametrize(("place", "status"), VISITED.items())
def test_every_kind_of_answer_to_a_visitor_carries_them(place: str, status: int):
    answer = Client().get(place)

    assert answer.status_code == status
    assert find_faults(answer) == []


def test_a_refused_host_a_refused_post_and_a_refused_method_carry_them():
    strict = Client(enforce_csrf_checks=True)
    answers = {
        400: strict.get("/account/login/", headers={"host": "elsewhere.example"}),
        403: strict.post("/account/login/", {}),
        405: Client().post("/healthz"),
    }

    assert {status: each.status_code for status, each in answers.items()} == {
        status: status for status in answers
    }
    assert [find_faults(each) for each in answers.values()] == [[], [], []]


@pytest.mark.parametrize("place", ["/readyz", "/api/v1/items", "/en/"])
def test_our_own_fault_carries_them(place: str, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("a fault of ours")

    for module in ("kpi_dashboard.health", "comparisons.api.opening", "comparisons.results"):
        monkeypatch.setattr(f"{module}.read_release", refuse)
    answer = Client(raise_request_exception=False).get(place)

    assert answer.status_code == 500
    assert find_faults(answer) == []


def test_a_refused_token_carries_them():
    assert find_faults(ask("kpi_wrong", "/api/v1/items")) == []


def test_every_answer_to_somebody_signed_in_carries_them_and_is_stored_nowhere():
    everybody.make_everybody()
    client, upload = everybody.client_of("approver"), Upload.objects.get().pk
    places = {
        address(SECTION): 200,
        address("workbook/"): 200,
        address(f"uploads/{upload}/faults/"): 200,
        address("sections/none/"): 404,
        address(SECTION, "mountain"): 404,
        address(""): 302,
        "/entry": 301,
        "/rounds/": 403,
        "/account/tokens/": 200,
        "/account/login/": 302,
        "/api/v1/docs/": 200,
        "/api/v1/submissions": 200,
        f"{OWN}?format=csv": 200,
        "/api/v1/items?release=1": 404,
        "/en/no-such-page/": 404,
        "/healthz": 200,
    }

    answers = {place: client.get(place) for place in places}

    assert {place: each.status_code for place, each in answers.items()} == places
    assert {place: find_faults(each) for place, each in answers.items() if find_faults(each)} == {}
    assert {each["Cache-Control"] for each in answers.values()} == {"private, no-store"}


def test_what_is_answered_to_a_token_is_stored_nowhere_either():
    everybody.make_everybody()
    token = token_of("viewer")
    answers = [ask(token, place) for place in (OWN, "/api/v1/items", "/api/v1/submissions/")]

    assert {each["Cache-Control"] for each in answers} == {"private, no-store"}
    assert [find_faults(each) for each in answers] == [[], [], []]


def test_a_public_answer_of_the_api_is_never_given_for_a_token_by_a_cache_between():
    for place in ("/api/v1/items", "/api/v1/openapi.json", "/api/v1/no-such"):
        assert "authorization" in Client().get(place)["Vary"].lower()


def test_no_cookie_can_be_read_by_a_script_or_sent_from_elsewhere(settings: Settings):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    make_person(ADDRESS, ("viewer", "H1"))
    client = Client()
    answers = [
        client.get("/account/login/"),
        sign_in(client),
        client.get("/account/password/change/"),
        client.post("/account/logout/"),
        sign_in(client, password=f"not {PASSWORD}"),
    ]

    cookies = {name: each for answer in answers for name, each in answer.cookies.items()}  # type: ignore[attr-defined]
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= set(cookies)
    for answer in answers:
        for name, cookie in answer.cookies.items():  # type: ignore[attr-defined]
            assert cookie["samesite"] in ("Lax", "Strict"), name
            # An emptied cookie holds nothing that could be read.
            assert not cookie.value or (cookie["httponly"] and cookie["secure"]), name


def test_a_page_of_somebody_signed_in_has_a_request_number():
    assert re.fullmatch(r"[0-9a-f]{16}", Client().get("/account/login/")["X-Request-ID"])
