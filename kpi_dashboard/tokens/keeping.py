"""Making, ending and finding tokens: the only module that reads or writes their table.

Who may ask stands in the views; how a request brings a token stands in bearer.py.
"""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from kpi_dashboard.tokens.drawing import NewToken, digest_of, draw_token, is_token
from kpi_dashboard.tokens.models import ApiToken

MOST_LIVE = 10
# The live ones, and the last that have ended.
MOST_LISTED = 50
LONGEST_DAYS = 365
# Noting every use would write to the database with each request.
NOTED_EVERY = timedelta(minutes=1)


class TokenRefused(ValueError):
    """No token was made; the words say why."""


@transaction.atomic
def make_token(user: Any, name: str, *, days: int, now: datetime) -> NewToken:
    """Return a new token of the person; only now is its text known. Raises: TokenRefused."""
    # Of two requests at once the second waits here, and counts what the first one made.
    get_user_model().objects.select_for_update().get(pk=user.pk)
    _check_room(_live(user, now), name)
    if not 1 <= days <= LONGEST_DAYS:
        raise TokenRefused(
            _("期限は1日以上%(most)d日以内です（%(got)d日）。選び直してください。")
            % {"most": LONGEST_DAYS, "got": days}
        )
    token = draw_token()
    ApiToken.objects.create(
        user=user,
        name=name,
        prefix=token.prefix,
        digest=digest_of(token.text),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    return token


def revoke_token(user: Any, number: int, *, now: datetime) -> ApiToken:
    """End a token of the person at once; one that has ended stays as it is.

    Raises: ApiToken.DoesNotExist if the person has none of that number.
    """
    token = find_token(user, number)
    ApiToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(revoked_at=now)
    return token


def find_token(user: Any, number: int) -> ApiToken:
    """Return a token of the person. Raises: ApiToken.DoesNotExist."""
    return ApiToken.objects.get(pk=number, user=user)


def list_tokens(user: Any) -> list[ApiToken]:
    """Return the person's tokens, also those that have ended, newest first."""
    return list(ApiToken.objects.filter(user=user).order_by("-id")[:MOST_LISTED])


def find_bearer(text: str) -> ApiToken | None:
    """Return the token of that text with its person, ended or not; None for any other text."""
    if not is_token(text):
        return None
    return ApiToken.objects.select_related("user").filter(digest=digest_of(text)).first()


def is_live(token: ApiToken, now: datetime) -> bool:
    """Say whether the token opens the API at that moment, and its person may use the site."""
    return token.revoked_at is None and token.expires_at > now and token.user.is_active


def note_use(token: ApiToken, now: datetime) -> None:
    """Write down that the token was used, unless that was done within the last minute."""
    if token.used_at is None or now - token.used_at >= NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(used_at=now)


def _live(user: Any, now: datetime) -> list[ApiToken]:
    return list(ApiToken.objects.filter(user=user, revoked_at__isnull=True, expires_at__gt=now))


def _check_room(live: list[ApiToken], name: str) -> None:
    if len(live) >= MOST_LIVE:
        raise TokenRefused(
            _("有効なトークンは一人%(most)d個までです。使わないものを取り消してください。")
            % {"most": MOST_LIVE}
        )
    # Sending the form twice would otherwise make two, and show only the second.
    if any(each.name == name for each in live):
        raise TokenRefused(
            _("「%(name)s」という有効なトークンがもうあります。別の名前にしてください。")
            % {"name": name}
        )
