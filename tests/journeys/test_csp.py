"""Every page there is, as whoever may open it and as a visitor: nothing refused, no barrier.

The pages come from the resolver, their readers from the table of permissions: a new page is walked
by itself. Only pages are opened here; files and JSON are left to the tests of headers.
"""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from kpi_dashboard.tokens.keeping import make_token
from tests.journeys.reader import NARROW, WIDE, Reader
from tests.site_map import fill_in, list_patterns
from tests.universities import permission_story as everybody
from tests.universities.test_permission_matrix import PERSONS, TABLE
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.journey
ROOM = "universities:"
# What belongs to nobody in particular is opened by somebody of a university.
ANYBODY = "approver"
# Opening it ends the session of whoever walks.
ENDS = ("account_logout",)
# The browser writes down that a page of refusal has the status of a refusal.
ITS_STATUS = ("404: ", "403: ", "405: ", "error: Failed to load resource")
FEWEST_PAGES, FEWEST_PUBLIC = 40, 15
# A role that needs no second factor: nothing is set up yet.
WITHOUT_FACTOR = "contributor"
Sit = Callable[[str], Reader]


@pytest.fixture
def sit(
    browser: Browser,
    only_looking: list[Reader],
    live_server: LiveServer,
    demo_release: PublishedRelease,
    settings: Settings,
) -> Iterator[Sit]:
    """Give each person a browser of their own in front of the site with the demo and a story."""
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
    everybody.make_everybody()
    make_token(everybody_named(ANYBODY), "集計", days=30, now=timezone.now())
    contexts = []

    def sit_down(name: str) -> Reader:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
        cookies = sign_in_freshly(name).cookies
        if "sessionid" in cookies:
            session = cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        contexts.append(context)
        reader = Reader(context.new_page(), live_server.url)
        only_looking.append(reader)
        return reader

    yield sit_down
    for context in contexts:
        context.close()


def everybody_named(name: str) -> Any:
    return get_user_model().objects.get(username=name)


def sign_in_freshly(name: str) -> Client:
    """Return the browser of somebody who has just proved who it is, for the pages that ask."""
    client = everybody.client_of(name)
    if name != "anonymous":
        session = client.session
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": time.time()}]
        session["account_authentication_methods_user"] = str(everybody_named(name).pk)
        session.save()
    return client


def find_reader(name: str) -> str:
    """Return the first person of the table of permissions who is shown the page."""
    row = TABLE.get(name.removeprefix(ROOM), ("", ()))[0].split() if ROOM in name else []
    shown = [person for person, status in zip(PERSONS, row, strict=False) if status == "200"]
    return next(iter(shown), ANYBODY)


def is_page(answer: Any) -> bool:
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def find_pages(name_of_reader: Callable[[str], str], *, within: str = "/") -> list[tuple[str, str]]:
    """Return (person, address) of every page that is shown to its reader."""
    clients: dict[str, Client] = {}
    found = []
    for name, pattern in list_patterns().items():
        person, address = name_of_reader(name), fill_in(name, pattern)
        if name in ENDS or within not in address:
            continue
        if person not in clients:
            clients[person] = sign_in_freshly(person)
        client = clients[person]
        if is_page(client.get(address)):
            found.append((person, address))
    return found


def walk(sit: Sit, pages: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Open each page as its person; return what the browser complained about, by page."""
    readers = {person: sit(person) for person in {person for person, _ in pages}}
    return _keep_wrong(
        {f"{person} {address}": _open(readers[person], address) for person, address in pages}
    )


def walk_for_barriers(
    sit: Sit, pages: list[tuple[str, str]], *, first: dict[str, int], then: dict[str, int]
) -> dict[str, list[str]]:
    """The same with what axe finds, on a screen of the first size and then of the other."""
    readers = {person: sit(person) for person in {person for person, _ in pages}}
    found = {}
    for person, address in pages:
        reader = readers[person]
        reader.page.set_viewport_size(first)  # type: ignore[arg-type]
        complaints = _open(reader, address)
        found[f"{person} {address}"] = [*complaints, *reader.find_barriers(then)]
    return _keep_wrong(found)


def _open(reader: Reader, address: str) -> list[str]:
    reader.complaints.clear()
    reader.open(address)
    return list(reader.complaints)


def _keep_wrong(found: dict[str, list[str]]) -> dict[str, list[str]]:
    return {page: wrong for page, wrong in found.items() if wrong}


@pytest.mark.parametrize(
    ("prefix", "first", "then"), [("", WIDE, NARROW), ("/en", NARROW, WIDE)], ids=["ja", "en"]
)
def test_no_page_asks_for_what_the_policy_refuses_or_has_a_barrier(
    sit: Sit, prefix: str, first: dict[str, int], then: dict[str, int]
):
    """In both languages on a wide and on a narrow screen."""
    pages = [(person, f"{prefix}{address}") for person, address in find_pages(find_reader)]

    assert len(pages) >= FEWEST_PAGES
    assert walk_for_barriers(sit, pages, first=first, then=then) == {}


def test_no_page_that_a_visitor_sees_does_either(sit: Sit):
    pages = find_pages(lambda name: "anonymous")

    assert len(pages) >= FEWEST_PUBLIC
    assert walk(sit, pages) == {}


def test_no_page_of_setting_up_a_second_factor_does_either(sit: Sit):
    pages = find_pages(lambda name: WITHOUT_FACTOR, within="/mfa/")

    assert {"/account/mfa/", "/account/mfa/app/", "/account/mfa/keys/add/"} <= {
        address for _, address in pages
    }
    assert walk(sit, pages) == {}


def test_a_page_of_refusal_does_neither(sit: Sit):
    for person, address in (
        ("anonymous", "/no-such-page/"),
        ("viewer", "/rounds/"),
        ("neighbour", "/entry/2025/harbour/"),
        ("viewer", "/account/logout/"),
    ):
        reader = sit(person)
        reader.open(address)

        assert [each for each in reader.complaints if not each.startswith(ITS_STATUS)] == []


def test_every_page_of_the_table_is_walked(sit: Sit):
    walked = {name.removeprefix(ROOM) for name in list_patterns() if name.startswith(ROOM)}

    assert set(TABLE) <= walked


def test_a_refusal_would_be_seen(sit: Sit):
    reader = sit("anonymous")
    reader.open("/account/login/")
    reader.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"top: 0\">')")
    reader.page.wait_for_timeout(100)

    assert any("refused: style-src" in each for each in reader.complaints)
