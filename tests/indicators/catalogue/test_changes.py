"""Changes of definition: read from the files, gathered by the indicator, refused when wrong."""

from typing import Any

import pytest

from indicators.catalogue.building.catalogue import build_catalogue
from tests.indicators.catalogue.small import INDICATOR, ITEMS, definitions, sentences


def change(year: Any, words: str = "counted anew") -> dict[str, Any]:
    return {"year": year, "ja": f"{words}（日本語）", "en": words}


def with_item(**changes: Any) -> dict[str, Any]:
    raw = definitions()
    raw[ITEMS]["items"][2] |= changes
    return raw


def test_an_indicator_gathers_its_own_changes_and_those_of_its_items_by_year():
    raw = with_item(changes=[change(2020, "first"), change(2023, "third")])
    raw[INDICATOR]["changes"] = [change(2022, "second")]

    catalogue = build_catalogue(raw)

    (indicator,) = catalogue.indicators.values()
    assert [(each.year, each.text.en) for each in indicator.changes] == [
        (2020, "“licences”: first"),
        (2022, "second"),
        (2023, "“licences”: third"),
    ]
    assert [each.text.ja for each in indicator.changes_in(2022)] == ["second（日本語）"]
    assert indicator.changes_in(2021) == ()
    assert [each.year for each in catalogue.items["licences"].changes] == [2020, 2023]


def test_what_names_no_change_has_none():
    catalogue = build_catalogue(definitions())

    assert [each.changes for each in catalogue.items.values()] == [(), (), ()]


@pytest.mark.parametrize(
    "wrong",
    [2022, [], ["2022"], [{"year": "2022", "ja": "あ", "en": "a"}], [{"year": 2022, "ja": "あ"}]],
)
def test_what_is_no_change_is_said_with_an_example(wrong: Any):
    (sentence,) = sentences(with_item(changes=wrong))

    assert sentence.startswith("patents.toml: licences.changes: must be a list of changes")
    assert "{ year = 2022, ja = '…', en = '…' }" in sentence


def test_changes_stand_in_order_and_a_year_once():
    for years in ((2023, 2022), (2022, 2022)):
        told = sentences(with_item(changes=[change(year) for year in years]))

        assert told == [
            "patents.toml: licences.changes: must stand in order, a year once, "
            f"got {years[0]}, {years[1]}. Sort or join them."
        ]


@pytest.mark.parametrize(
    ("year", "is_fine"), [(2020, False), (2021, True), (2024, True), (2025, False)]
)
def test_a_change_has_a_year_before_it_in_which_the_item_was_asked(year: int, is_fine: bool):
    told = sentences(with_item(since=2020, until=2024, changes=[change(year)]))

    wanted = (
        "patents.toml: licences.changes: must be after since and not after until, "
        f"got {year}. Change one of them."
    )
    assert told == ([] if is_fine else [wanted])
