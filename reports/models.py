"""What was issued, from which release, to whom; and the batches that issue for a whole release.

No figure is stored here, and nothing of the universities room: release and university by name.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """For whom a report is made: with the university's own confidential values, or without."""

    OWN = "own", _("大学の版")
    PUBLIC = "public", _("公開の版")


class Way(models.TextChoices):
    """The way by which a file was handed out."""

    PAGE = "page", _("画面")
    COMMAND = "command", _("コマンド")
    API = "api", _("API")
    BATCH = "batch", _("一括発行")
    ZIP = "zip", _("一括の受取り")
    VISITOR = "visitor", _("公開（だれでも）")


class IssuedReport(models.Model):
    """One handing out of one file; what a visitor gets is recorded once a file.

    `file_digest`: SHA-256 of the file. `check_code`: what the file itself says, the same in all
    formats; of files before version 2 the beginning of their digest. `size`: bytes, unknown of
    files before version 2. `grouping`: empty for each indicator's own. `issued_by`: a user name, or
    the command; empty of a visitor.
    """

    release_number = models.PositiveIntegerField(_("公表番号"))
    release_digest = models.CharField(_("公表の要約値"), max_length=64)
    university_code = models.CharField(_("大学コード"), max_length=20)
    fiscal_year = models.PositiveSmallIntegerField(_("年度"))
    format = models.CharField(_("形式"), max_length=8)
    language = models.CharField(_("言語"), max_length=8)
    grouping = models.CharField(_("群の分け方"), max_length=60, blank=True, default="")
    audience = models.CharField(
        _("版"), max_length=8, choices=Audience.choices, default=Audience.OWN
    )
    file_digest = models.CharField(_("要約値"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("バイト数"), null=True)
    check_code = models.CharField(_("確認コード"), max_length=16, db_index=True)
    code_version = models.CharField(_("プログラムの版"), max_length=80, blank=True, default="")
    way = models.CharField(_("方法"), max_length=8, choices=Way.choices, default=Way.COMMAND)
    issued_by = models.CharField(_("発行した人"), max_length=150, blank=True, default="")
    issued_at = models.DateTimeField(_("発行日時"))

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("university_code", "-id"), name="issued_of_a_university"),)
        constraints = (
            models.UniqueConstraint(
                fields=("file_digest",),
                condition=models.Q(way="visitor"),
                name="a_visitors_file_is_recorded_once",
            ),
        )
        verbose_name = _("発行した報告書")
        verbose_name_plural = _("発行した報告書")

    def __str__(self) -> str:
        """Return what was issued, in words."""
        return f"{self.university_code} {self.fiscal_year} {self.format} {self.check_code}"


class Batch(models.Model):
    """One issuing for all universities of a release.

    `grouping`: that public indicators are compared in; empty for each indicator's own.
    `started_at`: when it last began or went on; `heard_at`: when a worker was last heard of.
    `fault`: why it stopped.
    """

    class State(models.TextChoices):
        """How far it got."""

        WORKING = "working", _("作成中")
        DONE = "done", _("完了")
        CANCELLED = "cancelled", _("取りやめ")
        STOPPED = "stopped", _("停止")

    release_number = models.PositiveIntegerField(_("公表番号"))
    release_digest = models.CharField(_("公表の要約値"), max_length=64)
    fiscal_year = models.PositiveSmallIntegerField(_("年度"))
    languages = models.JSONField(_("言語"), default=list)
    formats = models.JSONField(_("形式"), default=list)
    grouping = models.CharField(_("群の分け方"), max_length=60, blank=True, default="")
    audience = models.CharField(_("版"), max_length=8, choices=Audience.choices)
    state = models.CharField(_("状態"), max_length=10, choices=State.choices, default=State.WORKING)
    fault = models.CharField(_("停止の理由"), max_length=200, blank=True, default="")
    begun_by = models.CharField(_("始めた人"), max_length=150)
    begun_at = models.DateTimeField(_("開始日時"))
    started_at = models.DateTimeField(_("再開日時"))
    heard_at = models.DateTimeField(_("最終応答"))

    class Meta:
        ordering = ("-id",)
        verbose_name = _("一括発行")
        verbose_name_plural = _("一括発行")

    def __str__(self) -> str:
        """Return its number and state."""
        return f"Batch {self.pk} {self.state}"


class BatchReport(models.Model):
    """One file of a batch. `worker` makes it until `lease_until`, unless it says so again."""

    class State(models.TextChoices):
        """How far it got."""

        WAITING = "waiting", _("待ち")
        WORKING = "working", _("作成中")
        DONE = "done", _("発行済み")
        FAILED = "failed", _("失敗")
        CANCELLED = "cancelled", _("取りやめ")

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="reports")
    university_code = models.CharField(_("大学コード"), max_length=20)
    language = models.CharField(_("言語"), max_length=8)
    format = models.CharField(_("形式"), max_length=8)
    state = models.CharField(_("状態"), max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("回数"), default=0)
    worker = models.CharField(_("作業者"), max_length=100, blank=True, default="")
    lease_until = models.DateTimeField(_("担当の期限"), null=True)
    done_at = models.DateTimeField(_("完了日時"), null=True)
    fault = models.CharField(_("失敗の理由"), max_length=200, blank=True, default="")
    issue = models.ForeignKey(IssuedReport, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("batch", "state"), name="reports_of_a_batch"),)
        constraints = (
            models.UniqueConstraint(
                fields=("batch", "university_code", "language", "format"),
                name="a_batch_issues_each_report_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state="done", issue__isnull=False)
                | (~models.Q(state="done") & models.Q(issue__isnull=True)),
                name="what_is_done_was_issued",
            ),
        )
        verbose_name = _("一括発行の報告書")
        verbose_name_plural = _("一括発行の報告書")

    def __str__(self) -> str:
        """Return which report it is and how far it got."""
        return f"{self.university_code} {self.language} {self.format} {self.state}"
