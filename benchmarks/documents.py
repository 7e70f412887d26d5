"""The feedback report: one of each format, a batch by one process and by two, and their memory.

One is asked for as a reader does, through its address; a batch is made by the command.
"""

import os
import resource
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measuring import Line, counted, duration, measure, report, timed
from benchmarks.site import FEW, NATION, UNIVERSITIES, open_site

if TYPE_CHECKING:
    from django.test import Client

TIMES, REPORTS = 30, 96
REPORT_SECONDS, REPORTS_SECONDS, MOST_MEGABYTES, MOST_GROWTH = 1.0, 90.0, 400, 20
# Two processes on two cores, against one.
LEAST_GAIN = 1.7
# The first reports fill caches (fonts, figures, what typst remembers); then memory must stay.
UNTIL_FLAT = 20
WATCH_SECONDS = 0.2
# Of a batch: two processes have both begun by then.
UNTIL_STARTED = 8


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
    nation = measure(lambda: fetch_pdf("X0001", NATION), times=5, warm_up=1)
    books, slides = (measure_format(form, codes) for form in ("xlsx", "pptx"))
    alone, together = measure_batch(1), measure_batch(2)
    whole = REPORTS * alone.seconds
    return [
        timed(f"report, PDF, warm, {UNIVERSITIES[FEW]} universities", many, target=REPORT_SECONDS),
        timed(
            f"report, PDF, warm, {UNIVERSITIES[NATION]:,} universities",
            nation,
            target=REPORT_SECONDS,
        ),
        timed("report, XLSX with charts, warm", books, target=REPORT_SECONDS),
        timed("report, PPTX with charts, warm", slides, target=REPORT_SECONDS),
        Line(
            f"{REPORTS} reports, one batch, one process (without its start)",
            duration(whole),
            f"≤ {REPORTS_SECONDS:g} s",
            f"{whole / REPORTS_SECONDS:.2f} × target",
        ),
        Line(
            f"{REPORTS} reports, one batch, two processes",
            duration(REPORTS * together.seconds),
            f"≥ {LEAST_GAIN:g} × as fast",
            f"{alone.seconds / together.seconds:.2f} × as fast as one",
        ),
        # What other load on the machine does not change.
        Line(
            f"{REPORTS} reports, one batch: processor time, with the start of the process",
            duration(alone.processor),
            f"≤ {REPORTS_SECONDS:g} s",
            f"{alone.processor / REPORTS_SECONDS:.2f} × target",
        ),
        counted("peak memory of that process", alone.megabytes, most=MOST_MEGABYTES, unit="MB"),
        counted(
            f"growth of a server from report {UNTIL_FLAT} to report {TIMES}",
            round(memory[-1] - memory[UNTIL_FLAT], 1),
            most=MOST_GROWTH,
            unit="MB",
        ),
    ]


class Taken(NamedTuple):
    """What a batch took: seconds a report, processor seconds of all, the largest process."""

    seconds: float
    processor: float
    megabytes: int


def measure_batch(processes: int) -> Taken:
    """Return what a batch takes with so many processes.

    Seconds are counted from file to file, without the first ones: until then a process starts.
    """
    from reports.models import BatchReport

    number = begin_batch_of(REPORTS)
    command = [sys.executable, "manage.py", "issue_reports", "--batch", str(number)]
    workers = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(processes)]
    largest = watch_memory(workers)
    ended = [os.wait4(worker.pid, 0) for worker in workers]
    if any(status for _, status, _ in ended):
        raise SystemExit("issue_reports: must issue the whole batch, got a failure.")
    rows = BatchReport.objects.filter(batch=number).order_by("done_at")
    done = list(rows.values_list("done_at", flat=True))
    if len(done) != REPORTS or None in done:
        raise SystemExit(f"The batch must have {REPORTS} reports that are done, got {done}.")
    first, last = done[UNTIL_STARTED - 1], done[-1]
    return Taken(
        (last - first).total_seconds() / (REPORTS - UNTIL_STARTED),
        sum(used.ru_utime + used.ru_stime for _, _, used in ended),
        largest,
    )


def watch_memory(workers: "list[subprocess.Popen[bytes]]") -> int:
    """Wait until all have ended; return the most megabytes that one of them ever held (Linux).

    What the system counts for an ended process begins with the memory of the one that started it.
    """
    held, running = 0, list(workers)
    while running:
        running = [each for each in running if not has_ended(each.pid)]
        held = max([held, *(peak_kilobytes(each.pid) for each in running)])
        time.sleep(WATCH_SECONDS)
    return held // 1024


def has_ended(process: int) -> bool:
    """Say whether a process has ended, without taking its record away."""
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def peak_kilobytes(process: int) -> int:
    """Return the most that a running process has held; 0 if it ended just now."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(found[0]) if found else 0


def begin_batch_of(reports: int) -> int:
    """Begin a batch of so many reports of the smaller release; return its number."""
    from django.utils import timezone

    from reports.issuing.batches import Wanted, begin_batch
    from universities.access import PUBLIC
    from universities.releases.reader import read_release
    from universities.submissions.events import Author
    from universities.submissions.workflow import OPERATOR

    release = read_release(PUBLIC, FEW)
    wanted = Wanted(release.fiscal_years[-1], ("ja",), ("pdf",))
    batch = begin_batch(release, wanted, author=Author("bench", OPERATOR, timezone.now()))
    kept = batch.reports.values_list("pk", flat=True)[:reports]
    batch.reports.exclude(pk__in=list(kept)).delete()
    return int(batch.pk)


def measure_format(form: str, codes: list[str]) -> list[float]:
    """Return the seconds of a third as many files of another format, each of another university."""
    asked = iter(codes)
    return measure(lambda: fetch_file(next(asked), FEW, form), times=TIMES // 3)


@cache
def open_client() -> "Client":
    """Return the one client of this process."""
    from django.test import Client

    return Client(headers={"host": "localhost"})


def fetch_pdf(university: str, release: int) -> None:
    """Ask for one report; anything but a PDF stops the benchmark."""
    fetch_file(university, release, "pdf")


def fetch_file(university: str, release: int, form: str) -> None:
    """Ask for one report; anything but such a file stops the benchmark."""
    address = f"/universities/{university}/report/?format={form}&release={release}"
    response = open_client().get(address)
    beginning = b"%PDF" if form == "pdf" else b"PK"
    if response.status_code != 200 or not response.content.startswith(beginning):
        raise SystemExit(f"{address}: must answer with a {form}, got {response.status_code}.")


def resident_megabytes() -> float:
    """Return the memory that this process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    report(run())
