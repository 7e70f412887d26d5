"""Reading the settings that come from the environment, strictly.

Only parsing and refusing live here; what a setting means lives in settings.py.
"""

import json
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

DEVELOPMENT_SECRET = "for-development-only-never-in-production-5a1c-0b7e-93d2"  # noqa: S105
SHORTEST_SECRET = 50
FEWEST_CHARACTERS = 5
TRUE_WORDS = ("1", "true", "yes", "on")
COMMIT_LENGTH = 12
FALSE_WORDS = ("0", "false", "no", "off", "")


def read_flag(name: str, *, default: bool) -> bool:
    """Return a yes/no setting; any other word is refused."""
    word = os.environ.get(name, str(default)).strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise ImproperlyConfigured(f"{name}: must be true or false, got '{word}'. Set it to 1 or 0.")


def read_list(name: str, *, default: str = "") -> list[str]:
    """Return the comma-separated words of a setting, without empty ones."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def read_number(name: str, *, default: int) -> int:
    """Return a whole number of a setting."""
    text = os.environ.get(name, str(default))
    if text.isascii() and text.isdigit():
        return int(text)
    raise ImproperlyConfigured(f"{name}: must be a whole number, got '{text}'. Use digits only.")


def read_json(name: str) -> dict[str, Any]:
    """Return a setting that is written as a JSON object; an unset one is empty."""
    text = os.environ.get(name) or "{}"
    try:
        content = json.loads(text)
    except json.JSONDecodeError as fault:
        raise ImproperlyConfigured(f"{name}: must be a JSON object, got: {fault}.") from fault
    if not isinstance(content, dict):
        raise ImproperlyConfigured(f"{name}: must be a JSON object, got {type(content).__name__}.")
    return content


def is_production() -> bool:
    """Say whether somebody declared this process to be production, with DEBUG=0.

    The server always does (wsgi.py). A command or a test run that says nothing is neither
    production nor debugging: it works at once, but signs with a key that dies with it.
    """
    return "DEBUG" in os.environ and not read_flag("DEBUG", default=False)


def read_secret_key() -> str:
    """Return the secret key; production refuses a missing, short or default one."""
    key = os.environ.get("SECRET_KEY", "")
    if read_flag("DEBUG", default=False):
        return key or DEVELOPMENT_SECRET
    if not key and not is_production():
        return secrets.token_urlsafe(SHORTEST_SECRET)
    weak = len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_CHARACTERS
    if weak or key == DEVELOPMENT_SECRET or key.startswith("django-insecure-"):
        raise ImproperlyConfigured(
            f"SECRET_KEY: must be secret and at least {SHORTEST_SECRET} characters long, got "
            f"{len(key)} characters. Make one: python -c 'import secrets; "
            "print(secrets.token_urlsafe(64))'"
        )
    return key


def read_signing_key(secret_key: str) -> str:
    """Return the key that releases are signed with; none where only a passing key is at hand."""
    key = os.environ.get("RELEASE_SIGNING_KEY", "")
    if not key:
        return (
            secret_key if os.environ.get("SECRET_KEY") or read_flag("DEBUG", default=False) else ""
        )
    if len(key) < SHORTEST_SECRET:
        raise ImproperlyConfigured(
            f"RELEASE_SIGNING_KEY: must be at least {SHORTEST_SECRET} characters long, got "
            f"{len(key)} characters. Make one as for SECRET_KEY, or leave it unset."
        )
    return key


def read_site_address(*, default: str) -> str:
    """Return how the site is reached, without a slash at its end; "-" is not known."""
    address = os.environ.get("SITE_ADDRESS", "").strip() or default
    if address == "-":
        return ""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ImproperlyConfigured(
            f"SITE_ADDRESS: must be an address such as https://kpi.example.jp, got '{address}'. "
            "Correct it, or set it to - to print paths only."
        )
    return address.rstrip("/")


def find_code_version(project: Path) -> str:
    """Return which code this is: CODE_VERSION, else the commit of the folder, else "unknown"."""
    named = os.environ.get("CODE_VERSION")
    if named:
        return named
    head = _read(project / ".git" / "HEAD")
    commit = _read(project / ".git" / head.removeprefix("ref: ")) if "ref: " in head else head
    return commit[:COMMIT_LENGTH] or "unknown"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""
