"""Where allauth's own pages differ here: mail that cannot be sent, limits, a password by link.

Addresses stand in urls.py; how signing in behaves stands in adapter.py.
"""

from typing import Any

from allauth.account.views import (
    LoginView,
    PasswordChangeView,
    PasswordResetFromKeyView,
    PasswordResetView,
)
from allauth.core.ratelimit import respond_429
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import IndexView
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kpi_dashboard.accounts.devices import mark_device
from kpi_dashboard.accounts.letters import may_send_letter
from kpi_dashboard.accounts.open_sessions import MOST, end_one, end_others, list_open
from kpi_dashboard.accounts.second_factor import lacks_second_factor
from kpi_dashboard.accounts.ways import list_ways


class SignIn(LoginView):
    """Signs in, and shows the ways in through identity providers, if there are any."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what the page needs."""
        shown: dict[str, Any] = super().get_context_data(**kwargs)
        return shown | {"ways": list_ways()}


class PasswordChange(PasswordChangeView):
    """Changes one's password; who has none yet is led to the link by mail, as when invited."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead away whoever has no password that could be changed."""
        if request.user.is_authenticated and not request.user.has_usable_password():
            return redirect("account_reset_password")
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer


class PasswordReset(PasswordResetView):
    """Asks for the address; says in words when no mail can leave, known address or not."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Send the link, or say that the mail server took nothing."""
        if not may_send_letter(self.request, form.cleaned_data["email"]):
            refused: HttpResponse = respond_429(self.request)
            return refused
        try:
            answer: HttpResponse = super().form_valid(form)
        except OSError:
            return self._say_broken(form)
        return answer

    def _say_broken(self, form: Any) -> HttpResponse:
        form.add_error(
            None,
            _(
                "いまはメールを送れないため、リンクを送っていません。"
                "しばらくしてから、もう一度送ってください。続くときは管理者に知らせてください。"
            ),
        )
        answer: HttpResponse = self.form_invalid(form)
        answer.status_code = 503
        return answer


class PasswordResetFromKey(PasswordResetFromKeyView):
    """Sets a password behind a link: whoever has the mail may sign in from this browser."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Set it, and give the browser attempts of its own however busy its network is."""
        answer: HttpResponse = super().form_valid(form)
        mark_device(answer, self.reset_user)
        return answer


class Factors(IndexView):
    """Lists one's second factors, and says when the role demands one that is missing."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what the page needs."""
        shown: dict[str, Any] = super().get_context_data(**kwargs)
        return shown | {"lacks_second_factor": lacks_second_factor(self.request)}


class KeyRemoval(RemoveWebAuthnView):
    """Takes a security key away, unless it is the last factor."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Remove it, or say why not."""
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(self.get_object()):
            form.add_error(None, adapter.validation_error("cannot_delete_authenticator"))
            return self.form_invalid(form)
        answer: HttpResponse = super().form_valid(form)
        return answer


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """List where the person is signed in, and end what is asked for."""
    current = request.session.session_key
    if request.method == "POST":
        _end(request, request.POST.get("end", ""))
        return redirect("usersessions_list")
    shown = {"sessions": list_open(request.user, current), "most": MOST}
    return render(request, "account/sessions.html", shown)


def _end(request: HttpRequest, which: str) -> None:
    if which == "others":
        end_others(request.user, request.session.session_key)
    elif not end_one(request.user, which):
        raise Http404(_("その端末のサインインは、もう終わっています。一覧から選び直してください。"))
