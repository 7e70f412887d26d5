"""Lets an attempt that gets no hash take as long as one that does.

Only time is measured and spent here; who has to wait is decided in admission.py.
"""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from django.contrib.auth.hashers import make_password

# How long the latest hashes of this worker took, in seconds.
_latest: deque[float] = deque(maxlen=31)


@contextmanager
def timed() -> Iterator[None]:
    """Note how long the hashing inside takes."""
    begun = time.perf_counter()
    yield
    note(time.perf_counter() - begun)


def note(seconds: float) -> None:
    """Remember how long one hash took."""
    _latest.append(seconds)


def pause() -> None:
    """Wait as long as a hash usually takes; a worker that never hashed does so once instead."""
    if not _latest:
        with timed():
            make_password("")
        return
    time.sleep(median(_latest))
