"""The evidence of a release too small for a place in any viewpoint: answered, never a fault."""

import pytest
from django.test import Client

from tests.api import worked_release as worked

pytestmark = pytest.mark.django_db
ADDRESSES = (
    "/",
    "/overview/",
    "/pairs/",
    "/viewpoints/",
    "/viewpoints/data/",
    "/viewpoints/distribution/data/",
    "/breakdowns/",
    "/universities/north/spine/",
    "/indicators/income_per_patent/threshold/",
    "/indicators/income_per_patent/vintages/",
    "/indicators/income_per_patent/?grouping=peers&university=north",
    "/reports/national/data-package.zip",
)


@pytest.mark.parametrize("statistic", ["in_every", "top_of_two", "top_of_all", "top_of_0"])
def test_nobody_is_counted_on_top_where_no_viewpoint_has_places(statistic: str):
    worked.publish(is_invented=True)

    told = Client().get(f"/api/v1/evidence?figure=count&statistic={statistic}&year=2024")

    assert told.status_code == 200
    assert (told.json()["value"], told.json()["rows"]) == (0, [])


def test_pages_of_a_small_release_answer():
    worked.publish(is_invented=True)

    answers = {each: Client().get(each).status_code for each in ADDRESSES}

    assert {each: status for each, status in answers.items() if status >= 500} == {}
