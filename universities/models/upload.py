"""The upload: a questionnaire file that was read and waits to be confirmed.

Its figures become values of the submission only when somebody confirms the difference.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.submission import Submission


class Upload(models.Model):
    """One uploaded file: its bytes, what was read, and whether it was taken over.

    `cells`: item -> [state, amount, unit, note]. `faults`: what cannot be read; with any, the
    file cannot be confirmed. `read_version`: the submission's version when it was read.
    """

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("確認待ち")
        APPLIED = "applied", _("取込済み")
        DISCARDED = "discarded", _("取消し")

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="uploads")
    name = models.CharField(_("ファイル名"), max_length=255)
    digest = models.CharField(_("要約値"), max_length=64)
    content = models.BinaryField(_("内容"))
    cells = models.JSONField(_("読み取った値"), default=dict)
    faults = models.JSONField(_("誤り"), default=list)
    notices = models.JSONField(_("注意"), default=list)
    read_version = models.PositiveIntegerField(_("読んだときの版"))
    state = models.CharField(_("状態"), max_length=10, choices=State.choices, default=State.WAITING)
    by = models.CharField(_("実行者"), max_length=150)
    at = models.DateTimeField(_("日時"))

    class Meta:
        ordering = ("-id",)
        verbose_name = _("アップロード")
        verbose_name_plural = _("アップロード")
        constraints = (
            # The same file twice at the same moment is one upload.
            models.UniqueConstraint(
                fields=("submission", "digest"),
                condition=models.Q(state="waiting"),
                name="one_waiting_upload_per_file",
            ),
        )

    def __str__(self) -> str:
        """Return the file's name."""
        return f"Upload {self.name}"
