"""What the catalogue says about faulty items and viewpoints."""

from tests.indicators.catalogue.small import ITEMS, definitions, item, sentences, text


def problems_with_item(**changes):
    raw = definitions()
    raw[ITEMS]["items"][2] |= changes
    return sentences(raw)


def problems_with_more(*items):
    raw = definitions()
    raw[ITEMS]["items"] += items
    return sentences(raw)


def test_an_item_is_named_by_its_code():
    assert problems_with_item(is_whole="yes") == [
        "patents.toml: licences.is_whole: must be true or false, got 'yes'. Correct it."
    ]


def test_an_item_without_a_code_is_named_by_its_place():
    assert problems_with_more({**item("assignments", "count"), "code": ""}) == [
        "patents.toml: items[4].code: must be lower-case letters, digits and underscores, such as "
        "'licence_income', got ''. Correct it."
    ]


def test_an_unknown_key_of_an_item_is_named():
    assert problems_with_item(sincs=2020) == [
        "patents.toml: licences.sincs: unknown key 'sincs'. Did you mean 'since'?"
    ]


def test_two_items_cannot_have_one_code():
    assert problems_with_more(item("licences", "count")) == [
        "patents.toml: licences.code: must stand once, but 'licences' is also in patents.toml. "
        "Change one."
    ]


def test_two_items_cannot_be_fed_by_one_column():
    assert problems_with_more(
        item("assignments", "count", source_column="lic_n"),
        item("disclosures", "count", source_column="lic_n"),
    ) == [
        "patents.toml: disclosures.source_column: must stand once, but 'lic_n' is also in "
        "patents.toml. Change one."
    ]


def test_since_of_an_item_must_not_be_after_until():
    assert problems_with_item(since=2021, until=2020) == [
        "patents.toml: licences.since: must not be after until, got 2021 and 2020. "
        "Change one of them."
    ]


def test_an_identity_on_an_unknown_item_is_named():
    assert problems_with_item(identities=[["licences_sole"]]) == [
        "patents.toml: licences.identities: unknown item 'licences_sole'. Did you mean 'licences'?"
    ]


def test_an_identity_cannot_add_items_of_another_unit():
    assert problems_with_item(identities=[["licence_income", "share_sale_income"]]) == [
        "patents.toml: licences.identities: must be items of one unit, got count, thousand_yen. "
        "Leave out the items that cannot be added."
    ]


def test_a_part_of_an_unknown_whole_is_named():
    assert problems_with_item(part_of="licence") == [
        "patents.toml: licences.part_of: unknown item 'licence'. Did you mean 'licences'?"
    ]


def test_a_part_has_the_unit_of_its_whole():
    assert problems_with_item(part_of="licence_income") == [
        "patents.toml: licences.part_of: must be items of one unit, got count, thousand_yen. "
        "Leave out the items that cannot be added."
    ]


def test_an_item_is_no_part_of_itself():
    assert problems_with_item(part_of="licences") == [
        "patents.toml: licences.part_of: must lead to a whole that is no part of it, "
        "got licences → licences. Take one of them out."
    ]


def test_parts_in_a_circle_are_told_at_every_item_of_it():
    assert problems_with_more(
        item("east", "count", part_of="west"),
        item("west", "count", part_of="east"),
        item("outside", "count", part_of="east"),
    ) == [
        "patents.toml: east.part_of: must lead to a whole that is no part of it, "
        "got east → west → east. Take one of them out.",
        "patents.toml: west.part_of: must lead to a whole that is no part of it, "
        "got west → east → west. Take one of them out.",
    ]


def test_a_part_of_a_part_is_no_problem():
    assert (
        problems_with_more(
            item("assignments", "count", part_of="licences"),
            item("sole_assignments", "count", part_of="assignments"),
        )
        == []
    )


def test_an_unknown_unit_of_an_item_is_named():
    (problem,) = problems_with_more(item("assignments", "cases"))

    assert problem.startswith("patents.toml: assignments.unit: must be one of yen")
    assert problem.endswith("got 'cases'.")


def test_a_file_of_items_must_be_called_like_a_viewpoint():
    raw = definitions()
    raw["items/patent.toml"] = {"items": [item("assignments", "count")]}

    assert sentences(raw) == ["patent.toml: unknown viewpoint 'patent'. Did you mean 'patents'?"]


def test_a_file_that_holds_no_list_of_items_is_named():
    raw = {**definitions(), ITEMS: {"items": "none"}}

    assert "patents.toml: items: must be a list of tables, got 'none'. Correct it." in sentences(
        raw
    )


def test_a_missing_file_is_named():
    raw = definitions()
    del raw["viewpoints.toml"]

    assert "viewpoints.toml: must be there, and is missing. Write it." in sentences(raw)


def test_a_file_in_no_known_folder_is_named():
    assert sentences({**definitions(), "notes.toml": {}}) == [
        "notes.toml: is no file of the catalogue. Put it in items/ or indicators/."
    ]


def test_two_viewpoints_cannot_have_one_code():
    raw = definitions()
    raw["viewpoints.toml"]["viewpoints"].append({"code": "patents", "label": text("Again")})

    assert sentences(raw) == [
        "viewpoints.toml: patents.code: must stand once, but 'patents' is also in viewpoints.toml. "
        "Change one."
    ]


def test_the_staff_of_a_cost_is_an_item_that_counts_people():
    assert problems_with_item(staff="people") == [
        "patents.toml: licences.staff: unknown item 'people'. "
        "Known: licence_income, share_sale_income, licences."
    ]
    assert problems_with_item(staff="licence_income") == [
        "patents.toml: licences.staff: must count people (unit person), got 'licence_income' in "
        "thousand_yen. Name another."
    ]
