"""Signing, returning, accepting, reopening: what is sealed, what is kept, what is said."""

import pytest

from tests.universities.services.returns import (
    ANALYST,
    APPROVER,
    OFFICER,
    actions_of,
    cells_of,
    make_submission,
    number,
    status_of,
    version_of,
)
from universities.models import Event, Remark, Revision, Round, Submission
from universities.observations import read_sealed_revisions
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.locking import StaleError
from universities.submissions.services.publishing import mark_published
from universities.submissions.services.rounds import close_round
from universities.submissions.services.steps import (
    NotReadyError,
    accept,
    reopen,
    return_for_correction,
    submit,
)
from universities.submissions.values import digest_of
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.django_db


def submitted() -> Submission:
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)
    submit(submission.pk, read_version=2, open_findings=0, author=APPROVER)
    return submission


def test_submitting_seals_exactly_what_was_read():
    submission = submitted()

    revision = Revision.objects.get(submission=submission)
    assert status_of(submission) == "submitted"
    assert revision.sealed_at == APPROVER.at
    assert revision.digest == digest_of({"licences": number(12)})
    event = Event.objects.get(submission=submission, action="submit")
    assert event.payload == {"number": 1, "digest": revision.digest, "values": 1}


def test_what_changed_since_it_was_read_is_not_signed():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    with pytest.raises(StaleError):
        submit(submission.pk, read_version=1, open_findings=0, author=APPROVER)

    assert status_of(submission) == "in_progress"


def test_open_findings_stand_in_the_way():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    with pytest.raises(NotReadyError) as refused:
        submit(submission.pk, read_version=2, open_findings=3, author=APPROVER)

    assert "3件" in refused.value.sentence.ja
    assert Revision.objects.get(submission=submission).sealed_at is None


def test_a_contributor_does_not_sign():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    with pytest.raises(WorkflowError):
        submit(submission.pk, read_version=2, open_findings=0, author=OFFICER)


def test_a_return_names_cells_and_the_correction_is_the_next_revision():
    submission = submitted()
    return_for_correction(
        submission.pk,
        read_version=3,
        reason="1件を確かめてください",
        cells={"licences": "昨年は120件です"},
        author=ANALYST,
    )

    saved = save_cells(submission.pk, {"licences": number(120)}, read_version=4, author=OFFICER)

    remark = Remark.objects.get(submission=submission)
    assert (remark.kind, remark.item, remark.figures) == ("return", "licences", {"licences": 12.0})
    assert saved.changed == ("licences",)
    assert status_of(submission) == "in_progress"
    first, second = Revision.objects.filter(submission=submission).order_by("number")
    assert first.sealed_at is not None
    assert second.sealed_at is None
    assert first.values.get().amount == 12
    assert second.values.get().amount == 120


def test_the_next_revision_starts_from_everything_that_was_said():
    submission = make_submission()
    cells = {"licences": number(12, note="うち国外2件"), "assignments": number(3)}
    save_cells(submission.pk, cells, read_version=1, author=OFFICER)
    submit(submission.pk, read_version=2, open_findings=0, author=APPROVER)
    return_for_correction(submission.pk, read_version=3, reason="確認", cells={}, author=ANALYST)

    save_cells(submission.pk, {"assignments": number(4)}, read_version=4, author=OFFICER)

    assert cells_of(submission) == {**cells, "assignments": number(4)}


@pytest.mark.parametrize("step", [return_for_correction, reopen])
def test_sending_back_needs_a_reason(step):
    submission = submitted()
    if step is reopen:
        accept(submission.pk, read_version=3, author=ANALYST)
    arguments = {"cells": {}} if step is return_for_correction else {}

    with pytest.raises(WorkflowError, match="reason"):
        step(
            submission.pk,
            read_version=version_of(submission),
            reason=" ",
            author=ANALYST,
            **arguments,
        )


def test_what_was_accepted_waits_until_the_round_is_closed():
    submission = submitted()
    accept(submission.pk, read_version=3, author=ANALYST)

    assert read_sealed_revisions(is_invented=False) == []

    close_round(submission.round_id, author=ANALYST)
    assert len(read_sealed_revisions(is_invented=False)) == 1


def test_what_was_accepted_stays_in_releases_until_its_correction_is_accepted():
    submission = submitted()
    accept(submission.pk, read_version=3, author=ANALYST)
    close_round(submission.round_id, author=ANALYST)
    reopen(submission.pk, read_version=4, reason="訂正の申出", author=ANALYST)
    save_cells(submission.pk, {"licences": number(13)}, read_version=5, author=OFFICER)
    submit(submission.pk, read_version=6, open_findings=0, author=APPROVER)
    first, second = Revision.objects.filter(submission=submission).order_by("number")

    before = [each.id for each in read_sealed_revisions(is_invented=False)]
    accept(submission.pk, read_version=7, author=ANALYST)
    after = [each.id for each in read_sealed_revisions(is_invented=False)]

    assert before == [first.pk]
    assert after == [second.pk]
    assert actions_of(submission) == [
        "save",
        "submit",
        "accept",
        "reopen",
        "save",
        "submit",
        "accept",
    ]


def test_a_round_to_practise_never_reaches_a_release():
    submission = submitted()
    accept(submission.pk, read_version=3, author=ANALYST)
    close_round(submission.round_id, author=ANALYST)
    assert len(read_sealed_revisions(is_invented=False)) == 1

    Round.objects.filter(pk=submission.round_id).update(is_practice=True)

    assert read_sealed_revisions(is_invented=False) == []


def test_a_correction_that_waits_for_its_round_is_not_called_published():
    submission = submitted()
    accept(submission.pk, read_version=3, author=ANALYST)
    first = Revision.objects.get(submission=submission)
    reopen(submission.pk, read_version=4, reason="訂正の申出", author=ANALYST)
    save_cells(submission.pk, {"licences": number(13)}, read_version=5, author=OFFICER)
    submit(submission.pk, read_version=6, open_findings=0, author=APPROVER)
    accept(submission.pk, read_version=7, author=ANALYST)

    moved = mark_published([first.pk], release=1, author=ANALYST)

    assert moved == 0
    assert status_of(submission) == "accepted"


def test_what_was_released_is_called_published():
    submission = submitted()
    accept(submission.pk, read_version=3, author=ANALYST)
    first = Revision.objects.get(submission=submission)

    moved = mark_published([first.pk], release=1, author=ANALYST)

    assert moved == 1
    assert status_of(submission) == "published"
    assert version_of(submission) == 5
