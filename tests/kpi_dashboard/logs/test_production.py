"""The log of a production process, as it is really written: in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import ROOT
from tests.kpi_dashboard.test_environment import GOOD_SECRET

ASK = """
import logging, warnings
import django
django.setup()
from django.conf import settings
from django.test import Client
from django.urls import path
import kpi_dashboard.urls as urls

def broken(request):
    hidden = "canary-local"
    raise ValueError(f"canary-words {hidden}")

urls.urlpatterns.insert(0, path("broken", broken, name="broken"))
client = Client(raise_request_exception=False)
client.get("/healthz")
client.get("/broken?canary-query", headers={"host": "localhost"})
logging.getLogger("somebody").warning("canary-said")
"""


def run(tmp_path: Path, **environment: str) -> tuple[list[str], str]:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings",
            "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3",
            "PLAIN_STATIC": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.splitlines(), done.stdout


def test_production_writes_lines_of_json_and_nothing_else(tmp_path: Path):
    written, said = run(tmp_path, DEBUG="0", SECRET_KEY=GOOD_SECRET, ALLOWED_HOSTS="*")
    lines = [json.loads(each) for each in written]

    assert said == ""
    assert [each["view"] for each in lines if each["event"] == "request"] == ["healthz", "broken"]
    assert [each["status"] for each in lines if each["event"] == "request"] == [200, 500]
    (fault,) = (each["faults"] for each in lines if "faults" in each)
    assert fault[0]["kind"] == "builtins.ValueError"
    assert fault[0]["places"][-1].endswith(" broken")
    assert [each["logger"] for each in lines if each["event"] == "log"] == [
        "django.request",
        "somebody",
    ]
    assert "canary" not in "".join(written)


def test_the_log_can_go_to_a_file(tmp_path: Path):
    file = tmp_path / "log.jsonl"
    written, _ = run(
        tmp_path, DEBUG="0", SECRET_KEY=GOOD_SECRET, ALLOWED_HOSTS="*", LOG_FILE=str(file)
    )

    assert written == []
    assert len(file.read_text().splitlines()) == 4


@pytest.mark.parametrize("debug", [{}, {"DEBUG": "1"}])
def test_who_develops_reads_words(tmp_path: Path, debug: dict[str, str]):
    written, _ = run(tmp_path, ALLOWED_HOSTS="*", **debug)

    assert any("WARNING somebody: canary-said" in each for each in written)
