"""The one table of this room: groups of universities that readers name.

Only groups/keeping.py reads or writes it; no figure is stored here.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_NAME = 80
LONGEST_SLUG = 32


class ReaderGroup(models.Model):
    """A group of one person; whoever has its address may compare by it.

    `slug`: cannot be guessed. `members`: a list of [code, Japanese name, English name] as they
    were chosen, in order of code. `version` rises with every change.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="reader_groups",
        verbose_name=_("利用者"),
    )
    slug = models.CharField(_("識別子"), max_length=LONGEST_SLUG, unique=True)
    name = models.CharField(_("群の名前"), max_length=LONGEST_NAME)
    members = models.JSONField(_("大学"), default=list)
    version = models.PositiveIntegerField(_("版"), default=1)
    changed_at = models.DateTimeField(_("更新日時"), auto_now=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name = _("利用者がつくった群")
        verbose_name_plural = _("利用者がつくった群")

    def __str__(self) -> str:
        """Return its name."""
        return self.name
