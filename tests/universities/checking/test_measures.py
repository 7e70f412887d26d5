"""How the checks behave on whole sets of returns: the targets that the tolerances were set for."""

from io import StringIO
from itertools import islice
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from pytest_django import Settings

from indicators.catalogue.loader import load_catalogue
from tests.universities.checking.small import catalogue, cells, check
from universities.demo.invented import invent_universities
from universities.management.check_measures import (
    HONEST,
    SLIPS,
    collect_answers,
    count_alarms,
    count_slips,
)
from universities.management.check_scopes import only_rule, only_survey_items, without_rule
from universities.submissions.values import UniversityYear

CATALOGUE = load_catalogue()
SLIP = check("unit_slip", from_times=300, larger_at_least_yen=1_000_000)
REQUIRED = check("required")


@pytest.fixture(scope="module")
def returns() -> tuple[UniversityYear, ...]:
    return invent_universities(Path(settings.BASE_DIR) / "fixtures/demo", CATALOGUE).years


def year(university: str, fiscal_year: int, line: str) -> UniversityYear:
    return UniversityYear(university, fiscal_year, cells(line))


def test_a_return_is_looked_at_only_with_the_year_before_it() -> None:
    made = [
        year("north", 2022, "amount=1"),
        year("north", 2024, "amount=3"),
        year("north", 2025, "amount=4"),
        year("harbour", 2025, "amount=5"),
    ]

    (answers,) = collect_answers(made)

    assert (answers.fiscal_year, sorted(answers.earlier)) == (2025, [2022, 2024])
    assert answers.published == answers.earlier[2024]
    assert list(collect_answers([*made, year("north", 2027, "amount=1")], newest=1)) == []


def test_slips_are_tried_on_every_amount_with_history_that_stays_one() -> None:
    made = [
        year("north", 2024, "amount=500 cost=3000000 direct=0 contracts=5"),
        year("north", 2025, "amount=500 cost=3000000 direct=7 contracts=5"),
    ]

    up = count_slips(catalogue(SLIP), collect_answers(made), 1e3)
    down = count_slips(catalogue(SLIP), collect_answers(made), 1e-3)

    assert (up.tried, up.caught, up.caught_as_slip) == (2, 2, 2)
    assert (down.tried, down.caught) == (1, 1)


def test_a_finding_that_was_there_before_the_slip_did_not_notice_it() -> None:
    zero = check("amount_without_count", "amount contracts")
    made = [year("north", 2024, "amount=500"), year("north", 2025, "amount=500 contracts=0")]

    slips = count_slips(catalogue(zero), collect_answers(made), 1e3)

    assert (slips.tried, slips.caught) == (1, 0)


def test_alarms_count_returns_and_not_findings() -> None:
    made = [year("north", 2024, ""), year("north", 2025, "amount=1")]

    alarms = count_alarms(catalogue(REQUIRED), collect_answers(made))

    assert (alarms.looked_at, alarms.alarmed, alarms.by_check) == (1, 1, {"required": 1})


def test_catalogues_are_narrowed_to_rules_and_to_the_survey() -> None:
    assert {one.rule for one in only_rule(CATALOGUE, "unit_slip").checks.values()} == {"unit_slip"}
    assert "required" not in without_rule(CATALOGUE, "required").checks
    asked = only_survey_items(CATALOGUE).asked_items(2024)
    assert asked
    assert all(item.source_column for item in asked)


def test_at_most_one_in_twenty_quiet_returns_has_to_be_explained(
    returns: tuple[UniversityYear, ...],
) -> None:
    alarms = count_alarms(CATALOGUE, collect_answers(returns))

    assert alarms.looked_at > 350
    assert alarms.alarmed <= alarms.looked_at * 0.05


@pytest.mark.parametrize("factor", SLIPS)
def test_ninety_nine_of_a_hundred_slips_are_caught(
    returns: tuple[UniversityYear, ...], factor: float
) -> None:
    some = list(islice(collect_answers(returns, newest=1), 0, None, 6))

    slips = count_slips(CATALOGUE, some, factor)

    assert slips.tried > 0
    assert slips.caught >= slips.tried * 0.99


@pytest.mark.parametrize("factor", HONEST)
def test_at_most_one_honest_change_in_a_hundred_is_taken_for_a_slip(
    returns: tuple[UniversityYear, ...], factor: float
) -> None:
    some = list(islice(collect_answers(returns, newest=1), 0, None, 6))

    slips = count_slips(only_rule(CATALOGUE, "unit_slip"), some, factor)

    assert slips.tried > 300
    assert slips.caught_as_slip <= slips.tried * 0.01


def test_the_command_says_what_it_measured_and_what_is_not_here(
    settings: Settings, tmp_path: Path
) -> None:
    settings.MEXT_SURVEY_CSV = tmp_path / "survey.csv"
    out = StringIO()

    call_command("measure_checks", every=50, stdout=out)

    told = out.getvalue()
    assert "Invented universities: 477 returns" in told
    assert "one amount x 1000: noticed" in told
    assert "survey.csv is not here" in told
