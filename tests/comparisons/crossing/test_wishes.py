"""Addresses of pages across indicators as typed values, and what is refused in words."""

from dataclasses import replace

import pytest

from comparisons.crossing.wishes import (
    Wish,
    list_averages,
    read_breakdown,
    read_pair,
    read_spine,
    read_viewpoints,
)
from comparisons.refusals import SelectionError
from comparisons.selection import Choices
from indicators.catalogue.model import Breakdown, Viewpoint
from tests.definitions import define_catalogue, define_indicator, define_kind_grouping, text

LICENCES = define_indicator("licences", "licence", "patents", grouping="kind")
SALES = define_indicator("sales", "sale", "patents", grouping="kind", asked_since=2023)
SIZE = define_indicator("size", "amount", "contracts", grouping="kind", viewpoint="research")
SECRET = define_indicator("secret", "cost", "patents", grouping="kind", confidential=True)
ONE = Breakdown("one", text("one"), text("why"), "sum", ("licences", "sales"), "ours", text("all"))
CATALOGUE = replace(
    define_catalogue([SECRET, LICENCES, SALES, SIZE], [define_kind_grouping()]),
    viewpoints={code: Viewpoint(code, text(code)) for code in ("patents", "research")},
    breakdowns={"one": ONE},
)
CHOICES = Choices(CATALOGUE, (2022, 2023, 2024), {"D1": text("North")})


def test_a_breakdown_takes_what_its_first_part_takes():
    wish = read_breakdown({}, ONE, CHOICES)

    assert wish == Wish(2024, "kind", average="pooled")
    assert wish.parameters() == {"year": "2024", "grouping": "kind", "average": "pooled"}


def test_an_address_comes_back_as_it_was():
    query = {"x": "sales", "y": "size", "year": "2023", "grouping": "kind"}
    query |= {"university": "D1", "axis": "log"}

    assert read_pair(query, CHOICES).parameters() == query


def test_a_year_in_which_a_part_was_not_asked_is_unknown():
    with pytest.raises(SelectionError) as error:
        read_breakdown({"year": "2022"}, ONE, CHOICES)

    assert error.value.status == 404


def test_medians_are_offered_side_by_side_only():
    assert "median" not in list_averages(ONE)
    assert "median" in list_averages(replace(ONE, kind="beside"))


def test_by_default_two_public_indicators_of_two_viewpoints_are_paired():
    wish = read_pair({}, CHOICES)

    assert (wish.x, wish.y) == ("licences", "size")


@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ({"x": "secret"}, 400, "rests on confidential items"),
        ({"y": "secret"}, 400, "rests on confidential items"),
        ({"x": "nothing"}, 404, "nothing"),
        ({"x": "sales", "y": "sales"}, 400, "the same"),
        ({"x": "viewpoint:moon"}, 404, "viewpoint:moon"),
        ({"axis": "round"}, 400, "axis"),
        ({"grouping": "colour"}, 404, "colour"),
        ({"university": "ZZ"}, 404, "ZZ"),
    ],
)
def test_what_a_pair_cannot_be_is_refused_in_words(query: dict[str, str], status: int, told: str):
    with pytest.raises(SelectionError) as error:
        read_pair(query, CHOICES)

    assert error.value.status == status
    assert told in error.value.sentence.en


def test_an_axis_may_be_a_viewpoint():
    assert read_pair({"x": "viewpoint:research"}, CHOICES).x == "viewpoint:research"


def test_a_release_without_two_public_indicators_pairs_nothing():
    alone = replace(CATALOGUE, indicators={"secret": SECRET, "sales": SALES})

    with pytest.raises(SelectionError) as error:
        read_pair({}, Choices(alone, (2024,), {}))

    assert error.value.status == 404


def test_viewpoints_and_the_spine_read_year_university_and_viewpoint():
    assert read_viewpoints({"year": "2023"}, CHOICES) == Wish(2023, "kind")
    spine = read_spine({"viewpoint": "research"}, "D1", CHOICES)
    assert spine == Wish(2024, university="D1", viewpoint="research")


@pytest.mark.parametrize(("code", "query"), [("ZZ", {}), ("D1", {"viewpoint": "moon"})])
def test_an_unknown_university_or_viewpoint_is_not_found(code: str, query: dict[str, str]):
    with pytest.raises(SelectionError) as error:
        read_spine(query, code, CHOICES)

    assert error.value.status == 404
