"""Somebody who guesses passwords: counts what the guesses cost. Nothing is asserted here."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import pytest
from allauth.core.exceptions import ImmediateHttpResponse
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory

from kpi_dashboard.accounts import adapter, pausing
from kpi_dashboard.accounts.adapter import AccountAdapter

WRONG = "not the password at all"
CAMPUS = "192.0.2.10"


@dataclass
class Cost:
    """How many password hashes were calculated, and how often somebody was let wait instead."""

    hashes: int = 0
    waits: list[float] = field(default_factory=list)


@contextmanager
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cost]:
    """Count the real calls of the hasher, each made quick, and spend no time waiting."""
    cost, encode = Cost(), PBKDF2PasswordHasher.encode

    def count(self: Any, *args: Any, **kwargs: Any) -> str:
        cost.hashes += 1
        return encode(self, *args, **kwargs)

    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 1)
    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", count)
    monkeypatch.setattr(pausing.time, "sleep", cost.waits.append)
    pausing.note(0.25)
    # The page of a refusal is drawn for browsers only, see guess_quickly.
    drawn = adapter.respond_429
    monkeypatch.setattr(
        adapter,
        "respond_429",
        lambda request: drawn(request) if hasattr(request, "session") else None,
    )
    yield cost


def guess(email: str, *, place: str = CAMPUS, password: str = WRONG) -> Any:
    """Send the form as a browser that was never here."""
    return Client().post(
        "/account/login/", {"login": email, "password": password}, REMOTE_ADDR=place
    )


def guess_all(emails: Iterable[str], *, place: str = CAMPUS) -> list[Any]:
    return [guess(email, place=place) for email in emails]


def guess_quickly(emails: Iterable[str], *, place: str = CAMPUS) -> None:
    """Guess as the form does, without drawing a page for each."""
    sent: Any = RequestFactory().post("/account/login/", REMOTE_ADDR=place)
    sent.user = AnonymousUser()
    for email in emails:
        request = copy(sent)
        with suppress(ImmediateHttpResponse):
            AccountAdapter(request).authenticate(request, email=email, password=WRONG)


def words_of(answer: Any, email: str) -> str:
    """Return the whole answer as bytes read it, without the token and the address typed."""
    text = answer.content.decode().replace(email, "…")
    return f"{answer.status_code} " + re.sub(r'value="[A-Za-z0-9]{64}"', "", text)
