"""The candidate: a release that one person prepared and another one may publish.

Preparing and publishing live in universities/releases/; here stands only how far it got.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Candidate(models.Model):
    """One build. `base_number`: the newest release of its kind when it was prepared, 0 for none.

    `heard_at`: when the build last said that it lives. `revisions`: the sealed revisions it rests
    on. `fault`: in one sentence, why it failed.
    """

    class State(models.TextChoices):
        """How far it got."""

        BUILDING = "building", _("計算中")
        READY = "ready", _("公表待ち")
        FAILED = "failed", _("失敗")
        PUBLISHED = "published", _("公表済み")
        DISCARDED = "discarded", _("取りやめ")

    is_invented = models.BooleanField(_("架空データ"), default=False)
    is_provisional = models.BooleanField(_("暫定"), default=False)
    state = models.CharField(
        _("状態"), max_length=10, choices=State.choices, default=State.BUILDING
    )
    step = models.CharField(_("段階"), max_length=20, blank=True, default="")
    done = models.PositiveIntegerField(_("済み"), default=0)
    total = models.PositiveIntegerField(_("全体"), default=0)
    base_number = models.PositiveIntegerField(_("前の公表番号"), default=0)
    data_digest = models.CharField(_("要約値"), max_length=64, blank=True, default="")
    revisions = models.JSONField(_("版"), default=list)
    fault = models.TextField(_("失敗の理由"), blank=True, default="")
    prepared_at = models.DateTimeField(_("準備日時"))
    prepared_by = models.CharField(_("準備した人"), max_length=150)
    heard_at = models.DateTimeField(_("最終応答"))
    decided_at = models.DateTimeField(_("決定日時"), null=True, blank=True)
    decided_by = models.CharField(_("決定した人"), max_length=150, blank=True, default="")

    class Meta:
        ordering = ("-id",)
        verbose_name = _("公表の準備")
        verbose_name_plural = _("公表の準備")

    def __str__(self) -> str:
        """Return its number and state."""
        return f"Candidate {self.pk} {self.state}"
