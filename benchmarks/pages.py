"""The compare page as the server makes it: time, queries, and how much chart data it sends.

Measured inside the process (no network), with every middleware and gzip as a browser asks for.
"""

import gzip
import itertools
import os
import re

from benchmarks.measuring import Line, counted, measure, report, timed
from benchmarks.site import FEW, NATION, UNIVERSITIES, open_site

TIMES = 40
PAGE_SECONDS, MOST_QUERIES, CHART_KILOBYTES = 0.060, 15, 60
FIGURE = re.compile(rb'<script id="figure-[^"]*" type="application/json">(.*?)</script>', re.DOTALL)


def run() -> list[Line]:
    """Return the lines of the compare page with 1,100 universities, and its queries with 100."""
    # No browser asks for static files here, so they need not be collected either.
    os.environ["PLAIN_STATIC"] = "1"
    open_site()
    from django.test import Client

    client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
    address = choose_address()
    codes = itertools.cycle(f"X{number:04d}" for number in range(1, 400))
    again = measure(lambda: fetch(client, address, university="X0001"), times=TIMES, warm_up=3)
    other = measure(lambda: fetch(client, address, university=next(codes)), times=TIMES, warm_up=3)
    what = f"compare page, server time, warm, {UNIVERSITIES[NATION]:,} universities"
    queries = {number: count_queries(client, address, number) for number in UNIVERSITIES}
    return [
        timed(f"{what}, the same question again", again, target=PAGE_SECONDS),
        timed(f"{what}, another university highlighted each time", other, target=PAGE_SECONDS),
        *(
            counted(
                f"database queries of it, {UNIVERSITIES[number]:,} universities",
                queries[number],
                most=MOST_QUERIES,
                unit="queries",
            )
            for number in (FEW, NATION)
        ),
        counted(
            "chart data of it, gzipped",
            weigh_charts(fetch(client, address, university="X0001")),
            most=CHART_KILOBYTES,
            unit="KB",
        ),
    ]


def choose_address() -> str:
    """Return the page of an indicator that every benchmark of pages uses."""
    return "/indicators/licence_income_per_patent_held/"


def fetch(client: object, address: str, **question: object) -> bytes:
    """Return the page's HTML; anything but a page stops the benchmark."""
    response = client.get(address, question)  # type: ignore[attr-defined]
    if response.status_code != 200:
        raise SystemExit(f"{address}: must answer 200, got {response.status_code}.")
    content: bytes = response.content
    return gzip.decompress(content) if response.get("Content-Encoding") == "gzip" else content


def count_queries(client: object, address: str, release: int) -> int:
    """Return how many database queries one warm page of that release takes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    fetch(client, address, release=release)
    with CaptureQueriesContext(connection) as queries:
        fetch(client, address, release=release)
    return len(queries)


def weigh_charts(page: bytes) -> float:
    """Return the kilobytes of all figures of the page, gzipped."""
    figures = FIGURE.findall(page)
    if not figures:
        raise SystemExit("The compare page must carry figures as JSON, got none.")
    return len(gzip.compress(b"".join(figures))) / 1000


if __name__ == "__main__":
    report(run())
