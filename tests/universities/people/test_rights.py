"""Who may see and change whose roles: the whole table."""

import pytest

from universities.access import PUBLIC, Audience
from universities.people.rights import rights_of

HARBOUR, MOUNTAIN, MINISTRY = "H1", "M1", None
APPROVER = Audience(roles={HARBOUR: "approver", "S1": "contributor"})
ANALYST = Audience(ministry_role="analyst")
ADMINISTRATOR = Audience(ministry_role="administrator")


@pytest.mark.parametrize(
    ("audience", "sees"),
    [
        (APPROVER, {HARBOUR}),
        (ANALYST, {HARBOUR, MOUNTAIN, "S1"}),
        (ADMINISTRATOR, {HARBOUR, MOUNTAIN, "S1", MINISTRY}),
    ],
)
def test_everybody_sees_the_people_they_manage(audience: Audience, sees: set[str | None]):
    rights = rights_of(audience)

    assert {place for place in (HARBOUR, MOUNTAIN, "S1", MINISTRY) if rights.may_see(place)} == sees
    assert rights.may_open


@pytest.mark.parametrize(
    ("audience", "place", "gives"),
    [
        (APPROVER, HARBOUR, {"contributor", "viewer"}),
        (APPROVER, "S1", set()),
        (APPROVER, MINISTRY, set()),
        (ANALYST, MOUNTAIN, {"contributor", "approver", "viewer"}),
        (ANALYST, MINISTRY, set()),
        (ADMINISTRATOR, MOUNTAIN, {"contributor", "approver", "viewer"}),
        (ADMINISTRATOR, MINISTRY, {"analyst", "administrator"}),
    ],
)
def test_everybody_gives_the_roles_below_their_own(
    audience: Audience, place: str | None, gives: set[str]
):
    rights = rights_of(audience)
    roles = ("contributor", "approver", "viewer", "analyst", "administrator")

    assert {role for role in roles if rights.may_give(role, place)} == gives


@pytest.mark.parametrize(
    "audience",
    [
        PUBLIC,
        Audience(roles={HARBOUR: "contributor"}),
        Audience(roles={HARBOUR: "viewer"}),
    ],
)
def test_everybody_else_manages_nobody(audience: Audience):
    assert not rights_of(audience).may_open
