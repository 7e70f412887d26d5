"""The identified view's door: which session it is open in, and until when nothing ends it.

A session that never opened it costs nothing here; a program with a token has no session.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from email.message import Message
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from universities.access import Audience, audience_for
from universities.doors.desks import for_members
from universities.doors.kept import is_reading
from universities.openings import Opening, find_closed, read_opening
from universities.submissions.events import Author
from universities.submissions.services.identifying import (
    EXPIRED,
    LEFT,
    LOST,
    close_view,
    note_export,
)
from universities.submissions.workflow import ANALYST

MARK = "identified_opening"
View = Callable[..., HttpResponse]


def keep_identified(get_response: View) -> View:
    """Open the view for the requests of a session that holds the mark, as long as it may be."""

    def answer(request: HttpRequest) -> HttpResponse:
        if MARK not in request.session:
            return get_response(request)
        opening = _resume(request, timezone.now())
        response = get_response(request)
        if opening is not None:
            _look_back(request, response, opening)
        return response

    return answer


def at_identified(view: View) -> View:
    """Let permitted analysts in, and administrators to read; for others there is no such page."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        audience = audience_for(request.user)
        if not (audience.is_analyst or audience.is_administrator):
            raise Http404(_("このページはありません。アドレスを確かめてください。"))
        if not may_open(audience) and not (audience.is_administrator and is_reading(request)):
            raise PermissionDenied(
                _("記名表示には、分析者としての特別な許可が要ります。管理者に頼んでください。")
            )
        return view(request, *args, **kwargs)

    return for_members(answer)


def may_open(audience: Audience) -> bool:
    """Say whether the person may open the view."""
    return audience.is_analyst and audience.may_identify


def find_opening(request: HttpRequest) -> Opening | None:
    """Return the opening under which the request is answered, or nothing."""
    return getattr(request, "identified", None)


def find_ending(request: HttpRequest) -> str:
    """Return how the view ended with this very request, or nothing."""
    return str(getattr(request, "identified_ended", ""))


def _resume(request: HttpRequest, now: datetime) -> Opening | None:
    """Let the person of the request see by name, or take the mark away for good."""
    opening, user = read_opening(request.session[MARK]), request.user
    how = _find_end(opening, user, now) if opening else LOST
    if opening is None or how:
        del request.session[MARK]
        request.identified_ended = how  # type: ignore[attr-defined]
        if opening is not None:
            close_view(opening.id, how=how, author=Author(opening.by, ANALYST, now))
        return None
    user.known_audience = replace(audience_for(user), identifies=True)  # type: ignore[union-attr]
    request.identified = opening  # type: ignore[attr-defined]
    return opening


def _find_end(opening: Opening, user: Any, now: datetime) -> str:
    """Return how the opening ended for the person who asks, or nothing while it is open."""
    if now >= opening.until:
        return EXPIRED
    if user.get_username() != opening.by or not may_open(audience_for(user)):
        return LOST
    # A slow request may have written the mark back that another one had taken away.
    ended = find_closed([opening.id]).get(opening.id)
    return ended.how if ended else ""


def _look_back(request: HttpRequest, response: HttpResponse, opening: Opening) -> None:
    """Record what was handed out, and that the person signed out."""
    now = timezone.now()
    if request.method == "GET" and response.status_code == 200 and not _is_page(response):
        address = request.get_full_path()
        note_export(opening.id, opening.by, address=address, file=name_file(response), at=now)
    if MARK not in request.session:
        close_view(opening.id, how=LEFT, author=Author(opening.by, ANALYST, now))


def _is_page(response: HttpResponse) -> bool:
    is_file = response.headers.get("Content-Disposition", "").startswith("attachment")
    return response.headers.get("Content-Type", "").startswith("text/html") and not is_file


def name_file(response: HttpResponse) -> str:
    """Return the name under which the answer is kept, or nothing."""
    told = Message()
    told["Content-Disposition"] = response.headers.get("Content-Disposition", "")
    return told.get_filename() or ""
