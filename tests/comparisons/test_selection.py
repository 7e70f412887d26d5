"""The address as a typed value: there and back, defaults, and refusals in a sentence."""

from urllib.parse import parse_qsl

import pytest

from comparisons.filters import STANDING_ORDERS, TableQuery, read_table_query
from comparisons.refusals import SelectionError
from comparisons.selection import Choices, Selection, read_selection
from indicators.text import LocalizedText
from tests.definitions import define_catalogue, define_indicator, define_size_grouping

INDICATOR = define_indicator("income_per_patent", "income", "patents", asked_until=2023)
OLD = define_indicator("old", "income", "patents", status="retired")
CHOICES = Choices(
    catalogue=define_catalogue(
        [INDICATOR, OLD],
        [
            define_size_grouping("patents_held_700", "patents", (700,)),
            define_size_grouping("patents_held_10", "patents", (10,)),
        ],
    ),
    fiscal_years=(2021, 2022, 2023, 2024),
    universities={
        "D001": LocalizedText("港湾大学", "Harbour University"),
        "D002": LocalizedText("港湾工業大学", "Harbour Institute of Technology"),
        "D003": LocalizedText("北大学", "North University"),
        "D004": LocalizedText("北大学院大学", "Kita Graduate University"),
    },
)


def read(**query: str) -> Selection:
    return read_selection(query, indicator="income_per_patent", choices=CHOICES)


def test_an_empty_address_asks_for_the_newest_asked_year_and_the_definitions_own_choices():
    assert read() == Selection("income_per_patent", 2023, "patents_held_700", "pooled")


def test_every_selection_survives_its_own_address():
    for selection in (
        read(),
        read(year="2021", grouping="patents_held_10", average="median", axis="log"),
        read(university="D003", release="12"),
    ):
        again = dict(parse_qsl(selection.query()))

        assert read(**again) == selection


def test_a_university_is_found_by_code_by_whole_name_and_by_a_part_that_fits_one():
    for words in ("D001", "港湾大学", "Harbour University", " 港湾大学 "):
        assert read(university=words).university == "D001"
    assert read(university="north").university == "D003"


def test_a_whole_name_wins_over_a_longer_one_that_holds_it():
    assert read(university="北大学").university == "D003"


def test_words_that_fit_several_universities_name_them():
    with pytest.raises(SelectionError) as refused:
        read(university="港湾")

    assert refused.value.status == 404
    assert "2校あります：港湾大学、港湾工業大学" in refused.value.sentence.ja
    assert "Harbour Institute of Technology" in refused.value.sentence.en


@pytest.mark.parametrize(
    ("query", "status", "named"),
    [
        ({"year": "20x4"}, 400, "20x4"),
        ({"year": "２０２３"}, 400, "２０２３"),
        ({"year": "2024"}, 404, "2021–2023"),
        ({"year": "1999"}, 404, "1999"),
        ({"grouping": "colour"}, 404, "colour"),
        ({"average": "mode"}, 400, "mode"),
        ({"axis": "polar"}, 400, "polar"),
        ({"university": "nowhere"}, 404, "nowhere"),
        ({"release": "-1"}, 400, "-1"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(
    query: dict[str, str], status: int, named: str
):
    with pytest.raises(SelectionError) as refused:
        read(**query)

    assert refused.value.status == status
    assert named in refused.value.sentence.ja


def test_an_unknown_or_retired_indicator_is_refused():
    for code in ("nothing", "old"):
        with pytest.raises(SelectionError) as refused:
            read_selection({}, indicator=code, choices=CHOICES)
        assert refused.value.status == 404


def test_wishes_for_a_table_are_read_from_allow_lists():
    query = {"q": " 港湾 ", "kind": "national", "sort": "-value", "page": "3", "x": "y"}

    assert read_table_query(query, orders=STANDING_ORDERS) == TableQuery(
        "港湾", "national", "-value", 3
    )


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "name_ja"},
        {"sort": "--value"},
        {"kind": "royal"},
        {"page": "0"},
        {"page": "-1"},
        {"page": "two"},
        {"page": "99999"},
        {"q": "x" * 101},
    ],
)
def test_a_wish_outside_the_lists_is_refused(query: dict[str, str]):
    with pytest.raises(SelectionError) as refused:
        read_table_query(query, orders=STANDING_ORDERS)

    assert refused.value.status == 400
