"""What an analyst chooses to begin a preparation, read strictly.

What may be begun is the services' decision; nothing is written here.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

INVENTED, REAL = "invented", "real"
KINDS = ((REAL, _("実在の大学")), (INVENTED, _("架空データ")))


class PrepareForm(forms.Form):
    """Which figures are to be released, and whether they are final."""

    kind = forms.ChoiceField(
        choices=KINDS,
        error_messages={
            "required": _("公表するデータが選ばれていません。どちらかを選んでください。"),
            "invalid_choice": _("公表するデータは、実在の大学か架空データのどちらかです。"),
        },
    )
    provisional = forms.BooleanField(required=False)
