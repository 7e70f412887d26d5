"""Leads whoever approves, analyses or administers to a second factor before anything else.

Which roles need one, and the layer that asks; setting one up is allauth's (pages in
templates/mfa/). A session that has shown a factor is asked nothing more, until it is taken away.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kpi_dashboard.tokens.bearer import is_api
from universities.access import Audience, audience_for, remember_audience
from universities.doors.kept import answer_refusal, is_reading
from universities.submissions.workflow import ADMINISTRATOR, ANALYST, APPROVER

HAS = "has_second_factor"
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
# What must work without a factor: setting one up, and leaving.
OPEN = ("account_", "mfa_", "usersessions_", "healthz", "readyz")


class RequireSecondFactor:
    """Lets no view see a person whose role needs a second factor that is not set up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; the decision falls when the view is known and the form was proved ours."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse | None:
        """Return the refusal, or nothing."""
        name = request.resolver_match.url_name if request.resolver_match else None
        if (name or "").startswith(OPEN) or not lacks_second_factor(request):
            return None
        return _refuse(request, keeps_typing=getattr(view, "keeps_typing", False))


def lacks_second_factor(request: HttpRequest) -> bool:
    """Say whether the person signed in here must set one up first."""
    if not settings.REQUIRE_MFA or SESSION_KEY not in request.session or HAS in request.session:
        return False
    if not request.user.is_authenticated:
        return False
    remember_audience(request.user)
    if not needs_second_factor(audience_for(request.user)):
        return False
    if has_second_factor(request.user):
        request.session[HAS] = True
        return False
    return True


def needs_second_factor(audience: Audience) -> bool:
    """Say whether one of the roles may sign, see or give more than one's own work needs."""
    return audience.ministry_role in (ANALYST, ADMINISTRATOR) or APPROVER in audience.roles.values()


def has_second_factor(user: Any) -> bool:
    """Say whether an authenticator app or a security key is set up; codes on paper do not count."""
    return bool(get_adapter().is_mfa_enabled(user, FACTORS))


def _refuse(request: HttpRequest, *, keeps_typing: bool) -> HttpResponse:
    said = _(
        "この役割では、先に二段階認証の設定が必要です。右上の名前から「二段階認証」を開いて"
        "設定してください。"
    )
    if is_api(request):
        return JsonResponse({"sentence": said}, status=403)
    if is_reading(request):
        return redirect(f"{reverse('mfa_index')}?next={quote(request.get_full_path())}")
    if keeps_typing:
        return answer_refusal(request, said, 403)
    return render(request, "403.html", {"reason": said}, status=403)
