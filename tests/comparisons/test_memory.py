"""What is kept for one audience is never given to another; what is public is kept once for all."""

from functools import partial

import pytest

from comparisons.memory import keep
from comparisons.results import Asked, ask_about
from comparisons.selection import Selection
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release

PUBLIC_ONE = Selection("research_amount_per_contract", 2024, "contracts_800", "pooled")
CONFIDENTIAL = Selection("research_amount_per_personnel_cost", 2024, "contracts_800", "pooled")
HARBOUR, MOUNTAIN = (Audience(roles={code: "viewer"}) for code in ("D001", "D002"))
BOTH = Audience(roles={"D001": "contributor", "D002": "contributor"})
AUDIENCES = [PUBLIC, HARBOUR, MOUNTAIN, BOTH, Audience(identifies=True)]


def keep_each(selection: Selection, kind: str) -> list[str]:
    releases = [read_release(audience) for audience in AUDIENCES]
    return [
        keep(kind, partial(str, place), release=each, selection=selection, language="ja")
        for place, each in enumerate(releases)
    ]


def test_audiences_that_see_different_values_share_nothing(demo_release: PublishedRelease):
    assert keep_each(CONFIDENTIAL, "page") == ["0", "1", "2", "3", "4"]


def test_a_page_of_public_values_is_kept_once_for_everybody(demo_release: PublishedRelease):
    assert keep_each(PUBLIC_ONE, "page") == ["0"] * 5


@pytest.mark.parametrize("selection", [PUBLIC_ONE, CONFIDENTIAL])
def test_what_is_kept_for_everybody_is_never_what_is_kept_for_one(
    demo_release: PublishedRelease, selection: Selection
):
    assert Asked(demo_release) != Asked(demo_release, is_same_for_all=True)
    assert ask_about(demo_release, selection).is_same_for_all is (selection == PUBLIC_ONE)


def test_the_same_audience_finds_what_was_kept(demo_release: PublishedRelease):
    again = read_release(Audience(roles={"D001": "approver"}))

    assert Asked(read_release(HARBOUR)) == Asked(again)
    assert hash(Asked(read_release(HARBOUR))) == hash(Asked(again))
