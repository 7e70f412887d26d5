"""How mail leaves the site: one address in the environment, read strictly into Django's settings.

Only reading lives here; what a mail says lives with whoever sends it.
"""

import os
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BACKENDS = "django.core.mail.backends"
# Scheme: the port it usually has, TLS from the first byte, TLS after greeting.
SERVERS = {
    "smtp": (25, False, False),
    "smtps": (465, True, False),
    "starttls": (587, False, True),
}
EXAMPLES = "console, file, smtp://host:25, smtps://user:password@host:465, starttls://…:587"


class Mail(NamedTuple):
    """Django's mail settings, without their prefix."""

    backend: str
    folder: Path | None = None
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    use_ssl: bool = False
    use_tls: bool = False


def read_mail(folder: Path) -> Mail:
    """Return where MAIL_URL sends mail; `folder` is where "file" puts it.

    Raises: ImproperlyConfigured for anything but console, file or the address of a server.
    """
    address = os.environ.get("MAIL_URL", "").strip() or "console"
    if address == "console":
        return Mail(f"{BACKENDS}.console.EmailBackend")
    if address == "file":
        return Mail(f"{BACKENDS}.filebased.EmailBackend", folder)
    return _read_server(address)


def _read_server(address: str) -> Mail:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _refusal("an address that cannot be read") from None
    if parts.scheme not in SERVERS:
        # What stands before "://" may be shown; what follows may hold a password.
        raise _refusal(f"'{parts.scheme or address.partition(':')[0]}'")
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise _refusal(f"'{parts.scheme}' without a host, or with more than host and port")
    usual, use_ssl, use_tls = SERVERS[parts.scheme]
    user, password = _read_sender(parts)
    return Mail(
        f"{BACKENDS}.smtp.EmailBackend",
        host=parts.hostname,
        port=port or usual,
        user=user,
        password=password,
        use_ssl=use_ssl,
        use_tls=use_tls,
    )


def _read_sender(parts: SplitResult) -> tuple[str, str]:
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if bool(user) != bool(password):
        raise _refusal(f"'{parts.scheme}' with only one of user and password")
    return user, password


def _refusal(got: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"MAIL_URL: must be one of {EXAMPLES}; got {got}. Correct it.")
