"""Run a command with DATABASE_URL on a PostgreSQL: one that answers, or a throw-away cluster.

`python -m kpi_dashboard.tools.postgres pytest …`. The cluster lives in a temporary folder, belongs
to an unprivileged user, and is gone when the command ends; no database of the site is touched.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from kpi_dashboard.tools.cluster import run_cluster
from kpi_dashboard.tools.machine import MissingProgram, ensure_postgres

MAY_CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"


def main() -> None:
    try:
        with find_server() as url:
            environment = {**os.environ, "DATABASE_URL": name_own_database(url)}
            sys.exit(subprocess.run(sys.argv[1:], env=environment, check=False).returncode)
    except MissingProgram as missing:
        sys.exit(str(missing))


@contextmanager
def find_server() -> Iterator[str]:
    """Give the address of a PostgreSQL on which we may create databases."""
    named = os.environ.get("TEST_POSTGRES_URL")
    answering = next((url for url in (named, "postgres:///postgres") if url and may_use(url)), None)
    if answering:
        yield answering
        return
    programs = ensure_postgres()
    with (
        tempfile.TemporaryDirectory(prefix="kpi-postgres-") as scratch,
        run_cluster(programs, Path(scratch)) as url,
    ):
        yield url


def name_own_database(url: str) -> str:
    """Return the address with a name of this run: two runs on one server never meet.

    Nothing of that name exists; the test runner makes `test_<name>` and removes it.
    """
    address, mark, options = url.partition("?")
    server, _, _ = address.rpartition("/")
    return f"{server}/kpi_{os.getpid()}{mark}{options}"


def may_use(url: str) -> bool:
    """Say whether a server answers there and lets us create databases."""
    try:
        connection = psycopg2.connect(url, connect_timeout=3)
    except psycopg2.OperationalError:
        return False
    with connection, connection.cursor() as cursor:
        cursor.execute(MAY_CREATE)
        row = cursor.fetchone()
    connection.close()
    return bool(row and row[0])


if __name__ == "__main__":
    main()
