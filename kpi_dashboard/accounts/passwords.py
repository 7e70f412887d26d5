"""How long a password must be: 15 characters, or 8 where a second factor stands beside it.

Which words are refused stands in settings.py; kinds of characters are never asked for.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

ALONE, BESIDE_A_FACTOR = 15, 8


class LengthValidator:
    """Refuses a password that is too short for this person."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise: ValidationError with how long it must be, and how long it is."""
        least = find_least_length(user)
        if len(password) >= least:
            return
        raise ValidationError(
            _("パスワードが短すぎます（%(length)d 文字）。%(least)d 文字以上にしてください。")
            % {"length": len(password), "least": least},
            code="password_too_short",
        )

    def get_help_text(self) -> str:
        """Return the rule in a sentence."""
        return _("15文字以上。二段階認証を設定した人は8文字以上。")


def find_least_length(user: Any) -> int:
    """Return the least length of that person's password."""
    # Not above: the validators are loaded before the tables of allauth are.
    from kpi_dashboard.accounts.second_factor import has_second_factor

    is_known = user is not None and user.pk is not None
    return BESIDE_A_FACTOR if is_known and has_second_factor(user) else ALONE
