"""The page of tokens: which there are, whether they still work, when they were used.

Only words live here; no secret is on it but that of the token made just now.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kpi_dashboard.tokens.drawing import NewToken
from kpi_dashboard.tokens.forms import TokenForm
from kpi_dashboard.tokens.keeping import MOST_LIVE, is_live, list_tokens
from kpi_dashboard.tokens.models import ApiToken
from universities.pages.days import write_full_day, write_full_moment


@dataclass(frozen=True, slots=True)
class TokenRow:
    """One token in words; `may_revoke`: it still works."""

    id: int
    name: str
    prefix: str
    made: str
    used: str
    expires: str
    state: str
    may_revoke: bool


@dataclass(frozen=True, slots=True)
class TokensPage:
    """What the page shows; `fresh` is the token made just now, or nothing."""

    rows: tuple[TokenRow, ...]
    form: TokenForm
    most: int
    fresh: NewToken | None


def build_page(user: Any, form: TokenForm, *, fresh: NewToken | None = None) -> TokensPage:
    """Return the page of the person's own tokens."""
    now = timezone.now()
    rows = tuple(describe_row(token, now) for token in list_tokens(user))
    return TokensPage(rows, form, MOST_LIVE, fresh)


def describe_row(token: ApiToken, now: datetime) -> TokenRow:
    """Return one token in words."""
    language = get_language() or "ja"
    used = write_full_moment(token.used_at).in_language(language) if token.used_at else _("まだ")
    return TokenRow(
        id=token.pk,
        name=token.name,
        prefix=token.prefix,
        made=_write_day(token.made_at, language),
        used=used,
        expires=_write_day(token.expires_at, language),
        state=_describe_state(token, now),
        may_revoke=is_live(token, now),
    )


def _write_day(at: datetime, language: str) -> str:
    return write_full_day(timezone.localdate(at)).in_language(language)


def _describe_state(token: ApiToken, now: datetime) -> str:
    if token.revoked_at is not None:
        return _("取消済み")
    return _("有効") if is_live(token, now) else _("期限切れ")
