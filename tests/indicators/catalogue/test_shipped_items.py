"""What a university is asked: how many items, explained how, and where in the form."""

import pytest

from indicators.catalogue.loader import load_catalogue

ITEMS = list(load_catalogue().items.values())
# As the screens were drawn; a longer section is no longer taken in at a glance.
MOST_IN_A_SECTION = 34


def codes_starting(*beginnings):
    return {item.code for item in ITEMS if item.code.startswith(beginnings)}


def test_there_are_about_a_hundred_and_ten_items_and_forty_indicators():
    assert len(ITEMS) == 114
    assert len(load_catalogue().indicators) == 44


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.code)
def test_every_item_says_what_to_include_and_exclude_with_an_example(item):
    assert "例：" in item.include.ja + item.exclude.ja
    assert "Example:" in item.include.en + item.exclude.en


def test_no_two_items_are_explained_with_the_same_words():
    for name in ("definition", "include", "exclude"):
        for language in ("ja", "en"):
            texts = [getattr(getattr(item, name), language) for item in ITEMS]
            again = {words for words in texts if texts.count(words) > 1}
            assert again == set(), name


def test_the_sections_stand_in_the_order_of_the_form():
    labels = [section.label.ja for section in load_catalogue().sections.values()]

    assert labels == [
        "体制・人件費",
        "共同研究",
        "受託研究・治験等",
        "特許",
        "ライセンス・譲渡",
        "地域・国際ほか",
        "その他",
    ]


def test_no_section_is_too_long_to_be_taken_in():
    lengths = [len(section.items) for section in load_catalogue().sections.values()]

    assert sum(lengths) == len(ITEMS)
    assert max(lengths) <= MOST_IN_A_SECTION


def test_an_introduction_speaks_of_the_year_asked_about_and_of_none_by_its_number():
    for section in load_catalogue().sections.values():
        assert "対象年度" in section.introduction.ja
        assert "20" not in section.introduction.ja + section.introduction.en


def test_both_kinds_of_research_are_asked_in_the_same_ways():
    ways = [
        "contracts",
        "contracts_private",
        "contracts_large_companies",
        "contracts_sme",
        "contracts_foreign_companies",
        "contracts_local_governments",
        "contracts_other_payers",
        "contracts_same_prefecture",
        "contracts_new",
        "contracts_continuing",
        "contracts_long_term",
        "amount",
        "direct_cost",
        "indirect_cost",
        "strategic_cost",
    ]

    for kind in ("joint_research", "commissioned_research"):
        assert {f"{kind}_{way}" for way in ways} <= codes_starting(kind)


def test_the_bands_of_joint_research_leave_no_contract_out():
    private = load_catalogue().items["joint_research_contracts_private"]

    bands = ("zero_yen", "under_1_million", "1_to_5_million", "5_to_10_million", "from_10_million")
    assert private.identities == (tuple(f"joint_research_contracts_{band}" for band in bands),)


def test_members_of_a_sum_are_parts_of_it_where_both_stand_in_one_section():
    items = load_catalogue().items
    for section in load_catalogue().sections.values():
        for code in section.items:
            members = {part for parts in items[code].identities for part in parts}
            for member in members & set(section.items):
                assert items[member].part_of == code, member


def test_items_asked_in_a_year_stand_in_the_order_of_the_sections():
    asked = [item.code for item in load_catalogue().asked_items(2025)]

    assert asked[0] == "technology_transfer_personnel_cost"
    assert asked[-1] == "trademark_applications"
    assert len(asked) == len(ITEMS)


def test_items_that_are_asked_only_later_are_left_out_before():
    asked_2018 = {item.code for item in load_catalogue().asked_items(2018)}

    assert {"donations", "patent_applications_pct"} & asked_2018 == set()
    assert "disclosures" in asked_2018
