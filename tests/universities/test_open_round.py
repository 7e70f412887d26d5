"""The demo's open round: every stage is there, honest to the checks, and always the same."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django import DjangoDbBlocker

from indicators.catalogue.loader import load_catalogue
from universities.demo.invented import invent_open_year, invent_universities
from universities.demo.open_round import PlannedReturn, plan_round
from universities.desks import Desk, seat
from universities.management.demo_round import open_demo_round
from universities.models import Event, Remark, Revision, Round, Submission, Value
from universities.releases.publish import publish_release
from universities.submissions.checking import Thread, blocks_submission
from universities.submissions.drafts import read_draft
from universities.submissions.events import Author
from universities.submissions.services.importing import record_import
from universities.submissions.threads import read_threads
from universities.submissions.workflow import OPERATOR

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "demo"
NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
COMMAND = Author("command", OPERATOR, NOW)
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def plan() -> tuple[PlannedReturn, ...]:
    catalogue = load_catalogue()
    return plan_round(invent_open_year(FOLDER, catalogue), catalogue)


def begin() -> int:
    years = invent_open_year(FOLDER, load_catalogue())
    return open_demo_round(years, catalogue=load_catalogue(), at=NOW)


@pytest.fixture(scope="module")
def demo_round(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Last year's returns of everybody, and the open round; once for all of these stories."""
    invented = invent_universities(FOLDER, load_catalogue())
    last = [each for each in invented.years if each.fiscal_year == 2024]
    items = list(load_catalogue().items)
    with django_db_blocker.unblock(), transaction.atomic():
        record_import(invented.universities, last, items=items, author=COMMAND)
        begin()
        yield
        transaction.set_rollback(True)


def test_every_stage_is_planned_and_a_third_has_not_begun(
    plan: tuple[PlannedReturn, ...],
) -> None:
    stages = Counter(each.status for each in plan)

    assert set(stages) == {"not_started", "in_progress", "submitted", "returned", "accepted"}
    assert stages["not_started"] / len(plan) == pytest.approx(1 / 3, abs=0.03)
    assert stages["returned"] == 1
    assert min(stages[each] for each in ("in_progress", "submitted", "accepted")) >= 10


def test_two_plans_are_the_same(plan: tuple[PlannedReturn, ...]) -> None:
    assert plan_round(invent_open_year(FOLDER, load_catalogue()), load_catalogue()) == plan


def open_threads(submission: Submission) -> tuple[Thread, ...]:
    return blocks_submission(read_threads(desk_at(submission), read_draft(desk_at(submission))))


def desk_at(submission: Submission) -> Desk:
    return seat(submission, person="test", role="approver")


def submissions(status: str) -> list[Submission]:
    rows = Submission.objects.select_related("university", "round")
    return list(rows.filter(round__fiscal_year=2025, status=status))


def test_harbour_university_is_at_work_with_three_findings(demo_round: None) -> None:
    harbour = next(each for each in submissions("in_progress") if each.university.code == "D001")
    draft = read_draft(desk_at(harbour))
    found = [each.finding for each in open_threads(harbour) if each.finding.check != "required"]

    assert len(draft.cells) / len(load_catalogue().asked_items(2025)) == pytest.approx(
        0.6, abs=0.05
    )
    assert [(each.level, each.check) for each in found] == [
        ("error", "parts_within"),
        ("explain", "vanished"),
        ("confirm", "unit_slip"),
    ]
    assert found[2].fix is not None


def test_the_round_closes_in_24_days_and_says_what_to_do(demo_round: None) -> None:
    round_ = Round.objects.get(fiscal_year=2025)

    assert round_.state == Round.State.OPEN
    assert round_.closes_on == (NOW + timedelta(days=24)).date()
    assert "2025年4月1日から2026年3月31日まで" in round_.instructions


def test_what_was_submitted_was_ready_and_some_of_it_explained(demo_round: None) -> None:
    for each in (*submissions("submitted"), *submissions("accepted")):
        assert open_threads(each) == ()
    assert Remark.objects.filter(kind="explanation").count() >= 3
    assert Revision.objects.filter(
        submission__round__fiscal_year=2025, sealed_at__isnull=True
    ).count() == len(submissions("in_progress"))


def test_one_came_back_with_reasons_at_its_cells(demo_round: None) -> None:
    (returned,) = submissions("returned")
    event = Event.objects.get(submission=returned, action="return_for_correction")

    assert len(open_threads(returned)) == 2
    assert len(event.payload["cells"]) == 2
    assert event.payload["reason"]


def test_some_at_work_have_errors(demo_round: None) -> None:
    errors = [
        thread
        for each in submissions("in_progress")
        for thread in open_threads(each)
        if thread.finding.check == "identity"
    ]

    assert len(errors) >= 5


def test_opening_it_again_changes_nothing(demo_round: None) -> None:
    before = Event.objects.count(), Value.objects.count()

    assert begin() == 0
    assert (Event.objects.count(), Value.objects.count()) == before


def test_what_was_accepted_waits_until_the_round_closes(
    demo_round: None, releases_dir: Path
) -> None:
    first = publish_release(is_invented=True, author=COMMAND)
    assert first is not None
    assert first.fiscal_years == [2024]
    assert publish_release(is_invented=True, author=COMMAND) is None

    Round.objects.filter(fiscal_year=2025).update(state=Round.State.CLOSED)
    second = publish_release(is_invented=True, author=COMMAND)

    assert second is not None
    assert second.fiscal_years == [2024, 2025]
