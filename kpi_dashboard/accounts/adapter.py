"""What differs from allauth's own behaviour: no sign-up, our start pages, our limits and refusals.

Limits stand in limits.py, cookies in settings.py, texts of the pages in templates/account/.
"""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kpi_dashboard.accounts.admission import Ticket, TooOften, admit
from kpi_dashboard.accounts.devices import mark_device
from kpi_dashboard.accounts.pausing import pause, timed
from kpi_dashboard.accounts.trials import build_trial
from universities.people.starts import find_start


class AccountAdapter(DefaultAccountAdapter):
    """Accounts by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "メールアドレスとパスワードの組合せが登録されているものと一致しません。"
            "入力を確かめるか、パスワードを再設定してください。"
        ),
        "busy": _(
            "サインインできませんでした。このネットワークから失敗が続いているため、"
            "正しい組合せでも受け付けないことがあります。急ぐときは、下の「パスワードを忘れた」から"
            "メールのリンクを受け取り、パスワードを決め直してください。そのブラウザからは入れます。"
        ),
        "enter_current_password": _(
            "今のパスワードが一致しません。忘れたときは、パスワードを再設定してください。"
        ),
        "incorrect_password": _("パスワードが一致しません。もう一度入れてください。"),
        "too_many_login_attempts": _(
            "短い間に何度も試されたため、受付を止めています。15分ほど待ってください。"
        ),
    }

    ticket: Ticket | None = None

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: an account begins with an invitation."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return where the person's work is."""
        return find_start(request.user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return the page that says it is done."""
        return reverse("account_password_changed")

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing beside the page: each page says itself what happened."""

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count nothing here: `authenticate` asked for admission already."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """Return the person, or nobody; only who is admitted costs a hash."""
        try:
            self.ticket = admit(build_trial(request, **credentials))
        except TooOften as refused:
            raise ImmediateHttpResponse(respond_429(request)) from refused
        if not self.ticket.may_hash:
            pause()
            return None
        with timed():
            user = super().authenticate(request, **credentials)
        if user:
            self.ticket.succeed()
        return user

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Return the sentence; a busy address is told so, whoever was tried from there."""
        if code == "email_password_mismatch" and self.ticket and self.ticket.is_busy:
            code = "busy"
        return super().validation_error(code, *args)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask nobody again who proved who it is a moment ago, by signing in or since."""
        request = context.request
        shown = [each["at"] for each in get_authentication_records(request, request.user)]
        return not shown or time.time() - max(shown) > app_settings.REAUTHENTICATION_TIMEOUT

    def post_login(self, request: HttpRequest, user: Any, **more: Any) -> HttpResponse:
        """Lead on, and know the browser from now on."""
        response: HttpResponse = super().post_login(request, user, **more)
        mark_device(response, user)
        return response
