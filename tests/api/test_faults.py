"""What cannot be answered gets a sentence: which parameter, what must hold, what we got."""

from typing import Any

import pytest
from django.test import Client

from tests.api.conftest import Get
from universities.releases.reader import PublishedRelease

RATIOS = {"indicator": "income_per_patent", "fiscal_year": "2024"}
ITEM = {"item": "patents_held", "fiscal_year": "2024"}

# endpoint, question, status, parameter, words of the English sentence
FAULTS: list[tuple[str, dict[str, Any], int, str | None, str]] = [
    ("ratios", {"indicator": "income_per_patent"}, 400, "fiscal_year", "four digits"),
    ("ratios", {**RATIOS, "fiscal_year": ""}, 400, "fiscal_year", "got ''"),
    ("ratios", {**RATIOS, "fiscal_year": "令和6"}, 400, "fiscal_year", "got '令和6'"),
    ("ratios", {**RATIOS, "fiscal_year": "2024.0"}, 400, "fiscal_year", "got '2024.0'"),
    ("ratios", {**RATIOS, "fiscal_year": "２０２４"}, 400, "fiscal_year", "got '２０２４'"),
    ("ratios", {**RATIOS, "fiscal_year": "24"}, 400, "fiscal_year", "got '24'"),
    ("ratios", {**RATIOS, "fiscal_year": "9" * 5000}, 400, "fiscal_year", "…'"),
    ("ratios", {**RATIOS, "fiscal_year": "1999"}, 404, "fiscal_year", "Choose from 2023, 2024"),
    ("ratios", {"indicator": "x", "fiscalyear": "2024"}, 400, "fiscal_year", "got nothing"),
    ("ratios", {**RATIOS, "indicator": "income_per_patents"}, 404, "indicator", "'income_per_pat"),
    ("ratios", {**RATIOS, "indicator": ""}, 400, "indicator", "got ''"),
    ("ratios", {**RATIOS, "indicator": "\x00"}, 404, "indicator", "got '?'"),
    ("ratios", {**RATIOS, "university": "nort"}, 404, "university", "Did you mean 'north'?"),
    ("ratios", {**RATIOS, "university": ""}, 400, "university", "got ''"),
    ("ratios", {**RATIOS, "grouping": "size"}, 400, "grouping", "parameter of this endpoint"),
    ("ratios", {**RATIOS, "universty": "north"}, 400, "universty", "Did you mean 'university'?"),
    ("groups", {**RATIOS, "grouping": "sise"}, 404, "grouping", "Did you mean 'size'?"),
    ("observations", {"fiscal_year": "2024"}, 400, "item", "see /items"),
    ("observations", {**ITEM, "item": "patent_held"}, 404, "item", "Did you mean 'patents_held'?"),
    ("observations", {**ITEM, "item": "{item}"}, 404, "item", "got '{item}'"),
    ("items", {"release": "99"}, 404, "release", "got '99'"),
    ("items", {"release": "newest"}, 400, "release", "got 'newest'"),
    ("items", {"release": "0"}, 400, "release", "1 or more"),
    ("items", {"release": "99999999999999999999"}, 400, "release", "1 or more"),
    ("items", {"format": "xml"}, 400, "format", "json or csv"),
    ("items", {"release": ["1", "1"]}, 400, "release", "got it 2 times"),
    ("item", {}, 404, None, "Did you mean 'items'?"),
    ("items/", {}, 404, None, "Did you mean 'items'?"),
    ("", {}, 404, None, "There are items, "),
]


@pytest.mark.parametrize(("endpoint", "question", "status", "parameter", "words"), FAULTS)
def test_what_cannot_be_answered_is_explained(
    get: Get,
    invented_release: PublishedRelease,
    endpoint: str,
    question: dict[str, Any],
    status: int,
    parameter: str | None,
    words: str,
) -> None:
    response = get(endpoint, **question)

    fault = response.json()
    assert (response.status_code, fault["parameter"]) == (status, parameter)
    assert words in fault["detail_en"]
    assert fault["detail"] != fault["detail_en"]
    assert parameter is None or fault["detail"].startswith(f"{parameter}: ")
    assert len(fault["detail_en"]) < 400


def test_a_misspelt_parameter_name_is_recognised(
    get: Get, invented_release: PublishedRelease
) -> None:
    fault = get("ratios", indicator="income_per_patent", fiscalyear="2024").json()

    assert "Did you mean 'fiscal_year' rather than 'fiscalyear'?" in fault["detail_en"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("endpoint", ["items", "openapi.json"])
def test_only_reading_is_possible(
    invented_release: PublishedRelease, endpoint: str, method: str
) -> None:
    client = Client(enforce_csrf_checks=True)

    response = getattr(client, method)(f"/api/v1/{endpoint}")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert f"got {method.upper()}" in response.json()["detail_en"]


def test_before_the_first_publication_there_is_a_sentence(get: Get, db: None) -> None:
    response = get("items")

    assert response.status_code == 404
    assert "nothing has been published yet" in response.json()["detail_en"]
