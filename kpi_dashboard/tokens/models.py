"""The token: whose it is, until when it works, and the digest of its secret.

The secret itself is stored nowhere; making and ending tokens lives in keeping.py.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ApiToken(models.Model):
    """One key of one person. It is never deleted, so that a line of the log can be explained.

    `prefix`: its public beginning; `used_at`: noted at most once a minute.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="api_tokens",
        verbose_name=_("利用者"),
    )
    name = models.CharField(_("用途"), max_length=60)
    prefix = models.CharField(_("識別子"), max_length=12, unique=True)
    digest = models.CharField(_("要約値"), max_length=64, unique=True)
    made_at = models.DateTimeField(_("作成日時"))
    expires_at = models.DateTimeField(_("期限"))
    used_at = models.DateTimeField(_("最後に使った日時"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("取消日時"), null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = _("APIトークン")
        verbose_name_plural = _("APIトークン")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")),
                name="a_token_ends_after_it_was_made",
            ),
        )

    def __str__(self) -> str:
        """Return its public beginning."""
        return f"Token {self.prefix}"
