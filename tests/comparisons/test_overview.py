"""The country at a glance: who answered, how the public indicators moved, in both samples.

Of two_years, total ÷ total: in 2023 north alone, 1600 ÷ 800 = 2; in 2024 12,070 ÷ 1,910. Of those
with a value in both years north alone: 2, then 3.
"""

import csv
import io
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from tests.comparisons import two_years

pytestmark = pytest.mark.django_db
PAGE, CHANGES, COVERAGE = "/overview/", "/overview/data/changes/", "/overview/data/coverage/"


@pytest.fixture(autouse=True)
def released(db: None) -> None:
    two_years.publish()


def read(client: Client, address: str) -> str:
    html = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def rows_of(client: Client, address: str) -> list[dict[str, str]]:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}format=csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def of_patents(client: Client, query: str = "") -> dict[str, str]:
    return next(row for row in rows_of(client, f"{CHANGES}?{query}") if row["番号"] == "P2")


def test_the_sentence_says_who_answered_came_and_left(client: Client):
    words = read(client, PAGE)

    assert "2024年度に回答したのは 3 大学です。" in words
    assert "1 大学が加わり、 0 大学が離れ、両年度とも回答したのは 2 大学です。" in words
    assert "加わった: harbour大学" in words


def test_everybody_with_a_value_counts_unless_asked_otherwise(client: Client):
    row = of_patents(client)

    assert (row["2023年度"], row["2024年度"]) == ("2", repr(12070 / 1910))
    assert float(row["変化"]) == 12070 / 1910 - 2
    assert row["両年回答校だけの変化"] == "1"
    assert (row["n（2023年度）"], row["n（2024年度）"], row["n（両年度）"]) == ("1", "3", "1")


def test_of_those_who_answered_in_both_years_only(client: Client):
    row = of_patents(client, "sample=both")

    assert (row["2023年度"], row["2024年度"], row["変化"]) == ("2", "3", "1")
    assert {row[f"n（{year}）"] for year in ("2023年度", "2024年度", "両年度")} == {"1"}
    assert "両方に値のある大学だけ" in read(client, f"{PAGE}?sample=both")


def test_a_kind_is_a_group_of_its_own(client: Client):
    # north and harbour: 12,000 ÷ 1,900.
    assert of_patents(client, "group=national")["2024年度"] == repr(12000 / 1900)
    assert of_patents(client, "group=private")["2024年度"] == "7"


def test_confidential_indicators_are_not_listed(client: Client):
    assert [row["番号"] for row in rows_of(client, CHANGES)] == ["P2", "P4"]
    assert "P1" not in read(client, PAGE)


def test_the_first_year_has_no_change_and_says_so(client: Client):
    words = read(client, f"{PAGE}?year=2023")

    assert "2023年度より前の年度がこの公表版にないため、変化は示せません。" in words
    assert rows_of(client, f"{CHANGES}?year=2023") == []


def test_the_table_of_who_answered_has_every_year_and_a_list_of_names(client: Client):
    assert [list(row.values()) for row in rows_of(client, COVERAGE)] == [
        ["2023", "2", "", "", ""],
        ["2024", "3", "1", "0", "2"],
    ]
    assert "2024 加わった harbour harbour大学" in read(client, COVERAGE)
    assert client.get(f"{COVERAGE}?format=xlsx").content.startswith(b"PK")


def test_a_change_across_a_new_definition_is_to_be_read_with_care(
    client: Client, monkeypatch: pytest.MonkeyPatch
):
    change = {"year": 2024, "ja": "出願中を含む", "en": "pending ones included"}
    two_years.publish_with(monkeypatch, changes=[change])

    assert "定義が変わったため比較に注意" in read(client, PAGE)
    assert "出願中を含む" in of_patents(client)["注意"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        (f"{PAGE}?sample=some", 400),
        (f"{PAGE}?group=nowhere", 404),
        (f"{PAGE}?year=1999", 404),
        (f"{PAGE}?year=x", 400),
        ("/overview/data/nothing/", 404),
        (f"{CHANGES}?format=pdf", 400),
    ],
)
def test_what_cannot_be_asked_is_answered_in_words(client: Client, address: str, status: int):
    assert client.get(address).status_code == status


@pytest.mark.parametrize("address", [PAGE, CHANGES, f"{COVERAGE}?format=csv"])
def test_one_query_reads_the_release(client: Client, django_assert_num_queries: Any, address: str):
    with django_assert_num_queries(1):
        client.get(address)


def test_english(client: Client):
    words = read(client, f"/en{PAGE}?sample=both")

    assert "In FY2024, 3 universities answered: 1 came and 0 left" in words
