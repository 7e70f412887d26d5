"""The round: one fiscal year of asking.

Who answered is a submission's fact, not the round's.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Round(models.Model):
    """One fiscal year (April to March) for which figures are asked.

    A round to practise holds invented figures that nobody counts.
    """

    class State(models.TextChoices):
        """Whether universities may answer."""

        PLANNED = "planned", _("予定")
        OPEN = "open", _("受付中")
        CLOSED = "closed", _("締切")

    fiscal_year = models.PositiveSmallIntegerField(_("年度"))
    is_practice = models.BooleanField(_("練習"), default=False)
    opens_on = models.DateField(_("受付開始日"), null=True, blank=True)
    closes_on = models.DateField(_("締切日"), null=True, blank=True)
    instructions = models.TextField(_("記入にあたって"), blank=True, default="")
    state = models.CharField(_("状態"), max_length=10, choices=State.choices, default=State.PLANNED)

    class Meta:
        ordering = ("fiscal_year",)
        verbose_name = _("調査回")
        verbose_name_plural = _("調査回")
        constraints = (
            models.UniqueConstraint(
                fields=("fiscal_year", "is_practice"), name="one_round_per_year_and_one_to_practise"
            ),
        )

    def __str__(self) -> str:
        """Return the year."""
        return f"{self.fiscal_year}年度（練習）" if self.is_practice else f"{self.fiscal_year}年度"

    @property
    def code(self) -> str:
        """Return the round's name in addresses and files."""
        return f"{self.fiscal_year}-practice" if self.is_practice else str(self.fiscal_year)
