"""Giving and taking the permission: by an administrator, never to oneself, each with its event."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.universities.identified.story import (
    AT,
    HEAD,
    client_of,
    identified,
    membership_of,
    person,
)
from universities.access import audience_for
from universities.models import Event, Membership, University
from universities.submissions.events import Author
from universities.submissions.services.memberships import MembershipRefused
from universities.submissions.services.people import grant, revoke
from universities.submissions.services.permitting import allow_identifying, forbid_identifying

pytestmark = pytest.mark.usefixtures("people")


def address(name: str = "second") -> str:
    return f"/people/{membership_of(name)}/identified/"


def events(*actions: str) -> list[tuple[str, str, dict[str, object]]]:
    rows = Event.objects.filter(action__in=actions).order_by("id")
    return list(rows.values_list("action", "by", "payload"))


def may_identify(name: str) -> bool:
    return audience_for(person(name)).may_identify


def test_an_administrator_gives_and_takes_it_after_asking():
    administrator = client_of("administrator")

    asked = administrator.get(address()).content.decode()
    given = administrator.post(address(), {"step": "allow"})
    told = administrator.get("/people/").content.decode()
    after_giving = may_identify("second")
    administrator.post(address(), {"step": "forbid"})

    assert "記名表示を許可しますか" in asked
    assert given["Location"] == "/people/"
    assert "second@example.test に記名表示を許可しました。" in told
    assert "記名表示可" in told
    assert after_giving
    assert not may_identify("second")
    payload = {"user": "second", "university": None, "role": "analyst"}
    assert events("allow_identifying", "forbid_identifying")[1:] == [
        ("allow_identifying", "administrator", payload),
        ("forbid_identifying", "administrator", payload),
    ]


def test_sending_it_twice_changes_once():
    administrator = client_of("administrator")

    for step in ("allow", "allow", "forbid", "forbid"):
        assert administrator.post(address(), {"step": step}).status_code == 302

    made = [action for action, by, _ in events("allow_identifying", "forbid_identifying")]
    assert made[1:] == ["allow_identifying", "forbid_identifying"]


def test_a_form_without_its_button_does_nothing():
    answer = client_of("administrator").post(address(), {"step": "please"})

    assert answer.status_code == 400
    assert not may_identify("second")


@pytest.mark.parametrize(
    ("name", "status"), [("analyst", 404), ("second", 404), ("viewer", 403), ("", 401)]
)
def test_nobody_else_gives_it(name: str, status: int):
    answer = client_of(name).post(address(), {"step": "allow"})

    assert answer.status_code == status
    assert not may_identify("second")


def test_nobody_gives_it_to_themself():
    # No service makes such a person; if a row ever does, the page still refuses.
    own = membership_of("second")
    with pytest.raises(MembershipRefused, match="自分に"):
        allow_identifying(own, author=Author("second", "administrator", AT))

    assert not may_identify("second")


def test_only_an_analyst_can_have_it():
    University.objects.create(code="A", name_ja="A大学", kind="national")
    viewer = Membership.objects.create(
        user=person("viewer"), role="viewer", university=University.objects.get(code="A")
    )
    administrator = client_of("administrator")

    for row in (viewer.pk, membership_of("administrator"), 999_999):
        assert (
            administrator.post(f"/people/{row}/identified/", {"step": "allow"}).status_code == 404
        )
        with pytest.raises(MembershipRefused):
            allow_identifying(row, author=HEAD)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.filter(pk=viewer.pk).update(may_identify=True)


def test_another_role_at_the_ministry_leaves_the_permission_behind():
    grant(person("analyst"), "administrator", None, author=HEAD)
    grant(person("analyst"), "analyst", None, author=HEAD)

    assert not may_identify("analyst")


def test_a_role_that_is_given_anew_comes_without_it():
    revoke(person("analyst"), None, author=HEAD)
    grant(person("analyst"), "analyst", None, author=HEAD)

    assert not may_identify("analyst")


@pytest.mark.parametrize("take", ["forbid", "revoke", "promote"])
def test_what_is_open_ends_with_it_and_does_not_come_back(take: str):
    browser = identified()

    if take == "forbid":
        forbid_identifying(membership_of("analyst"), author=head_now())
    elif take == "revoke":
        revoke(person("analyst"), None, author=head_now())
    else:
        grant(person("analyst"), "administrator", None, author=head_now())
    grant(person("analyst"), "analyst", None, author=head_now())
    allow_identifying(membership_of("analyst"), author=head_now())

    assert "記名表示中" not in browser.get("/people/").content.decode()
    [(_, by, payload)] = events("close_identified_view")
    assert (by, payload["how"]) == ("administrator", "lost")


def head_now() -> Author:
    return Author("administrator", "administrator", timezone.now())
