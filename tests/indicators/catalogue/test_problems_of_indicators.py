"""What the catalogue says about a faulty indicator: the file, the key, and what to do."""

import pytest

from tests.indicators.catalogue.small import INDICATOR, ITEMS, definitions, indicator, sentences

FILE = "licence_income_per_licence.toml"


def problems_with(**changes):
    return sentences({**definitions(), INDICATOR: indicator(**changes)})


def problems_without(key):
    raw = definitions()
    del raw[INDICATOR][key]
    return sentences(raw)


def test_faultless_definitions_have_no_problem():
    assert sentences(definitions()) == []


def test_an_unknown_item_is_named_with_the_nearest_known_one():
    assert problems_with(denominator=["licence"]) == [
        f"{FILE}: denominator: unknown item 'licence'. Did you mean 'licences'?"
    ]


def test_an_unknown_item_behind_a_minus_is_named_without_the_minus():
    assert problems_with(numerator=["licence_income", "-share_sale_incom"]) == [
        f"{FILE}: numerator: unknown item 'share_sale_incom'. Did you mean 'share_sale_income'?"
    ]


def test_an_item_that_resembles_none_is_answered_with_what_is_known():
    assert problems_with(denominator=["xyz"]) == [
        f"{FILE}: denominator: unknown item 'xyz'. "
        "Known: licence_income, share_sale_income, licences."
    ]


def test_a_missing_key_is_named():
    assert problems_without("decimals") == [
        f"{FILE}: decimals: must be there, and is missing. Add it."
    ]


def test_an_optional_key_may_be_missing():
    assert "note" not in definitions()[INDICATOR]
    assert sentences(definitions()) == []


def test_an_unknown_key_is_named_with_the_nearest_known_one():
    assert problems_with(decimal=1) == [
        f"{FILE}: decimal: unknown key 'decimal'. Did you mean 'decimals'?"
    ]


def test_the_code_is_the_name_of_the_file_and_no_key():
    assert problems_with(code="licence_income_per_licence")[0].startswith(
        f"{FILE}: code: unknown key 'code'."
    )


@pytest.mark.parametrize(
    ("key", "value", "must_be"),
    [
        ("numerator", "licence_income", "a list of item codes"),
        ("numerator", [], "a list of item codes"),
        ("denominator", [1], "a list of item codes"),
        ("decimals", "0", "a whole number from 0 to 6"),
        ("decimals", True, "a whole number from 0 to 6"),
        ("decimals", -1, "a whole number from 0 to 6"),
        ("minimum_denominator", -1, "a number that is not below 0"),
        ("since", "2024", "a fiscal year, such as 2024"),
        ("since", 24, "a fiscal year, such as 2024"),
        ("number", "4", "capital letters and digits, such as 'P4'"),
        ("reviewed", "soon", "a date in quotation marks, such as '2026-11-21'"),
        ("unit", "", "a text that is not empty"),
    ],
)
def test_a_value_of_the_wrong_kind_is_quoted(key, value, must_be):
    assert problems_with(**{key: value}) == [
        f"{FILE}: {key}: must be {must_be}, got {value!r}. Correct it."
    ]


def test_an_empty_translation_is_named_by_its_language():
    assert problems_with(label={"ja": "実施許諾", "en": " "}) == [
        f"{FILE}: label.en: must be a text that is not empty, got ' '. Write it."
    ]


def test_a_missing_translation_is_named_by_its_language():
    assert problems_with(why={"en": "Why."}) == [
        f"{FILE}: why.ja: must be a text that is not empty, got nothing. Write it."
    ]


def test_a_third_language_is_unknown():
    assert problems_with(label={"ja": "語", "en": "word", "fr": "mot"}) == [
        f"{FILE}: label.fr: unknown language 'fr'. Known: ja, en."
    ]


def test_a_text_in_one_language_only_is_asked_for_in_two():
    assert problems_with(label="Licences") == [
        f"{FILE}: label: must be a text in ja and en, got 'Licences'. Write label.ja and label.en."
    ]


def test_an_unknown_direction_is_named_with_the_nearest_known_one():
    assert problems_with(direction="higher_better") == [
        f"{FILE}: direction: unknown direction 'higher_better'. Did you mean 'higher_is_better'?"
    ]


def test_an_unknown_source_is_answered_with_what_is_known():
    assert problems_with(source="somebody") == [
        f"{FILE}: source: unknown source 'somebody'. Known: METI, TMDU, MEXT, ours."
    ]


def test_an_unknown_viewpoint_is_named_with_the_nearest_known_one():
    assert problems_with(viewpoint="patent") == [
        f"{FILE}: viewpoint: unknown viewpoint 'patent'. Did you mean 'patents'?"
    ]


def test_an_unknown_grouping_is_named_with_the_nearest_known_one():
    assert problems_with(grouping="licence_10") == [
        f"{FILE}: grouping: unknown grouping 'licence_10'. Did you mean 'licences_10'?"
    ]


def test_an_unknown_unit_is_answered_with_what_is_known():
    (problem,) = problems_with(unit="dollar")

    assert problem.startswith(f"{FILE}: unit: must be one of yen, thousand_yen")
    assert problem.endswith("got 'dollar'.")


def test_a_unit_that_the_items_cannot_make_is_refused():
    assert problems_with(unit="percent") == [
        f"{FILE}: unit: thousand_yen ÷ count cannot be given in percent. "
        "Choose a unit of the same kind, such as thousand_yen/count."
    ]


def test_items_of_two_units_cannot_be_added():
    assert problems_with(numerator=["licence_income", "licences"]) == [
        f"{FILE}: numerator: must be items of one unit, got thousand_yen, count. "
        "Leave out the items that cannot be added."
    ]


def test_since_must_not_be_after_until():
    assert problems_with(since=2024, until=2020) == [
        f"{FILE}: since: must not be after until, got 2024 and 2020. Change one of them."
    ]


def test_since_and_until_may_be_the_same_year():
    assert problems_with(since=2024, until=2024) == []


def test_two_indicators_cannot_have_one_number():
    raw = {**definitions(), "indicators/second.toml": indicator()}

    assert sentences(raw) == [
        f"second.toml: number: must stand once, but 'P4' is also in {FILE}. Change one."
    ]


def test_every_fault_is_told_at_once():
    raw = {**definitions(), INDICATOR: indicator(denominator=["licence"], direction="up")}
    raw[ITEMS]["items"][0]["unit"] = "dollar"

    assert len(sentences(raw)) == 3
