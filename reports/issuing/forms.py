"""What an analyst chooses to begin a batch, read strictly.

What may be begun is decided in batches.py; nothing is written here.
"""

from django import forms
from django.utils.translation import gettext_lazy as _

from reports.formats import FORMATS
from reports.groupings import settle_grouping
from reports.issuing.batches import Wanted
from reports.issuing.pages.words import AUDIENCES, LANGUAGES
from reports.models import Audience


class BatchForm(forms.Form):
    """Which reports are to be issued of a release."""

    release = forms.IntegerField(
        min_value=1,
        error_messages={
            "required": _("公表版が選ばれていません。"),
            "invalid": _("公表版は番号で選んでください。"),
        },
    )
    year = forms.IntegerField(
        min_value=1900,
        max_value=2100,
        error_messages={
            "required": _("年度が選ばれていません。"),
            "invalid": _("年度は西暦4桁で選んでください。"),
        },
    )
    language = forms.MultipleChoiceField(
        choices=[(code, each.ja) for code, each in LANGUAGES.items()],
        error_messages={"required": _("言語が選ばれていません。一つ以上選んでください。")},
    )
    format = forms.MultipleChoiceField(
        choices=[(code, each.label.ja) for code, each in FORMATS.items()],
        error_messages={"required": _("形式が選ばれていません。一つ以上選んでください。")},
    )
    readers = forms.ChoiceField(
        choices=[(code, each.ja) for code, each in AUDIENCES.items()],
        error_messages={"required": _("大学の版か公開の版かが選ばれていません。")},
    )
    grouping = forms.CharField(max_length=60, required=False)

    @property
    def wanted(self) -> Wanted:
        """Return what was chosen, once it is valid."""
        typed = self.cleaned_data
        return Wanted(
            typed["year"],
            typed["language"],
            typed["format"],
            Audience(typed["readers"]),
            settle_grouping(typed["grouping"]),
        )
