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
from queue import Queue

import django

FIELDS = 24
MOST_CHANGED = 3
YEAR = 2025
CONNECTIONS = 16
LOCK = threading.Lock()


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
    """Let everybody save until the time is over; return what happened.

    Whoever has saved stands in line again at once; the line is served by as many connections as
    a busy installation has, because PostgreSQL lets a hundred in and no more.
    """
    done, line = Counter(saves=0, errors=0, lost=0), Queue[Person]()
    for number in people:
        line.put(Person(number))
    deadline = time.monotonic() + seconds
    threads = [
        threading.Thread(target=serve, args=(line, deadline, done)) for _ in range(CONNECTIONS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done["lost"] = sum(line.get().count_lost() for _ in people)
    return done


def serve(line: "Queue[Person]", deadline: float, done: Counter[str]) -> None:
    """Serve the line over one connection until the time is over."""
    from django.db import connection

    while time.monotonic() < deadline:
        person = line.get()
        try:
            person.save()
            outcome = "saves"
        # Whatever goes wrong is what is counted here.
        except Exception as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            outcome = "errors"
        with LOCK:
            done[outcome] += 1
        line.put(person)
    connection.close()


class Person:
    """Somebody at a section of the form: what the fields say, and the version that was read."""

    def __init__(self, number: int) -> None:
        from indicators.catalogue.loader import load_catalogue
        from universities.models import Submission
        from universities.submissions.events import Author
        from universities.submissions.values import BLANK

        self.chance = random.Random(number)
        self.items = list(load_catalogue().items)[:FIELDS]
        self.submission = Submission.objects.get(university__code=code_of(number))
        self.page, self.version = dict.fromkeys(self.items, BLANK), self.submission.version
        self.author = Author(f"person{number}@example", "contributor", datetime.now(UTC))

    def save(self) -> None:
        """Change one to three fields and save the section."""
        from universities.submissions.services.drafting import save_cells
        from universities.submissions.values import ReportedValue

        for item in self.chance.sample(self.items, self.chance.randint(1, MOST_CHANGED)):
            amount = float(self.chance.randint(0, 10**9))
            self.page[item] = ReportedValue("reported", amount, "count")
        saved = save_cells(
            self.submission.pk, self.page, read_version=self.version, author=self.author
        )
        self.version = saved.version

    def count_lost(self) -> int:
        """Return how many fields are not stored as they were typed last."""
        from universities.submissions.services.locking import newest_revision

        revision = newest_revision(self.submission)
        stored = dict(revision.values.values_list("item", "amount")) if revision else {}
        return sum(stored.get(item) != value.amount for item, value in self.page.items())


def code_of(number: int) -> str:
    """Return the code of the university of that person."""
    return f"P{number:03d}"


if __name__ == "__main__":
    main()
