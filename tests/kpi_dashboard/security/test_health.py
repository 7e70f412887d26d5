"""What the watching machine is told when something of the machine runs out."""

import shutil
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import OperationalError, connections
from django.test import Client


def test_a_disk_that_is_almost_full_is_told(db: None, monkeypatch: pytest.MonkeyPatch):
    free = 500 * 1024 * 1024
    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=free - 1))
    answer = Client().get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["checks"]["disk"] == "almost full: less than 500 MB are free"
    monkeypatch.setattr(shutil, "disk_usage", lambda place: SimpleNamespace(free=free))
    assert Client().get("/readyz").status_code == 200


def test_healthz_needs_no_database_and_readyz_says_that_it_is_gone(
    db: None, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("canary: no route to 10.0.0.7")

    with monkeypatch.context() as broken:
        broken.setattr(connections["default"], "cursor", refuse)
        alive, ready = Client().get("/healthz"), Client().get("/readyz")

    assert (alive.status_code, alive.content) == (200, b"ok")
    assert ready.status_code == 503
    assert ready.json()["checks"]["database"] == "does not answer"
    assert "canary" not in ready.content.decode()
