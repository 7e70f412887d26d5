"""The invented universities: always the same, and every sum of theirs holds exactly."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.conf import settings

from indicators.catalogue.loader import load_catalogue
from universities.demo.invented import Invented, invent_open_year, invent_universities
from universities.demo.recipes import RecipeError, read_distributions
from universities.releases.reader import PublishedRelease
from universities.submissions.values import UniversityYear

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "demo"
SILENT_COUNT = {
    "licences": "licence_income",
    "licences_sole": "licence_income_sole",
    "licences_joint": "licence_income_joint",
    "assignments_sole": "assignment_income_sole",
    "assignments_joint": "assignment_income_joint",
    "joint_research_contracts": "joint_research_amount",
    "joint_research_contracts_private": "joint_research_amount_private",
    "joint_research_contracts_large_companies": "joint_research_amount_large_companies",
    "joint_research_contracts_sme": "joint_research_amount_sme",
    "commissioned_research_contracts": "commissioned_research_amount",
    "commissioned_research_contracts_private": "commissioned_research_amount_private",
    "donations": "donation_amount",
    "clinical_trials": "clinical_trial_amount",
    "endowed_chairs": "endowed_chair_amount",
}


# In thousand yen.
HUNDRED_MILLION_YEN = 100_000
TEN_MILLION_YEN = 10_000


@pytest.fixture(scope="module")
def invented() -> Invented:
    return invent_universities(FOLDER, load_catalogue())


@pytest.fixture(scope="module")
def open_year() -> tuple[UniversityYear, ...]:
    return invent_open_year(FOLDER, load_catalogue())


@pytest.fixture(scope="module")
def figures(invented: Invented, open_year: tuple[UniversityYear, ...]) -> dict[str, np.ndarray]:
    """Return every item as one array over all university-years, NaN where nothing is reported."""
    years = (*invented.years, *open_year)
    return {
        item: np.array(
            [
                np.nan
                if (value := each.values.get(item)) is None or value.amount is None
                else value.amount
                for each in years
            ]
        )
        for item in load_catalogue().items
    }


def test_two_inventions_are_the_same(invented: Invented) -> None:
    assert invent_universities(FOLDER, load_catalogue()) == invented


def test_a_second_load_publishes_nothing_new(demo: Any) -> None:
    (release,) = demo.releases

    assert release["is_invented"]
    assert release["number"] == 1


def test_every_university_answers_every_item_of_the_catalogue(invented: Invented) -> None:
    harbour = [each for each in invented.years if each.university == "D001"]

    assert [each.fiscal_year for each in harbour] == [2020, 2021, 2022, 2023, 2024]
    assert all(set(each.values) == set(load_catalogue().items) for each in harbour)
    assert len(invented.universities) == 96
    assert all(each.is_invented for each in invented.universities)


def test_every_identity_of_the_catalogue_holds_exactly(figures: dict[str, np.ndarray]) -> None:
    identities = [
        (item.code, parts) for item in load_catalogue().items.values() for parts in item.identities
    ]

    assert identities
    for whole, parts in identities:
        difference = figures[whole] - sum(figures[part] for part in parts)
        assert not np.nan_to_num(difference).any(), whole


def test_a_part_is_never_more_than_its_whole(figures: dict[str, np.ndarray]) -> None:
    parts = [item for item in load_catalogue().items.values() if item.part_of]

    assert len(parts) > 50
    for part in parts:
        assert not (figures[part.code] > figures[part.part_of or ""]).any(), part.code


def test_large_contracts_with_companies_are_among_all_large_contracts(
    figures: dict[str, np.ndarray],
) -> None:
    with_companies = figures["joint_research_contracts_from_10_million"]

    assert not (with_companies > figures["high_value_contracts"]).any()


def test_money_and_cases_come_together(figures: dict[str, np.ndarray]) -> None:
    for count, amount in SILENT_COUNT.items():
        assert not (figures[amount][figures[count] == 0] > 0).any(), count
        assert not (figures[amount][figures[count] > 0] == 0).any(), count


def test_amounts_and_counts_are_whole_and_never_negative(figures: dict[str, np.ndarray]) -> None:
    for item in load_catalogue().items.values():
        reported = figures[item.code][~np.isnan(figures[item.code])]
        digits = 1 if item.unit == "person" and not item.is_whole else 0
        assert np.array_equal(np.round(reported, digits), reported), item.code
        assert (reported >= 0).all(), item.code


def test_there_are_many_small_and_few_giants(figures: dict[str, np.ndarray]) -> None:
    contracts = figures["joint_research_contracts_private"]

    assert np.nanmean(contracts) > 3 * np.nanmedian(contracts)
    assert 0.1 < np.mean(figures["licence_income"] == 0) < 0.5


def test_figures_move_smoothly_from_year_to_year(invented: Invented) -> None:
    amounts = {
        (each.university, each.fiscal_year): each.values["joint_research_contracts_private"].amount
        for each in invented.years
    }
    changes = [
        amount / amounts[code, year - 1]
        for (code, year), amount in amounts.items()
        if amounts.get((code, year - 1), 0) > 100
    ]

    assert len(changes) > 50
    assert all(0.75 < change < 1.35 for change in changes)


def test_no_large_amount_doubles_halves_comes_or_goes(
    invented: Invented, open_year: tuple[UniversityYear, ...]
) -> None:
    amounts = {
        (each.university, item, each.fiscal_year): value.amount
        for each in (*invented.years, *open_year)
        for item, value in each.values.items()
        if value.unit == "thousand_yen" and value.amount is not None
    }
    changes = [
        (before, amount)
        for (university, item, year), amount in amounts.items()
        if (before := amounts.get((university, item, year - 1))) is not None
    ]

    assert len(changes) > 10_000
    large = [change for change in changes if min(change) >= HUNDRED_MILLION_YEN]
    assert all(0.5 < after / before < 2 for before, after in large)
    assert not [change for change in changes if min(change) == 0 and max(change) >= TEN_MILLION_YEN]


def test_the_open_year_follows_the_released_ones(
    invented: Invented, open_year: tuple[UniversityYear, ...]
) -> None:
    assert {each.fiscal_year for each in open_year} == {2025}
    assert [each.university for each in open_year] == [one.code for one in invented.universities]
    assert 2025 not in {each.fiscal_year for each in invented.years}
    assert set(open_year[0].values) == {item.code for item in load_catalogue().asked_items(2025)}


def test_some_cells_are_each_kind_of_nothing(invented: Invented) -> None:
    states = {value.state for each in invented.years for value in each.values.values()}
    items = set(load_catalogue().items)

    assert states == {"reported", "not_applicable", "unknown", "suppressed"}
    assert any(set(each.values) < items for each in invented.years)
    assert len(invented.years) < 96 * 5


def test_the_large_groups_have_members_and_another_line(demo_release: PublishedRelease) -> None:
    for indicator in ("research_amount_per_contract", "licence_income_per_patent_held"):
        averages = demo_release.figures.averages(indicator, fiscal_year=2024).set_index("group")
        fits = demo_release.figures.fits(indicator, fiscal_year=2024).set_index("group")
        assert averages["n"]["large"] >= 5
        assert averages["n"]["large"] + averages["n"]["small"] == averages["n"]["all"]
        assert fits["slope"]["large"] > 1.3 * fits["slope"]["small"]


def test_no_invented_name_is_a_real_universitys(invented: Invented) -> None:
    if not settings.MEXT_SURVEY_CSV.is_file():
        pytest.skip("The real survey file is absent: set MEXT_SURVEY_CSV to compare names.")
    with settings.MEXT_SURVEY_CSV.open(encoding="utf-8", newline="") as file:
        real = {row["name"] for row in csv.DictReader(file)}

    for each in invented.universities:
        assert each.name_ja not in real
        assert not any(each.name_ja.removesuffix("大学") in name for name in real), each.name_ja


def test_no_name_and_no_code_stands_twice(invented: Invented) -> None:
    for field in ("code", "name_ja", "name_en"):
        names = [getattr(each, field) for each in invented.universities]
        assert len(set(names)) == len(names)


def test_an_item_without_a_recipe_and_a_recipe_without_an_item_are_told() -> None:
    items = {*load_catalogue().items, "new_item"} - {"licences"}

    with pytest.raises(RecipeError) as refusal:
        read_distributions(FOLDER / "distributions.toml", items=items)

    assert "item 'new_item' has no recipe" in str(refusal.value)
    assert "recipe 'licences' must name an item" in str(refusal.value)


def test_the_demo_says_that_it_is_invented(demo_release: PublishedRelease) -> None:
    assert demo_release.is_invented
    assert "架空データ" in demo_release.source.ja
    assert demo_release.university_name("D001", "ja") == "港湾大学"
    assert demo_release.university_name("D001", "en") == "Harbour University"
    json.dumps(demo_release.source.en)
