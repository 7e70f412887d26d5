"""METI's indicators, and those of the example university, as their sources print them.

The table is written out by hand from the published list; nothing in it is read from the code.
"""

import pytest

from indicators.catalogue.loader import load_catalogue

JOINT_AND_COMMISSIONED_CONTRACTS = "joint_research_contracts commissioned_research_contracts"
JOINT_AND_COMMISSIONED_AMOUNT = "joint_research_amount commissioned_research_amount"
HELD = "patents_held_domestic patents_held_foreign"
TRANSFER_COST = "technology_transfer_personnel_cost"
RESEARCH_COST = "joint_commissioned_research_personnel_cost"
TRANSFER_INCOME = "licence_income assignment_income material_transfer_income other_ip_income"

TABLE = [
    # number, numerator, denominator, unit, scale, cut
    ("P1", "licence_income assignment_income", TRANSFER_COST, "times", 1, 700),
    ("P2", "licence_income_domestic licence_income_foreign", HELD, "thousand_yen/count", 1, 700),
    ("P3", "assignment_income", HELD, "thousand_yen/count", 1, 700),
    ("P4", "licence_income -licence_share_sale_income", "licences", "thousand_yen/count", 1, 700),
    (
        "P5",
        "assignment_income -assignment_share_sale_income",
        "assignments",
        "thousand_yen/count",
        1,
        700,
    ),
    ("P6", "licence_income_sole", "licences_sole", "thousand_yen/count", 1, 700),
    ("P7", "assignment_income_sole", "assignments_sole", "thousand_yen/count", 1, 700),
    ("P8", "licence_income_joint", "licences_joint", "thousand_yen/count", 1, 700),
    ("P9", "assignment_income_joint", "assignments_joint", "thousand_yen/count", 1, 700),
    ("R1", JOINT_AND_COMMISSIONED_AMOUNT, RESEARCH_COST, "times", 1, 800),
    ("R2", JOINT_AND_COMMISSIONED_CONTRACTS, RESEARCH_COST, "count/million_yen", 1000, 800),
    (
        "R3",
        JOINT_AND_COMMISSIONED_AMOUNT,
        JOINT_AND_COMMISSIONED_CONTRACTS,
        "thousand_yen/count",
        1,
        800,
    ),
    ("T1", "high_value_contracts", JOINT_AND_COMMISSIONED_CONTRACTS, "percent", 100, 800),
    ("T2", "long_term_contracts", JOINT_AND_COMMISSIONED_CONTRACTS, "percent", 100, 800),
    ("T3", "material_transfer_income", TRANSFER_INCOME, "percent", 100, None),
]


def numbered(number):
    (indicator,) = [one for one in load_catalogue().indicators.values() if one.number == number]
    return indicator


def words(terms):
    return " ".join(("-" if term.sign < 0 else "") + term.item for term in terms)


@pytest.mark.parametrize(("number", "numerator", "denominator", "unit", "scale", "cut"), TABLE)
def test_the_indicator_is_the_one_of_its_source(number, numerator, denominator, unit, scale, cut):
    indicator = numbered(number)

    assert words(indicator.numerator) == numerator
    assert words(indicator.denominator) == denominator
    assert (indicator.unit, indicator.scale) == (unit, scale)
    assert load_catalogue().groupings[indicator.grouping].cuts == ((cut,) if cut else ())


@pytest.mark.parametrize("number", [row[0] for row in TABLE])
def test_its_group_average_is_total_over_total(number):
    assert numbered(number).group_average == "ratio_of_totals"


def test_only_these_twelve_are_said_to_be_the_ministrys():
    ministrys = {one.number for one in load_catalogue().indicators.values() if one.source == "METI"}

    assert ministrys == {"P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "R1", "R2", "R3"}


def test_only_these_three_are_said_to_be_the_example_universitys():
    theirs = {one.number for one in load_catalogue().indicators.values() if one.source == "TMDU"}

    assert theirs == {"T1", "T2", "T3"}


@pytest.mark.parametrize("number", ["T1", "T3"])
def test_where_the_source_left_a_line_open_the_note_says_who_drew_it(number):
    assert "this system" in numbered(number).note.en
