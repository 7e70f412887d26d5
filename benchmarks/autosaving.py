"""A hundred people whose entry pages save themselves: requests per second of the running site.

Each request reads a section of fields, saves it, checks it and draws the page's parts anew; how
many saves the service and the databases alone can take stands in benchmarks.saving.
"""

import json
import random
import threading
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

from benchmarks.measuring import Line, report
from benchmarks.serving import HOST, serve_site

PEOPLE, SECONDS, YEAR = 100, 15.0, 2025
TOKEN = "a" * 32
SAVED = "saved"


def run() -> list[Line]:
    """Return the line of all people saving until the time is over."""
    with serve_site() as port:
        people = let_people_in()
        answers = save_together(port, people)
    errors = [f"{count} × {kind}" for kind, count in answers.items() if kind != SAVED]
    return [
        Line(
            f"autosave requests of the entry page, {PEOPLE} people, 2 workers, SQLite",
            f"{answers[SAVED] / SECONDS:.0f} per second, {', '.join(errors) or '0 errors'}",
            "–",
            "–",
        )
    ]


def let_people_in() -> list[tuple[str, str]]:
    """Give each invented university an officer who is signed in: (university, session)."""
    from django.contrib.auth.models import User
    from django.test import Client

    from benchmarks.people_saving import code_of, open_submissions
    from universities.models import Membership, University

    open_submissions(PEOPLE)
    people = []
    for number in range(PEOPLE):
        code = code_of(number)
        user = User.objects.create_user(username=f"{code}@example", email=f"{code}@example")
        university = University.objects.get(code=code)
        Membership.objects.create(user=user, university=university, role="contributor")
        browser = Client()
        browser.force_login(user)
        people.append((code, browser.cookies["sessionid"].value))
    return people


def save_together(port: int, people: list[tuple[str, str]]) -> Counter[str]:
    """Let everybody save without pause; return how many saves there were, and what else came."""
    counts, lock, deadline = Counter[str](), threading.Lock(), time.monotonic() + SECONDS

    def sit(code: str, session: str) -> None:
        mine, chance = Counter[str](), random.Random(code)
        connection, version = HTTPConnection(HOST, port, timeout=60), 1
        while time.monotonic() < deadline:
            outcome, version = save(connection, code, session, version, chance)
            mine[outcome] += 1
        with lock:
            counts.update(mine)

    threads = [threading.Thread(target=sit, args=person) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts


def save(
    connection: HTTPConnection, code: str, session: str, version: int, chance: random.Random
) -> tuple[str, int]:
    """Send one changed figure as the page's script does; return what came, and the version."""

    fields = {
        "csrfmiddlewaretoken": TOKEN,
        "version": version,
        "value-researchers": chance.randint(1, 10**6),
        "sign-researchers": "reported",
        "note-researchers": "",
    }
    headers = {
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Autosave": "1",
    }
    try:
        address = f"/entry/{YEAR}/{code}/sections/staff/"
        connection.request("POST", address, urlencode(fields), headers)
        response = connection.getresponse()
        body = response.read()
    except (OSError, HTTPException) as error:
        connection.close()
        return type(error).__name__, version
    if response.status != 200:
        return f"HTTP {response.status}", version
    return SAVED, int(json.loads(body)["version"])


if __name__ == "__main__":
    report(run())
