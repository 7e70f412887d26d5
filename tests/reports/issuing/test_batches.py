"""A batch: every report once, whoever dies, is cancelled or finds no room meanwhile."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django import Settings

from reports.content import ReportError
from reports.issuing import working
from reports.issuing.batches import Wanted, begin_batch, cancel_batch, resume_batch
from reports.issuing.leases import claim, claim_next, name_worker
from reports.issuing.pages.words import describe_fault
from reports.issuing.progress import count_reports
from reports.issuing.refusals import BatchRefused
from reports.issuing.storing import StoredFileError, find_place, read_stored, store_file
from reports.issuing.working import make_claimed, work_on
from reports.issuing.zipping import name_in_zip
from reports.models import Audience, Batch, BatchReport, IssuedReport
from tests.comparisons.readers import read_as
from tests.reports.issuing.conftest import (
    ANALYST_NAME,
    CANARY,
    CODES,
    analyst,
    begin,
    client_of_analyst,
    read_workbook,
)
from universities.models import Event
from universities.releases.reader import PublishedRelease
from universities.submissions.events import Author
from universities.submissions.workflow import WorkflowError

pytestmark = pytest.mark.stores

State = BatchReport.State
WANTED = Wanted(2024, ("ja",), ("xlsx",))


def counts(batch: Batch) -> dict[str, int]:
    return {state: number for state, number in count_reports(batch).items() if number}


def let_the_lease_run_out(report: BatchReport) -> None:
    past = timezone.now() - timedelta(seconds=1)
    BatchReport.objects.filter(pk=report.pk).update(lease_until=past)


def test_a_batch_issues_each_report_once_and_keeps_its_file(
    release: PublishedRelease, reports_dir: Path
):
    batch = begin(release, languages=("ja", "en"), formats=("xlsx", "html"))

    work_on(batch.pk, name_worker())

    batch.refresh_from_db()
    issued = IssuedReport.objects.all()
    assert batch.state == "done"
    assert counts(batch) == {"done": len(CODES) * 2 * 2}
    assert {(each.university_code, each.language, each.format) for each in issued} == {
        (code, language, form)
        for code in CODES for language in ("ja", "en") for form in ("xlsx", "html")
    }  # fmt: skip
    assert {(each.way, each.issued_by, each.audience) for each in issued} == {
        ("batch", ANALYST_NAME, "own")
    }
    for each in issued:
        file = find_place(each.file_digest).read_bytes()
        assert (hashlib.sha256(file).hexdigest(), len(file)) == (each.file_digest, each.size)
    # All formats of one report say the same code.
    assert len({each.check_code for each in issued}) == len(CODES) * 2


def test_a_batch_in_a_chosen_grouping_makes_and_records_its_reports_in_it(
    release: PublishedRelease,
):
    batch = begin_batch(release, replace(WANTED, grouping="kind"), author=analyst())

    work_on(batch.pk, name_worker())

    issued = IssuedReport.objects.filter(university_code="harbour").get()
    alone = read_as("harbour").get(
        "/universities/harbour/report/", {"format": "xlsx", "grouping": "kind"}
    )
    assert set(IssuedReport.objects.filter(way="batch").values_list("grouping", flat=True)) == {
        "kind"
    }
    assert find_place(issued.file_digest).read_bytes() == alone.content
    report = batch.reports.get(university_code="harbour")
    assert name_in_zip(batch, report) == "release-1_2024_ja_harbour_kind.xlsx"


def test_a_batch_among_the_nearest_makes_and_records_its_reports_so(
    release: PublishedRelease, sized: None
):
    batch = begin_batch(release, replace(WANTED, grouping="peers:3"), author=analyst())

    work_on(batch.pk, name_worker())

    report = batch.reports.get(university_code="harbour")
    alone = read_as("harbour").get(
        "/universities/harbour/report/", {"format": "xlsx", "grouping": "peers", "peers": "3"}
    )
    assert counts(batch) == {"done": len(CODES)}
    assert report.issue is not None
    assert report.issue.grouping == "peers:3"
    assert read_stored(report.issue.file_digest) == alone.content
    # A name that Windows takes.
    assert name_in_zip(batch, report) == "release-1_2024_ja_harbour_peers-3.xlsx"


def test_who_has_no_size_fails_alone_and_is_told_why(release: PublishedRelease):
    batch = begin_batch(release, replace(WANTED, grouping="peers:10"), author=analyst())

    work_on(batch.pk, name_worker())

    batch.refresh_from_db()
    failed = batch.reports.filter(university_code="harbour").get()
    assert (batch.state, counts(batch)) == ("done", {"failed": len(CODES)})
    assert failed.fault == "no_peers"
    assert "規模の項目（研究者数など）に回答がない" in describe_fault(failed.fault).ja


def test_a_batch_among_too_few_is_not_begun(release: PublishedRelease):
    with pytest.raises(ReportError, match=r"peers must be a number from 3 to 50, got 'peers:2'"):
        begin_batch(release, replace(WANTED, grouping="peers:2"), author=analyst())

    assert not Batch.objects.exists()


def test_a_batch_in_an_unknown_grouping_is_not_begun(release: PublishedRelease):
    with pytest.raises(ReportError, match=r"grouping: must be one of release 1 .*got 'colour'"):
        begin_batch(release, replace(WANTED, grouping="colour"), author=analyst())

    assert not Batch.objects.exists()


def test_of_two_who_claim_a_report_one_has_it(release: PublishedRelease):
    batch = begin(release)
    first = batch.reports.first()
    assert first is not None

    assert [claim(first.pk, "one"), claim(first.pk, "other")] == [True, False]
    taken = claim_next(batch.pk, "other")
    assert taken is not None
    assert taken.pk != first.pk


def test_what_a_dead_worker_held_is_made_by_another_and_counts_once(release: PublishedRelease):
    batch = begin(release)
    held = claim_next(batch.pk, "slow")
    assert held is not None
    let_the_lease_run_out(held)

    work_on(batch.pk, "quick")
    came = make_claimed(held)

    assert came is None
    assert counts(batch) == {"done": len(CODES)}
    assert IssuedReport.objects.count() == len(CODES)
    assert BatchReport.objects.get(pk=held.pk).worker == "quick"


def test_a_report_that_kills_its_worker_again_and_again_fails(release: PublishedRelease):
    batch = begin(release)
    for _ in range(3):
        held = claim_next(batch.pk, "dying")
        assert held is not None
        let_the_lease_run_out(held)

    work_on(batch.pk, name_worker())

    assert counts(batch) == {"done": len(CODES) - 1, "failed": 1}
    assert batch.reports.get(state=State.FAILED).fault == "died"


class Killed(BaseException):
    """What no code of ours catches, as a process that is killed."""


def kill_behind_the_last_report(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a worker make every report and be killed before it writes that the batch is done."""

    def kill(number: int) -> bool:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(working, "finish", kill)
        with pytest.raises(Killed):
            work_on(batch.pk, "killed")
    batch.refresh_from_db()
    assert (batch.state, counts(batch)) == ("working", {"done": len(CODES)})


@pytest.mark.parametrize("looked_at", ["", "{batch}/", "{batch}/progress/", "{batch}/mail/"])
def test_who_looks_at_batches_finds_done_whose_worker_was_killed_behind_its_last_report(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch, looked_at: str
):
    batch, open_one = begin(release), begin(release)
    kill_behind_the_last_report(batch, monkeypatch)

    answer = client_of_analyst().get(f"/reports/batches/{looked_at.format(batch=batch.pk)}")

    batch.refresh_from_db()
    open_one.refresh_from_db()
    assert (answer.status_code, batch.state, open_one.state) == (200, "done", "working")


def test_the_next_worker_finishes_it_whichever_batch_it_works_on(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    batch, other = begin(release), begin(release)
    kill_behind_the_last_report(batch, monkeypatch)

    work_on(other.pk, name_worker())

    batch.refresh_from_db()
    assert batch.state == "done"
    assert IssuedReport.objects.count() == 2 * len(CODES)


def test_one_that_cannot_be_made_stops_no_other_and_can_be_tried_again(
    release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    batch, render = begin(release), working.render_report

    def fail_for_harbour(order: object, form: str) -> bytes:
        if order.asked.university == "harbour":  # type: ignore[attr-defined]
            raise ArithmeticError("123456")
        return render(order, form)  # type: ignore[arg-type]

    monkeypatch.setattr(working, "render_report", fail_for_harbour)
    work_on(batch.pk, name_worker())
    failed = batch.reports.get(state=State.FAILED)
    monkeypatch.undo()

    work_on(resume_batch(batch.pk, report=failed.pk, author=analyst()).pk, name_worker())

    # Its kind, never its words: they may hold a figure.
    assert failed.fault == "broken:ArithmeticError"
    assert counts(batch) == {"done": len(CODES)}


def test_a_cancelled_batch_begins_nothing_more_and_goes_on_with_what_is_left(
    release: PublishedRelease,
):
    batch = begin(release)
    made = claim_next(batch.pk, "one")
    assert made is not None

    cancel_batch(batch.pk, author=analyst())
    make_claimed(made)
    work_on(batch.pk, name_worker())
    left = counts(batch)
    work_on(resume_batch(batch.pk, author=analyst()).pk, name_worker())

    assert left == {"done": 1, "cancelled": len(CODES) - 1}
    assert counts(batch) == {"done": len(CODES)}
    assert IssuedReport.objects.count() == len(CODES)
    with pytest.raises(BatchRefused, match="left"):
        resume_batch(batch.pk, author=analyst())


def test_where_nothing_can_be_written_the_batch_stops_and_leaves_nothing_half_written(
    release: PublishedRelease, settings: Settings, tmp_path: Path
):
    batch, settings.REPORTS_DIR = begin(release), tmp_path / "a file"
    settings.REPORTS_DIR.write_text("no folder")

    work_on(batch.pk, name_worker())

    batch.refresh_from_db()
    assert (batch.state, batch.fault) == ("stopped", "disk:Not a directory")
    assert counts(batch) == {"waiting": len(CODES)}
    assert not IssuedReport.objects.exists()
    settings.REPORTS_DIR = tmp_path / "room"
    work_on(resume_batch(batch.pk, author=analyst()).pk, name_worker())
    assert counts(batch) == {"done": len(CODES)}


def test_a_full_disk_leaves_no_part_of_a_file(reports_dir: Path, monkeypatch: pytest.MonkeyPatch):
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reports.issuing.storing.os.fsync", full)

    with pytest.raises(OSError, match="No space"):
        store_file(b"a report")
    assert [each for each in reports_dir.rglob("*") if each.is_file()] == []


def test_a_kept_file_that_was_changed_is_not_handed_out(reports_dir: Path):
    digest = store_file(b"a report")
    find_place(digest).write_bytes(b"another.")

    with pytest.raises(StoredFileError, match=r"must have that SHA-256.*Issue it again"):
        read_stored(digest)


def test_the_public_version_holds_nothing_of_the_universitys_own(release: PublishedRelease):
    own, public = begin(release), begin(release, audience=Audience.PUBLIC)

    work_on(own.pk, name_worker())
    work_on(public.pk, name_worker())

    told = {
        batch.pk: read_workbook(
            read_stored(batch.reports.get(university_code="harbour").issue.file_digest)
        )
        for batch in (own, public)
    }
    assert (CANARY in told[own.pk], CANARY in told[public.pk]) == (True, False)
    assert IssuedReport.objects.filter(audience="public").count() == len(CODES)


def test_only_an_analyst_issues_for_everybody_and_each_step_is_an_event(release: PublishedRelease):
    with pytest.raises(WorkflowError):
        begin_batch(release, WANTED, author=Author("approver", "approver", timezone.now()))

    batch = begin(release)
    cancel_batch(batch.pk, author=analyst())
    resume_batch(batch.pk, author=analyst())

    told = Event.objects.filter(payload__batch=batch.pk).values_list("action", "by")
    assert list(told) == [
        (action, ANALYST_NAME) for action in ("begin_batch", "cancel_batch", "resume_batch")
    ]


def test_a_word_that_is_none_is_refused_before_anything_is_written(release: PublishedRelease):
    with pytest.raises(ReportError, match="format"):
        begin(release, formats=("doc",))

    assert not Batch.objects.exists()
