"""The page of tokens: the text is shown once, stored nowhere, and belongs to one person."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import serializers
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from kpi_dashboard.tokens.keeping import MOST_LIVE, TokenRefused, make_token
from kpi_dashboard.tokens.models import ApiToken
from tests.kpi_dashboard.tokens.conftest import ask, days_ago, person, token_of
from tests.universities.permission_story import client_of

pytestmark = pytest.mark.usefixtures("people")
ADDRESS = "/account/tokens/"
TEXT = re.compile(r"kpi_[0-9a-f]{8}_[0-9A-Za-z_-]{43}")


def make(client: Client, name: str = "年次集計", **more: Any) -> Any:
    return client.post(ADDRESS, {"name": name, "days": 365, **more})


def test_the_text_is_shown_once_and_works():
    client = client_of("viewer")
    (text,) = TEXT.findall(make(client).content.decode())

    assert ask(text).status_code == 200
    assertNotContains(client.get(ADDRESS), text)
    assertContains(client.get(ADDRESS), text[:12])


def test_neither_the_text_nor_its_secret_is_stored():
    (text,) = TEXT.findall(make(client_of("viewer")).content.decode())

    stored = serializers.serialize("json", ApiToken.objects.all())
    assert text not in stored
    assert text[13:] not in stored
    assert text[:12] in stored


def test_two_tokens_have_nothing_in_common():
    texts = {
        *TEXT.findall(make(client_of("viewer"), "一").content.decode()),
        *TEXT.findall(make(client_of("viewer"), "二").content.decode()),
    }

    assert len(texts) == 2
    assert len({text[13:] for text in texts}) == 2


def test_a_year_is_offered_first_and_nothing_longer_is_taken():
    client = client_of("viewer")
    offered = re.findall(r'<option value="(\d+)"', client.get(ADDRESS).content.decode())

    assert offered[0] == "365"
    assert max(map(int, offered)) == 365
    assert make(client, days=366).status_code == 400
    assert make(client, days="").status_code == 400
    assert make(client, days="-1").status_code == 400
    assert not ApiToken.objects.exists()
    make(client)
    token = ApiToken.objects.get()
    assert token.expires_at - token.made_at == timedelta(days=365)


def test_the_keeper_takes_nothing_longer_than_a_year_either():
    for days in (0, 366):
        with pytest.raises(TokenRefused):
            make_token(person("viewer"), "x", days=days, now=timezone.now())


@pytest.mark.parametrize("name", ["", "  ", "長" * 61, "a\x00b"])
def test_what_it_is_for_must_be_said(name: str):
    answer = make(client_of("viewer"), name)

    assert answer.status_code == 400
    assert not ApiToken.objects.exists()


def test_sending_the_form_twice_makes_one():
    client = client_of("viewer")
    make(client)
    again = make(client)

    assertContains(again, "という有効なトークンがもうあります", status_code=400)
    assert ApiToken.objects.count() == 1


def test_ten_may_work_at_a_time_and_one_that_ended_does_not_count():
    user = person("viewer")
    make_token(user, "古い", days=1, now=days_ago(2))
    for number in range(MOST_LIVE):
        make_token(user, f"{number}", days=30, now=timezone.now())
    assert MOST_LIVE == 10

    assertContains(make(client_of("viewer")), "有効なトークンは一人10個まで", status_code=400)
    assert make(client_of("contributor")).status_code == 200
    newest = ApiToken.objects.filter(user=user).first()
    assert newest is not None
    client_of("viewer").post(f"{ADDRESS}{newest.pk}/revoke/")
    assert make(client_of("viewer")).status_code == 200


def test_revoking_asks_first_and_ends_it_at_once():
    client, text = client_of("viewer"), token_of("viewer")
    address = f"{ADDRESS}{ApiToken.objects.get().pk}/revoke/"

    assertContains(client.get(address), text[:12])
    assert ask(text).status_code == 200
    assert client.post(address)["Location"] == ADDRESS
    assert ask(text).status_code == 401
    when = ApiToken.objects.get().revoked_at
    client.post(address)
    assert ApiToken.objects.get().revoked_at == when


def test_another_s_token_does_not_exist():
    token_of("viewer")
    number = ApiToken.objects.get().pk
    for name in ("contributor", "approver", "administrator"):
        client = client_of(name)
        assert client.get(f"{ADDRESS}{number}/revoke/").status_code == 404
        assert client.post(f"{ADDRESS}{number}/revoke/").status_code == 404
        assertNotContains(client.get(ADDRESS), "kpi_")
    assert ApiToken.objects.get().revoked_at is None
    assert client_of("viewer").get(f"{ADDRESS}{number + 1}/revoke/").status_code == 404
    assert client_of("viewer").get(f"{ADDRESS}{'9' * 30}/revoke/").status_code == 404


@pytest.mark.parametrize("place", ["", "1/revoke/"])
def test_nobody_is_asked_to_sign_in(place: str):
    assert Client().get(ADDRESS + place)["Location"].startswith("/account/login/")
    assert Client().post(ADDRESS + place, {"name": "x", "days": 30}).status_code == 401
    assert not ApiToken.objects.exists()


def test_the_form_needs_the_proof_that_it_is_ours():
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("viewer"))

    assert make(client).status_code == 403
    assert not ApiToken.objects.exists()


def test_the_page_speaks_english():
    client = client_of("viewer")
    make(client, "yearly sums")
    page = client.get("/en/account/tokens/").content.decode().partition("<main")[2]

    words = re.sub(r"<[^>]*>", " ", page.partition("</main>")[0])
    assert re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]+", words) == []
    assert "yearly sums" in words
