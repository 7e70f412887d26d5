"""Two workers share a batch and one of them is killed at work; run by test_sharing.py.

`python -m tests.reports.issuing.sharing`: migrates the database of DATABASE_URL, releases the
figures of some universities, and issues their reports: by two workers of CELERY_BROKER_URL, or,
without one, by the process that the page starts. What came of it is printed as JSON.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from datetime import timedelta

import django
from django.core.management import call_command

UNIVERSITIES = 6
FORMATS = ("pdf", "html", "xlsx")
SECONDS_TO_WAIT = 90.0


def main() -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    publish()
    with ExitStack() as stack:
        if os.environ.get("CELERY_BROKER_URL"):
            for name in ("one", "other"):
                stack.callback(end, start_worker(name))
            stack.callback(remove_queue)
        print(json.dumps(share()))


def publish() -> None:
    from tests.universities.releases import story

    for number in range(UNIVERSITIES):
        figures = {story.CONTRACTS: 10.0 + number, story.AMOUNT: 100.0}
        story.record(f"u{number}", is_invented=True, **figures)
    story.publish(story.prepare(is_invented=True))


def start_worker(name: str) -> "subprocess.Popen[bytes]":
    options = ["--pool", "solo", "--hostname", f"{name}@%h", "--loglevel", "ERROR"]
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    celery = [sys.executable, "-m", "celery", "--app", "kpi_dashboard", "worker"]
    return subprocess.Popen([*celery, *options, *quiet], stdout=subprocess.DEVNULL)


def remove_queue() -> None:
    """Leave nothing at a broker that outlives the test."""
    from reports.issuing.tasks import app

    with app.connection_for_write() as connection:
        connection.default_channel.queue_delete(app.conf.task_default_queue)


def end(worker: "subprocess.Popen[bytes]") -> None:
    worker.kill()
    worker.wait()


def share() -> dict[str, object]:
    from reports.issuing.batches import Wanted, begin_batch, resume_batch
    from reports.issuing.starting import start_work
    from reports.models import BatchReport
    from tests.reports.issuing.conftest import analyst
    from tests.universities.releases import story
    from universities.access import PUBLIC
    from universities.releases.reader import read_release

    wanted = Wanted(story.YEAR, ("ja",), FORMATS)
    batch = begin_batch(read_release(PUBLIC), wanted, author=analyst())
    started = time.monotonic()
    start_work(batch)
    dead, held = kill_one_at_work(batch.pk)
    # Its minute passes.
    past = analyst().at - timedelta(seconds=1)
    BatchReport.objects.filter(worker=dead, state="working").update(lease_until=past)
    if not os.environ.get("CELERY_BROKER_URL"):
        start_work(resume_batch(batch.pk, author=analyst()))
    wait_until_done(batch.pk)
    return {"held": held, "seconds": time.monotonic() - started, **look(batch.pk, dead)}


def kill_one_at_work(batch: int) -> tuple[str, int]:
    """Kill a worker while it holds a report; return its name and how many it held."""
    from reports.models import BatchReport

    working = BatchReport.objects.filter(batch=batch, state="working")
    ends_at = time.monotonic() + SECONDS_TO_WAIT
    while time.monotonic() < ends_at:
        name = working.values_list("worker", flat=True).first()
        if name is None:
            time.sleep(0.01)
            continue
        process = int(name.split(":")[1])
        # Held still, it cannot finish while we look.
        os.kill(process, signal.SIGSTOP)
        if held := working.filter(worker=name).count():
            os.kill(process, signal.SIGKILL)
            return name, held
        os.kill(process, signal.SIGCONT)
    raise SystemExit("No worker was ever seen at work.")


def wait_until_done(batch: int) -> None:
    from reports.models import Batch

    ends_at = time.monotonic() + SECONDS_TO_WAIT
    while time.monotonic() < ends_at:
        if Batch.objects.filter(pk=batch, state="done").exists():
            return
        time.sleep(0.05)


def look(batch: int, dead: str) -> dict[str, object]:
    """Return what is there now; each report is made once more, in this process."""
    from reports.issuing.recording import digest_of
    from reports.issuing.storing import BEGINNING, find_place, settings
    from reports.issuing.working import order_of
    from reports.models import Batch, BatchReport, IssuedReport
    from reports.services import render_report

    rows = BatchReport.objects.filter(batch=batch).select_related("batch", "issue")
    again = {row.pk: digest_of(render_report(order_of(row), row.format)) for row in rows}
    kept = [each for each in settings.REPORTS_DIR.rglob("*") if each.is_file()]
    return {
        "state": Batch.objects.get(pk=batch).state,
        "reports": len(rows),
        "done": sum(row.state == "done" for row in rows),
        "issued": IssuedReport.objects.count(),
        "same": sum(
            row.issue is not None and row.issue.file_digest == again[row.pk] for row in rows
        ),
        "kept": sum(find_place(digest).is_file() for digest in again.values()),
        "others": len({row.worker.split(":")[1] for row in rows} - {dead.split(":")[1]}),
        "whole_files": sum(not each.name.startswith(BEGINNING) for each in kept),
    }


if __name__ == "__main__":
    main()
