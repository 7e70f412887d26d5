"""Giving, taking and inviting: each change once, each with its event."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from tests.people import ADDRESS, author, make_person, make_university
from universities.models import Event, Membership
from universities.submissions.services.inviting import Invitation, invite
from universities.submissions.services.memberships import MembershipRefused
from universities.submissions.services.people import grant, revoke

pytestmark = pytest.mark.django_db


def events() -> list[tuple[str, dict[str, object]]]:
    return list(Event.objects.values_list("action", "payload"))


def keep(letters: list[Invitation]) -> Callable[[Invitation], None]:
    return letters.append


def invite_to_harbour(role: str = "viewer", *, email: str = "new@harbour.example") -> Invitation:
    place = make_university("H1")
    return invite(email, "沖 しずか", role, place, author=author(), send=keep([]))


def test_a_role_is_given_with_an_event():
    person = make_person(ADDRESS)

    grant(person, "viewer", make_university("H1"), author=author())

    assert Membership.objects.get(user=person).role == "viewer"
    assert events() == [("grant", {"user": ADDRESS, "university": "H1", "role": "viewer"})]


def test_the_same_role_again_is_no_change():
    person = make_person(ADDRESS, ("viewer", "H1"))

    grant(person, "viewer", make_university("H1"), author=author())

    assert events() == []


def test_another_role_at_the_same_place_takes_the_place_of_the_first():
    person = make_person(ADDRESS, ("viewer", "H1"))

    grant(person, "approver", make_university("H1"), author=author())

    assert Membership.objects.get(user=person).role == "approver"
    assert events()[0][1]["before"] == "viewer"


@pytest.mark.parametrize(("role", "place"), [("analyst", "H1"), ("viewer", None), ("king", "H1")])
def test_a_role_must_belong_to_its_place(role: str, place: str | None):
    person = make_person(ADDRESS)

    with pytest.raises(MembershipRefused, match=role):
        grant(person, role, make_university(place) if place else None, author=author())

    assert events() == []


def test_taking_a_role_keeps_the_person_and_leaves_an_event():
    person = make_person(ADDRESS, ("viewer", "H1"), ("viewer", "M1"))

    revoke(person, make_university("H1"), author=author())

    assert [row.university and row.university.code for row in Membership.objects.all()] == ["M1"]
    assert events() == [("revoke", {"user": ADDRESS, "university": "H1", "role": "viewer"})]
    assert User.objects.filter(username=ADDRESS).exists()


def test_taking_a_role_that_is_not_there_is_refused():
    with pytest.raises(MembershipRefused, match=ADDRESS):
        revoke(make_person(ADDRESS), make_university("H1"), author=author())


def test_a_new_address_becomes_a_person_without_a_password():
    letters: list[Invitation] = []

    invite(
        " New@Harbour.example ",
        "沖 しずか",
        "viewer",
        make_university("H1"),
        author=author(),
        send=keep(letters),
    )
    person = User.objects.get()

    assert (person.username, person.email) == ("new@harbour.example", "new@harbour.example")
    assert person.first_name == "沖 しずか"
    assert not person.has_usable_password()
    assert [action for action, _ in events()] == ["grant", "invite"]
    assert letters[0].is_new


def test_a_known_address_gets_one_more_role():
    make_person("new@harbour.example", ("viewer", "M1"))

    invitation = invite_to_harbour()

    assert not invitation.is_new
    assert Membership.objects.count() == 2
    assert User.objects.count() == 1


def test_somebody_who_never_chose_a_password_may_be_invited_again():
    invite_to_harbour()

    again = invite_to_harbour()

    assert again.is_new
    assert [action for action, _ in events()] == ["grant", "invite", "invite"]


@pytest.mark.parametrize(
    ("held", "sentence"), [("viewer", "もうその役割があります"), ("approver", "別の役割があります")]
)
def test_an_invitation_never_changes_a_role_that_is_held(held: str, sentence: str):
    make_person("new@harbour.example", (held, "H1"))

    with pytest.raises(MembershipRefused, match=sentence):
        invite_to_harbour("viewer")

    assert Membership.objects.get().role == held
    assert events() == []


def test_a_stopped_person_is_not_invited():
    User.objects.create(
        username="new@harbour.example", email="new@harbour.example", is_active=False
    )

    with pytest.raises(MembershipRefused, match="利用は止められています"):
        invite_to_harbour()


def test_an_address_longer_than_a_name_is_refused_and_nobody_is_made():
    with pytest.raises(MembershipRefused, match="150文字まで"):
        invite_to_harbour(email="a" * 140 + "@harbour.example")

    assert not User.objects.exists()


def test_a_mail_that_cannot_be_sent_leaves_the_role_given():
    def fail(invitation: Invitation) -> None:
        raise ConnectionRefusedError("no mail server")

    with pytest.raises(ConnectionRefusedError):
        invite(
            "n@harbour.example", "N", "viewer", make_university("H1"), author=author(), send=fail
        )

    assert Membership.objects.count() == 1
