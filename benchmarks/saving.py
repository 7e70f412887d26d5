"""A hundred people saving drafts without pause: saves per second, errors, and what got lost.

Two processes with sixteen connections each call the service as the entry page does, for a section
of 24 fields of which some change, for fifty people each; afterwards every stored figure is
compared with what was typed last.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.measuring import Line, report, skipped
from benchmarks.survey_import import lend_database, run_command
from kpi_dashboard.tools.machine import find_postgres
from kpi_dashboard.tools.postgres import find_server

PROCESSES, PEOPLE, SECONDS = 2, 100, 10.0
FEWEST = {"SQLite": 300, "PostgreSQL": 200}


def run() -> list[Line]:
    """Return a line for each database."""
    lines = []
    with tempfile.TemporaryDirectory(prefix="kpi-saving-") as folder:
        lines.append(measure("SQLite", f"sqlite:///{folder}/saving.sqlite3"))
    if not os.environ.get("TEST_POSTGRES_URL") and find_postgres() is None:
        return [*lines, skipped("saves in PostgreSQL", "none is installed")]
    with lend_postgres() as url:
        lines.append(measure("PostgreSQL", url))
    return lines


@contextmanager
def lend_postgres() -> Iterator[str]:
    """Give the address of an empty database on a server, ours for the moment if need be."""
    with find_server() as server, lend_database(server) as url:
        yield url


def measure(name: str, url: str) -> Line:
    """Return the line of one database: all people save until the time is over."""
    environment = {**os.environ, "DATABASE_URL": url}
    run_command(["migrate", "--verbosity", "0"], environment)
    command = [sys.executable, "-m", "benchmarks.people_saving"]
    subprocess.run([*command, "open", str(PEOPLE)], env=environment, check=True)
    each = PEOPLE // PROCESSES
    crowds = [
        subprocess.Popen(
            [*command, "save", str(first), str(first + each), str(SECONDS)],
            env=environment,
            stdout=subprocess.PIPE,
        )
        for first in range(0, PEOPLE, each)
    ]
    counts = [json.loads(crowd.communicate()[0]) for crowd in crowds]
    saves, errors, lost = (
        sum(count[key] for count in counts) for key in ("saves", "errors", "lost")
    )
    rate, fewest = saves / SECONDS, FEWEST[name]
    return Line(
        f"{PEOPLE} people saving without pause, {PROCESSES} processes, {name}",
        f"{rate:.0f} saves/s, {errors} errors, {lost} lost",
        f"≥ {fewest} saves/s, 0 errors, 0 lost",
        f"{rate / fewest:.2f} × target",
    )


if __name__ == "__main__":
    report(run())
