"""What the catalogue says about faulty groupings: cuts, groups and what divides them."""

from tests.indicators.catalogue.small import definitions, sentences, text

SMALL, MEDIUM, LARGE = (
    {"code": code, "label": text(code)} for code in ("small", "medium", "large")
)


def problems_with(*without, **changes):
    raw = definitions()
    grouping = raw["groupings.toml"]["groupings"][0]
    grouping |= changes
    for key in without:
        del grouping[key]
    return sentences(raw)


def test_three_groups_fit_two_ascending_cuts():
    assert problems_with(cuts=[10, 50], groups=[SMALL, MEDIUM, LARGE]) == []


def test_cuts_must_ascend():
    assert problems_with(cuts=[50, 10], groups=[SMALL, MEDIUM, LARGE]) == [
        "groupings.toml: licences_10.cuts: must ascend, got [50, 10]. "
        "Put the lowest first, each once."
    ]


def test_a_cut_stands_once():
    assert problems_with(cuts=[10, 10], groups=[SMALL, MEDIUM, LARGE]) == [
        "groupings.toml: licences_10.cuts: must ascend, got [10, 10]. "
        "Put the lowest first, each once."
    ]


def test_there_is_one_group_more_than_cuts():
    assert problems_with(groups=[SMALL, MEDIUM, LARGE]) == [
        "groupings.toml: licences_10.groups: must be one more than the cuts: 2, got 3. "
        "Name every group, lowest first."
    ]


def test_an_unknown_item_of_a_grouping_is_named():
    assert problems_with(items=["licence"]) == [
        "groupings.toml: licences_10.items: unknown item 'licence'. Did you mean 'licences'?"
    ]


def test_a_grouping_adds_items_of_one_unit():
    assert problems_with(items=["licences", "licence_income"]) == [
        "groupings.toml: licences_10.items: must be items of one unit, got count, thousand_yen. "
        "Leave out the items that cannot be added."
    ]


def test_items_need_cuts():
    assert problems_with("cuts") == [
        "groupings.toml: licences_10.cuts: must be there: items and cuts belong together. Add it."
    ]


def test_a_grouping_by_attribute_needs_neither_items_nor_cuts():
    assert problems_with("items", "cuts", attribute="kind") == []


def test_a_grouping_is_by_size_or_by_attribute_but_not_both():
    assert problems_with(attribute="kind") == [
        "groupings.toml: licences_10.attribute: must be there, or items and cuts; never both. "
        "Choose one."
    ]


def test_an_unknown_attribute_is_named_with_the_nearest_known_one():
    assert problems_with("items", "cuts", attribute="kinds") == [
        "groupings.toml: licences_10.attribute: unknown attribute 'kinds'. Did you mean 'kind'?"
    ]


def test_two_groups_cannot_have_one_code():
    assert problems_with(groups=[SMALL, SMALL]) == [
        "groupings.toml: licences_10.groups[2].code: must stand once and be neither all nor "
        "unclassified, got 'small'. Change it."
    ]


def test_no_group_may_be_called_all():
    assert problems_with(groups=[SMALL, {"code": "all", "label": text("All")}]) == [
        "groupings.toml: licences_10.groups[2].code: must stand once and be neither all nor "
        "unclassified, got 'all'. Change it."
    ]


def test_a_group_without_an_english_name_is_named_by_its_place():
    assert problems_with(groups=[SMALL, {"code": "large", "label": {"ja": "大"}}]) == [
        "groupings.toml: licences_10.groups[2].label.en: must be a text that is not empty, "
        "got nothing. Write it."
    ]


def test_two_groupings_cannot_have_one_code():
    raw = definitions()
    raw["groupings.toml"]["groupings"] *= 2

    assert sentences(raw) == [
        "groupings.toml: licences_10.code: must stand once, but 'licences_10' is also in "
        "groupings.toml. Change one."
    ]


def test_a_confidential_item_cannot_divide_universities():
    raw = definitions()
    raw["items/patents.toml"]["items"][2]["confidential"] = True

    assert sentences(raw) == [
        "groupings.toml: licences_10.items: must be public, or a group would tell its size; "
        "got 'licences'. Take another."
    ]


def by_attribute(*groups):
    return problems_with("items", "cuts", attribute="prefecture", groups=list(groups))


def test_a_group_of_an_attribute_lists_its_values():
    assert by_attribute(SMALL | {"values": ["北海道"]}, LARGE | {"values": ["東京都"]}) == []
    assert by_attribute(SMALL | {"values": [True]}, LARGE | {"values": [False]}) == []


def test_a_value_is_at_home_in_one_group():
    assert by_attribute(SMALL | {"values": ["東京都"]}, LARGE | {"values": ["東京都"]}) == [
        "groupings.toml: licences_10.groups[2].values: must stand in one group only, "
        "got '東京都' twice. Remove one."
    ]


def test_values_are_texts_or_true_and_false():
    assert by_attribute(SMALL | {"values": [700]}, LARGE) == [
        "groupings.toml: licences_10.groups[1].values: must be a list of texts, or of true and "
        "false, got [700]. Correct it."
    ]


def test_a_group_by_size_has_no_values():
    assert problems_with(groups=[SMALL | {"values": ["x"]}, LARGE]) == [
        "groupings.toml: licences_10.groups[1].values: must be absent: only an attribute has "
        "values. Remove it."
    ]


def test_an_unknown_key_of_a_group_is_named():
    assert by_attribute(SMALL | {"value": ["東京都"]}, LARGE) == [
        "groupings.toml: licences_10.groups[1].value: unknown key 'value'. Did you mean 'values'?"
    ]
