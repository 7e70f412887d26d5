"""Preparing: one candidate of a kind at a time, files that wait, and nothing left of the dead."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.universities.releases import story
from universities.models import Candidate, Event, Release
from universities.releases import making, preparing
from universities.releases.candidates import (
    NoCandidate,
    hidden_files,
    hidden_folder,
    is_building,
    is_stopped,
)
from universities.releases.making import make_candidate
from universities.releases.publish import freeze_build
from universities.releases.pulse import Progress, Superseded, say_alive
from universities.releases.refusals import AlreadyInWork
from universities.releases.storage import read_release_files
from universities.submissions.events import Author
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.django_db


def state_of(candidate: Candidate) -> tuple[str, str]:
    return Candidate.objects.values_list("state", "fault").get(pk=candidate.pk)


def test_a_candidate_waits_with_verified_files_and_publishes_nothing(releases_dir: Path):
    story.record_two()

    candidate = story.prepare()

    figures, _ = read_release_files(hidden_files(candidate), digest=candidate.data_digest)
    assert candidate.state == "ready"
    assert figures.panel.codes == ("A", "B")
    assert len(candidate.revisions) == 2
    assert candidate.base_number == 0
    assert [each.name[0] for each in releases_dir.iterdir()] == ["."]
    assert Release.objects.count() == 0
    assert Event.objects.get(action="prepare_release").by == story.FIRST


def test_of_each_kind_one_is_built_at_a_time():
    first = story.begin()
    story.begin(is_invented=True)

    with pytest.raises(AlreadyInWork, match=f"No. {first.pk}"):
        story.begin(story.SECOND)

    assert Candidate.objects.count() == 2


def test_only_an_analyst_begins_one():
    with pytest.raises(WorkflowError):
        preparing.begin_preparation(
            is_invented=False,
            is_provisional=False,
            author=Author("somebody", "approver", story.NOW),
        )


def test_a_build_of_which_nothing_is_heard_for_a_minute_has_stopped():
    candidate = story.begin()

    minute = story.NOW + timedelta(seconds=60)
    assert is_building(candidate, minute)
    assert not is_stopped(candidate, minute)
    assert is_stopped(candidate, minute + timedelta(seconds=1))
    assert not is_building(candidate, minute + timedelta(seconds=1))


def test_one_that_stopped_gives_way_and_its_folder_goes(releases_dir: Path):
    story.record_two()
    dead = story.begin(at=datetime.now(tz=UTC) - timedelta(seconds=90))
    hidden_files(dead).mkdir(parents=True)

    candidate = story.prepare(story.SECOND)

    assert state_of(dead) == ("failed", "stopped")
    assert candidate.state == "ready"
    assert list(releases_dir.iterdir()) == [hidden_folder(candidate)]


def test_another_databases_candidates_on_the_same_disk_stay(releases_dir: Path):
    story.record_two()
    foreign = releases_dir / ".candidate-1-20200101T000000000000"
    foreign.mkdir()

    story.prepare()

    assert foreign.is_dir()


def test_a_slow_one_that_was_given_up_ends_and_waits_for_nobody(
    releases_dir: Path, monkeypatch: pytest.MonkeyPatch
):
    story.record_two()
    candidate = story.begin(at=datetime.now(tz=UTC))

    def give_up_meanwhile(*args: object) -> str:
        digest = freeze_build(*args)
        preparing.give_up(candidate, "stopped")
        return digest

    monkeypatch.setattr(making, "freeze_build", give_up_meanwhile)

    assert make_candidate(candidate.pk) == "failed"
    assert state_of(candidate) == ("failed", "stopped")
    assert list(releases_dir.iterdir()) == []


def test_progress_is_written_and_a_candidate_that_was_given_up_stops_its_build():
    candidate = story.begin()
    tell = Progress(candidate)

    tell("protecting", 2, 7)
    candidate.refresh_from_db()
    told = (candidate.step, candidate.done, candidate.total)
    preparing.give_up(candidate, "stopped")

    assert told == ("protecting", 2, 7)
    assert candidate.heard_at > story.NOW
    assert not say_alive(candidate.pk)
    with pytest.raises(Superseded):
        tell("writing", 0, 0)


def test_without_an_accepted_return_there_is_nothing_to_prepare(releases_dir: Path):
    candidate = story.prepare()

    assert state_of(candidate) == ("failed", "nothing")
    assert list(releases_dir.iterdir()) == []


def test_what_was_published_already_needs_no_second_release(releases_dir: Path):
    story.record_two()
    release = story.release_anew()

    candidate = story.prepare()

    assert state_of(candidate) == ("failed", "unchanged")
    assert [each.name for each in releases_dir.iterdir()] == [release.data_digest]


def test_provisional_figures_become_final_without_a_change(releases_dir: Path):
    story.record_two()
    provisional = story.prepare(is_provisional=True)
    first = story.publish(provisional)

    candidate = story.prepare()
    second = story.publish(candidate)

    assert (first.is_provisional, second.is_provisional) == (True, False)
    assert (first.data_digest, second.number) == (second.data_digest, 2)
    assert [each.name for each in releases_dir.iterdir()] == [second.data_digest]


def test_a_fault_is_told_by_its_kind_never_by_its_words(
    releases_dir: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def break_off(*args: object, **kwargs: object) -> object:
        raise ZeroDivisionError("918273 of A")

    monkeypatch.setattr(making, "build_release", break_off)

    candidate = story.prepare()

    assert state_of(candidate) == ("failed", "broken:ZeroDivisionError")
    assert "ZeroDivisionError" in caplog.text
    assert "918273" not in caplog.text
    assert list(releases_dir.iterdir()) == []


def test_a_process_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: object, **kwargs: object) -> object:
        raise FileNotFoundError

    monkeypatch.setattr(preparing.subprocess, "Popen", refuse)

    number = preparing.start_preparation(
        is_invented=False, is_provisional=True, author=story.analyst()
    )

    candidate = Candidate.objects.get(pk=number)
    assert (candidate.state, candidate.fault) == ("failed", "not_started")
    assert candidate.is_provisional


def test_what_is_not_there_to_be_built_is_said():
    story.record_two()
    candidate = story.prepare()

    for number in (candidate.pk, 999):
        with pytest.raises(NoCandidate, match=f"Candidate {number}"):
            make_candidate(number)
