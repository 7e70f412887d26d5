"""The cookie of a browser that a person signed in with: it gives attempts of their own there.

It says nothing about rights, holds no name, and ends with the password: whoever has it may only
mistype this one person's password without sharing the allowance of the network.
"""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string

from kpi_dashboard.accounts.attempts import conceal

SALT = "kpi_dashboard.accounts.devices"
KEPT = 180 * 24 * 3600
NAME_LENGTH = 12


def mark_device(response: HttpResponse, user: Any) -> None:
    """Let the browser be known as one of the person's own."""
    value = signing.dumps([get_random_string(22), _seal(user)], salt=SALT)
    response.set_cookie(
        _name(user),
        value,
        max_age=KEPT,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def find_device(request: HttpRequest, user: Any) -> str:
    """Return what the attempts of this browser for that person are counted by, or nothing."""
    try:
        name, seal = signing.loads(request.COOKIES.get(_name(user), ""), salt=SALT, max_age=KEPT)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return conceal("device", name) if seal == _seal(user) else ""


def _name(user: Any) -> str:
    # Several people may share one browser: each has a cookie, and none says whose it is.
    return f"device_{conceal('cookie', str(user.pk))[:NAME_LENGTH]}"


def _seal(user: Any) -> str:
    return conceal("seal", f"{user.pk}:{user.password}")[:NAME_LENGTH]
