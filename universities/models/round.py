"""The round: one fiscal year of asking.

Who answered is a submission's fact, not the round's.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Round(models.Model):
    """One fiscal year (April to March) for which figures are asked."""

    class State(models.TextChoices):
        """Whether universities may answer."""

        PLANNED = "planned", _("予定")
        OPEN = "open", _("受付中")
        CLOSED = "closed", _("締切")

    fiscal_year = models.PositiveSmallIntegerField(_("年度"), unique=True)
    opens_on = models.DateField(_("受付開始日"), null=True, blank=True)
    closes_on = models.DateField(_("締切日"), null=True, blank=True)
    state = models.CharField(_("状態"), max_length=10, choices=State.choices, default=State.PLANNED)

    class Meta:
        ordering = ("fiscal_year",)
        verbose_name = _("調査回")
        verbose_name_plural = _("調査回")

    def __str__(self) -> str:
        """Return the year."""
        return f"{self.fiscal_year}年度"
