"""Where allauth's own pages would break: mail that cannot be sent, a person without a password.

Addresses stand in urls.py; how signing in behaves stands in adapter.py.
"""

from typing import Any

from allauth.account.views import PasswordChangeView, PasswordResetView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _


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
        try:
            answer: HttpResponse = super().form_valid(form)
        except OSError:
            form.add_error(
                None,
                _(
                    "いまはメールを送れないため、リンクを送っていません。"
                    "しばらくしてから、もう一度送ってください。続くときは管理者に知らせてください。"
                ),
            )
            answer = self.form_invalid(form)
            answer.status_code = 503
        return answer
