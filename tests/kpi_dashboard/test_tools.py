"""The workshop's own tools: no network in tests, texts are found, a database of one's own."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kpi_dashboard.tools import serve
from kpi_dashboard.tools.machine import MissingProgram, ensure_browser, ensure_office
from kpi_dashboard.tools.postgres import name_own_database
from kpi_dashboard.tools.template_texts import extract_texts
from tests.offline import NetworkForbidden


@pytest.mark.parametrize("address", ["192.0.2.1", "elsewhere.example", "2001:db8::1"])
def test_a_test_cannot_reach_another_machine(address: str):
    with socket.socket() as probe, pytest.raises(NetworkForbidden, match="another machine"):
        probe.connect((address, 80))


def test_texts_of_a_template_are_found_whatever_its_indentation(tmp_path: Path):
    template = tmp_path / "page.html"
    template.write_text(
        '      {% translate "群" %}\n  {% blocktranslate %}{{ n }}校{% endblocktranslate %}',
        encoding="utf-8",
    )

    with template.open("rb") as source:
        found = [text for _, _, text, _ in extract_texts(source, {"gettext": None}, (), {})]

    assert found == ["群", "%(n)s校"]


@pytest.mark.parametrize("url", ["postgres:///postgres", "postgres://u:p@localhost:5432/x?a=1"])
def test_a_run_has_a_database_name_of_its_own(url: str):
    named = name_own_database(url)

    assert "/kpi_" in named
    assert named.partition("/kpi_")[0] == url.rpartition("/")[0]
    assert named.endswith("?a=1") == url.endswith("?a=1")


def test_a_missing_browser_is_one_sentence_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("BROWSER_PATH", raising=False)

    with pytest.raises(MissingProgram, match="install chromium"):
        ensure_browser()


def test_a_missing_office_is_one_sentence_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("OFFICE_PATH", raising=False)

    with pytest.raises(MissingProgram, match="install libreoffice-calc-nogui"):
        ensure_office()


def test_the_secret_key_of_a_folder_is_made_once_and_for_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(serve, "VAR_DIR", tmp_path)
    monkeypatch.setattr(serve, "SECRET_FILE", tmp_path / "secret-key")

    first = serve.read_or_make_secret()

    assert len(first) >= 50
    assert serve.read_or_make_secret() == first
    assert (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_a_taken_port_is_one_sentence():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        found = subprocess.run(
            [sys.executable, "-m", "kpi_dashboard.tools.serve"],
            env={"PORT": port, "PATH": ""},
            capture_output=True,
            text=True,
            check=False,
        )

    assert found.returncode == 1
    assert found.stderr.startswith(f"Port {port} must be free")
