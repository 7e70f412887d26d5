"""The submission: what one university returns for one round, through all its revisions.

Statuses are named in the pure workflow; values live in revisions.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.round import Round
from universities.models.university import University
from universities.submissions.workflow import NOT_STARTED, STATUSES


class Submission(models.Model):
    """One university's answer to one round; `version` rises with every change."""

    university = models.ForeignKey(University, models.PROTECT, related_name="submissions")
    round = models.ForeignKey(Round, models.PROTECT, related_name="submissions")
    status = models.CharField(
        _("状態"),
        max_length=20,
        choices=[(status.code, status.label.ja) for status in STATUSES],
        default=NOT_STARTED,
    )
    version = models.PositiveIntegerField(_("版"), default=1)

    class Meta:
        ordering = ("university", "round")
        verbose_name = _("提出")
        verbose_name_plural = _("提出")
        constraints = (
            models.UniqueConstraint(
                fields=("university", "round"),
                name="one_submission_per_university_and_round",
            ),
        )

    def __str__(self) -> str:
        """Return the university and the year."""
        return f"{self.university} {self.round}"
