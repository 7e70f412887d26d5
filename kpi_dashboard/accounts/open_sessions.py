"""Where a person is signed in: the list, ending some of it, and at most five at once.

How long a session lasts is said in sessions.py.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from kpi_dashboard.accounts.browsers import describe_browser

MOST = 5


class OpenSession(NamedTuple):
    """One browser that is signed in."""

    number: int
    browser: str
    address: str
    since: Any
    is_this: bool


def list_open(user: Any, current_key: str | None) -> list[OpenSession]:
    """Return the person's sessions, this one first, then the latest."""
    rows = sorted(_find_open(user), key=lambda row: (row.session_key != current_key, -row.pk))
    return [
        OpenSession(
            row.pk,
            describe_browser(row.user_agent),
            row.ip,
            row.created_at,
            row.session_key == current_key,
        )
        for row in rows
    ]


def end_one(user: Any, number: str) -> bool:
    """End that session of the person; say whether there was one."""
    return end(row for row in UserSession.objects.filter(user=user) if str(row.pk) == number) > 0


def end_others(user: Any, current_key: str | None) -> int:
    """End every session of the person but the one named; return how many."""
    return end(UserSession.objects.filter(user=user).exclude(session_key=current_key))


def end_oldest(user: Any) -> None:
    """Leave the five latest sessions of the person."""
    rows = sorted(_find_open(user), key=lambda row: row.pk)
    end(rows[:-MOST])


def end(rows: Iterable[UserSession]) -> int:
    """End those sessions at once: their next request finds nobody signed in."""
    keys = {row.session_key for row in rows}
    Session.objects.filter(session_key__in=keys).delete()
    UserSession.objects.filter(session_key__in=keys).delete()
    return len(keys)


def _find_open(user: Any) -> list[UserSession]:
    rows = list(UserSession.objects.filter(user=user))
    living = Session.objects.filter(
        session_key__in=[row.session_key for row in rows], expire_date__gt=timezone.now()
    )
    keys = set(living.values_list("session_key", flat=True))
    UserSession.objects.filter(
        pk__in=[row.pk for row in rows if row.session_key not in keys]
    ).delete()
    return [row for row in rows if row.session_key in keys]
