"""The value: one item's answer inside a revision.

Long form on purpose: a new item needs no migration. No row means the item was not answered.
"""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from indicators.frames import STATES
from universities.models.frozen import SealedQuerySet, refuse
from universities.models.revision import Revision


class ValueQuerySet(SealedQuerySet):
    """Values; none is added to a sealed revision."""

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> Any:
        """Add the values, unless one of their revisions is sealed."""
        rows = list(objs)
        revisions = Revision.objects.filter(pk__in={row.revision_id for row in rows})
        sealed = revisions.filter(sealed_at__isnull=False).first()
        if sealed is not None:
            refuse(str(sealed), "add to")
        return super().bulk_create(rows, *args, **kwargs)


class Value(models.Model):
    """One item of one revision: an amount in the item's unit, or one of the kinds of nothing.

    `unit`: the unit it was typed in; `note`: what the university wrote beside it.
    """

    SEALED_AT = "revision__sealed_at"

    # The unique pair below already leads with the revision: no second index.
    revision = models.ForeignKey(Revision, models.PROTECT, related_name="values", db_index=False)
    item = models.CharField(_("項目"), max_length=80)
    state = models.CharField(
        _("回答の種類"), max_length=20, choices=[(state, state) for state in STATES]
    )
    amount = models.FloatField(_("値"), null=True, blank=True)
    unit = models.CharField(_("入力時の単位"), max_length=40, blank=True, default="")
    note = models.TextField(_("注記"), blank=True, default="")

    objects = ValueQuerySet.as_manager()

    class Meta:
        verbose_name = _("値")
        verbose_name_plural = _("値")
        constraints = (
            models.UniqueConstraint(fields=("revision", "item"), name="one_value_per_item"),
            models.CheckConstraint(
                condition=models.Q(state="reported", amount__isnull=False)
                | (~models.Q(state="reported") & models.Q(amount__isnull=True)),
                name="amount_exactly_when_reported",
            ),
        )

    def __str__(self) -> str:
        """Return the item and its revision."""
        return f"Value {self.item} of revision {self.revision_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the value, unless its revision is sealed."""
        self._refuse_if_sealed("change")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete the value, unless its revision is sealed."""
        self._refuse_if_sealed("delete")
        return super().delete(*args, **kwargs)

    def _refuse_if_sealed(self, step: str) -> None:
        if Revision.objects.filter(pk=self.revision_id, sealed_at__isnull=False).exists():
            refuse(str(self), step)
