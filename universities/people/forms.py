"""The invitation as it is typed: address, name, role and place, with sentences for what is wrong.

Whether the reader may give that role there is asked in acts, not here.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from universities.people.choices import Choices

LONGEST_NAME = 150
UNSEEN = _("目に見えない文字（NUL）が含まれています。打ち直してください。")


class InvitationForm(forms.Form):
    """Whom to invite, and to what."""

    email = forms.EmailField(
        error_messages={
            "required": _("メールアドレスが空です。招待する人のアドレスを入れてください。"),
            "invalid": _(
                "メールアドレスとして読めません。name@example.ac.jp の形で入れてください。"
            ),
            "null_characters_not_allowed": UNSEEN,
        },
    )
    name = forms.CharField(
        max_length=LONGEST_NAME,
        error_messages={
            "required": _("氏名が空です。招待する人の氏名を入れてください。"),
            "max_length": _("氏名は150文字までです。短くしてください。"),
            "null_characters_not_allowed": UNSEEN,
        },
    )
    role = forms.CharField(
        error_messages={"required": _("役割が選ばれていません。一つ選んでください。")}
    )
    # Empty is the ministry.
    university = forms.CharField(required=False)

    def __init__(self, *args: object, choices: Choices, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.roles = choices.roles
        self.universities = choices.universities
