"""A reader's grouping in the address: there and back, and refused in a sentence."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest

from comparisons.groups.model import Member, NamedGroup, Near
from comparisons.refusals import SelectionError
from comparisons.selection import Choices, Selection, read_selection
from indicators.text import LocalizedText
from tests.comparisons.test_selection import CHOICES
from tests.definitions import define_catalogue, define_indicator, define_size_grouping

HARBOUR = LocalizedText("港湾大学", "Harbour University")
FRIENDS = NamedGroup("aZ3-_", 4, "仲間", (Member("D001", HARBOUR),))
CLASSES = define_size_grouping("classes", "patents", (10, 50), "few some many")
CONFIDENTIAL = define_indicator("secret", "income", "cost", confidential=True)
PUBLIC = CHOICES.catalogue.indicators["income_per_patent"]
HERE = replace(
    CHOICES,
    catalogue=define_catalogue(
        [PUBLIC, CONFIDENTIAL], [*CHOICES.catalogue.groupings.values(), CLASSES]
    ),
    find_group={FRIENDS.slug: FRIENDS}.get,
)


def read(indicator: str = PUBLIC.code, choices: Choices = HERE, **query: str) -> Selection:
    return read_selection(query, indicator=indicator, choices=choices)


def test_every_grouping_of_a_reader_survives_its_own_address():
    for selection in (
        read(cut="500"),
        read(cut="0.5", grouping="patents_held_10", university="D002"),
        read(grouping="peers", university="D001"),
        read(grouping="peers", university="D001", peers="25"),
        read(grouping="g-aZ3-_"),
    ):
        assert not selection.is_released
        assert read(**dict(parse_qsl(selection.query()))) == selection


def test_a_moved_cut_is_kept_and_the_official_one_is_the_releases_own():
    assert read(cut="500").cut == 500
    assert read(cut="700") == read()
    assert read(grouping="patents_held_700:500") == read(cut="500")


def test_the_nearest_stay_those_of_the_university_they_were_asked_for():
    found = read(grouping="peers:12", university="D001")

    assert found.near == Near("D001", 12)
    assert found.highlighting(None).near == Near("D001", 12)
    assert found.highlighting(None).parameters()["university"] == "D001"


def test_a_group_that_was_changed_is_another_selection():
    before = read(grouping="g-aZ3-_")
    changed = {FRIENDS.slug: FRIENDS._replace(version=5)}.get

    after = read(choices=replace(HERE, find_group=changed), grouping="g-aZ3-_")

    assert before.query() == after.query()
    assert before != after
    assert repr(before) != repr(after)


@pytest.mark.parametrize(
    ("query", "status", "named"),
    [
        ({"cut": "many"}, 400, "many"),
        ({"cut": "-1"}, 400, "-1"),
        ({"cut": "５００"}, 400, "５００"),
        ({"cut": "1e9"}, 400, "1e9"),
        ({"cut": "5", "grouping": "classes"}, 400, "classes"),
        ({"grouping": "peers"}, 400, "強調する大学"),
        ({"grouping": "peers", "university": "D001", "peers": "2"}, 400, "2"),
        ({"grouping": "peers", "university": "D001", "peers": "51"}, 400, "51"),
        ({"grouping": "peers", "university": "D001", "peers": "all"}, 400, "all"),
        ({"grouping": "g-gone"}, 404, "g-gone"),
        ({"grouping": "g-"}, 404, "g-"),
    ],
)
def test_what_cannot_be_made_is_refused_by_name(query: dict[str, str], status: int, named: str):
    with pytest.raises(SelectionError) as refused:
        read(**query)

    assert refused.value.status == status
    assert named in refused.value.sentence.ja


@pytest.mark.parametrize(
    "query",
    [
        {"cut": "500"},
        {"grouping": "patents_held_10:3"},
        {"grouping": "peers", "university": "D001"},
        {"grouping": "g-aZ3-_"},
    ],
)
def test_of_a_confidential_indicator_only_released_groups_exist(query: dict[str, str]):
    with pytest.raises(SelectionError) as refused:
        read("secret", **query)

    assert refused.value.status == 400
    assert "公表した群の値しかありません" in refused.value.sentence.ja
    assert refused.value.way is not None
    assert refused.value.way.address == "?grouping=patents_held_700"


def test_of_a_confidential_indicator_the_official_cut_is_no_new_group():
    assert read("secret", cut="700").is_released
