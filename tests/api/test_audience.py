"""What the public may not see is there and says so: no value, no number of members, the reason."""

import pytest
from django.test import Client

from tests.api.conftest import Get
from tests.api.worked_release import publish
from tests.comparisons.readers import read_as
from universities.releases.reader import PublishedRelease

IN_2024 = {"fiscal_year": 2024}
COST = {"item": "staff_cost", **IN_2024}


def test_items_and_indicators_say_that_they_are_confidential(
    get: Get, real_release: PublishedRelease
) -> None:
    items = {row["code"]: row["confidential"] for row in get("items").json()["rows"]}
    indicators = {row["code"]: row["confidential"] for row in get("indicators").json()["rows"]}

    assert (items["staff_cost"], items["patents_held"]) == (True, False)
    assert (indicators["income_per_cost"], indicators["income_per_patent"]) == (True, False)


@pytest.mark.parametrize("is_invented", [False, True])
def test_the_public_gets_the_state_of_a_confidential_value_and_never_the_value(
    get: Get, db: None, is_invented: bool
) -> None:
    publish(is_invented=is_invented)

    response = get("observations", **COST)

    assert {(row["value"], row["state"]) for row in response.json()["rows"]} == {
        (None, "suppressed")
    }
    assert "3000" not in response.content.decode()


def test_the_public_gets_the_reason_of_a_confidential_ratio(
    get: Get, real_release: PublishedRelease
) -> None:
    rows = get("ratios", indicator="income_per_cost", **IN_2024).json()["rows"]

    assert {row["university"]: row["numerator"] for row in rows}["north"] == 12345.1
    assert {(row["denominator"], row["value"], row["reason"]) for row in rows} == {
        (None, None, "suppressed")
    }


def test_its_own_people_get_the_value_of_a_university_and_no_other(
    real_release: PublishedRelease,
) -> None:
    rows = read_as("north").get("/api/v1/observations", COST).json()["rows"]

    known = {row["university"]: row["value"] for row in rows if row["value"] is not None}
    assert known == {"north": 3000}


def test_the_tag_of_one_reader_is_not_the_tag_of_another(
    client: Client, real_release: PublishedRelease
) -> None:
    own, address = read_as("north"), "/api/v1/observations"
    tag = client.get(address, COST)["ETag"]

    answer = own.get(address, COST, headers={"if-none-match": tag})

    assert answer.status_code == 200
    assert answer["ETag"] != tag
    assert answer["Cache-Control"] == "private, no-store"
