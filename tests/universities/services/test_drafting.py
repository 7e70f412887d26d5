"""Saving a draft: who changed what since it was read, and what becomes of it."""

import pytest

from tests.universities.services.returns import (
    COLLEAGUE,
    OFFICER,
    VIEWER,
    actions_of,
    cells_of,
    make_submission,
    number,
    status_of,
    version_of,
)
from universities.models import Event, Submission
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.locking import LockedError, StaleError
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.django_db
NOT_APPLICABLE = ReportedValue("not_applicable", None)


def test_the_first_save_starts_the_return_and_leaves_an_event():
    submission = make_submission()

    saved = save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    assert saved.changed == ("licences",)
    assert saved.version == version_of(submission) == 2
    assert status_of(submission) == "in_progress"
    assert cells_of(submission) == {"licences": number(12)}
    event = Event.objects.get(submission=submission)
    assert (event.action, event.by, event.version) == ("save", OFFICER.name, 2)
    old, new = event.payload["changes"]["licences"]
    assert (ReportedValue(*old), ReportedValue(*new)) == (BLANK, number(12))


def test_saving_what_is_there_already_changes_nothing():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    again = save_cells(submission.pk, {"licences": number(12)}, read_version=2, author=OFFICER)

    assert again.changed == ()
    assert again.version == version_of(submission) == 2
    assert actions_of(submission) == ["save"]


def test_a_blank_cell_has_no_value_and_is_no_zero():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    save_cells(submission.pk, {"licences": BLANK}, read_version=2, author=OFFICER)

    assert cells_of(submission) == {}


def test_the_kinds_of_nothing_stay_apart():
    submission = make_submission()
    cells = {
        "licences": number(0),
        "assignments": NOT_APPLICABLE,
        "disclosures": ReportedValue("unknown", None),
        "donations": ReportedValue("suppressed", None),
        "researchers": BLANK._replace(note="集計中"),
    }

    save_cells(submission.pk, cells, read_version=1, author=OFFICER)

    assert cells_of(submission) == cells


def test_text_that_cannot_be_read_is_kept_as_typed():
    submission = make_submission()
    about = ReportedValue(UNREADABLE, None, typed="約100")

    save_cells(submission.pk, {"licences": about}, read_version=1, author=OFFICER)

    assert cells_of(submission) == {"licences": about}


def test_two_people_in_different_cells_both_keep_what_they_typed():
    submission = make_submission()
    read = version_of(submission)
    save_cells(submission.pk, {"licences": number(12)}, read_version=read, author=COLLEAGUE)

    page = {"licences": BLANK, "assignments": number(3)}
    saved = save_cells(submission.pk, page, read_version=read, author=OFFICER)

    assert saved.changed == ("assignments",)
    assert saved.arrived == ("licences",)
    assert saved.conflicts == ()
    assert cells_of(submission) == {"licences": number(12), "assignments": number(3)}


def test_two_people_in_the_same_cell_get_a_conflict_and_nothing_is_overwritten():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(10)}, read_version=1, author=OFFICER)
    save_cells(submission.pk, {"licences": number(12)}, read_version=2, author=COLLEAGUE)

    saved = save_cells(submission.pk, {"licences": number(15)}, read_version=2, author=OFFICER)

    (conflict,) = saved.conflicts
    assert conflict.item == "licences"
    assert (conflict.mine, conflict.theirs, conflict.original) == (
        number(15),
        number(12),
        number(10),
    )
    assert (conflict.by, conflict.at) == (COLLEAGUE.name, COLLEAGUE.at)
    assert cells_of(submission) == {"licences": number(12)}


def test_the_same_figure_typed_by_both_is_no_conflict():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=COLLEAGUE)

    saved = save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=OFFICER)

    assert saved.conflicts == ()
    assert saved.changed == ()


def test_whoever_has_seen_theirs_may_put_mine_in_its_place():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(12)}, read_version=1, author=COLLEAGUE)
    mine = {"licences": number(15)}

    saved = save_cells(submission.pk, mine, read_version=1, author=OFFICER, take_mine=True)

    assert saved.changed == ("licences",)
    assert cells_of(submission) == mine


def test_a_change_back_to_what_was_read_is_seen_as_theirs():
    submission = make_submission()
    save_cells(submission.pk, {"licences": number(10)}, read_version=1, author=OFFICER)
    save_cells(submission.pk, {"licences": number(12)}, read_version=2, author=COLLEAGUE)
    save_cells(submission.pk, {"licences": number(10)}, read_version=3, author=COLLEAGUE)

    saved = save_cells(submission.pk, {"licences": number(15)}, read_version=2, author=OFFICER)

    assert saved.changed == ("licences",)
    assert saved.conflicts == ()


def test_a_version_that_was_never_written_is_refused():
    submission = make_submission()

    with pytest.raises(StaleError):
        save_cells(submission.pk, {"licences": number(1)}, read_version=2, author=OFFICER)


@pytest.mark.parametrize("status", ["submitted", "accepted", "published"])
def test_a_locked_return_takes_no_figures(status):
    submission = make_submission()
    Submission.objects.filter(pk=submission.pk).update(status=status)

    with pytest.raises(LockedError) as refused:
        save_cells(submission.pk, {"licences": number(1)}, read_version=1, author=OFFICER)

    assert "保存されていません" in refused.value.sentence.ja
    assert cells_of(submission) == {}
    assert actions_of(submission) == []


def test_a_viewer_writes_nothing():
    submission = make_submission()

    with pytest.raises(WorkflowError):
        save_cells(submission.pk, {"licences": number(1)}, read_version=1, author=VIEWER)

    assert cells_of(submission) == {}
