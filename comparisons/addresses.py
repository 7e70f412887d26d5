"""Addresses of pages, each keeping the release that the reader's own address named.

Like the language, the release is known for the whole request; nothing is read or checked here.
"""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from comparisons.refusals import SelectionError
from comparisons.selection import read_release_number

Answer = Callable[[HttpRequest], HttpResponse]
_asked_release: ContextVar[str] = ContextVar("asked_release", default="")


def remember_release(get_response: Answer) -> Answer:
    """Return the middleware by which every address built for an answer keeps the release."""

    @wraps(get_response)
    def answer(request: HttpRequest) -> HttpResponse:
        token = _asked_release.set(_read(request.GET.get("release", "")))
        try:
            return get_response(request)
        finally:
            _asked_release.reset(token)

    return answer


def kept_release() -> list[tuple[str, str]]:
    """Return the release that the reader's address named as a parameter, or nothing."""
    asked = _asked_release.get()
    return [("release", asked)] if asked else []


def find_address(name: str, *args: str, **query: str) -> str:
    """Return the address of a page with `query`, and with the release that the reader named."""
    return keep_release(f"{reverse(name, args=args)}?{urlencode(query)}".rstrip("?"))


def keep_release(address: str) -> str:
    """Return the address with the release that the reader named as its last parameter."""
    parts = urlsplit(address)
    query = "&".join(filter(None, (parts.query, urlencode(kept_release()))))
    return urlunsplit(parts._replace(query=query))


def _read(text: str) -> str:
    try:
        return str(read_release_number(text) or "")
    except SelectionError:
        return ""
