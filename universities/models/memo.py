"""The memo: what one officer leaves for the next about one item (申し送り).

It belongs to the university, not to a year; nobody outside the university reads it.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.university import University


class Memo(models.Model):
    """A university's memo about one item; its changes are told by events."""

    university = models.ForeignKey(University, models.PROTECT, related_name="memos")
    item = models.CharField(_("項目"), max_length=80)
    text = models.TextField(_("申し送り"))
    by = models.CharField(_("記入者"), max_length=150)
    at = models.DateTimeField(_("日時"))

    class Meta:
        verbose_name = _("申し送り")
        verbose_name_plural = _("申し送り")
        constraints = (
            models.UniqueConstraint(
                fields=("university", "item"), name="one_memo_per_university_and_item"
            ),
        )

    def __str__(self) -> str:
        """Return the item."""
        return f"Memo on {self.item}"
