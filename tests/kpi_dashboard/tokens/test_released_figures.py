"""What a token reads of a release: what its person would, and of others nothing confidential."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from kpi_dashboard.tokens.keeping import make_token
from tests.comparisons import canaries
from tests.comparisons.readers import read_as
from tests.kpi_dashboard.tokens.conftest import ask

COSTS = "/api/v1/observations?fiscal_year=2024&item=staff_cost"


@pytest.fixture
def token(db: None) -> str:
    canaries.publish()
    read_as(canaries.A)
    person = get_user_model().objects.get(memberships__university__code=canaries.A)
    return make_token(person, "集計", days=1, now=timezone.now()).text


def cost_of(university: str) -> float:
    rows = canaries.observe()
    found = rows[
        (rows["university"] == university)
        & (rows["fiscal_year"] == 2024)
        & (rows["item"] == "staff_cost")
    ]
    return float(found["value"].iloc[0])


def test_a_token_reads_the_own_value_and_no_other(token: str, client: Any) -> None:
    by_token = {row["university"]: row for row in ask(token, COSTS).json()["rows"]}
    by_nobody = {row["university"]: row for row in client.get(COSTS).json()["rows"]}

    assert by_token[canaries.A]["value"] == cost_of(canaries.A)
    assert by_token[canaries.B] == by_nobody[canaries.B]
    assert (by_token[canaries.B]["value"], by_token[canaries.B]["state"]) == (None, "suppressed")
    assert by_nobody[canaries.A]["state"] == "suppressed"


def test_its_answer_is_nobodys_elses_from_any_cache(token: str, client: Any) -> None:
    own, public = ask(token, COSTS), client.get(COSTS)

    assert own["ETag"] != public["ETag"]
    assert own["Cache-Control"] == "private, no-store"
    again = client.get(COSTS, headers={"If-None-Match": own["ETag"]})
    assert again.status_code == 200
