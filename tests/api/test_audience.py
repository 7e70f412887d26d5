"""What the public may not see does not exist for it: no item, no indicator, no suggestion."""

from tests.api.conftest import Get
from universities.releases.reader import PublishedRelease

IN_2024 = {"fiscal_year": 2024}


def test_the_demo_shows_the_confidential_item_and_says_so(
    get: Get, invented_release: PublishedRelease
) -> None:
    items = {row["code"]: row["confidential"] for row in get("items").json()["rows"]}

    assert items["staff_cost"] is True
    assert items["patents_held"] is False
    assert get("observations", item="staff_cost", **IN_2024).status_code == 200


def test_a_confidential_item_of_real_universities_is_unknown(
    get: Get, real_release: PublishedRelease
) -> None:
    assert "staff_cost" not in [row["code"] for row in get("items").json()["rows"]]
    response = get("observations", item="staff_cost", **IN_2024)
    assert response.status_code == 404
    assert "3000" not in response.content.decode()


def test_an_indicator_of_a_confidential_item_is_unknown(
    get: Get, real_release: PublishedRelease
) -> None:
    assert "income_per_cost" not in [row["code"] for row in get("indicators").json()["rows"]]
    for endpoint in ("ratios", "groups"):
        assert get(endpoint, indicator="income_per_cost", **IN_2024).status_code == 404


def test_no_sentence_suggests_a_confidential_code(get: Get, real_release: PublishedRelease) -> None:
    near_item = get("observations", item="staff_costs", **IN_2024)
    near_indicator = get("ratios", indicator="income_per_costs", **IN_2024)

    assert "'staff_cost'" not in near_item.json()["detail_en"]
    assert "'income_per_cost'" not in near_indicator.json()["detail_en"]
