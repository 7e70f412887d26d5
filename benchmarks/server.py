"""Requests per second of the compare page: two workers, sixteen connections, this machine only.

The client is a handful of threads in this process; what it costs is part of the figure.
"""

import itertools
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException

from benchmarks.measuring import Line, report
from benchmarks.pages import choose_address
from benchmarks.serving import HOST, serve_site
from benchmarks.site import NATION, UNIVERSITIES

CONNECTIONS, SECONDS, WARM_UP_SECONDS = 16, 10.0, 4.0
FEWEST_PER_SECOND = 60
WHOLE = "whole"


def run() -> list[Line]:
    """Return the lines of one page asked again and again, and of ever other ones."""
    address = choose_address()
    same = itertools.repeat(f"{address}?university=X0001")
    other = (f"{address}?university=X{number:04d}" for number in itertools.cycle(range(1, 1_001)))
    with serve_site() as port:
        ask_for(port, same, WARM_UP_SECONDS)
        again = ask_for(port, same, SECONDS)
        each = ask_for(port, other, SECONDS)
    what = (
        f"compare page, requests per second, 2 workers, {CONNECTIONS} connections, "
        f"{UNIVERSITIES[NATION]:,} universities"
    )
    return [
        build_line(f"{what}, the same question", again, target=FEWEST_PER_SECOND),
        build_line(f"{what}, another university each time", each, target=None),
    ]


def build_line(what: str, answers: Counter[str], *, target: int | None) -> Line:
    """Return the line of so many answers in the measured time; each kind of error is named."""
    rate = answers[WHOLE] / SECONDS
    errors = [f"{count} × {kind}" for kind, count in answers.items() if kind != WHOLE]
    figure = f"{rate:.0f} per second, {', '.join(errors) or '0 errors'}"
    if target is None:
        return Line(what, figure, "–", "–")
    return Line(what, figure, f"≥ {target} per second, 0 errors", f"{rate / target:.2f} × target")


def ask_for(port: int, addresses: Iterator[str], seconds: float) -> Counter[str]:
    """Return how many pages arrived whole, and how many failed in which way."""
    lock, counts = threading.Lock(), Counter[str]()
    deadline = time.monotonic() + seconds

    def ask() -> None:
        connection = HTTPConnection(HOST, port, timeout=30)
        while time.monotonic() < deadline:
            with lock:
                address = next(addresses)
            outcome = fetch(connection, address)
            with lock:
                counts[outcome] += 1

    threads = [threading.Thread(target=ask) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts


def fetch(connection: HTTPConnection, address: str) -> str:
    """Return WHOLE, or what came instead of the page."""
    try:
        connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        return WHOLE if response.read() and response.status == 200 else f"HTTP {response.status}"
    except (OSError, HTTPException) as error:
        connection.close()
        return type(error).__name__


if __name__ == "__main__":
    report(run())
