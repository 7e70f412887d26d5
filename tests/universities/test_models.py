"""What the stored rows refuse, whoever asks."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from tests.architecture.project import ROOT
from universities.models import Event, Release, Revision, Round, Submission, University, Value
from universities.models.frozen import FrozenRowError

NOON = datetime(2024, 10, 1, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def revision() -> Revision:
    university = University.objects.create(code="N1", name_ja="北の大学", kind="national")
    asked = Round.objects.create(fiscal_year=2024)
    submission = Submission.objects.create(university=university, round=asked)
    revision = Revision.objects.create(submission=submission, number=1, origin="form")
    Value.objects.create(revision=revision, item="licences", state="reported", amount=3.0)
    return revision


@pytest.fixture
def sealed(revision: Revision) -> Revision:
    revision.sealed_at = NOON
    revision.save()
    return revision


def test_a_draft_may_change(revision: Revision) -> None:
    value = revision.values.get()
    value.amount = 4.0

    value.save()

    assert Value.objects.filter(amount=4.0).update(note="確認済") == 1
    assert revision.values.all().delete()[0] == 1


def test_a_sealed_revision_does_not_change(sealed: Revision) -> None:
    sealed.origin = "api"

    with pytest.raises(FrozenRowError):
        sealed.save()
    with pytest.raises(FrozenRowError):
        sealed.delete()
    with pytest.raises(FrozenRowError):
        Revision.objects.filter(number=1).update(origin="api")
    with pytest.raises(FrozenRowError):
        Revision.objects.all().delete()


def test_a_value_of_a_sealed_revision_does_not_change(sealed: Revision) -> None:
    value = sealed.values.get()

    with pytest.raises(FrozenRowError):
        value.save()
    with pytest.raises(FrozenRowError):
        value.delete()
    with pytest.raises(FrozenRowError):
        Value.objects.update(amount=4.0)
    with pytest.raises(FrozenRowError):
        Value.objects.bulk_update([value], ["amount"])
    with pytest.raises(FrozenRowError):
        Value.objects.all().delete()


def test_a_sealed_revision_takes_no_further_value(sealed: Revision) -> None:
    added = Value(revision=sealed, item="assignments", state="unknown")

    with pytest.raises(FrozenRowError):
        added.save()
    with pytest.raises(FrozenRowError):
        Value.objects.bulk_create([added])
    with pytest.raises(FrozenRowError):
        Value.objects.add_rows([(sealed.pk, "assignments", "unknown", None, "", "")])


def test_an_event_is_written_once() -> None:
    event = Event.objects.create(at=NOON, by="hanako", action="submit")

    with pytest.raises(FrozenRowError):
        event.save()
    with pytest.raises(FrozenRowError):
        event.delete()
    with pytest.raises(FrozenRowError):
        Event.objects.update(by="taro")
    with pytest.raises(FrozenRowError):
        Event.objects.all().delete()


def test_a_release_is_written_once() -> None:
    release = Release.objects.create(number=1, published_at=NOON, published_by="hanako")
    release.is_provisional = True

    with pytest.raises(FrozenRowError):
        release.save()
    with pytest.raises(FrozenRowError):
        Release.objects.filter(number=1).delete()


def test_an_item_stands_once_in_a_revision(revision: Revision) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.create(revision=revision, item="licences", state="reported", amount=5.0)


@pytest.mark.parametrize(("state", "amount"), [("reported", None), ("unknown", 0.0)])
def test_an_amount_stands_exactly_where_something_is_reported(
    revision: Revision, state: str, amount: float | None
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.create(revision=revision, item="assignments", state=state, amount=amount)


def test_a_university_answers_a_round_once(revision: Revision) -> None:
    submission = revision.submission

    with pytest.raises(IntegrityError), transaction.atomic():
        Submission.objects.create(university=submission.university, round=submission.round)


def test_an_invented_university_says_so() -> None:
    assert str(University(name_ja="港湾大学", is_invented=True)) == "港湾大学（架空）"


def test_migrations_go_forth_and_back_and_forth(tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path}/tables.sqlite3"}

    for state in ("0002", "0001", "0002", "zero"):
        command = [sys.executable, "manage.py", "migrate", "universities", state]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True)

        assert done.returncode == 0, done.stderr
