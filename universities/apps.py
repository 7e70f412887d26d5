"""The doorstep of the collecting app: its name and its labels for Django.

No model, no signal and no check lives here.
"""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UniversitiesConfig(AppConfig):
    """Who reports, what they sent, and who may see it."""

    name = "universities"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("大学と提出")
