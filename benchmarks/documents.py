"""The feedback report as a PDF: one, many in one process, and the memory of that process.

Asked for as a reader does, through its address; no network lies between.
"""

import resource
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measuring import Line, counted, duration, measure, report, timed
from benchmarks.site import FEW, NATION, UNIVERSITIES, open_site

if TYPE_CHECKING:
    from django.test import Client

TIMES, REPORTS = 30, 96
REPORT_SECONDS, REPORTS_SECONDS, MOST_MEGABYTES, MOST_GROWTH = 1.0, 90.0, 400, 20
# The first reports fill caches (fonts, figures, what typst remembers); then memory must stay.
UNTIL_FLAT = 20


def run() -> list[Line]:
    """Return the lines of the PDF report."""
    open_site()
    memory: list[float] = []
    codes = [f"X{number:04d}" for number in range(1, TIMES + 2)]
    asked = iter(codes)

    def make_one() -> None:
        fetch_pdf(next(asked), FEW)
        memory.append(resident_megabytes())

    many = measure(make_one, times=TIMES)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    nation = measure(lambda: fetch_pdf("X0001", NATION), times=5, warm_up=1)
    whole = REPORTS * median(many)
    return [
        timed(f"report, PDF, warm, {UNIVERSITIES[FEW]} universities", many, target=REPORT_SECONDS),
        timed(
            f"report, PDF, warm, {UNIVERSITIES[NATION]:,} universities",
            nation,
            target=REPORT_SECONDS,
        ),
        Line(
            f"{REPORTS} reports in one process (extrapolated from {TIMES} different ones)",
            duration(whole),
            f"≤ {REPORTS_SECONDS:g} s",
            f"{whole / REPORTS_SECONDS:.2f} × target",
        ),
        counted("peak memory of that process", round(peak), most=MOST_MEGABYTES, unit="MB"),
        counted(
            f"its growth from report {UNTIL_FLAT} to report {TIMES}",
            round(memory[-1] - memory[UNTIL_FLAT], 1),
            most=MOST_GROWTH,
            unit="MB",
        ),
    ]


@cache
def open_client() -> "Client":
    """Return the one client of this process."""
    from django.test import Client

    return Client(headers={"host": "localhost"})


def fetch_pdf(university: str, release: int) -> None:
    """Ask for one report; anything but a PDF stops the benchmark."""
    address = f"/universities/{university}/report/?format=pdf&release={release}"
    response = open_client().get(address)
    if response.status_code != 200 or not response.content.startswith(b"%PDF"):
        raise SystemExit(f"{address}: must answer with a PDF, got {response.status_code}.")


def resident_megabytes() -> float:
    """Return the memory that this process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    report(run())
