"""Signing in when something around it is broken: no mail server, no password yet."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from tests.people import ADDRESS, PASSWORD, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_earlier_attempts() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def no_mail_server(settings: Settings) -> None:
    """Let mail go to a port of this machine where nobody listens."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9


@pytest.mark.parametrize("address", [ADDRESS, "nobody@harbour.example"])
@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("/account/password/reset/", "いまはメールを送れないため、リンクを送っていません。"),
        ("/en/account/password/reset/", "No mail can be sent at the moment"),
    ],
)
def test_a_link_that_cannot_be_mailed_is_told_whoever_asks(
    client: Client, no_mail_server: None, address: str, page: str, sentence: str
):
    make_person(ADDRESS)

    answer = client.post(page, {"email": address})

    shown = answer.content.decode()
    assert answer.status_code == 503
    assert sentence in shown
    assert f'value="{address}"' in shown


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_has_no_password_yet_is_led_to_the_link_by_mail(client: Client, method: str):
    person = make_person()
    person.set_unusable_password()
    person.save()
    client.force_login(person)

    answer = getattr(client, method)("/account/password/change/", {"oldpassword": PASSWORD})

    assert (answer.status_code, answer["Location"]) == (302, "/account/password/reset/")
    assert client.get(answer["Location"]).status_code == 200
