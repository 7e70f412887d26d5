"""Publishing what somebody else prepared: only as it was prepared, all of it, and once."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.universities.releases import story
from universities.access import PUBLIC
from universities.models import Candidate, Consent, Event, Release, Submission, University
from universities.releases import conditions
from universities.releases.candidates import NoCandidate, hidden_files, hidden_folder
from universities.releases.deciding import discard_candidate, publish_candidate
from universities.releases.publish import publish_release
from universities.releases.reader import read_release
from universities.releases.refusals import NotReady, Outdated, SamePerson
from universities.releases.signatures import check_signature
from universities.submissions.events import Author
from universities.submissions.workflow import OPERATOR, WorkflowError

pytestmark = pytest.mark.django_db
OPERATOR_ALONE = Author("import", OPERATOR, story.NOW)


@pytest.fixture
def candidate() -> Candidate:
    story.record_two()
    return story.prepare()


def nothing_happened(candidate: Candidate) -> bool:
    state = Candidate.objects.values_list("state", flat=True).get(pk=candidate.pk)
    return state == "ready" and not Release.objects.filter(number__gt=1).exists()


def test_another_analyst_publishes_all_of_it(candidate: Candidate, releases_dir: Path):
    release = story.publish(candidate)

    candidate.refresh_from_db()
    stored = Release.objects.get()
    assert (stored.number, stored.data_digest) == (1, candidate.data_digest)
    assert (stored.prepared_by, stored.published_by) == (story.FIRST, story.SECOND)
    assert stored.fiscal_years == [story.YEAR]
    assert stored.code_version
    assert check_signature(stored.data_digest, stored.signature) == "good"
    assert (candidate.state, candidate.decided_by) == ("published", story.SECOND)
    assert set(stored.revisions.values_list("id", flat=True)) == set(candidate.revisions)
    assert set(Submission.objects.values_list("status", flat=True)) == {"published"}
    assert [each.name for each in releases_dir.iterdir()] == [release.data_digest]
    assert read_release(PUBLIC).figures.panel.codes == ("A", "B")
    event = Event.objects.get(action="publish_release")
    assert (event.by, event.payload["prepared_by"]) == (story.SECOND, story.FIRST)


def test_who_prepared_it_neither_publishes_nor_discards(candidate: Candidate):
    with pytest.raises(SamePerson):
        story.publish(candidate, story.FIRST)
    with pytest.raises(SamePerson):
        discard_candidate(candidate.pk, author=story.analyst(story.FIRST))

    assert nothing_happened(candidate)
    assert Release.objects.count() == 0


def test_only_an_analyst_decides(candidate: Candidate):
    with pytest.raises(WorkflowError):
        publish_candidate(candidate.pk, author=Author("boss", "administrator", story.NOW))

    assert Release.objects.count() == 0


def test_it_is_published_once(candidate: Candidate):
    story.publish(candidate)

    with pytest.raises(NotReady):
        story.publish(candidate, "third@ministry.example")

    assert Release.objects.count() == 1


def test_what_is_still_built_or_does_not_exist_is_not_published():
    building = story.begin()

    with pytest.raises(NotReady, match="being calculated"):
        story.publish(building)
    with pytest.raises(NoCandidate):
        publish_candidate(999, author=story.analyst(story.SECOND))


def test_a_release_that_came_meanwhile_asks_to_prepare_again(candidate: Candidate):
    publish_release(is_invented=False, author=OPERATOR_ALONE)

    with pytest.raises(Outdated, match=r"No\. 1 was published"):
        story.publish(candidate)

    assert nothing_happened(candidate)


def test_a_release_of_the_other_kind_changes_nothing(candidate: Candidate):
    story.record("D1", is_invented=True, **{story.CONTRACTS: 1.0})
    publish_release(is_invented=True, author=OPERATOR_ALONE)

    assert story.publish(candidate).number == 2


def test_a_correction_that_was_accepted_meanwhile_is_named(candidate: Candidate):
    story.record("B", **{story.AMOUNT: 401.0})

    with pytest.raises(Outdated, match=r"\(B 2024\)"):
        story.publish(candidate)

    assert nothing_happened(candidate)


def test_of_many_changed_returns_a_few_are_named(candidate: Candidate):
    for number in range(7):
        story.record(f"C{number}", **{story.AMOUNT: 1.0})

    with pytest.raises(Outdated, match=r"C0 2024, .*C4 2024, 2 more") as refused:
        story.publish(candidate)

    assert "ほか2件" in refused.value.sentence.ja


def test_changed_definitions_ask_to_prepare_again(
    candidate: Candidate, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(conditions, "read_definitions", dict)

    with pytest.raises(Outdated, match="Definitions changed"):
        story.publish(candidate)


@pytest.mark.parametrize("name", ["values.npy", "protection.json", "manifest.json"])
def test_files_that_changed_since_are_not_published(candidate: Candidate, name: str):
    file = hidden_files(candidate) / name
    content = bytearray(file.read_bytes())
    content[-3] ^= 1
    file.write_bytes(bytes(content))

    with pytest.raises(Outdated, match="changed after"):
        story.publish(candidate)

    assert Release.objects.count() == 0


def test_a_consent_that_was_taken_back_asks_to_prepare_again():
    story.record("A", **{story.PERSONNEL: 500.0, story.CONTRACTS: 10.0})
    place = University.objects.get(code="A")
    told = {"university": place, "item": story.PERSONNEL, "at": story.NOW, "by": "approver"}
    Consent.objects.create(**told, is_given=True)
    candidate = story.prepare()
    Consent.objects.create(**told, is_given=False)

    with pytest.raises(Outdated, match=f"A {story.PERSONNEL}"):
        story.publish(candidate)

    assert Release.objects.count() == 0


def test_a_publisher_that_dies_after_moving_the_files_leaves_it_waiting(
    candidate: Candidate, releases_dir: Path
):
    hidden_files(candidate).rename(releases_dir / candidate.data_digest)

    assert story.publish(candidate).number == 1
    assert [each.name for each in releases_dir.iterdir()] == [candidate.data_digest]


def test_a_publisher_that_fails_before_the_files_are_there_changes_nothing(
    candidate: Candidate, monkeypatch: pytest.MonkeyPatch
):
    def break_off(self: Path, target: Path) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "rename", break_off)
    with pytest.raises(OSError, match="disk full"):
        story.publish(candidate)
    monkeypatch.undo()

    assert Release.objects.count() == 0
    assert set(Submission.objects.values_list("status", flat=True)) == {"accepted"}
    assert story.publish(candidate).number == 1


def test_discarding_throws_the_files_away_and_nothing_else(
    candidate: Candidate, releases_dir: Path
):
    discard_candidate(candidate.pk, author=story.analyst(story.SECOND))

    candidate.refresh_from_db()
    assert (candidate.state, candidate.decided_by) == ("discarded", story.SECOND)
    assert not hidden_folder(candidate).exists()
    assert list(releases_dir.iterdir()) == []
    assert Event.objects.get(action="discard_release").by == story.SECOND
    assert set(Submission.objects.values_list("status", flat=True)) == {"accepted"}


def test_the_operators_way_signs_too_and_names_nobody_who_prepared():
    story.record_two()

    release = publish_release(is_invented=False, author=OPERATOR_ALONE)

    assert release is not None
    assert release.prepared_by == ""
    assert check_signature(release.data_digest, release.signature) == "good"


def test_without_a_lasting_key_nothing_is_signed(candidate: Candidate, settings: Settings):
    settings.RELEASE_SIGNING_KEY = ""

    assert story.publish(candidate).signature == ""
