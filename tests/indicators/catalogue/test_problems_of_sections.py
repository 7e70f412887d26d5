"""What the catalogue says about faulty sections: every item is asked once, after its whole."""

from tests.indicators.catalogue.small import ITEMS, definitions, sentences, text


def section(code, *items, **changes):
    return {
        "code": code,
        "label": text(code),
        "introduction": text(f"How to answer {code}."),
        "items": list(items),
        **changes,
    }


def problems_with(*sections, **items):
    """Return the sentences; `items` are changes of the items by their code."""
    raw = {**definitions(), "sections.toml": {"sections": list(sections)}}
    for entry in raw[ITEMS]["items"]:
        entry |= items.get(entry["code"], {})
    return sentences(raw)


def test_every_item_in_one_section_is_no_problem():
    assert (
        problems_with(
            section("licences", "licences"),
            section("income", "licence_income", "share_sale_income"),
        )
        == []
    )


def test_an_unknown_item_of_a_section_is_named():
    assert problems_with(section("all", "licences", "licence_income", "share_sale_incom")) == [
        "sections.toml: all.items: unknown item 'share_sale_incom'. "
        "Did you mean 'share_sale_income'?",
        "patents.toml: share_sale_income.code: must stand in one section of sections.toml, "
        "got none. Add it to one.",
    ]


def test_an_item_in_two_sections_is_named_with_both():
    assert problems_with(
        section("counts", "licences"),
        section("income", "licence_income", "licences", "share_sale_income"),
    ) == [
        "sections.toml: income.items: 'licences' must stand in one section and once, "
        "but is also in counts. Leave one."
    ]


def test_an_item_twice_in_one_section_is_named():
    assert problems_with(
        section("all", "licences", "licence_income", "licences", "share_sale_income")
    ) == [
        "sections.toml: all.items: 'licences' must stand in one section and once, "
        "but is also in all. Leave one."
    ]


def test_an_item_in_no_section_is_named():
    assert problems_with(section("income", "licence_income", "share_sale_income")) == [
        "patents.toml: licences.code: must stand in one section of sections.toml, got none. "
        "Add it to one."
    ]


def test_a_part_before_its_whole_is_named():
    assert problems_with(
        section("all", "licences", "share_sale_income", "licence_income"),
        share_sale_income={"part_of": "licence_income"},
    ) == [
        "sections.toml: all.items: 'licence_income' must stand before its part "
        "'share_sale_income'. Move it up."
    ]


def test_a_member_of_a_sum_before_the_total_is_named_once():
    assert problems_with(
        section("all", "licences", "share_sale_income", "licence_income"),
        share_sale_income={"part_of": "licence_income"},
        licence_income={"identities": [["share_sale_income"]]},
    ) == [
        "sections.toml: all.items: 'licence_income' must stand before its part "
        "'share_sale_income'. Move it up."
    ]


def test_a_total_in_a_later_section_is_no_problem():
    assert (
        problems_with(
            section("parts", "share_sale_income"),
            section("totals", "licences", "licence_income"),
            licence_income={"identities": [["share_sale_income"]]},
        )
        == []
    )


def test_a_section_has_an_introduction_in_both_languages():
    assert problems_with(
        section(
            "all",
            "licences",
            "licence_income",
            "share_sale_income",
            introduction={"ja": "答え方"},
        )
    ) == [
        "sections.toml: all.introduction.en: must be a text that is not empty, got nothing. "
        "Write it."
    ]


def test_two_sections_cannot_have_one_code():
    assert problems_with(
        section("all", "licences"), section("all", "licence_income", "share_sale_income")
    ) == [
        "sections.toml: all.code: must stand once, but 'all' is also in sections.toml. Change one."
    ]


def test_definitions_from_before_there_were_sections_have_no_problem():
    assert sentences(definitions()) == []
