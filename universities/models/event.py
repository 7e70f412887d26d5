"""The event: the append-only record of who changed what, when.

It is written by services in the same transaction as the change; nothing reads it to decide.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.frozen import AppendOnlyModel
from universities.models.revision import Revision
from universities.models.submission import Submission


class Event(AppendOnlyModel):
    """One change, as it happened. `by` is a user name or the command that acted."""

    at = models.DateTimeField(_("日時"))
    by = models.CharField(_("実行者"), max_length=150)
    action = models.CharField(_("操作"), max_length=40)
    submission = models.ForeignKey(
        Submission, models.PROTECT, null=True, blank=True, related_name="events"
    )
    revision = models.ForeignKey(
        Revision, models.PROTECT, null=True, blank=True, related_name="events"
    )
    # The submission's version after the change: what happened since somebody read it.
    version = models.PositiveIntegerField(_("版"), null=True, blank=True)
    payload = models.JSONField(_("内容"), default=dict)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("submission", "version"), name="events_since_a_version"),)
        verbose_name = _("記録")
        verbose_name_plural = _("記録")

    def __str__(self) -> str:
        """Return the action and its author."""
        return f"Event {self.action} by {self.by}"
