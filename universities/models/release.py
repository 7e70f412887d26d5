"""The release: a numbered set of sealed revisions whose frozen figures people compare.

The figures themselves are files below settings.RELEASES_DIR; here stands what identifies them.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from universities.models.frozen import AppendOnlyModel
from universities.models.revision import Revision


class Release(AppendOnlyModel):
    """A published state of all figures. It never changes; a correction goes into the next one.

    `data_digest`: SHA-256 of the manifest of its files, the digest shown to readers. `signature`:
    ours over that digest. `prepared_by`: the first of the two persons; empty where the operator of
    a command published alone.
    """

    number = models.PositiveIntegerField(_("公表番号"), unique=True)
    fiscal_years = models.JSONField(_("年度"), default=list)
    is_invented = models.BooleanField(_("架空データ"), default=False)
    is_provisional = models.BooleanField(_("暫定"), default=False)
    catalogue_digest = models.CharField(_("定義の要約値"), max_length=64)
    data_digest = models.CharField(_("要約値"), max_length=64)
    code_version = models.CharField(_("プログラムの版"), max_length=80)
    published_at = models.DateTimeField(_("公表日時"))
    prepared_by = models.CharField(_("準備した人"), max_length=150, blank=True, default="")
    published_by = models.CharField(_("公表者"), max_length=150)
    signature = models.CharField(_("署名"), max_length=100, blank=True, default="")
    revisions = models.ManyToManyField(Revision, related_name="releases")

    class Meta:
        ordering = ("-number",)
        verbose_name = _("公表")
        verbose_name_plural = _("公表")

    def __str__(self) -> str:
        """Return the number."""
        return f"Release {self.number}"
