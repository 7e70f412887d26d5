"""A security key in a real browser: registered on the page, then asked for when signing in."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.journeys.reader import Reader
from tests.people import ADDRESS, PASSWORD, make_person

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
KEY = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasResidentKey": False,
    "hasUserVerification": True,
    "isUserVerified": True,
}


@pytest.fixture
def key_reader(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[Reader]:
    """A reader with a key in the machine; keys work for names only, so the site is "localhost"."""
    settings.ALLOWED_HOSTS = ["localhost"]
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    reader = Reader(context.new_page(), live_server.url)
    machine = context.new_cdp_session(reader.page)
    machine.send("WebAuthn.enable")
    machine.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    yield reader
    context.close()
    assert reader.complaints == []


def sign_in(reader: Reader) -> None:
    page = reader.page
    reader.open("/account/login/")
    page.get_by_label("メールアドレス").fill(ADDRESS)
    page.get_by_label("パスワード", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="サインインする").click()
    page.wait_for_load_state()


def test_a_key_is_registered_and_signs_in(key_reader: Reader):
    make_person(ADDRESS, ("viewer", "H1"))
    page = key_reader.page
    sign_in(key_reader)

    key_reader.open("/account/mfa/keys/add/")
    page.get_by_label("キーの名前").fill("机の引出しのキー")
    page.get_by_role("button", name="加える").click()
    page.wait_for_url("**/account/mfa/codes/")
    key_reader.open("/account/mfa/")
    listed = page.get_by_text("机の引出しのキー").first.is_visible()
    page.context.clear_cookies()
    sign_in(key_reader)
    asked = page.url
    page.get_by_role("button", name="セキュリティキーでサインインする").click()
    page.wait_for_url("**/entry/")

    assert listed
    assert asked.endswith("/account/mfa/authenticate/")
