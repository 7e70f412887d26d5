"""The home page says in one line what waits for the reader, and leads there."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser

from indicators.catalogue.loader import load_catalogue
from tests.universities.collecting import (
    address,
    make_person,
    make_round,
    make_university,
    reported,
    signed_in,
    write,
)
from universities.models import Membership, Submission
from universities.pages.tasks import list_tasks
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
ASKED = len(load_catalogue().asked_items(2025))


def sentences(user: object, language: str = "ja") -> list[str]:
    return [each.sentence for each in list_tasks(user, now=NOW, language=language)]


def test_a_contributor_is_told_how_many_items_are_left_and_until_when():
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round()
    write(officer, {"patent_cost": reported(500), "uras": reported(2)})

    (task,) = list_tasks(officer, now=NOW, language="ja")

    assert task.sentence == (
        f"2025年度調査（港湾大学）：あと{ASKED - 2}項目、締切 12月15日（あと24日）"
    )
    assert task.address == address("")
    assert sentences(officer, "en") == [
        f"FY2025 survey (港湾大学): {ASKED - 2} items left. Due 15 Dec (24 days left)."
    ]


def test_a_returned_submission_is_said_to_be_returned():
    approver = make_person("approver@harbour.example", "approver", make_university())
    make_round()
    Submission.objects.update(status="returned")

    assert sentences(approver) == [
        "2025年度調査（港湾大学）：差し戻されています、締切 12月15日（あと24日）"
    ]


@pytest.mark.parametrize("status", ["submitted", "accepted", "published"])
def test_nothing_waits_once_it_is_submitted(status: str):
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round()
    Submission.objects.update(status=status)

    assert sentences(officer) == []


def test_practice_and_closed_rounds_wait_for_nobody():
    officer = make_person("officer@harbour.example", "contributor", make_university())
    make_round(2024, is_open=False)
    make_round(is_practice=True)

    assert sentences(officer) == []


def test_who_cannot_write_has_nothing_to_finish():
    viewer = make_person("viewer@harbour.example", "viewer", make_university())
    make_round()

    assert sentences(viewer) == []
    assert sentences(make_person("administrator@ministry.example", "administrator")) == []


def test_an_analyst_is_led_to_the_returns_that_wait():
    analyst = make_person("analyst@ministry.example", "analyst")
    make_university()
    make_university("mountain", "山嶺大学")
    make_round()
    Submission.objects.filter(university__code="mountain").update(status="submitted")

    (task,) = list_tasks(analyst, now=NOW, language="ja")

    assert task.sentence == "2025年度調査：受理を待つ提出が1件"
    assert task.address == "/rounds/2025/?status=submitted"


def test_a_visitor_costs_no_query(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert list_tasks(AnonymousUser(), now=NOW, language="ja") == ()


def test_who_serves_many_is_told_of_the_first_three():
    officer = get_user_model().objects.create_user(username="officer@tlo.example")
    for code in ("east", "north", "south", "west"):
        university = make_university(code, code)
        Membership.objects.create(user=officer, role="contributor", university=university)
    make_round()

    assert [each.split("（")[1].split("）")[0] for each in sentences(officer)] == [
        "east",
        "north",
        "south",
    ]


def test_a_viewer_is_led_to_the_own_universitys_position(demo_release: PublishedRelease):
    viewer = make_person("viewer@d001.example", "viewer", make_university("D001"))

    (task,) = list_tasks(viewer, now=NOW, language="ja")

    assert task.sentence == "港湾大学の位置を見る（公表版 第1版）"
    assert task.address == "/universities/D001/"
    assert sentences(viewer, "en") == ["See where 港湾大学 stands (release No. 1)"]
    assert task.sentence in signed_in(viewer).get("/").content.decode()


def test_a_viewer_whose_university_the_newest_release_lacks_is_led_nowhere(
    demo_release: PublishedRelease,
):
    viewer = make_person("viewer@harbour.example", "viewer", make_university())

    assert sentences(viewer) == []


def test_who_writes_is_not_led_to_a_position(demo_release: PublishedRelease):
    officer = make_person("officer@d001.example", "contributor", make_university("D001"))

    assert sentences(officer) == []
