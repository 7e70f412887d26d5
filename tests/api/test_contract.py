"""The OpenAPI document is kept: every address answers, with exactly the fields it promises.

The figures themselves are compared in test_figures.py.
"""

import datetime
from typing import Any, get_args

import pytest

from comparisons.api.evidence_fields import EvidenceAnswer
from comparisons.api.group_fields import GroupsAnswer
from comparisons.api.grouping_fields import GroupingsAnswer
from comparisons.api.indicator_fields import IndicatorsAnswer
from comparisons.api.item_fields import ItemsAnswer
from comparisons.api.ratio_fields import ObservationsAnswer, RatiosAnswer
from comparisons.api.university_fields import UniversitiesAnswer
from tests.api.conftest import Get
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.usefixtures("invented_release")

IN_2024 = {"fiscal_year": 2024}
QUESTIONS = {
    "items": {},
    "indicators": {},
    "groupings": {},
    "universities": {},
    "observations": {**IN_2024, "item": "patents_held"},
    "ratios": {**IN_2024, "indicator": "income_per_patent"},
    "groups": {**IN_2024, "indicator": "income_per_patent"},
    "evidence": {
        "figure": "average",
        "indicator": "income_per_patent",
        "year": 2024,
        "group": "all",
    },
}
ANSWERS = {
    "items": ItemsAnswer,
    "indicators": IndicatorsAnswer,
    "groupings": GroupingsAnswer,
    "universities": UniversitiesAnswer,
    "observations": ObservationsAnswer,
    "ratios": RatiosAnswer,
    "groups": GroupsAnswer,
    "evidence": EvidenceAnswer,
}
# The names that the readers of the API were promised; more may come, none may go.
PROMISED = {
    "items": "code label label_en unit unit_symbol confidential source source_column since until "
    "viewpoint",
    "indicators": "code number label label_en numerator denominator unit direction grouping scale "
    "decimals source group_average viewpoint",
    "groupings": "code label label_en items cuts attribute groups source",
    "universities": "code name name_en kind prefecture is_invented",
    "observations": "university name fiscal_year value state",
    "ratios": "university name numerator denominator value reason",
    "groups": "group label pooled mean_of_ratios median q1 q3 n top_share pooled_without_top slope "
    "intercept r2 ratio_slope x_min x_max reason fit_reason withheld",
    "evidence": "role university item label sign numerator denominator value unit reason evidence",
}


@pytest.fixture
def document(get: Get) -> Any:
    return get("openapi.json").json()


def test_the_document_names_exactly_these_addresses_and_only_reading(document: Any) -> None:
    named = {path: list(operations) for path, operations in document["paths"].items()}

    # A university's own figures are no part of a release; tests/kpi_dashboard/tokens asks them.
    own = ("submissions", "submissions/{round}/{university}", "reports", "reports/{university}")
    assert named == {f"/api/v1/{name}": ["get"] for name in (*QUESTIONS, *own)}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_address_answers_with_the_fields_of_its_schema(get: Get, name: str) -> None:
    answer = get(name, **QUESTIONS[name]).json()

    schema = ANSWERS[name]
    row_schema = get_args(schema.model_fields["rows"].annotation)[0]
    assert set(answer) == set(schema.model_fields)
    assert answer["rows"]
    assert all(list(row) == list(row_schema.model_fields) for row in answer["rows"])
    schema.model_validate({**answer, "published_on": _date(answer["published_on"])}, strict=True)


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_promised_column_is_missing(get: Get, name: str) -> None:
    row = get(name, **QUESTIONS[name]).json()["rows"][0]

    assert set(PROMISED[name].split()) <= set(row)


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_answer_names_its_release(
    get: Get, invented_release: PublishedRelease, name: str
) -> None:
    answer = get(name, **QUESTIONS[name]).json()

    assert (answer["release"], answer["digest"]) == (
        invented_release.number,
        invented_release.digest,
    )
    assert answer["is_invented"] is True
    assert answer["attribution"] == invented_release.source.ja


def test_every_field_and_parameter_is_described_in_both_languages(document: Any) -> None:
    fields = [
        (name, field)
        for schema in document["components"]["schemas"].values()
        for name, field in schema["properties"].items()
    ]
    parameters = [
        (parameter["name"], parameter["schema"])
        for operations in document["paths"].values()
        for parameter in operations["get"]["parameters"]
    ]

    silent = [
        name
        for name, told in fields + parameters
        if not (told.get("description") and told.get("x-description-ja"))
    ]

    assert silent == []


def test_the_unit_of_the_slope_is_said(document: Any) -> None:
    slope = document["components"]["schemas"]["GroupRow"]["properties"]["slope"]

    assert "numerator_unit per denominator_unit" in slope["description"]
