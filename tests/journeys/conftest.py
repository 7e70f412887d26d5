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
from tests.journeys.reader import Reader
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


@pytest.fixture
def browser_page(
    browser: Browser,
    only_looking: list[Reader],
    live_server: LiveServer,
    demo_release: PublishedRelease,
    settings: Settings,
) -> Iterator[Reader]:
    """A reader in front of the running site with the demo; a complaint of a page fails the test."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
    # The first answer reads the release: it is not the browser that should wait for it.
    Client().get("/", headers={"host": "localhost"})
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    reader = Reader(context.new_page(), live_server.url)
    only_looking.append(reader)
    yield reader
    context.close()
    assert reader.complaints == []
