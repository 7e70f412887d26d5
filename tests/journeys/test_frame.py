"""The frame around every page: one row on a wide screen, and every stop of the keyboard seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.universities.collecting import (
    address,
    make_person,
    make_round,
    make_university,
    signed_in,
)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
# One row of the header, in pixels: a second row of doors would need 100.
ONE_ROW = 80
IS_SEEN = """
() => {
  const focused = document.activeElement;
  const style = getComputedStyle(focused);
  return focused === document.body || parseFloat(style.outlineWidth) >= 2;
}
"""


@pytest.fixture
def officers_page(browser: Browser, live_server: LiveServer, settings: Settings) -> Iterator[Page]:
    """A wide window in which the harbour university's officer is signed in."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round()
    session = signed_in(officer).cookies["sessionid"].value
    context = browser.new_context(
        base_url=live_server.url, locale="ja-JP", viewport={"width": 1280, "height": 900}
    )
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_header_is_one_row_on_a_wide_screen(officers_page: Page, language: str):
    officers_page.goto(f"{language}/entry/")

    box = officers_page.locator(".header").bounding_box()

    assert box is not None
    assert box["height"] <= ONE_ROW


def test_every_stop_of_the_keyboard_is_seen(officers_page: Page):
    officers_page.goto(address("sections/staff/"))

    unseen = []
    for _ in range(60):
        officers_page.keyboard.press("Tab")
        if not officers_page.evaluate(IS_SEEN):
            unseen.append(officers_page.evaluate("document.activeElement.outerHTML.slice(0, 80)"))

    assert unseen == []
