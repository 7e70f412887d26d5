"""Who makes which report of a batch: claimed by one statement, held for a minute, renewed.

A worker that is killed renews nothing: then somebody else may claim its report. What is made of
it lives in working.py. The conditions stand on the claimed row alone: a database that waits for
the row looks at them again.
"""

import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import OperationalError, connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from reports.models import Batch, BatchReport

State = BatchReport.State
LEASE = timedelta(seconds=60)
SECONDS_BETWEEN_RENEWALS = 15.0
# A report that its worker did not survive so often is not tried again by itself.
MOST_ATTEMPTS = 3
# How many free reports are tried when others take them at the same moment.
FEW = 8
DIED = "died"


class LeaseLost(RuntimeError):
    """Somebody else claimed the report meanwhile; what this worker made does not count."""


def name_worker() -> str:
    """Return a name that no other worker has, on whatever machine."""
    return f"{socket.gethostname()[:40]}:{os.getpid()}:{uuid4().hex[:12]}"


def claim_next(batch: int, worker: str) -> BatchReport | None:
    """Claim a report that nobody makes, and return it; nothing if there is none."""
    while True:
        free = _free(timezone.now(), batch=batch).values_list("pk", flat=True)
        numbers = list(free.order_by("pk")[:FEW])
        for number in numbers:
            if claim(number, worker):
                return BatchReport.objects.select_related("batch").get(pk=number)
        if not numbers:
            return None


def claim(number: int, worker: str) -> bool:
    """Take the report for a minute; say whether nobody else had it."""
    now = timezone.now()
    taken = _free(now, pk=number).update(
        state=State.WORKING, worker=worker, lease_until=now + LEASE, attempts=F("attempts") + 1
    )
    return bool(taken)


def give_up_dead(batch: int) -> None:
    """Let a report fail that killed its worker again and again."""
    dead = BatchReport.objects.filter(
        batch=batch,
        state=State.WORKING,
        lease_until__lt=timezone.now(),
        attempts__gte=MOST_ATTEMPTS,
    )
    dead.update(state=State.FAILED, fault=DIED, lease_until=None)


def held_by(report: BatchReport) -> "QuerySet[BatchReport]":
    """Return the report's row as long as its worker is the one who holds it."""
    return BatchReport.objects.filter(pk=report.pk, state=State.WORKING, worker=report.worker)


@contextmanager
def renewing(report: BatchReport) -> Iterator[None]:
    """Hold the report beside the work, also through a long one."""
    ended = threading.Event()
    thread = threading.Thread(target=_renew, args=(report, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _renew(report: BatchReport, ended: threading.Event) -> None:
    while not ended.wait(SECONDS_BETWEEN_RENEWALS):
        try:
            now = timezone.now()
            held_by(report).update(lease_until=now + LEASE)
            Batch.objects.filter(pk=report.batch_id).update(heard_at=now)
        except OperationalError:
            # A busy database hears the next one.
            continue
    connection.close()


def _free(now: datetime, **which: int) -> "QuerySet[BatchReport]":
    left = Q(state=State.WORKING, lease_until__lt=now, attempts__lt=MOST_ATTEMPTS)
    return BatchReport.objects.filter(Q(state=State.WAITING) | left, **which)
