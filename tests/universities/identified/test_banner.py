"""The banner stands on every page while the view is open, and a closed session pays nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.universities.identified.story import client_of, identified

PAGES = (
    "/",
    "/indicators/",
    "/indicators/research_amount_per_personnel_cost/",
    "/universities/",
    "/universities/B/",
    "/universities/B/report/",
    "/reports/",
    "/definitions/",
    "/releases/",
    "/rounds/",
    "/releases/prepare/",
    "/consents/",
    "/people/",
    "/identified/",
    "/account/tokens/",
    "/api/v1/docs/",
    "/no-such-page/",
)


@pytest.mark.usefixtures("nation")
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_carries_it_with_a_button_to_end_it(prefix: str):
    analyst = identified()
    said = "Identified view (until" if prefix else "記名表示中"

    pages = {page: analyst.get(f"{prefix}{page}").content.decode() for page in PAGES}

    assert [page for page, text in pages.items() if said not in text] == []
    assert [page for page, text in pages.items() if "identified/close/" not in text] == []
    assert [page for page, text in pages.items() if 'role="status"' not in text] == []


@pytest.mark.usefixtures("nation")
def test_nobody_else_sees_it():
    identified()

    for name in ("analyst", "second", "administrator", "viewer", ""):
        assert "記名表示中" not in client_of(name).get("/").content.decode()


@pytest.mark.usefixtures("nation")
def test_a_session_without_the_mark_asks_nothing_more_of_the_database():
    analyst = client_of("analyst")
    analyst.get("/indicators/")

    with CaptureQueriesContext(connection) as queries:
        analyst.get("/indicators/")

    assert [each["sql"] for each in queries if "universities_event" in each["sql"]] == []
