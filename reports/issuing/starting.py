"""Starting the work on a batch: tasks for the workers of a broker, else a process of its own.

What they do is working.py's.
"""

import logging
import os
import subprocess
import sys

from django.conf import settings

from reports.issuing.working import hear_of
from reports.models import Batch

logger = logging.getLogger(__name__)
NOT_STARTED = "not_started"


def start_work(batch: Batch) -> bool:
    """Let somebody begin to work on the batch; where nobody can, it stops and says so."""
    try:
        if settings.CELERY_BROKER_URL:
            # Imported only where there is a broker: it takes half a second.
            from reports.issuing.tasks import enqueue

            enqueue(batch.pk, reports=batch.reports.count())
        else:
            _start_process(batch.pk)
    except OSError:
        logger.exception("The work on a batch of reports could not be started.")
        rows = Batch.objects.filter(pk=batch.pk, state=Batch.State.WORKING)
        rows.update(state=Batch.State.STOPPED, fault=NOT_STARTED)
        return False
    return hear_of(batch.pk)


def _start_process(batch: int) -> None:
    """Start it where a server that restarts, or is stopped, does not take it along."""
    places = {"RELEASES_DIR": settings.RELEASES_DIR, "REPORTS_DIR": settings.REPORTS_DIR}
    subprocess.Popen(
        [
            sys.executable,
            str(settings.BASE_DIR / "manage.py"),
            "issue_reports",
            "--batch",
            str(batch),
        ],
        cwd=settings.BASE_DIR,
        env={**os.environ, **{name: str(place) for name, place in places.items()}},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
