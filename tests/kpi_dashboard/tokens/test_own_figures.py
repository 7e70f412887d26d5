"""What a token reads of its person's own universities, and that nothing of another's comes out."""

import csv
import io

import pytest
from django.test import Client

from indicators.catalogue.loader import load_catalogue
from tests.kpi_dashboard.tokens.conftest import FOREIGN, OWN, ask, person, token_of
from tests.universities import permission_story as everybody
from tests.universities.review.story import YEAR
from universities.models import Round, Submission, University

pytestmark = pytest.mark.usefixtures("people")
LIST = "/api/v1/submissions"


def test_the_list_names_the_own_submissions_with_status_and_version():
    rows = ask(token_of("viewer"), LIST).json()["rows"]

    now = Submission.objects.get(university__code="harbour", round__fiscal_year=YEAR)
    assert [(each["round"], each["university"]) for each in rows] == [
        (str(YEAR), "harbour"),
        (str(YEAR - 1), "harbour"),
    ]
    assert rows[0] == {
        "round": str(YEAR),
        "fiscal_year": YEAR,
        "is_practice": False,
        "university": "harbour",
        "name": "港湾大学",
        "name_en": "港湾大学",
        "status": now.status,
        "version": now.version,
        "closes_on": "2026-12-15",
    }


def test_a_person_of_two_universities_sees_both_and_nobody_else_sees_any():
    universities = {
        name: {row["university"] for row in ask(token_of(name), LIST).json()["rows"]}
        for name in ("officer", "neighbour", "stranger", "analyst", "administrator")
    }

    assert universities == {
        "officer": {"harbour", "mountain"},
        "neighbour": {"mountain"},
        "stranger": set(),
        "analyst": set(),
        "administrator": set(),
    }


def test_the_cells_are_every_item_asked_with_its_value_unit_and_state():
    answer = ask(token_of("contributor")).json()

    rows = {row["item"]: row for row in answer["rows"]}
    assert list(rows) == [item.code for item in load_catalogue().asked_items(YEAR)]
    assert rows["donation_amount"]["value"] == 918_273
    assert rows["donation_amount"]["unit"] == "thousand_yen"
    assert rows["donation_amount"]["state"] == "reported"
    assert rows["licences"]["value"] is None
    assert rows["licences"]["state"] == "not_applicable"
    assert (answer["round"], answer["university"]) == (str(YEAR), "harbour")
    assert (answer["revision"], answer["is_sealed"], answer["is_invented"]) == (2, False, True)
    assert "港の秘密の注記" not in str(answer)


def test_an_item_that_was_never_answered_is_no_zero():
    row = ask(token_of("neighbour"), FOREIGN).json()["rows"][0]

    assert (row["value"], row["state"]) == (None, "not_submitted")


def test_the_same_cells_as_csv():
    answer = ask(token_of("contributor"), f"{OWN}?format=csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))

    assert answer["Content-Type"].startswith("text/csv")
    assert f"submission_{YEAR}_harbour.csv" in answer["Content-Disposition"]
    found = next(row for row in rows if row["item"] == "donation_amount")
    assert (found["value"], found["state"]) == ("918273", "reported")


@pytest.mark.parametrize("ending", ["", "/", "?format=csv"])
@pytest.mark.parametrize("name", ["neighbour", "stranger", "analyst", "administrator"])
def test_another_university_s_submission_does_not_exist(name: str, ending: str):
    answer = ask(token_of(name), OWN + ending)
    absent = ask(token_of(name, label="二つ目"), f"/api/v1/submissions/{YEAR}/nowhere{ending}")

    assert (answer.status_code, absent.status_code) == (404, 404)
    assert answer.content == absent.content
    assert everybody.find_canaries(answer) == set()


@pytest.mark.parametrize(
    "place",
    [
        "1999/harbour",
        "2025-practice/harbour",
        "２０２５/harbour",
        "02025/harbour",
        "2025-/harbour",
        "2025-Practice/harbour",
        f"{'9' * 5000}/harbour",
        "2025/HARBOUR",
        "2025/harbour%00",
        "2025/%F0%9F%9A%A2",
        "x/y",
    ],
)
def test_an_address_that_names_no_own_submission_is_absent(place: str):
    for name in ("viewer", "analyst"):
        answer = ask(token_of(name, label=f"{name} {place[:20]}"), f"/api/v1/submissions/{place}")

        assert answer.status_code == 404
        assert answer.json()["detail"]


def test_practice_is_read_by_its_own_address():
    round_ = Round.objects.create(fiscal_year=YEAR, is_practice=True, state=Round.State.OPEN)
    Submission.objects.create(university=University.objects.get(code="harbour"), round=round_)

    answer = ask(token_of("viewer"), f"/api/v1/submissions/{YEAR}-practice/harbour")

    assert answer.status_code == 200
    assert answer.json()["rows"][0]["state"] == "not_submitted"


@pytest.mark.parametrize("address", [LIST, OWN, FOREIGN])
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_visitor_is_told_that_a_token_is_needed(method: str, address: str):
    answer = getattr(Client(), method)(address)

    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert everybody.find_canaries(answer) == set()


def test_a_session_reads_them_too_and_head_tells_no_more():
    client = Client()
    client.force_login(person("viewer"))

    assert client.get(OWN).json()["rows"]
    head = client.head(OWN)
    assert (head.status_code, head.content) == (200, b"")
    assert client.get(OWN)["Cache-Control"] == "private, no-store"


def test_an_unknown_parameter_is_said():
    answer = ask(token_of("viewer"), f"{OWN}?release=1")

    assert answer.status_code == 400
    assert "release" in answer.json()["detail_en"]
