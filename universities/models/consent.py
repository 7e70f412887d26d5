"""The consent: a university lets one confidential item of its own be shown by name, or no longer.

What a consent does to figures is decided when a release is built.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.frozen import AppendOnlyModel
from universities.models.university import University


class Consent(AppendOnlyModel):
    """What a university said about one item on one day; the newest row of an item speaks."""

    university = models.ForeignKey(University, models.PROTECT, related_name="consents")
    item = models.CharField(_("項目"), max_length=80)
    is_given = models.BooleanField(_("同意"))
    at = models.DateTimeField(_("日時"))
    by = models.CharField(_("実行者"), max_length=150)

    class Meta:
        ordering = ("id",)
        verbose_name = _("公開への同意")
        verbose_name_plural = _("公開への同意")

    def __str__(self) -> str:
        """Return who said what about which item."""
        return f"Consent {self.university.code} {self.item} {self.is_given}"
