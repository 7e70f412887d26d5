"""Ends a session that was idle for an hour or is twelve hours old.

Only time is looked at here; a disabled person is signed out by the authentication itself.
"""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from kpi_dashboard.middleware import is_signed_in

LONGEST_IDLE = 60 * 60
LONGEST = 12 * 60 * 60
# Noting every request would write to the database with each page.
NOTED_EVERY = 60
BEGAN, SEEN = "began_at", "seen_at"
IDLE, OLD = "idle", "old"


def end_stale_sessions(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Sign out whoever was away too long, before any view sees the request.

    A request whose session was ended just now says so in `session_ended` ("idle" or "old").
    """

    def answer(request: HttpRequest) -> HttpResponse:
        if is_signed_in(request):
            _keep_or_end(request, int(timezone.now().timestamp()))
        return get_response(request)

    return answer


def find_reason_to_end(*, began: int, seen: int, now: int) -> str:
    """Return "idle", "old", or nothing while the session may go on."""
    if now - began >= LONGEST:
        return OLD
    return IDLE if now - seen >= LONGEST_IDLE else ""


def _keep_or_end(request: HttpRequest, now: int) -> None:
    began = request.session.setdefault(BEGAN, now)
    seen = request.session.get(SEEN, now)
    reason = find_reason_to_end(began=began, seen=seen, now=now)
    if reason:
        logout(request)
        request.session_ended = reason  # type: ignore[attr-defined]
        messages.info(request, _describe(reason))
    elif SEEN not in request.session or now - seen >= NOTED_EVERY:
        request.session[SEEN] = now


def _describe(reason: str) -> str:
    if reason == IDLE:
        return _(
            "60分以上操作がなかったため、サインアウトしました。もう一度サインインしてください。"
        )
    return _(
        "サインインから12時間がたったため、サインアウトしました。もう一度サインインしてください。"
    )
