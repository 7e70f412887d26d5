"""Which report was issued, from which release, and the digest by which a copy is recognised.

No figure is stored here, and nothing of the universities room: release and university by name.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class IssuedReport(models.Model):
    """One file that was issued; the same file issued again is the same row.

    `file_digest`: SHA-256 of the file. `check_code`: its first eight signs in two halves, short
    enough to be read out.
    """

    release_number = models.PositiveIntegerField(_("公表番号"))
    release_digest = models.CharField(_("公表の要約値"), max_length=64)
    university_code = models.CharField(_("大学コード"), max_length=20)
    fiscal_year = models.PositiveSmallIntegerField(_("年度"))
    format = models.CharField(_("形式"), max_length=8)
    language = models.CharField(_("言語"), max_length=8)
    file_digest = models.CharField(_("要約値"), max_length=64, unique=True)
    check_code = models.CharField(_("確認コード"), max_length=16)
    issued_at = models.DateTimeField(_("発行日時"))

    class Meta:
        ordering = ("-issued_at",)
        verbose_name = _("発行した報告書")
        verbose_name_plural = _("発行した報告書")

    def __str__(self) -> str:
        """Return what was issued, in words."""
        return f"{self.university_code} {self.fiscal_year} {self.format} {self.check_code}"
