"""The import of the real survey file by its command, start of Python included, into empty tables.

Skipped with a sentence where the file, or a PostgreSQL, is not on this machine.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from benchmarks.measuring import Line, measure, report, skipped, timed
from kpi_dashboard.tools.machine import find_postgres
from kpi_dashboard.tools.postgres import find_server, name_own_database

TIMES = 2
IMPORT_SECONDS = 10.0


def run() -> list[Line]:
    """Return a line for each database."""
    from django.conf import settings

    file = Path(settings.MEXT_SURVEY_CSV)
    if not file.exists():
        return [skipped("import of the survey file", f"{file.name} is not here (MEXT_SURVEY_CSV)")]
    rows = sum(1 for _ in file.open("rb")) - 1
    what = f"import of the survey file ({rows:,} rows), the whole command"
    return [measure_sqlite(f"{what}, SQLite", file), measure_postgres(f"{what}, PostgreSQL", file)]


def measure_sqlite(what: str, file: Path) -> Line:
    """Return the line of imports into new SQLite files."""
    seconds = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory(prefix="kpi-import-") as folder:
            seconds += time_import(f"sqlite:///{folder}/import.sqlite3", file)
    return timed(what, seconds, target=IMPORT_SECONDS)


def measure_postgres(what: str, file: Path) -> Line:
    """Return the line of imports into new databases of a server, ours for the moment if need be."""
    if not os.environ.get("TEST_POSTGRES_URL") and find_postgres() is None:
        return skipped(what, "no PostgreSQL is installed and TEST_POSTGRES_URL names none")
    seconds = []
    with find_server() as server:
        for _ in range(TIMES):
            with lend_database(server) as url:
                seconds += time_import(url, file)
    return timed(f"{what} (one for the moment, without fsync)", seconds, target=IMPORT_SECONDS)


def time_import(url: str, file: Path) -> list[float]:
    """Return the seconds of one import; the tables are made before, uncounted."""
    environment = {**os.environ, "DATABASE_URL": url}
    run_command(["migrate", "--verbosity", "0"], environment)
    return measure(
        lambda: run_command(["import_survey", str(file)], environment), times=1, warm_up=0
    )


def run_command(words: list[str], environment: dict[str, str]) -> None:
    """Run a management command; what it says is shown only if it fails."""
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stdout}{done.stderr}")


@contextmanager
def lend_database(server: str) -> Iterator[str]:
    """Give the address of a new, empty database, and remove it afterwards."""
    url = name_own_database(server)
    name = url.partition("?")[0].rpartition("/")[2]
    connection = psycopg2.connect(server)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        try:
            yield url
        finally:
            cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            connection.close()


if __name__ == "__main__":
    import django

    django.setup()
    report(run())
