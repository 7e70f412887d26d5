"""What differs from allauth's own behaviour: no sign-up, our start pages, our refusals.

Limits and cookies stand in settings.py, texts of the pages in templates/account/.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from universities.people.starts import find_start


class AccountAdapter(DefaultAccountAdapter):
    """Accounts by invitation only."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "メールアドレスとパスワードの組合せが登録されているものと一致しません。"
            "入力を確かめるか、パスワードを再設定してください。"
        ),
        "enter_current_password": _(
            "今のパスワードが一致しません。忘れたときは、パスワードを再設定してください。"
        ),
    }

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
        """Refuse with status 429, before any hashing, whoever failed too often."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as too_many:
            raise ImmediateHttpResponse(respond_429(request)) from too_many

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # By person and address: nobody is locked out by failures that come from elsewhere.
        person = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{person}:{self.get_client_ip(request)}"
