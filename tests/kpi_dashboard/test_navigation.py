"""The doors of the header: whoever has work behind one sees it, and nobody else."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.universities.collecting import make_person, make_round, make_university, signed_in
from universities.models import Membership

pytestmark = pytest.mark.django_db
# The page of a wrong address has the same header, and needs no figures.
NOWHERE = "/nowhere/"
EVERYBODY = ["ホーム", "比べる", "報告書", "定義集"]


def doors_of(client: Client, address: str = NOWHERE) -> list[tuple[str, bool]]:
    page = client.get(address).content.decode()
    doors = page.partition('class="header-doors"')[2].partition("</nav>")[0]
    found = re.findall(r"<a ([^>]*)>([^<]*)</a>", doors)
    return [(label, "aria-current" in attributes) for attributes, label in found]


def labels_of(client: Client, address: str = NOWHERE) -> list[str]:
    return [label for label, _ in doors_of(client, address)]


def test_a_visitor_has_no_door_to_collecting():
    assert labels_of(Client()) == EVERYBODY


@pytest.mark.parametrize("role", ["contributor", "approver", "viewer"])
def test_a_member_enters_between_home_and_comparing(role: str):
    client = signed_in(make_person("somebody@harbour.example", role, make_university()))

    assert labels_of(client, NOWHERE) == ["ホーム", "入力", *EVERYBODY[1:]]


def test_an_analyst_follows_the_rounds():
    make_university()
    make_round()
    client = signed_in(make_person("analyst@ministry.example", "analyst"))

    assert doors_of(client, "/rounds/") == [
        ("ホーム", False),
        ("調査", True),
        ("公表", False),
        ("比べる", False),
        ("報告書", False),
        ("定義集", False),
    ]


def test_an_administrator_has_no_door_to_figures():
    client = signed_in(make_person("admin@ministry.example", "administrator"))

    assert labels_of(client, NOWHERE) == EVERYBODY


def test_whoever_serves_both_stands_in_one_door_only():
    university = make_university()
    user = make_person("both@harbour.example", "contributor", university)
    Membership.objects.create(user=user, role="analyst", university=None)

    current = [label for label, is_current in doors_of(signed_in(user), "/rounds/") if is_current]

    assert current == ["調査"]


def test_the_doors_ask_the_database_nothing_more():
    client = signed_in(make_person("somebody@harbour.example", "viewer", make_university()))
    client.get(NOWHERE)

    with CaptureQueriesContext(connection) as asked:
        client.get(NOWHERE)

    roles = [each for each in asked.captured_queries if "membership" in each["sql"].lower()]
    # Once for who may do what, once for the names of the places.
    assert len(roles) <= 2
