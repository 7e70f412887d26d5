"""Production as it really starts: a process of its own with the environment of an operator."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kpi_dashboard.environment import DEVELOPMENT_SECRET
from tests.architecture.project import ROOT
from tests.kpi_dashboard.test_environment import GOOD_SECRET

START = "import kpi_dashboard.wsgi"
ASK = """
import json
from kpi_dashboard.wsgi import application
from django.conf import settings
from django.test import Client

asked = {"headers": {"host": "kpi.example.jp"}}
page = Client().get("/api/v1/openapi.json", secure=True, **asked)
plain = Client().get("/account/login/", **asked)
proxied = Client().get("/healthz", headers={"host": "kpi.example.jp", "x-forwarded-proto": "https"})
print(json.dumps({
    "page": dict(page.headers), "status": page.status_code,
    "plain": plain.status_code, "where": plain.get("Location"), "proxied": proxied.status_code,
    "cookies": [getattr(settings, f"{kind}_COOKIE_{what}")
                for kind in ("SESSION", "CSRF") for what in ("SECURE", "HTTPONLY", "SAMESITE")],
}))
"""
PRODUCTION = {"DEBUG": "0", "BEHIND_HTTPS": "1", "ALLOWED_HOSTS": "kpi.example.jp"}


def run(code: str, tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{tmp_path}/none.sqlite3",
        "PLAIN_STATIC": "1",
    }
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**settings, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "secret", [None, "", "short", "a" * 64, GOOD_SECRET[:49], DEVELOPMENT_SECRET]
)
def test_the_server_does_not_start_without_a_good_secret_key(secret: str | None, tmp_path: Path):
    key = {} if secret is None else {"SECRET_KEY": secret}
    done = run(START, tmp_path, **PRODUCTION, **key)

    assert done.returncode == 1
    assert "SECRET_KEY: must be secret" in done.stderr
    assert not secret or len(secret) < 6 or secret not in done.stderr


def test_behind_https_everything_is_said_that_a_browser_can_be_told(tmp_path: Path):
    done = run(ASK, tmp_path, **PRODUCTION, SECRET_KEY=GOOD_SECRET)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)

    assert told["status"] == 200
    assert told["page"]["Strict-Transport-Security"] == (
        "max-age=31536000; includeSubDomains; preload"
    )
    assert "default-src 'none'" in told["page"]["Content-Security-Policy"]
    assert (told["plain"], told["where"]) == (301, "https://kpi.example.jp/account/login/")
    assert told["proxied"] == 200
    assert told["cookies"] == [True, True, "Lax"] * 2


@pytest.mark.parametrize("database", ["postgres://u:p@127.0.0.1:1/none", "sqlite:////nowhere/x"])
def test_the_process_says_that_it_lives_while_the_database_does_not(database: str, tmp_path: Path):
    code = """
import json
from kpi_dashboard.wsgi import application
from django.test import Client
client = Client(raise_request_exception=False)
answers = [client.get(place) for place in ("/healthz", "/readyz")]
print(json.dumps([[each.status_code, each.content.decode()] for each in answers]))
"""
    done = run(code, tmp_path, DEBUG="0", SECRET_KEY=GOOD_SECRET, ALLOWED_HOSTS="*",
               DATABASE_URL=database)  # fmt: skip
    alive, ready = json.loads(done.stdout)

    assert alive == [200, "ok"]
    assert ready[0] == 503
    assert json.loads(ready[1])["checks"]["database"] == "does not answer"
    assert "127.0.0.1" not in ready[1]
    assert "nowhere" not in ready[1]
