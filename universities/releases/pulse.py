"""The signs of life of a build: how far it is, and every few seconds that it lives at all.

A candidate that is not being built any more, because it was given up meanwhile, ends its build.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from django.utils import timezone

from universities.models import Candidate

# Often enough to be followed, seldom enough to cost nothing.
SECONDS_BETWEEN = 1.0
SECONDS_OF_A_BEAT = 5.0


class Superseded(RuntimeError):
    """The candidate was given up while it was built."""


class Progress:
    """Writes how far a build is, once a second and at each new step."""

    def __init__(self, candidate: Candidate) -> None:
        self._candidate, self._step, self._told_at = candidate.pk, "", 0.0

    def __call__(self, step: str, done: int, total: int) -> None:
        """Write it. Raises: Superseded if the candidate is not being built any more."""
        if step == self._step and time.monotonic() - self._told_at < SECONDS_BETWEEN:
            return
        if not say_alive(self._candidate, step=step[:20], done=done, total=total):
            raise Superseded(f"Candidate {self._candidate}: was given up while it was built.")
        self._step, self._told_at = step, time.monotonic()


def say_alive(candidate: int, **progress: object) -> bool:
    """Write that the build lives, and how far it is; say whether it is still wanted."""
    rows = Candidate.objects.filter(pk=candidate, state=Candidate.State.BUILDING)
    return bool(rows.update(heard_at=timezone.now(), **progress))


@contextmanager
def beating(candidate: int) -> Iterator[None]:
    """Say beside the work that it goes on, also through a long step that tells nothing."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(candidate, ended), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat(candidate: int, ended: threading.Event) -> None:
    while not ended.wait(SECONDS_OF_A_BEAT):
        try:
            say_alive(candidate)
        except OperationalError:
            # A busy database hears the next one.
            continue
    connection.close()
