"""Workers share a batch through a real broker or without one, and one is killed: nothing is lost.

Each report is made exactly once, and a third process makes the same bytes again.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kpi_dashboard.tools.broker import USUAL_RABBIT, answers, find_redis
from kpi_dashboard.tools.machine import MissingProgram
from tests.architecture.project import ROOT
from tests.reports.issuing.sharing import FORMATS, UNIVERSITIES
from tests.universities.releases import story
from tests.universities.uploads.test_killed import own_postgres, own_sqlite

EVERY = UNIVERSITIES * len(FORMATS)


@pytest.fixture(scope="module", params=["redis", "rabbitmq", "none"])
def outcome(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    """What became of the batch, on a database of its own."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "none":
        for database in own_sqlite():
            yield run(database, "", folder)
    elif request.param == "rabbitmq":
        if not answers(USUAL_RABBIT):
            pytest.skip("No RabbitMQ answers at 127.0.0.1:5672: start one to test with it.")
        for database in own_postgres():
            yield run(database, USUAL_RABBIT, folder)
    else:
        yield from share_by_redis(folder)


def share_by_redis(folder: Path) -> Iterator[dict[str, Any]]:
    try:
        with find_redis() as broker:
            for database in own_postgres():
                yield run(database, broker, folder)
    except MissingProgram as missing:
        pytest.skip(str(missing))


def run(database: str, broker: str, folder: Path) -> dict[str, Any]:
    environment = {
        "DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings",
        "DEBUG": "1",
        "DATABASE_URL": database,
        "CELERY_BROKER_URL": broker,
        "CELERY_QUEUE": f"kpi-test-{os.getpid()}",
        "RELEASES_DIR": str(folder / "releases"),
        "REPORTS_DIR": str(folder / "reports"),
        "RELEASE_SIGNING_KEY": story.KEY,
        "CODE_VERSION": "sharing",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.reports.issuing.sharing"],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def test_every_report_is_made_exactly_once_though_a_worker_was_killed_at_work(
    outcome: dict[str, Any],
):
    assert outcome["held"] == 1
    assert outcome["state"] == "done"
    assert (outcome["reports"], outcome["done"], outcome["issued"]) == (EVERY, EVERY, EVERY)
    # Whoever survived made the rest.
    assert outcome["others"] >= 1


def test_another_process_makes_the_same_bytes_in_every_format(outcome: dict[str, Any]):
    assert outcome["same"] == EVERY
    assert outcome["kept"] == EVERY
    assert outcome["whole_files"] == EVERY
