"""The people of benchmarks.saving: `open N` makes their submissions, `save A B SECONDS` saves.

Printed is one JSON object: saves, errors, lost. What is measured stands in saving.py.
"""

import json
import random
import sys
import threading
import time
from collections import Counter
from datetime import UTC, date, datetime

import django

FIELDS = 24
MOST_CHANGED = 3
YEAR = 2025


def main() -> None:
    """Do what the command line says."""
    django.setup()
    task, *numbers = sys.argv[1:]
    if task == "open":
        open_submissions(int(numbers[0]))
    else:
        first, last, seconds = int(numbers[0]), int(numbers[1]), float(numbers[2])
        json.dump(save_together(range(first, last), seconds), sys.stdout)


def open_submissions(people: int) -> None:
    """Open a round for that many invented universities."""
    from universities.models import University
    from universities.submissions.services import Author
    from universities.submissions.services.rounds import open_round

    University.objects.bulk_create(
        University(code=code_of(number), name_ja=f"架空{number}", kind="national", is_invented=True)
        for number in range(people)
    )
    author = Author("benchmark", "analyst", datetime(2026, 11, 21, tzinfo=UTC))
    open_round(YEAR, closes_on=date(2026, 12, 15), instructions="", is_invented=True, author=author)


def save_together(people: range, seconds: float) -> Counter[str]:
    """Let everybody save until the time is over; return what happened."""
    counts, lock = Counter(saves=0, errors=0, lost=0), threading.Lock()
    deadline = time.monotonic() + seconds
    threads = [
        threading.Thread(target=save_alone, args=(number, deadline, counts, lock))
        for number in people
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts


def save_alone(number: int, deadline: float, counts: Counter[str], lock: threading.Lock) -> None:
    """Save as one person and compare what is stored with what was typed last."""
    from django.db import connection

    done = Counter(saves=0, errors=0, lost=0)
    try:
        _save_until(number, deadline, done)
    finally:
        connection.close()
        with lock:
            counts.update(done)


def _save_until(number: int, deadline: float, done: Counter[str]) -> None:
    from indicators.catalogue.loader import load_catalogue
    from universities.models import Submission
    from universities.submissions.services import Author
    from universities.submissions.services.drafting import save_cells
    from universities.submissions.services.locking import newest_revision
    from universities.submissions.values import BLANK, ReportedValue

    chance = random.Random(number)
    items = list(load_catalogue().items)[:FIELDS]
    submission = Submission.objects.get(university__code=code_of(number))
    page, version = dict.fromkeys(items, BLANK), submission.version
    author = Author(f"person{number}@example", "contributor", datetime.now(UTC))
    while time.monotonic() < deadline:
        for item in chance.sample(items, chance.randint(1, MOST_CHANGED)):
            page[item] = ReportedValue("reported", float(chance.randint(0, 10**9)), "count")
        try:
            version = save_cells(submission.pk, page, read_version=version, author=author).version
            done["saves"] += 1
        # Whatever goes wrong is what is counted here.
        except Exception as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            done["errors"] += 1
    revision = newest_revision(submission)
    stored = dict(revision.values.values_list("item", "amount")) if revision else {}
    done["lost"] += sum(stored.get(item) != value.amount for item, value in page.items())


def code_of(number: int) -> str:
    """Return the code of the university of that person."""
    return f"P{number:03d}"


if __name__ == "__main__":
    main()
