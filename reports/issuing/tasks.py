"""The tasks of a broker's workers: half a minute of work on a batch, then the next in the queue.

Only where CELERY_BROKER_URL is set. That no report is made twice is the leases' business: a task
that the broker gives out again finds nothing to do.
"""

from datetime import timedelta

from celery import Celery
from django.utils import timezone
from kombu.exceptions import OperationalError

from reports.issuing.leases import name_worker
from reports.issuing.working import work_on

# Several batches take turns, and a worker that is to stop ends soon.
TURN = timedelta(seconds=30)
# Each worker takes one at a time: so many workers can share a batch.
MOST_TASKS = 16

app = Celery("kpi_dashboard")
app.config_from_object("django.conf:settings", namespace="CELERY")


class BrokerAway(OSError):
    """The broker does not answer."""


@app.task(name="reports.work_on_batch")
def work_on_batch(batch: int) -> None:
    """Work on the batch for a turn; queue again behind the others while anything is left."""
    if work_on(batch, name_worker(), until=timezone.now() + TURN):
        work_on_batch.delay(batch)


def enqueue(batch: int, *, reports: int) -> None:
    """Ask the workers to begin. Raises: BrokerAway."""
    try:
        for _ in range(min(reports, MOST_TASKS)):
            work_on_batch.apply_async((batch,), retry=False)
    except OperationalError as away:
        raise BrokerAway(
            "CELERY_BROKER_URL: must lead to a broker that answers, got none. "
            "Start it, or unset the setting to let one process do the work."
        ) from away
