"""The view ends with time, signing out, the button, or the permission: with the next request."""

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from tests.universities.identified.story import (
    CANARY,
    PAGE,
    TABLE,
    client_of,
    identified,
    membership_of,
    open_view,
    person,
    tells,
)
from universities.doors.identified import MARK
from universities.models import Event, Membership

pytestmark = pytest.mark.usefixtures("nation")
FILE = f"{TABLE}?format=csv"


def sees(client: Client) -> bool:
    """Say whether the browser is told B's value, on a page or in a file; never only in one."""
    told = {tells(client.get(address), CANARY) for address in (PAGE, FILE, PAGE)}
    assert len(told) == 1
    return told.pop()


def endings() -> list[tuple[str, str]]:
    rows = Event.objects.filter(action="close_identified_view").order_by("id")
    return [(row.by, row.payload["how"]) for row in rows]


def test_while_it_is_open_it_shows_and_after_the_button_it_does_not():
    analyst = identified()
    during = sees(analyst)

    analyst.post("/identified/close/")

    assert during
    assert not sees(analyst)
    assert endings() == [("analyst", "ended")]


@pytest.mark.parametrize(("minutes", "shown"), [(29.9, True), (30.1, False)])
def test_it_runs_out_after_half_an_hour(later, minutes: float, shown: bool):
    analyst = identified()

    later(minutes)

    assert sees(analyst) is shown
    assert endings() == ([] if shown else [("analyst", "expired")])


def test_looking_on_does_not_prolong_it(later):
    analyst = identified()
    for minutes in (10, 20, 29):
        later(minutes)
        assert sees(analyst)

    later(31)

    assert not sees(analyst)


def test_once_it_ran_out_it_is_said_and_can_be_opened_again(later):
    analyst = identified()
    later(31)

    page = analyst.get(PAGE).content.decode()
    again = analyst.get(PAGE).content.decode()
    open_view(analyst)

    assert "記名表示は終わりました" in page
    assert "記名表示は終わりました" not in again
    assert sees(analyst)


def test_signing_out_ends_it():
    analyst = identified()

    analyst.post("/account/logout/")

    assert not sees(analyst)
    assert endings() == [("analyst", "left")]
    analyst.force_login(person("analyst"))
    assert not sees(analyst)


def test_taking_the_permission_ends_it_with_the_next_request():
    analyst = identified()

    client_of("administrator").post(
        f"/people/{membership_of('analyst')}/identified/", {"step": "forbid"}
    )

    assert not sees(analyst)
    assert endings() == [("administrator", "lost")]


@pytest.mark.parametrize("change", ["permission", "membership", "role", "disabled"])
def test_a_right_that_went_without_any_page_ends_it_too(change: str):
    analyst = identified()
    held = Membership.objects.filter(user__username="analyst")
    if change == "permission":
        held.update(may_identify=False)
    elif change == "membership":
        held.delete()
    elif change == "role":
        held.update(may_identify=False, role="administrator")
    else:
        type(person("analyst")).objects.filter(username="analyst").update(is_active=False)

    assert not sees(analyst)
    assert endings() == [("analyst", "lost")]


def test_a_slow_request_cannot_bring_it_back():
    analyst = identified()
    slow = SessionStore(analyst.session.session_key)
    slow.load()
    number = slow[MARK]
    analyst.post("/identified/close/")

    # What a request that began before the end would write at its own end.
    slow[MARK] = number
    slow.save()

    assert not sees(analyst)
    assert endings() == [("analyst", "ended")]


def test_it_is_open_in_one_session_only():
    identified()

    assert not sees(client_of("analyst"))
    assert not sees(client_of("second"))
    assert not sees(client_of("administrator"))
    assert not sees(client_of("viewer"))
    assert not sees(client_of(""))


@pytest.mark.parametrize("name", ["second", "administrator", "viewer", ""])
def test_the_mark_of_somebody_else_opens_nothing(name: str):
    number = identified().session[MARK]
    browser = client_of(name)
    session = browser.session
    session[MARK] = number
    session.save()
    if not name:
        browser.cookies["sessionid"] = session.session_key

    assert not sees(browser)


def test_nobody_with_the_permission_uses_the_opening_of_a_colleague():
    number = identified().session[MARK]
    Membership.objects.filter(user__username="second").update(may_identify=True)
    browser = client_of("second")
    session = browser.session
    session[MARK] = number
    session.save()

    assert not sees(browser)


@pytest.mark.parametrize("mark", [999_999, -1, None])
def test_a_mark_of_nothing_opens_nothing(mark: object):
    browser = client_of("analyst")
    session = browser.session
    session[MARK] = mark
    session.save()

    assert not sees(browser)
