"""The university: who reports.

Figures do not live here; they belong to revisions of submissions.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class University(models.Model):
    """An institution that reports, real or invented, with its life dates."""

    class Kind(models.TextChoices):
        """How the institution is established (設置形態)."""

        NATIONAL = "national", _("国立")
        PUBLIC = "public", _("公立")
        PRIVATE = "private", _("私立")
        UNKNOWN = "unknown", _("不明")

    code = models.CharField(_("コード"), max_length=20, unique=True)
    name_ja = models.CharField(_("名称"), max_length=200)
    name_en = models.CharField(_("名称（英語）"), max_length=200, blank=True, default="")
    kind = models.CharField(_("設置形態"), max_length=10, choices=Kind.choices)
    corporation = models.CharField(_("法人"), max_length=200, blank=True, default="")
    prefecture = models.CharField(_("都道府県"), max_length=10, blank=True, default="")
    has_medical_school = models.BooleanField(_("医学部"), null=True, blank=True)
    is_invented = models.BooleanField(_("架空"), default=False)
    opened_on = models.DateField(_("開設日"), null=True, blank=True)
    closed_on = models.DateField(_("閉鎖日"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors"
    )

    class Meta:
        ordering = ("code",)
        verbose_name = _("大学")
        verbose_name_plural = _("大学")

    def __str__(self) -> str:
        """Return the name, and the mark of an invented one."""
        return f"{self.name_ja}（架空）" if self.is_invented else self.name_ja
