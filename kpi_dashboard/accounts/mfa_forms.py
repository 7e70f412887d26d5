"""allauth's forms of codes, with limits and single use that all workers share.

The limits stand in limits.py.
"""

from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm

from kpi_dashboard.accounts import limits
from kpi_dashboard.accounts.attempts import conceal, take


class _LimitedCode:
    """Counts the attempts at one person's codes, and lets the same code in once."""

    user: Any

    def clean_code(self) -> str:
        """Count before comparing; a right code gives its attempt back."""
        row = take(limits.CODE, conceal("code", str(self.user.pk)), limits.CODE_LIMITS)
        if row is None:
            raise get_account_adapter().validation_error("too_many_login_attempts")
        code: str = super().clean_code()  # type: ignore[misc]
        row.delete()
        self._use_up(code)
        return code

    def _use_up(self, code: str) -> None:
        authenticator = getattr(self, "authenticator", None)
        if authenticator is None or authenticator.type != Authenticator.Type.TOTP:
            return
        used = conceal("used", f"{self.user.pk}:{''.join(code.split())}")
        if take(limits.USED, used, limits.USED_LIMITS) is None:
            raise get_adapter().validation_error("incorrect_code")


class SignInCodeForm(_LimitedCode, AuthenticateForm):
    """The second step of signing in."""


class ConfirmCodeForm(_LimitedCode, ReauthenticateForm):
    """Somebody signed in confirms again who it is."""


class AppForm(_LimitedCode, ActivateTOTPForm):
    """The first code of an app that is being set up."""
