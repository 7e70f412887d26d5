"""A process that takes uploads over and is killed while it does so; run by test_killed.py.

`python -m tests.universities.uploads.killing N`: migrates the database of DATABASE_URL, then forks
children that confirm an upload of every item and kills them (-9) at ever other moments, until N
were hit before they had finished. What it finds after each of them is printed as JSON.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import django
from django.core.management import call_command
from django.db import close_old_connections, connections

# For each kill that is wanted: a child that finished first is tried again.
MOST_TRIES = 10
NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def main() -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    submission = make_submission()
    took = measure(submission)
    found = list(kill_until(submission, took, times=int(sys.argv[1])))
    print(json.dumps({"found": found, "together": confirm_together(submission)}))


def kill_until(submission: int, took: float, *, times: int) -> Iterator[dict[str, object]]:
    """Yield what each try left, until so many were killed; a quicker machine is hit earlier."""
    killed = 0
    for number in range(times * MOST_TRIES):
        tried = try_once(submission, number, took, number % times / times)
        killed += bool(tried["was_killed"])
        took *= 1.0 if tried["was_killed"] else 0.9
        yield tried
        if killed == times:
            return


def make_submission() -> int:
    from universities.models import Round, Submission, University

    place = University.objects.create(code="north", name_ja="北大学", kind="national")
    round_ = Round.objects.create(
        fiscal_year=2025, state=Round.State.OPEN, closes_on=date(2026, 12, 15)
    )
    return Submission.objects.create(university=place, round=round_).pk


def receive(submission: int, amount: float) -> int:
    """Keep a file in which every item is that amount."""
    from indicators.catalogue.loader import load_catalogue
    from universities.submissions.events import Author
    from universities.submissions.services.uploads import receive_upload
    from universities.submissions.values import ReportedValue

    return receive_upload(
        submission,
        name="調査票.xlsx",
        content=f"{amount}".encode(),
        cells={item: ReportedValue("reported", amount) for item in load_catalogue().items},
        faults=(),
        notices=(),
        author=Author("officer", "contributor", NOW),
    )


def confirm(submission: int, upload: int, version: int) -> None:
    from universities.submissions.events import Author
    from universities.submissions.services.uploads import confirm_upload

    author = Author("officer", "contributor", NOW)
    confirm_upload(submission, upload, seen_version=version, author=author)


def version_of(submission: int) -> int:
    from universities.models import Submission

    return Submission.objects.values_list("version", flat=True).get(pk=submission)


def measure(submission: int) -> float:
    """Return how long it takes to confirm a file when nobody disturbs."""
    upload, version = receive(submission, 1000.0), version_of(submission)
    start = time.perf_counter()
    wait_for(start_child(lambda: confirm(submission, upload, version)))
    return time.perf_counter() - start


def try_once(submission: int, number: int, took: float, share: float) -> dict[str, object]:
    """Confirm a file, kill the process after a share of the usual time, and look."""
    before = read_state(submission, 0)
    upload, version = receive(submission, float(number)), version_of(submission)
    child = start_child(lambda: confirm(submission, upload, version))
    time.sleep(took * share)
    os.kill(child, signal.SIGKILL)
    was_killed = wait_for(child)
    after = read_state(submission, upload)
    return {"before": before, "after": after, "was_killed": was_killed, "amount": float(number)}


def read_state(submission: int, upload: int) -> dict[str, object]:
    """Return everything that taking over an upload writes."""
    from universities.models import Event, Upload, Value

    amounts = Value.objects.filter(revision__submission=submission)
    events = Event.objects.filter(submission=submission)
    return {
        "amounts": sorted(set(amounts.values_list("amount", flat=True))),
        "values": amounts.count(),
        "version": version_of(submission),
        "saves": events.filter(action="save").count(),
        "confirmations": events.filter(action="confirm_upload").count(),
        "state": Upload.objects.filter(pk=upload).values_list("state", flat=True).first(),
    }


def confirm_together(submission: int) -> dict[str, object]:
    """Send the same file from two processes at once, and confirm it from two at once."""
    before = read_state(submission, 0)
    both = [start_child(lambda: receive(submission, 5000.0) and None) for _ in range(2)]
    for child in both:
        wait_for(child)
    upload, version = receive(submission, 5000.0), version_of(submission)
    both = [start_child(lambda: confirm(submission, upload, version)) for _ in range(2)]
    for child in both:
        wait_for(child)
    from universities.models import Upload

    uploads = Upload.objects.filter(digest=Upload.objects.get(pk=upload).digest).count()
    return {"before": before, "after": read_state(submission, upload), "uploads": uploads}


def start_child(work: Callable[[], None]) -> int:
    """Do the work in a forked process, with a connection of its own; return its id."""
    # An open connection must not be shared by two processes.
    connections.close_all()
    child = os.fork()
    if child:
        return child
    try:
        work()
    # Two at once: one of them is refused, and says so by its exit.
    except Exception:
        os._exit(1)
    close_old_connections()
    os._exit(0)


def wait_for(child: int) -> bool:
    """Wait until the process is gone, and say whether it was killed."""
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    main()
