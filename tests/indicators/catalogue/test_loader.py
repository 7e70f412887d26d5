"""What the loader reads, what it derives from the items, and the order that it keeps."""

import json

import pytest

from indicators.catalogue.building.catalogue import build_catalogue
from indicators.catalogue.loader import CatalogueError, load_catalogue, read_definitions
from indicators.catalogue.model import Term
from indicators.text import LocalizedText
from tests.indicators.catalogue.small import INDICATOR, ITEMS, definitions, indicator, item


def only_indicator(raw):
    return build_catalogue(raw).indicators["licence_income_per_licence"]


def test_a_leading_minus_subtracts():
    assert only_indicator(definitions()).numerator == (
        Term("licence_income", 1),
        Term("share_sale_income", -1),
    )


def test_the_scale_is_derived_from_the_units():
    thousand_yen_to_yen = 1000

    assert only_indicator(definitions()).scale == thousand_yen_to_yen


def test_the_units_of_both_sides_are_those_of_their_items():
    built = only_indicator(definitions())

    assert (built.numerator_unit, built.denominator_unit) == ("thousand_yen", "count")


def test_an_indicator_is_confidential_if_one_of_its_items_is():
    raw = definitions()
    raw[ITEMS]["items"][1]["confidential"] = True

    assert only_indicator(raw).confidential


def test_an_indicator_of_public_items_is_public():
    assert not only_indicator(definitions()).confidential


def test_an_indicator_begins_with_the_latest_of_its_items():
    raw = {**definitions(), INDICATOR: indicator(since=2018)}
    raw[ITEMS]["items"][0]["since"] = 2020
    raw[ITEMS]["items"][1]["since"] = 2019

    built = only_indicator(raw)

    assert not built.is_asked_in(2019)
    assert built.is_asked_in(2020)


def test_an_indicator_ends_with_the_earliest_of_its_items():
    raw = {**definitions(), INDICATOR: indicator(until=2024)}
    raw[ITEMS]["items"][2]["until"] = 2022

    built = only_indicator(raw)

    assert built.is_asked_in(2022)
    assert not built.is_asked_in(2023)


def test_without_years_an_indicator_is_asked_in_every_year():
    assert only_indicator(definitions()).is_asked_in(1950)


def test_an_item_belongs_to_the_viewpoint_of_its_file():
    assert build_catalogue(definitions()).items["licences"].viewpoint == "patents"


def test_what_an_item_does_not_say_is_left_open():
    licences = build_catalogue(definitions()).items["licences"]

    assert (licences.include, licences.since, licences.source_column) == (None, None, None)
    assert not licences.confidential
    assert not licences.may_be_negative


def test_an_identity_is_a_tuple_of_parts():
    raw = definitions()
    raw[ITEMS]["items"].append(
        item("all_income", "thousand_yen", identities=[["licence_income", "share_sale_income"]])
    )

    assert build_catalogue(raw).items["all_income"].identities == (
        ("licence_income", "share_sale_income"),
    )


def test_both_languages_are_kept():
    assert build_catalogue(definitions()).viewpoints["patents"].label == LocalizedText(
        "Patents（日本語）", "Patents"
    )


def test_indicators_stand_by_viewpoint_then_source_then_number():
    raw = definitions()
    raw["viewpoints.toml"]["viewpoints"].insert(
        0, {"code": "research", "label": {"ja": "研究", "en": "Research"}}
    )
    raw["indicators/a.toml"] = indicator(number="S10", source="ours")
    raw["indicators/b.toml"] = indicator(number="S9", source="MEXT")
    raw["indicators/c.toml"] = indicator(number="T1", source="TMDU")
    raw["indicators/d.toml"] = indicator(number="R1", viewpoint="research")

    numbers = [one.number for one in build_catalogue(raw).indicators.values()]

    assert numbers == ["R1", "P4", "T1", "S9", "S10"]


def test_what_is_read_survives_json():
    raw = read_definitions()

    assert build_catalogue(json.loads(json.dumps(raw))) == build_catalogue(raw)


def test_the_shipped_catalogue_is_read_once():
    assert load_catalogue() is load_catalogue()


def test_every_file_that_is_not_toml_is_named_at_once(tmp_path):
    (tmp_path / "first.toml").write_text("number = ", encoding="utf-8")
    (tmp_path / "second.toml").write_bytes("label = '件'".encode("cp932"))

    with pytest.raises(CatalogueError) as caught:
        read_definitions(tmp_path)

    first, second = str(caught.value).splitlines()
    assert first.startswith("first.toml: must be TOML in UTF-8")
    assert second.startswith("second.toml: must be TOML in UTF-8")
