"""Settings that come from the environment are read strictly, and production refuses weak ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from kpi_dashboard.environment import (
    DEVELOPMENT_SECRET,
    find_code_version,
    read_flag,
    read_list,
    read_number,
    read_secret_key,
)
from tests.architecture.project import ROOT

GOOD_SECRET = "q8Zr3Lw6Tn1Vb5Yx0Kc7Jd2Hf9Gs4Pm-Qa_We.Rt:Yu;Io,Pl+Ok"


def run_check(**environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("secret", ["", "short", "a" * 64, DEVELOPMENT_SECRET])
def test_production_refuses_a_secret_key_that_is_missing_short_or_known(
    secret: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DEBUG", "0")
    monkeypatch.setenv("SECRET_KEY", secret)

    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY: must be secret"):
        read_secret_key()


def test_production_takes_a_good_secret_key(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DEBUG", "0")
    monkeypatch.setenv("SECRET_KEY", GOOD_SECRET)

    assert read_secret_key() == GOOD_SECRET


def test_a_short_secret_key_is_refused_even_where_production_was_not_declared(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.delenv("DEBUG", raising=False)
    monkeypatch.setenv("SECRET_KEY", "short")

    with pytest.raises(ImproperlyConfigured):
        read_secret_key()


def test_a_command_without_a_secret_key_signs_with_one_that_dies_with_it(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.delenv("DEBUG", raising=False)
    monkeypatch.delenv("SECRET_KEY", raising=False)

    assert len(read_secret_key()) >= 50
    assert read_secret_key() != read_secret_key()


def test_only_debugging_uses_the_development_key(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DEBUG", "1")
    monkeypatch.delenv("SECRET_KEY", raising=False)

    assert read_secret_key() == DEVELOPMENT_SECRET


def test_a_flag_is_a_word_that_means_yes_or_no(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SWITCH", "perhaps")

    with pytest.raises(ImproperlyConfigured, match="SWITCH: must be true or false, got 'perhaps'"):
        read_flag("SWITCH", default=False)


@pytest.mark.parametrize("text", ["", "eight", "-1", "８０００", "80.5"])
def test_a_port_is_digits_only(text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PORT", text)

    with pytest.raises(ImproperlyConfigured, match="PORT: must be a whole number"):
        read_number("PORT", default=8000)


def test_a_list_has_no_empty_words(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALLOWED_HOSTS", " a.example, ,b.example,")

    assert read_list("ALLOWED_HOSTS") == ["a.example", "b.example"]


def test_production_settings_have_no_warnings():
    found = run_check(DEBUG="0", SECRET_KEY=GOOD_SECRET, BEHIND_HTTPS="1")

    assert found.returncode == 0, found.stderr
    assert "no issues" in found.stdout


def test_production_does_not_start_without_a_secret_key():
    found = run_check(DEBUG="0", BEHIND_HTTPS="1")

    assert found.returncode == 1
    assert "SECRET_KEY: must be secret" in found.stderr


def test_the_server_is_production_unless_told_otherwise():
    found = subprocess.run(
        [sys.executable, "-c", "import kpi_dashboard.wsgi"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )

    assert found.returncode == 1
    assert "SECRET_KEY: must be secret" in found.stderr


def test_the_code_version_is_the_commit_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("CODE_VERSION", raising=False)
    (tmp_path / ".git" / "refs").mkdir(parents=True)
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/main\n")
    (tmp_path / ".git" / "refs" / "main").write_text("0123456789abcdef0123\n")

    assert find_code_version(tmp_path) == "0123456789ab"
    assert find_code_version(tmp_path / "elsewhere") == "unknown"
