"""What is kept for one audience is never given to another; what is public is kept once for all."""

import re
from functools import partial
from typing import Any

import pytest
from django.test import Client

from comparisons.memory import keep
from comparisons.results import Asked, ask_about
from comparisons.selection import Selection
from comparisons.tables import standings
from comparisons.tables.standing_cells import write_standings
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


def own_rows(address: str) -> list[str]:
    page = Client().get(address).content.decode()
    return re.findall(r'<tr class="own"><td ><a href="/universities/(\w+)/">', page)


def test_rows_are_kept_once_and_mark_whoever_is_highlighted(
    demo_release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    written: list[Selection] = []

    def write(release: PublishedRelease, selection: Selection, *rest: Any, **more: Any) -> Any:
        written.append(selection)
        return write_standings(release, selection, *rest, **more)

    monkeypatch.setattr(standings, "write_standings", write)
    page = f"/indicators/{PUBLIC_ONE.indicator}/?sort=name&q=大学"

    marked = [own_rows(f"{page}&university={code}") for code in ("D001", "D002")]

    assert marked == [["D001"], ["D002"]]
    assert own_rows(page) == []
    assert [each.university for each in written] == [None]


def test_a_written_page_is_given_to_its_own_question_only(demo_release: PublishedRelease):
    questions = [(year, code) for year in (2023, 2024) for code in ("D001", "D002")]

    for year, code in questions * 2:
        address = f"/indicators/{PUBLIC_ONE.indicator}/?year={year}&university={code}"
        page = Client().get(address).content.decode()

        assert f'<option value="{year}" selected>' in page
        name = demo_release.universities.set_index("university")["name_ja"][code]
        assert re.search(rf'<input [^>]*id="control-university"[^>]* value="{name}"', page)
