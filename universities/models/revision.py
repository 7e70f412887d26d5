"""The revision: one state of a submission's figures, frozen when sealed.

Sealing is the service's act; here stands only that nothing sealed changes.
"""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.frozen import SealedQuerySet, refuse
from universities.models.submission import Submission


class Revision(models.Model):
    """One numbered set of values of a submission; once sealed it never changes.

    `digest`: SHA-256 of its values, by which an identical return is recognised.
    """

    SEALED_AT = "sealed_at"

    class Origin(models.TextChoices):
        """By which way the values came."""

        FORM = "form", _("画面入力")
        WORKBOOK = "workbook", _("調査票ファイル")
        IMPORT = "import", _("一括取込")
        API = "api", _("API")
        COPY = "copy", _("前年度の写し")

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(_("版番号"))
    origin = models.CharField(_("入力方法"), max_length=10, choices=Origin.choices)
    sealed_at = models.DateTimeField(_("封印日時"), null=True, blank=True)
    digest = models.CharField(_("要約値"), max_length=64, blank=True, default="")

    objects = SealedQuerySet.as_manager()

    class Meta:
        ordering = ("submission", "number")
        verbose_name = _("改訂")
        verbose_name_plural = _("改訂")
        constraints = (
            models.UniqueConstraint(
                fields=("submission", "number"), name="one_revision_per_number"
            ),
        )

    def __str__(self) -> str:
        """Return the submission's number and the revision's."""
        return f"Revision {self.number} of submission {self.submission_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the revision, unless the stored one is sealed."""
        self._refuse_if_sealed("change")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete the revision, unless the stored one is sealed."""
        self._refuse_if_sealed("delete")
        return super().delete(*args, **kwargs)

    def _refuse_if_sealed(self, step: str) -> None:
        stored = type(self).objects.filter(pk=self.pk, sealed_at__isnull=False)
        if self.pk is not None and stored.exists():
            refuse(str(self), step)
