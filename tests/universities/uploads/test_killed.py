"""A server that is killed while it takes a file over leaves all of its values, or none."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg2
import pytest

from indicators.catalogue.loader import load_catalogue
from kpi_dashboard.tools.postgres import find_server, name_own_database
from tests.architecture.project import ROOT

TIMES = 20


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def outcome(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """What twenty killings and the tries between them left behind, on a database of its own."""
    place = own_sqlite() if request.param == "sqlite" else own_postgres()
    for url in place:
        yield run(url)


def own_sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'killed.sqlite3'}"


def own_postgres() -> Iterator[str]:
    with find_server() as server:
        url = name_own_database(server)
        name = url.partition("?")[0].rpartition("/")[2]
        execute(server, f"CREATE DATABASE {name}")
        try:
            yield url
        finally:
            execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def execute(server: str, statement: str) -> None:
    connection = psycopg2.connect(server)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()


def run(url: str) -> dict[str, Any]:
    settings = {"DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings", "DATABASE_URL": url}
    command = [sys.executable, "-m", "tests.universities.uploads.killing", str(TIMES)]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **settings, "DEBUG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_a_killed_import_is_all_there_or_not_at_all(outcome: dict[str, Any]) -> None:
    everything = len(load_catalogue().items)

    for each in outcome["found"]:
        before, after = each["before"], each["after"]
        assert len(after["amounts"]) == 1
        assert after["values"] == everything
        if after["state"] == "applied":
            assert after["amounts"] == [each["amount"]]
            added = 1
        else:
            assert after["amounts"] == before["amounts"]
            added = 0
        for count in ("version", "saves", "confirmations"):
            assert after[count] == before[count] + added


def test_twenty_of_them_were_really_killed_before_they_had_finished(
    outcome: dict[str, Any],
) -> None:
    assert sum(each["was_killed"] for each in outcome["found"]) == TIMES


def test_the_same_file_at_the_same_moment_is_one_upload_and_one_import(
    outcome: dict[str, Any],
) -> None:
    together = outcome["together"]

    assert together["uploads"] == 1
    assert together["after"]["amounts"] == [5000.0]
    assert together["after"]["saves"] == together["before"]["saves"] + 1
    assert together["after"]["confirmations"] == together["before"]["confirmations"] + 1
