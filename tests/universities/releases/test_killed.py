"""A killed build or publisher leaves everything or nothing, and of two publishers one wins."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.project import ROOT
from tests.universities.uploads.test_killed import own_postgres, own_sqlite

TIMES = 8


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def outcome(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    """What the killings and the tries between them left behind, on a database of its own."""
    place = own_sqlite() if request.param == "sqlite" else own_postgres()
    for url in place:
        yield run(url, tmp_path_factory.mktemp("releases"))


def run(url: str, releases: Path) -> dict[str, Any]:
    settings = {"DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings", "DATABASE_URL": url}
    module = "tests.universities.releases.killing"
    done = subprocess.run(
        [sys.executable, "-m", module, str(TIMES), str(releases)],
        cwd=ROOT,
        env={**os.environ, **settings, "DEBUG": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_a_killed_build_is_seen_publishes_nothing_and_can_be_begun_again(
    outcome: dict[str, Any],
) -> None:
    killed = [each for each in outcome["building"] if each["was_killed"]]

    assert len(killed) == TIMES
    for each in killed:
        # One that was hit after its last word waits as any other.
        assert each["left"] in ("building", "ready")
        assert each["seems_dead"] == (each["left"] == "building")
    assert {each["left"] for each in killed} & {"building"}
    for each in outcome["building"]:
        assert (each["releases"], each["again"], each["strays"]) == (0, "ready", [])


def test_a_killed_publisher_has_published_all_of_it_or_nothing(outcome: dict[str, Any]) -> None:
    killed = [each for each in outcome["publishing"] if each["was_killed"]]

    assert len(killed) == TIMES
    for each in outcome["publishing"]:
        assert each["came"] == (1 if each["left"] == "published" else 0)
        assert (each["releases"], each["readable"], each["hidden"]) == (1, True, [])
        assert each["events"] == each["all"]


def test_of_two_publishers_at_once_one_wins(outcome: dict[str, Any]) -> None:
    assert outcome["together"] == {"of_same": 1, "of_two": 1}


def test_the_process_that_the_page_starts_builds_it(outcome: dict[str, Any]) -> None:
    assert outcome["through_the_page"] == {"state": "ready"}
