"""Beginning, cancelling and going on with a batch; making its reports is working.py's.

Each of them is an event, in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from reports.issuing.refusals import NOT_RUNNING, NOTHING_LEFT, BatchRefused, NoBatch
from reports.issuing.storing import remove_leftovers
from reports.models import Audience, Batch, BatchReport
from reports.refusing import check_grouping
from reports.services import check_format, check_language
from universities.releases.reader import PublishedRelease
from universities.submissions.events import BATCH, About, Author, record_events
from universities.submissions.workflow import ANALYST, OPERATOR, WorkflowError

State = BatchReport.State


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be issued of a release, for every university of it.

    `grouping`: that public indicators are compared in, "peers:10" for those nearest to each; "" for
    each indicator's own.
    """

    fiscal_year: int
    languages: Sequence[str]
    formats: Sequence[str]
    audience: Audience = Audience.OWN
    grouping: str = ""


@transaction.atomic
def begin_batch(release: PublishedRelease, wanted: Wanted, *, author: Author) -> Batch:
    """Write down a batch with all of its reports, waiting.

    Raises: WorkflowError for anybody but an analyst; ReportError for an unknown word or grouping.
    """
    check_role(author)
    _check_words(wanted)
    check_grouping(release.figures, wanted.grouping, release.number)
    remove_leftovers()
    batch = Batch.objects.create(
        release_number=release.number,
        release_digest=release.digest,
        fiscal_year=wanted.fiscal_year,
        languages=list(wanted.languages),
        formats=list(wanted.formats),
        audience=wanted.audience,
        grouping=wanted.grouping,
        begun_by=author.name,
        **dict.fromkeys(("begun_at", "started_at", "heard_at"), author.at),
    )
    BatchReport.objects.bulk_create(
        (
            BatchReport(batch=batch, university_code=code, language=language, format=file_format)
            for code in release.figures.panel.codes
            for language in wanted.languages
            for file_format in wanted.formats
        ),
        batch_size=BATCH,
    )
    _record("begin_batch", batch, author)
    return batch


@transaction.atomic
def cancel_batch(number: int, *, author: Author) -> None:
    """Let nothing more of the batch be begun; what is being made is finished.

    Raises: BatchRefused if it is not running; NoBatch; WorkflowError.
    """
    batch = _lock(number, author)
    if batch.state not in (Batch.State.WORKING, Batch.State.STOPPED):
        raise BatchRefused(NOT_RUNNING)
    batch.reports.filter(state=State.WAITING).update(state=State.CANCELLED)
    batch.state = Batch.State.CANCELLED
    batch.save(update_fields=["state"])
    _record("cancel_batch", batch, author)


@transaction.atomic
def resume_batch(number: int, *, report: int | None = None, author: Author) -> Batch:
    """Let what failed, was cancelled or was left by a dead worker wait again; or only one report.

    What is done stays done. Raises: BatchRefused if nothing is left to do; NoBatch; WorkflowError.
    """
    batch = _lock(number, author)
    dead = Q(state=State.WORKING, lease_until__lt=author.at)
    rows = batch.reports.filter(Q(state__in=(State.FAILED, State.CANCELLED)) | dead)
    again = rows if report is None else rows.filter(pk=report)
    again.update(state=State.WAITING, attempts=0, fault="", lease_until=None)
    if not batch.reports.filter(state__in=(State.WAITING, State.WORKING)).exists():
        raise BatchRefused(NOTHING_LEFT)
    batch.state, batch.fault = Batch.State.WORKING, ""
    batch.started_at = batch.heard_at = author.at
    batch.save(update_fields=["state", "fault", "started_at", "heard_at"])
    _record("resume_batch", batch, author)
    return batch


def find_batch(number: int) -> Batch:
    """Return a batch. Raises: NoBatch."""
    found = Batch.objects.filter(pk=number).first()
    if found is None:
        raise NoBatch(f"Batch {number}: must exist, got none. Choose one of the list.")
    return found


def check_role(author: Author) -> None:
    """Raise WorkflowError for anybody but an analyst or the operator of a command."""
    if author.role not in (ANALYST, OPERATOR):
        raise WorkflowError(f"Batch: cannot be issued as {author.role!r}. An analyst does it.")


def _lock(number: int, author: Author) -> Batch:
    check_role(author)
    return Batch.objects.select_for_update().get(pk=find_batch(number).pk)


def _check_words(wanted: Wanted) -> None:
    for language in wanted.languages:
        check_language(language)
    for file_format in wanted.formats:
        check_format(file_format)


def _record(action: str, batch: Batch, author: Author) -> None:
    record_events(author, [About(action, payload={"batch": batch.pk})])
