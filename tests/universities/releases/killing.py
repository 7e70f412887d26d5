"""Processes that prepare and publish releases and are killed while they do; run by test_killed.py.

`python -m tests.universities.releases.killing N FOLDER`: migrates the database of DATABASE_URL and
kills N builds and N publishers (-9) at ever other moments. What it finds after each of them is
printed as JSON. Releases lie in FOLDER.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

from tests.universities.uploads.killing import MOST_TRIES, start_child, wait_for

Found = dict[str, object]


def main() -> None:
    django.setup()
    times, settings.RELEASES_DIR = int(sys.argv[1]), Path(sys.argv[2])
    call_command("migrate", verbosity=0)
    record(0.0)
    told = {
        "building": kill_until(times, build_once),
        "publishing": kill_until(times, publish_once),
        "together": publish_together(),
        "through_the_page": prepare_through_the_page(),
    }
    print(json.dumps(told))


def record(amount: float) -> None:
    """Give three universities figures, so that there is something new to release."""
    from tests.universities.releases import story

    for code in ("A", "B", "C"):
        story.record(code, **{story.CONTRACTS: 10.0, story.AMOUNT: 100.0 + amount})


def kill_until(times: int, try_once: Callable[[float, float], Found]) -> list[Found]:
    """Try until so many were killed; a quicker machine is hit earlier."""
    found: list[Found] = []
    took = 1.0
    for number in range(times * MOST_TRIES):
        tried = try_once(float(number), took * (number % times + 1) / times)
        took *= 1.0 if tried["was_killed"] else 0.7
        found.append(tried)
        if sum(bool(each["was_killed"]) for each in found) == times:
            break
    return found


def kill_after(work: Callable[[], object], seconds: float) -> bool:
    """Do the work in another process, kill it, and say whether it was still at work."""
    child = start_child(lambda: work() and None)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return wait_for(child)


def build_once(number: float, seconds: float) -> Found:
    """Kill a build; then prepare again as an analyst does a minute later."""
    from tests.universities.releases import story
    from universities.models import Candidate, Release
    from universities.releases.candidates import hidden_folder, is_stopped
    from universities.releases.making import make_candidate

    now = datetime.now(tz=UTC)
    dead = story.begin(at=now)
    was_killed = kill_after(lambda: make_candidate(dead.pk), seconds)
    dead.refresh_from_db()
    left, releases = dead.state, Release.objects.count()
    # A minute passes.
    Candidate.objects.filter(state="building").update(heard_at=now - timedelta(seconds=61))
    dead.refresh_from_db()
    seems_dead = is_stopped(dead, now)
    again = story.begin(at=datetime.now(tz=UTC))
    state = make_candidate(again.pk)
    folders = sorted(each.name for each in settings.RELEASES_DIR.iterdir())
    waiting = Candidate.objects.filter(state="ready")
    expected = sorted(hidden_folder(each).name for each in waiting)
    Candidate.objects.filter(state="ready").update(state="discarded")
    return {
        "was_killed": was_killed,
        "left": left,
        "releases": releases,
        "seems_dead": seems_dead,
        "again": state,
        "strays": [each for each in folders if each not in expected],
    }


def publish_once(number: float, seconds: float) -> Found:
    """Kill a publisher; then let the same one try again if nothing had come of it."""
    from tests.universities.releases import story
    from universities.models import Event, Release

    record(number + 1)
    candidate = story.prepare()
    before = Release.objects.count()
    was_killed = kill_after(lambda: story.publish(candidate), seconds / 4)
    candidate.refresh_from_db()
    left, came = candidate.state, Release.objects.count() - before
    if left == "ready":
        story.publish(candidate)
    return {
        "was_killed": was_killed,
        "left": left,
        "came": came,
        "readable": is_readable(),
        "releases": Release.objects.count() - before,
        "events": Event.objects.filter(action="publish_release").count(),
        "all": Release.objects.count(),
        "hidden": [each.name for each in settings.RELEASES_DIR.glob(".candidate-*/release")],
    }


def is_readable() -> bool:
    from universities.access import PUBLIC
    from universities.releases.listing import list_releases
    from universities.releases.reader import read_release

    newest = list_releases()[0]
    return read_release(PUBLIC).digest == newest.digest


def publish_together() -> Found:
    """Let two analysts publish the same candidate at once, and two candidates at once."""
    from tests.universities.releases import story
    from universities.models import Release

    record(1000.0)
    same = story.prepare()
    before = Release.objects.count()
    wait_for_both(*[lambda who=who: story.publish(same, who) for who in ("b", "c")])
    of_same = Release.objects.count() - before
    record(1001.0)
    one, other = story.prepare(), story.prepare()
    wait_for_both(lambda: story.publish(one), lambda: story.publish(other))
    return {"of_same": of_same, "of_two": Release.objects.count() - before - of_same}


def wait_for_both(*works: Callable[[], object]) -> None:
    children = [start_child(lambda work=work: work() and None) for work in works]
    for child in children:
        wait_for(child)


def prepare_through_the_page() -> Found:
    """Start the process that the page starts, and wait for what it comes to."""
    from tests.universities.releases import story
    from universities.models import Candidate
    from universities.releases.preparing import start_preparation

    record(2000.0)
    number = start_preparation(
        is_invented=False, is_provisional=False, author=story.analyst(at=datetime.now(tz=UTC))
    )
    for _ in range(300):
        time.sleep(0.1)
        state = Candidate.objects.values_list("state", flat=True).get(pk=number)
        if state != "building":
            break
    return {"state": state}


if __name__ == "__main__":
    main()
