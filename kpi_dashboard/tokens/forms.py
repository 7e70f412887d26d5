"""What a person says about a new token: what it is for, and how long it works.

Whether there is room for one more is asked in keeping.py.
"""

from typing import NamedTuple

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kpi_dashboard.tokens.keeping import LONGEST_DAYS

DAYS = (30, 90, 180, LONGEST_DAYS)
LONGEST_NAME = 60


class DaysChoice(NamedTuple):
    """One entry of the list of terms."""

    value: int
    label: str


class TokenForm(forms.Form):
    """Name and term of a new token; a year is what is offered first."""

    name = forms.CharField(
        max_length=LONGEST_NAME,
        error_messages={
            "required": gettext_lazy("用途が空です。どのプログラムで使うかを書いてください。"),
            "max_length": gettext_lazy("用途は60文字までです。短くしてください。"),
            "null_characters_not_allowed": gettext_lazy(
                "目に見えない文字（NUL）が含まれています。打ち直してください。"
            ),
        },
    )
    days = forms.TypedChoiceField(
        choices=[(days, days) for days in DAYS],
        coerce=int,
        initial=LONGEST_DAYS,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"),
            gettext_lazy("期限が一覧にありません。一覧から選んでください。"),
        ),
    )

    def terms(self) -> list[DaysChoice]:
        """Return the terms to choose from, the longest first: it is the usual one."""
        return [DaysChoice(days, _("%(days)d日") % {"days": days}) for days in reversed(DAYS)]
