"""A report is made for its own university or for everybody, whatever else its reader may see."""

import pytest

from reports.pages import read_order
from reports.services import audience_of
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release

HARBOUR, MOUNTAIN = "D001", "D002"
VIEWER = Audience(roles={HARBOUR: "viewer"})
OFFICE = Audience(roles={HARBOUR: "contributor", MOUNTAIN: "contributor"})


def sight_of_report(audience: Audience, university: str) -> object:
    """Return whose values the report of a university rests on when that audience asks for it."""
    order = read_order(read_release(audience), university, {"year": "2024"}, "ja")
    return order.release.identity


@pytest.mark.parametrize("audience", [VIEWER, OFFICE])
def test_whoever_serves_a_university_gets_the_report_of_its_people(
    demo_release: PublishedRelease, audience: Audience
):
    its_own = read_release(audience_of(HARBOUR)).identity

    assert sight_of_report(audience, HARBOUR) == its_own != demo_release.identity


@pytest.mark.parametrize(
    "audience",
    [
        PUBLIC,
        VIEWER,
        Audience(ministry_role="analyst"),
        Audience(ministry_role="analyst", may_identify=True, identifies=True),
        Audience(ministry_role="administrator"),
    ],
)
def test_everybody_else_gets_the_report_that_a_visitor_gets(
    demo_release: PublishedRelease, audience: Audience
):
    assert sight_of_report(audience, MOUNTAIN) == read_release(PUBLIC).identity
