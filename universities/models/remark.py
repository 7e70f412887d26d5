"""The remark: one entry of the answer thread that hangs at a finding or at a returned cell.

The university explains or confirms, the analyst replies, accepts or refuses; nobody rewrites.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.frozen import AppendOnlyModel
from universities.models.submission import Submission


class Remark(AppendOnlyModel):
    """What somebody said about one finding (`check`, `item`) of a submission.

    `figures`: the amounts (or states) of the involved items when it was said, by item code: an
    explanation counts only for the figures it was written about. `check` is "returned" for the
    reason that an analyst attaches to a cell.
    """

    class Kind(models.TextChoices):
        """What the remark does."""

        EXPLANATION = "explanation", _("説明")
        CONFIRMATION = "confirmation", _("確認")
        REPLY = "reply", _("返信")
        ACCEPTANCE = "acceptance", _("了承")
        REFUSAL = "refusal", _("再度の説明の求め")
        RETURN = "return", _("差戻しの理由")

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="remarks")
    check_code = models.CharField(_("チェック"), max_length=80)
    item = models.CharField(_("項目"), max_length=80)
    kind = models.CharField(_("種類"), max_length=20, choices=Kind.choices)
    text = models.TextField(_("本文"), blank=True, default="")
    may_be_published = models.BooleanField(_("公表してよい"), default=False)
    figures = models.JSONField(_("そのときの値"), default=dict)
    by = models.CharField(_("記入者"), max_length=150)
    role = models.CharField(_("役割"), max_length=20)
    at = models.DateTimeField(_("日時"))

    class Meta:
        ordering = ("id",)
        verbose_name = _("説明")
        verbose_name_plural = _("説明")

    def __str__(self) -> str:
        """Return what it is about."""
        return f"Remark {self.kind} on {self.check_code} {self.item}"
