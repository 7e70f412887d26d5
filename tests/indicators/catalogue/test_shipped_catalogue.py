"""The definitions that the project ships: without fault, complete, and true to the survey."""

import csv
from pathlib import Path

import pytest
from django.conf import settings

from indicators.catalogue.loader import load_catalogue, read_definitions
from indicators.catalogue.problems import find_problems

SURVEY_COLUMNS = """
    joint_n joint_amt joint_direct joint_indirect joint_n_large joint_n_sme joint_amt_large
    joint_amt_sme joint_n_lt1m joint_n_5to10m joint_n_ge100m
    comm_n comm_amt comm_direct comm_indirect comm_n_large comm_n_sme
    trial_n trial_amt nontrial_n nontrial_amt trial_all_n trial_all_amt
    disclosures disclosures_filed inventors_staff inventors_student
    pat_app_dom pat_app_for pct_app exam_req_dom exam_req_for
    pat_held_dom pat_held_for pat_held_dom_licensed utility_app design_app tm_app
    lic_rights_dom lic_rights_for lic_income_dom lic_income_for
    ventures_existing donation_n donation_amt endowed_chairs endowed_amt
"""
PREFECTURES = """
    北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県
    千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県
    愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県
    広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県
    宮崎県 鹿児島県 沖縄県
"""
KEY_COLUMNS = ["code", "name", "type", "prefecture", "fiscal_year"]
# The survey's amounts are stored as binary fractions of a thousand yen.
ROUNDING = 1e-6


@pytest.fixture(scope="module")
def survey():
    path = Path(settings.MEXT_SURVEY_CSV)
    if not path.exists():
        pytest.skip(f"MEXT_SURVEY_CSV: no file at {path}; set it to the survey table to run this.")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_shipped_catalogue_has_no_problem():
    assert find_problems(read_definitions()) == []


def test_every_column_of_the_survey_feeds_exactly_one_item():
    fed = [one.source_column for one in load_catalogue().items.values() if one.source_column]

    assert sorted(fed) == sorted(SURVEY_COLUMNS.split())


def test_the_columns_written_here_are_those_of_the_survey(survey):
    assert list(survey[0]) == KEY_COLUMNS + SURVEY_COLUMNS.split()


def test_an_item_is_not_asked_in_the_years_in_which_its_column_is_empty(survey):
    for item in load_catalogue().items.values():
        if item.source_column:
            answered = {int(row["fiscal_year"]) for row in survey if row[item.source_column]}
            assert answered == {year for year in range(2018, 2025) if item.is_asked_in(year)}, item


def test_counts_of_the_survey_are_whole_numbers(survey):
    for item in load_catalogue().items.values():
        if item.source_column and item.is_whole:
            values = [row[item.source_column] for row in survey if row[item.source_column]]
            assert all(float(value).is_integer() for value in values), item.code


def test_identities_between_survey_columns_hold_in_every_row_that_has_all_parts(survey):
    items = load_catalogue().items
    checked = 0
    for item in items.values():
        for parts in item.identities:
            columns = [items[code].source_column for code in (item.code, *parts)]
            for row in survey if all(columns) else []:
                if all(row[column] for column in columns):
                    total, *others = [float(row[column]) for column in columns]
                    assert total == pytest.approx(sum(others), abs=ROUNDING), (item.code, row)
                    checked += 1

    assert checked > 0


def test_at_least_fifteen_indicators_need_nothing_but_the_survey():
    catalogue = load_catalogue()

    fed = [
        one
        for one in catalogue.indicators.values()
        if one.status == "active" and one.source in ("MEXT", "ours")
        if catalogue.is_fed_by_survey(one)
    ]

    assert len(fed) >= 15


def test_every_viewpoint_has_an_indicator():
    catalogue = load_catalogue()

    for viewpoint in catalogue.viewpoints:
        assert catalogue.indicators_of(viewpoint), viewpoint


def test_private_companies_and_all_payers_never_meet_in_one_indicator():
    private = ("_private", "_large_companies", "_sme", "_million", "_zero_yen")
    payers = ("", "_local_governments", "_other_payers", "_new", "_continuing", "_long_term")
    contracts = [f"_contracts{payer}" for payer in payers]
    costs = ["_amount", "_direct_cost", "_indirect_cost", "_strategic_cost"]
    all_payers = {
        kind + what
        for kind in ("joint_research", "commissioned_research")
        for what in (*contracts, *costs)
    }
    assert all_payers <= set(load_catalogue().items)
    for indicator in load_catalogue().indicators.values():
        is_private = any(code.endswith(private) for code in indicator.items)
        assert not (is_private and all_payers & set(indicator.items)), indicator.code


def test_these_items_are_confidential_and_no_others():
    confidential = {one.code for one in load_catalogue().items.values() if one.confidential}

    assert confidential == {
        "technology_transfer_personnel_cost",
        "joint_commissioned_research_personnel_cost",
        "technology_transfer_staff_fte",
        "joint_commissioned_research_staff_fte",
        "patent_cost",
        "licence_share_sale_income",
        "assignment_share_sale_income",
        "licence_income_sole",
        "licence_income_joint",
        "assignment_income_sole",
        "assignment_income_joint",
    }


def test_no_identity_gives_a_confidential_item_away():
    items = load_catalogue().items

    for item in items.values():
        for parts in item.identities:
            hidden = [code for code in (item.code, *parts) if items[code].confidential]
            assert len(hidden) != 1, f"{item.code} − its other parts = {hidden[0]}"


def test_no_grouping_takes_a_confidential_item():
    catalogue = load_catalogue()

    for grouping in catalogue.groupings.values():
        assert not any(catalogue.items[code].confidential for code in grouping.items)


def test_the_universities_of_the_ministry_are_cut_at_700_patents_and_800_contracts():
    groupings = load_catalogue().groupings

    assert groupings["patents_held_700"].items == ("patents_held_domestic", "patents_held_foreign")
    assert groupings["patents_held_700"].cuts == (700,)
    assert groupings["contracts_800"].items == (
        "joint_research_contracts",
        "commissioned_research_contracts",
    )
    assert groupings["contracts_800"].cuts == (800,)


def test_every_prefecture_is_in_exactly_one_region():
    region = load_catalogue().groupings["region"]
    named = [value for group in region.groups for value in group.values]

    assert len(named) == len(set(named)) == 47
    assert set(PREFECTURES.split()) == set(named)
    assert len(region.groups) == 8


def test_every_name_of_a_grouping_of_one_cut_says_the_cut():
    """A moved cut is written into the same names (comparisons.groups.groupings)."""
    for grouping in load_catalogue().groupings.values():
        if len(grouping.cuts) == 1:
            for label in (grouping.label, *(group.label for group in grouping.groups)):
                cut = f"{grouping.cuts[0]:,g}"
                assert (label.ja.count(cut), label.en.count(cut)) == (1, 1), label
