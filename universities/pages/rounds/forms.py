"""What an analyst types about a round: year, deadline and instructions, read strictly.

What may be opened or changed is the services' decision; nothing is written here.
"""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from indicators.templatetags.figures import active_language
from universities.submissions.years import read_fiscal_year

LONGEST_INSTRUCTIONS = 4000
# Four weeks are what universities were given in earlier years.
USUAL_DAYS = 28


def deadline_field() -> forms.DateField:
    """Return the field of a deadline, which browsers send as 2026-12-15."""
    return forms.DateField(
        input_formats=["%Y-%m-%d", "%Y/%m/%d"],
        error_messages={
            "required": _("締切日が空です。2026-12-15のように入れてください。"),
            "invalid": _("締切日として読めません。2026-12-15のように入れてください。"),
        },
    )


class RoundForm(forms.Form):
    """The next round, as it is typed."""

    fiscal_year = forms.CharField(
        max_length=20,
        error_messages={
            "required": _("年度が空です。2025や令和7のように入れてください。"),
            "max_length": _("年度は2025や令和7のように入れてください。"),
        },
    )
    closes_on = deadline_field()
    instructions = forms.CharField(
        required=False,
        max_length=LONGEST_INSTRUCTIONS,
        error_messages={
            "max_length": _("記入にあたっての説明は4,000文字までです。短くしてください。")
        },
    )

    def clean_fiscal_year(self) -> int:
        """Return the fiscal year in any of its usual spellings."""
        reading = read_fiscal_year(self.cleaned_data["fiscal_year"])
        if reading.fiscal_year is None:
            problem = reading.problem
            raise ValidationError(problem.in_language(active_language()) if problem else "")
        return reading.fiscal_year


class DeadlineForm(forms.Form):
    """Another deadline, as it is typed."""

    closes_on = deadline_field()


def propose_round(fiscal_year: int, today: date) -> dict[str, str]:
    """Return what the form of the next round holds before anything is typed."""
    deadline = today + timedelta(days=USUAL_DAYS)
    return {"fiscal_year": str(fiscal_year), "closes_on": deadline.isoformat()}
