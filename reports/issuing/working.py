"""Working on a batch: claim a report, make it, keep the file, write it down; then the next one.

The same function is the command, the process without a broker, the task of one with a broker, and
the download that makes what is missing. How it begins stands in batches.py and starting.py.
"""

import logging
import time
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from comparisons.refusals import SelectionError
from reports.issuing.leases import LeaseLost, claim_next, give_up_dead, held_by, renewing
from reports.issuing.recording import Issuer, record_issue
from reports.issuing.storing import store_file
from reports.models import Audience, Batch, BatchReport, IssuedReport, Way
from reports.parts import Asked
from reports.services import Order, audience_of, forget_contents, order_report, render_report
from universities.access import PUBLIC
from universities.letting_go import forget_sights
from universities.releases.reader import NoRelease, UnknownRelease
from universities.releases.storage import ReleaseFilesError

logger = logging.getLogger(__name__)
State = BatchReport.State
OPEN = (State.WAITING, State.WORKING)
SECONDS_BETWEEN_LOOKS = 0.5
# Why a batch stopped or a report failed; the pages say it in words.
DISK, FILES, BROKEN, NO_PEERS = "disk", "files", "broken", "no_peers"


def work_on(batch: int, worker: str, *, until: datetime | None = None) -> bool:
    """Make reports of the batch until none is left, or until that moment; say whether any is.

    What others hold is waited for: if they die, it comes free. A batch that was cancelled or
    stopped has nothing left to do.
    """
    finish_left()
    while until is None or timezone.now() < until:
        if not hear_of(batch):
            return False
        give_up_dead(batch)
        report = claim_next(batch, worker)
        if report is not None:
            make_claimed(report)
        elif finish(batch):
            return False
        else:
            time.sleep(SECONDS_BETWEEN_LOOKS)
    return hear_of(batch)


def hear_of(batch: int) -> bool:
    """Write that somebody works on the batch; say whether it is wanted still."""
    rows = Batch.objects.filter(pk=batch, state=Batch.State.WORKING)
    return bool(rows.update(heard_at=timezone.now()))


def finish(batch: int) -> bool:
    """Let the batch be done if nothing of it is open; say whether nothing is."""
    _find_complete().filter(pk=batch).update(state=Batch.State.DONE)
    return not BatchReport.objects.filter(batch=batch, state__in=OPEN).exists()


def finish_left() -> None:
    """Let every batch be done whose worker was killed behind its last report.

    Whoever looks at batches or begins to work on one does so. Asked first, written only then: a
    page that only looks must not wait for who writes.
    """
    numbers = list(_find_complete().values_list("pk", flat=True))
    if numbers:
        _find_complete().filter(pk__in=numbers).update(state=Batch.State.DONE)


def _find_complete() -> "QuerySet[Batch]":
    """Return the batches that count as worked on though nothing of them is open."""
    left = BatchReport.objects.filter(batch=OuterRef("pk"), state__in=OPEN)
    return Batch.objects.filter(state=Batch.State.WORKING).exclude(Exists(left))


def make_claimed(report: BatchReport) -> IssuedReport | None:
    """Make a claimed report; return its record, or nothing if it failed or somebody else has it."""
    try:
        with renewing(report):
            issued = _make(report)
        if report.format == report.batch.formats[-1]:
            _forget()
        return issued
    except LeaseLost:
        return None
    except (ReleaseFilesError, NoRelease, UnknownRelease):
        _stop(report, FILES)
    except SelectionError:
        held_by(report).update(state=State.FAILED, fault=NO_PEERS, lease_until=None)
    except OSError as full:
        logger.error("A batch of reports stopped: %s.", full.strerror)
        _stop(report, f"{DISK}:{full.strerror or type(full).__name__}")
    except Exception as broken:
        # Its words may hold a figure; its kind cannot.
        logger.error("A report could not be issued: %s.", type(broken).__name__)
        held_by(report).update(
            state=State.FAILED, fault=f"{BROKEN}:{type(broken).__name__}", lease_until=None
        )
    return None


def order_of(report: BatchReport) -> Order:
    """Return what is to be made: for the university's own people, or for everybody.

    Raises: NoRelease, UnknownRelease, ReleaseFilesError.
    """
    batch, code = report.batch, report.university_code
    audience = audience_of(code) if batch.audience == Audience.OWN else PUBLIC
    asked = Asked(code, batch.fiscal_year, report.language, batch.grouping)
    return order_report(audience, asked, release_number=batch.release_number)


def _make(report: BatchReport) -> IssuedReport:
    order = order_of(report)
    file = render_report(order, report.format)
    # First the file: a row never names one that is not there.
    store_file(file)
    with transaction.atomic():
        issuer = Issuer(report.batch.begun_by, Way.BATCH, timezone.now())
        issued = record_issue(order, report.format, file, issuer)
        done = held_by(report).update(
            state=State.DONE, issue=issued, done_at=issuer.at, lease_until=None, fault=""
        )
        if not done:
            raise LeaseLost(f"{report}: was claimed by another worker.")
    return issued


def _forget() -> None:
    """Let go of a university once its last format is made: a batch never asks for it again.

    A batch of 96 then holds 309 MB at most (`make bench`), and no more after the twelfth.
    """
    forget_contents()
    forget_sights()


def _stop(report: BatchReport, fault: str) -> None:
    """Give the report back and stop the batch: every other one would meet the same."""
    held_by(report).update(state=State.WAITING, lease_until=None)
    rows = Batch.objects.filter(pk=report.batch_id, state=Batch.State.WORKING)
    rows.update(state=Batch.State.STOPPED, fault=fault[:200])
