"""A token opens the API as its person, and nothing else; one that does not work opens nothing."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kpi_dashboard.accounts.sessions import BEGAN, LONGEST_IDLE, SEEN
from kpi_dashboard.tokens.drawing import draw_token
from kpi_dashboard.tokens.keeping import is_live, note_use, revoke_token
from kpi_dashboard.tokens.models import ApiToken
from tests.kpi_dashboard.tokens.conftest import FOREIGN, OWN, ask, days_ago, person, token_of

pytestmark = pytest.mark.usefixtures("people")
MANGLED = (
    lambda text: text[:-1],
    lambda text: text + "A",
    lambda text: text[:-1] + ("A" if text[-1] != "A" else "B"),
    lambda text: text.upper(),
    lambda text: text[:12] + "_" + "A" * 43,
    lambda text: "kpi_00000000" + text[12:],
    lambda text: text.partition("_")[2],
    lambda text: f"{text}, Bearer {text}",
    lambda text: text + "\x00",
    lambda text: "",
    lambda text: "鍵",
)


def test_a_token_answers_with_the_own_figures_and_begins_no_session():
    answer = ask(token_of("viewer"))

    assert answer.status_code == 200
    assert "918273" in answer.content.decode()
    assert not answer.cookies
    assert answer["Cache-Control"] == "private, no-store"
    assert "Authorization" in answer["Vary"]


@pytest.mark.parametrize("mangle", MANGLED)
@pytest.mark.parametrize("address", [OWN, "/api/v1/items", "/api/v1/openapi.json"])
def test_a_token_that_is_not_exactly_one_is_refused_and_the_public_answer_is_not_given(
    mangle: object, address: str
):
    answer = ask(mangle(token_of("viewer")), address)  # type: ignore[operator]

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert set(answer.json()) == {"detail", "detail_en", "parameter"}
    assert answer.json()["detail"].startswith("Authorization: ")
    assert answer["Cache-Control"] == "private, no-store"
    assert "Authorization" in answer["Vary"]
    assert not answer.cookies


@pytest.mark.parametrize("header", ["Basic dmlld2VyOng=", "kpi_x", "Bearer", "Token abc", ""])
def test_another_way_of_authorizing_is_refused(header: str):
    answer = Client().get("/api/v1/items", headers={"Authorization": header})

    assert answer.status_code == 401
    assert "Bearer kpi_" in answer.json()["detail_en"]


def test_the_scheme_may_be_written_in_any_case():
    brought = {"Authorization": f"bEARER {token_of('viewer')}"}

    assert Client().get(OWN, headers=brought).status_code == 200


def test_an_expired_token_is_refused_and_says_which():
    text = token_of("viewer", days=30, at=days_ago(30.001))

    answer = ask(text)

    assert answer.status_code == 401
    assert text[:12] in answer.json()["detail"]
    assert text not in answer.content.decode()


def test_a_token_works_until_its_last_moment():
    assert ask(token_of("viewer", days=30, at=days_ago(29.999))).status_code == 200


def test_a_revoked_token_is_refused_at_once():
    text = token_of("viewer")
    revoke_token(person("viewer"), ApiToken.objects.get().pk, now=timezone.now())

    assert ask(text).status_code == 401


def test_the_token_of_somebody_who_was_disabled_is_refused_at_once():
    text = token_of("viewer")
    get_user_model().objects.filter(username="viewer").update(is_active=False)

    assert ask(text).status_code == 401
    assert ask(text, "/api/v1/items").status_code == 401


def test_a_token_beside_a_session_answers_as_the_token_alone():
    client = Client()
    client.force_login(person("contributor"))
    session = client.session.session_key
    wrong = {"Authorization": f"Bearer {draw_token().text}"}
    right = {"Authorization": f"Bearer {token_of('neighbour')}"}

    assert client.get(OWN, headers=wrong).status_code == 401
    assert client.get(OWN, headers=right).status_code == 404
    assert client.get(FOREIGN, headers=right).status_code == 200
    assert client.get(OWN).status_code == 200
    assert client.session.session_key == session


def test_a_token_does_not_prolong_the_session_that_comes_along():
    client = Client()
    client.force_login(person("contributor"))
    session = client.session
    session[BEGAN] = session[SEEN] = long_ago = int(timezone.now().timestamp()) - LONGEST_IDLE // 2
    session.save()
    answer = client.get(OWN, headers={"Authorization": f"Bearer {token_of('viewer')}"})

    assert answer.status_code == 200
    assert not answer.cookies
    assert client.session[SEEN] == long_ago


PAGES = (
    "/account/tokens/",
    "/account/password/change/",
    "/entry/",
    "/entry/2025/harbour/sections/staff/",
    "/entry/2025/harbour/workbook/",
    "/people/",
    "/rounds/",
)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("name", ["approver", "analyst"])
def test_a_token_opens_no_page(name: str, address: str):
    answer = ask(token_of(name), address)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_the_page_about_the_api_takes_no_notice_of_a_token():
    for token in (token_of("viewer"), "kpi_wrong"):
        answer = ask(token, "/api/v1/docs/")

        assert answer.status_code == 200
        assert "サインアウト" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", [OWN, "/api/v1/submissions", "/api/v1/items"])
def test_a_token_writes_nothing(method: str, address: str):
    answer = ask(token_of("approver"), address, method)

    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"


def test_a_post_with_a_token_is_no_sign_in_at_a_form():
    answer = ask(token_of("approver"), "/entry/2025/harbour/sections/staff/", "post")

    assert answer.status_code == 401


def test_a_token_never_opens_the_identified_view():
    from universities.models import Membership

    Membership.objects.filter(user__username="analyst").update(may_identify=True)
    answer = ask(token_of("analyst"), "/api/v1/submissions")
    audience = answer.wsgi_request.user.known_audience

    assert audience.is_analyst
    assert (audience.may_identify, audience.identifies) == (False, False)


def test_the_last_use_is_noted_once_a_minute():
    text = token_of("viewer")
    assert ApiToken.objects.get().used_at is None
    ask(text)
    first = ApiToken.objects.get().used_at
    with CaptureQueriesContext(
        connection,
    ) as seen:
        ask(text)
    assert ApiToken.objects.get().used_at == first
    assert [each["sql"] for each in seen if "UPDATE" in each["sql"]] == []

    note_use(ApiToken.objects.get(), first + timedelta(seconds=59))
    assert ApiToken.objects.get().used_at == first
    note_use(ApiToken.objects.get(), first + timedelta(seconds=60))
    assert ApiToken.objects.get().used_at == first + timedelta(seconds=60)


def test_a_refused_token_is_not_used():
    text = token_of("viewer", days=1, at=days_ago(2))
    ask(text)

    assert ApiToken.objects.get().used_at is None
    assert not is_live(ApiToken.objects.get(), timezone.now())
