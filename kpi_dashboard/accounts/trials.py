"""Reads from a request who is tried from where, for admission.py.

Nothing is counted and nobody is refused here.
"""

from typing import Any

from allauth.account.internal.userkit import filter_users_by_email
from django.http import HttpRequest

from kpi_dashboard.accounts.admission import Trial
from kpi_dashboard.accounts.attempts import conceal, name_person, name_place
from kpi_dashboard.accounts.devices import find_device
from kpi_dashboard.middleware import is_signed_in


def build_trial(request: HttpRequest, **credentials: Any) -> Trial:
    """Return whose password is tried: allauth names the person by e-mail address or user name."""
    login = str(credentials.get("email") or credentials.get("username") or "")
    user = _find_known(login)
    return Trial(
        who=name_person(login),
        place=name_place(request),
        is_known=user is not None,
        device=_find_own(request, user) if user is not None else "",
    )


def _find_known(login: str) -> Any:
    """Return whose password could be right; who has none yet is as unknown as a stranger."""
    found = filter_users_by_email(login, prefer_verified=True, for_login=True)
    return next((user for user in found if user.has_usable_password()), None)


def _find_own(request: HttpRequest, user: Any) -> str:
    """Return what is the person's own: the session that asks again, else a browser used before."""
    if is_signed_in(request) and request.user.pk == user.pk:
        return name_session_owner(user)
    return find_device(request, user)


def name_session_owner(user: Any) -> str:
    """Return what attempts of somebody signed in are counted by."""
    return conceal("signed-in", str(user.pk))
