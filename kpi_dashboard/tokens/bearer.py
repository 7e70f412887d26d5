"""Lets a program in: the token that a request to the API brings speaks for its person.

Only here a token is looked at. It opens the API and nothing else, and no session begins or is
used: whoever brings a token is asked for nothing but the token.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from comparisons.api.fault_answers import answer_fault
from comparisons.api.faults import ApiFault
from kpi_dashboard.logs import note
from kpi_dashboard.tokens.drawing import name_publicly
from kpi_dashboard.tokens.keeping import find_bearer, is_live, note_use
from kpi_dashboard.tokens.models import ApiToken
from kpi_dashboard.tokens.sentences import ENDED, NO_BEARER, UNKNOWN
from universities.access import audience_for

API = "/api/v1/"
# A page about the API, not the API itself: no token opens a page.
PAGES = ("/api/v1/docs/",)
SCHEME = "bearer "


class BearerMiddleware:
    """Answers 401 to a token that does not work, and never what the public would get instead."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, with what a shared cache must know about it."""
        if not is_api(request):
            return self.get_response(request)
        response = self._answer(request)
        patch_vary_headers(response, ["Authorization"])
        return response

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        """Name the person of the token, after the layers that look at sessions have passed."""
        token = find_token_of(request)
        if token is not None:
            # The identified view is opened on its page, with a reason: never by a program.
            audience = replace(audience_for(token.user), may_identify=False, identifies=False)
            token.user.known_audience = audience  # type: ignore[attr-defined]
            request.user = token.user

    def _answer(self, request: HttpRequest) -> HttpResponse:
        brought = request.headers.get("Authorization")
        if brought is None:
            return self.get_response(request)
        try:
            token = _check(brought)
        except ApiFault as fault:
            note("token_refused", request, token=name_publicly(brought[len(SCHEME) :]))
            return answer_fault(request, fault)
        # A session that comes along must neither answer in its place nor be prolonged.
        request.META.pop("HTTP_COOKIE", None)
        request.bearer = token  # type: ignore[attr-defined]
        return self.get_response(request)


def is_api(request: HttpRequest) -> bool:
    """Say whether the address is one of the API's."""
    return request.path_info.startswith(API) and not request.path_info.startswith(PAGES)


def find_token_of(request: HttpRequest) -> ApiToken | None:
    """Return the token by which the request was let in, or nothing."""
    return getattr(request, "bearer", None)


def _check(brought: str) -> ApiToken:
    """Return the token that works. Raises: ApiFault 401."""
    if not brought.lower().startswith(SCHEME):
        raise ApiFault(NO_BEARER, status=401)
    token, now = find_bearer(brought[len(SCHEME) :]), timezone.now()
    if token is None:
        raise ApiFault(UNKNOWN, status=401)
    if not is_live(token, now):
        raise ApiFault(ENDED.fill(prefix=token.prefix), status=401)
    note_use(token, now)
    return token
