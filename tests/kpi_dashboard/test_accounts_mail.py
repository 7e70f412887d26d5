"""Where mail goes, as MAIL_URL says; anything else is refused without showing a password."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from kpi_dashboard.mail import Mail, read_mail

FOLDER = Path("var") / "mail"


def read(monkeypatch: pytest.MonkeyPatch, address: str | None) -> Mail:
    if address is None:
        monkeypatch.delenv("MAIL_URL", raising=False)
    else:
        monkeypatch.setenv("MAIL_URL", address)
    return read_mail(FOLDER)


@pytest.mark.parametrize("address", [None, "", "console"])
def test_without_a_setting_mail_is_printed(monkeypatch: pytest.MonkeyPatch, address: str | None):
    assert read(monkeypatch, address).backend.endswith("console.EmailBackend")


def test_mail_may_be_written_to_files(monkeypatch: pytest.MonkeyPatch):
    mail = read(monkeypatch, "file")

    assert mail.backend.endswith("filebased.EmailBackend")
    assert mail.folder == FOLDER


@pytest.mark.parametrize(
    ("address", "port", "use_ssl", "use_tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtp://mail.example:2525", 2525, False, False),
        ("smtps://mail.example", 465, True, False),
        ("starttls://mail.example", 587, False, True),
    ],
)
def test_a_server_has_its_usual_port_and_encryption(
    monkeypatch: pytest.MonkeyPatch, address: str, port: int, use_ssl: bool, use_tls: bool
):
    mail = read(monkeypatch, address)

    assert mail.backend.endswith("smtp.EmailBackend")
    assert (mail.host, mail.port) == ("mail.example", port)
    assert (mail.use_ssl, mail.use_tls) == (use_ssl, use_tls)


def test_user_and_password_may_hold_signs_written_as_percent(monkeypatch: pytest.MonkeyPatch):
    mail = read(monkeypatch, "smtps://kpi%40site.example:p%2Fw%3A1@mail.example")

    assert (mail.user, mail.password) == ("kpi@site.example", "p/w:1")


@pytest.mark.parametrize(
    "address",
    [
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://mail.example/folder",
        "smtp://mail.example:port",
        "smtp://mail.example:99999",
        "smtp://user@mail.example",
        "smtp://:hidden-word@mail.example",
        "imap://user:hidden-word@mail.example",
        "smtp://user:hidden-word@mail.example?tls=1",
        "smtp://[user:hidden-word@mail.example",
    ],
)
def test_anything_else_is_refused_and_no_password_is_shown(
    monkeypatch: pytest.MonkeyPatch, address: str
):
    with pytest.raises(ImproperlyConfigured, match="MAIL_URL: must be one of console, file") as it:
        read(monkeypatch, address)

    assert "hidden-word" not in str(it.value)
