"""A real browser that goes through the running site and fails at the first complaint of a page.

What is looked at on which page lives in the journeys.
"""

import os
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from kpi_dashboard.tools.machine import ensure_browser
from tests.journeys.reader import WIDE, Reader
from universities.releases.reader import PublishedRelease

# Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_browser(), args=[*SWITCHES])
        yield browser
        browser.close()


@pytest.fixture
def only_looking() -> Iterator[list[Reader]]:
    """Hold the readers in this list to opening pages; the second database sees them no more.

    Whoever sends something changes what is stored, and has to be seen on every database.
    """
    readers: list[Reader] = []
    yield readers
    assert [sent for reader in readers for sent in reader.sent] == []


@pytest.fixture(scope="session")
def visitor(browser: Browser, live_server: LiveServer) -> Iterator[Reader]:
    """One reader for all who only open a page: programs are fetched and compiled once."""
    context = browser.new_context(viewport=WIDE, locale="ja-JP")  # type: ignore[arg-type]
    yield Reader(context.new_page(), live_server.url)
    context.close()


@pytest.fixture
def site(live_server: LiveServer, demo_release: PublishedRelease, settings: Settings) -> str:
    """Give the address of the running site with the demo."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    # The first answer reads the release: it is not the browser that should wait for it.
    Client().get("/", headers={"host": "localhost"})
    url: str = live_server.url
    return url


@pytest.fixture
def browser_page(browser: Browser, only_looking: list[Reader], site: str) -> Iterator[Reader]:
    """A reader with a browser of their own; a complaint of a page fails the test."""
    context = browser.new_context(viewport=WIDE, locale="ja-JP")  # type: ignore[arg-type]
    reader = Reader(context.new_page(), site)
    only_looking.append(reader)
    yield reader
    context.close()
    assert reader.complaints == []


@pytest.fixture
def visitor_page(visitor: Reader, only_looking: list[Reader], site: str) -> Iterator[Reader]:
    """The same for who changes nothing of the browser: a visitor who has been here before."""
    visitor.complaints.clear()
    visitor.sent.clear()
    visitor.page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    only_looking.append(visitor)
    yield visitor
    # What a page has yet to complain about, it says before it goes.
    visitor.page.goto("about:blank")
    assert visitor.complaints == []
