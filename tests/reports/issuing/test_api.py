"""Reports by the API: a person's token hands the person a report, and that is recorded."""

import hashlib
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from kpi_dashboard.tokens.keeping import make_token
from reports.models import IssuedReport
from tests.comparisons.readers import read_as
from tests.people import make_person
from tests.reports.issuing.conftest import CANARY, read_workbook
from universities.models import University
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.stores

LIST, FILE = "/api/v1/reports", "/api/v1/reports/harbour"


@pytest.fixture
def ask(release: PublishedRelease) -> Any:
    """Give what a program of harbour's viewer is answered."""
    person = make_person("viewer@harbour.example")
    person.memberships.create(role="viewer", university=University.objects.get(code="harbour"))
    token = make_token(person, "集計", days=9, now=timezone.now()).text

    def get(address: str, **query: str) -> Any:
        return Client().get(address, query, headers={"Authorization": f"Bearer {token}"})

    return get


def test_the_own_report_is_the_universitys_version_and_is_recorded(ask: Any):
    answer = ask(FILE, format="xlsx")

    issued = IssuedReport.objects.get()
    assert answer.status_code == 200
    assert CANARY in read_workbook(answer.content)
    assert (issued.way, issued.issued_by, issued.audience) == (
        "api",
        "viewer@harbour.example",
        "own",
    )
    assert issued.file_digest == hashlib.sha256(answer.content).hexdigest()
    assert answer["X-Check-Code"] == issued.check_code


def test_the_page_hands_a_colleague_the_same_bytes(ask: Any):
    page = read_as("harbour").get("/universities/harbour/report/", {"format": "xlsx"})

    assert ask(FILE, format="xlsx").content == page.content


def test_a_report_in_a_chosen_grouping_is_recorded_with_it_and_is_the_pages(ask: Any):
    answer = ask(FILE, format="xlsx", grouping="kind")

    page = read_as("harbour").get(
        "/universities/harbour/report/", {"format": "xlsx", "grouping": "kind"}
    )
    assert answer.content == page.content != ask(FILE, format="xlsx").content
    assert [each.grouping for each in IssuedReport.objects.order_by("id")] == ["kind", "kind", ""]


def test_a_report_among_the_nearest_is_the_pages_and_the_record_tells_so(ask: Any, sized: None):
    answer = ask(FILE, format="xlsx", grouping="peers", peers="3")

    asked = {"format": "xlsx", "grouping": "peers:3"}
    page = read_as("harbour").get("/universities/harbour/report/", asked)
    assert answer.content == page.content != ask(FILE, format="xlsx").content
    assert [row["grouping"] for row in ask(LIST).json()["rows"]] == ["", "peers:3", "peers:3"]


def test_of_another_university_it_is_the_public_version(ask: Any):
    assert ask("/api/v1/reports/mountain", format="xlsx").status_code == 200
    assert IssuedReport.objects.get().audience == "public"


def test_the_list_names_what_can_be_had_and_what_was_taken(ask: Any):
    ask(FILE, format="xlsx")

    told = ask(LIST).json()

    assert (told["release"], told["fiscal_years"], told["universities"]) == (1, [2024], ["harbour"])
    assert {"pdf", "html", "xlsx"} <= set(told["formats"])
    (row,) = told["rows"]
    assert (row["university"], row["way"], row["readers"]) == ("harbour", "api", "own")


@pytest.mark.parametrize(
    ("query", "status", "parameter"),
    [
        ({"format": "doc"}, 400, "format"),
        ({"language": "fr"}, 400, "language"),
        ({"year": "1999"}, 404, "year"),
        ({"year": "x"}, 400, "year"),
        ({"grouping": "colour"}, 404, "grouping"),
        ({"grouping": "peers"}, 400, "grouping"),
        ({"grouping": "peers", "peers": "2"}, 400, "peers"),
        ({"release": "9"}, 404, "release"),
        ({"colour": "blue"}, 400, "colour"),
    ],
)
def test_what_cannot_be_had_is_said(ask: Any, query: dict[str, str], status: int, parameter: str):
    answer = ask(FILE, **query)

    assert (answer.status_code, answer.json()["parameter"]) == (status, parameter)
    assert not IssuedReport.objects.exists()


def test_an_unknown_university_is_said(ask: Any):
    assert ask("/api/v1/reports/nowhere").status_code == 404


def test_nobody_without_a_name_gets_anything_and_nothing_is_written(release: PublishedRelease):
    assert Client().get(FILE).status_code == 401
    assert Client().get(LIST).status_code == 401
    assert not IssuedReport.objects.exists()
