"""A broker for tests and measurements: a throw-away Redis of our own, else one that answers.

Nothing of it is kept on disk, and it is gone when the block ends.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from kpi_dashboard.tools.cluster import find_free_port
from kpi_dashboard.tools.machine import MissingProgram, install

USUAL_REDIS = "redis://127.0.0.1:6379/15"
USUAL_RABBIT = "amqp://guest:guest@127.0.0.1:5672//"
SECONDS_TO_START = 5.0


@contextmanager
def find_redis() -> Iterator[str]:
    """Give the address of a Redis. Raises: MissingProgram if there is none and no way to one."""
    if shutil.which("redis-server") is None:
        install("redis-server")
    named = os.environ.get("TEST_REDIS_URL", USUAL_REDIS)
    if shutil.which("redis-server"):
        with _run_redis() as address:
            yield address
    elif answers(named):
        yield named
    else:
        raise MissingProgram(
            "The tests with a broker need Redis: install it (Debian, Ubuntu: apt-get install "
            "redis-server), or set TEST_REDIS_URL to one that answers."
        )


def answers(address: str) -> bool:
    """Say whether somebody listens there."""
    parts = urlsplit(address)
    try:
        with socket.create_connection((parts.hostname or "", parts.port or 6379), timeout=1):
            return True
    except OSError:
        return False


@contextmanager
def _run_redis() -> Iterator[str]:
    port = find_free_port()
    address = f"redis://127.0.0.1:{port}/0"
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1"]
    server = subprocess.Popen(
        [*command, "--save", "", "--appendonly", "no"], stdout=subprocess.DEVNULL, cwd="/"
    )
    try:
        ends_at = time.monotonic() + SECONDS_TO_START
        while not answers(address) and time.monotonic() < ends_at:
            time.sleep(0.05)
        yield address
    finally:
        server.kill()
        server.wait()
