"""What the log knows of a request: its number, its person, its university, its view.

Nothing is asked of the database here: what no view has read is not known.
"""

import uuid
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest
from django.utils.functional import LazyObject, empty

ID_LENGTH = 16
current: ContextVar[HttpRequest | None] = ContextVar("current_request", default=None)


def name_request(request: HttpRequest) -> str:
    """Give the request its number, by which all of its lines are found; return it."""
    name = uuid.uuid4().hex[:ID_LENGTH]
    request.log_id = name  # type: ignore[attr-defined]
    return name


def describe_request(request: HttpRequest) -> dict[str, Any]:
    """Return the facts of a request; its address, its query and its body are none."""
    match, user = request.resolver_match, find_person(request)
    token = getattr(request, "bearer", None)
    return {
        "id": getattr(request, "log_id", None),
        "user": user.pk if user is not None else None,
        "university": _find_university(user, match.kwargs if match else {}),
        "view": match.view_name if match else None,
        "method": request.method,
        "token": token.prefix if token is not None else None,
    }


def find_person(request: HttpRequest) -> Any:
    """Return who is signed in, if that was found out while answering; else nothing."""
    user = request.__dict__.get("user")
    if user is None or (isinstance(user, LazyObject) and user._wrapped is empty):
        return None
    return user if user.is_authenticated else None


def _find_university(user: Any, named: dict[str, Any]) -> str | None:
    """Return the own university that the address names, or the only own one.

    A university that is not the person's is never named, whatever the address says.
    """
    audience = getattr(user, "known_audience", None)
    if audience is None:
        return None
    own = list(audience.roles)
    if named.get("university") in own:
        return str(named["university"])
    return own[0] if len(own) == 1 else None
