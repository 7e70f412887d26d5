"""allauth's forms, with limits that all workers share.

The limits stand in limits.py; what a page looks like, in templates/account/.
"""

from allauth.account.adapter import get_adapter
from allauth.account.forms import ChangePasswordForm

from kpi_dashboard.accounts import limits
from kpi_dashboard.accounts.attempts import take
from kpi_dashboard.accounts.trials import name_session_owner


class PasswordChangeForm(ChangePasswordForm):
    """Asks for the present password a few times only."""

    def clean_oldpassword(self) -> str:
        """Count before hashing."""
        row = take(limits.OWN, name_session_owner(self.user), limits.OWN_LIMITS)
        if row is None:
            raise get_adapter().validation_error("too_many_login_attempts")
        typed: str = super().clean_oldpassword()
        row.delete()
        return typed
