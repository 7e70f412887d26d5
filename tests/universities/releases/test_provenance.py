"""Who sealed and accepted what a release rests on, and who is told their names."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.universities.review import story
from universities.access import PUBLIC, Audience
from universities.models import Release, Revision
from universities.releases.provenance import read_provenance

pytestmark = pytest.mark.django_db
OWN, ANALYST = Audience(roles={"harbour": "viewer"}), Audience(ministry_role="analyst")
NEIGHBOUR, ADMINISTRATOR = (
    Audience(roles={"mountain": "approver"}),
    Audience(ministry_role="administrator"),
)


@pytest.fixture
def released() -> None:
    story.make_story()
    story.sign()
    story.accept_it()
    release = Release.objects.create(
        number=1,
        published_at=datetime(2027, 1, 1, tzinfo=UTC),
        published_by="second",
    )
    release.revisions.set(Revision.objects.filter(sealed_at__isnull=False))


def read(audience: Audience, year: int = story.YEAR, **asked: Any) -> Any:
    known = {"release": 1, "university": "harbour", **asked}
    return read_provenance(audience, fiscal_year=year, **known)


@pytest.mark.parametrize("audience", [OWN, ANALYST])
def test_its_own_people_and_analysts_are_told_who_signed_and_who_accepted(
    released: None, audience: Audience
):
    found = read(audience)

    assert (found.sealed_by, found.accepted_by) == ("approver", "analyst")
    assert (found.sealed_at, found.accepted_at) == (story.NOW, story.NOW)


@pytest.mark.parametrize("audience", [PUBLIC, NEIGHBOUR, ADMINISTRATOR])
def test_everybody_else_learns_the_day_and_no_name(released: None, audience: Audience):
    found = read(audience)

    assert (found.sealed_by, found.accepted_by) == ("", "")
    assert found.accepted_at == story.NOW


def test_an_imported_year_says_when_it_was_imported(released: None):
    found = read(OWN, story.YEAR - 1)

    assert (found.imported_at, found.accepted_at, found.sealed_by) == (story.NOW, None, "")


def test_what_a_release_does_not_hold_has_no_provenance(released: None):
    assert read(OWN, release=2) is None
    assert read(OWN, university="mountain") is None


def test_it_costs_one_query(released: None, django_assert_num_queries: Any):
    with django_assert_num_queries(1):
        read(ANALYST)
