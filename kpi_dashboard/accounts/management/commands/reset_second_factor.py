"""Let somebody begin anew whose app, keys and recovery codes are all lost.

Whoever asks must have been recognised by other means first; nothing here can do that.
"""

from argparse import ArgumentParser
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from kpi_dashboard.accounts.open_sessions import end_others


class Command(BaseCommand):
    """Take factors, sessions and password away; the person gets in by a new link."""

    help = "Remove a person's second factors, sessions and password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whose."""
        parser.add_argument("email")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Remove all of it, or say that nobody has that address."""
        user = get_user_model().objects.filter(email=options["email"].lower()).first()
        if user is None:
            raise CommandError(
                _("メールアドレス %s の利用者がいません。アドレスを確かめてください。")
                % options["email"]
            )
        # A password that was short beside a factor would stand alone now.
        user.set_unusable_password()
        user.save(update_fields=["password"])
        end_others(user, None)
        Authenticator.objects.filter(user=user).delete()
        self.stdout.write(
            _(
                "%s の二段階認証とパスワードを取り消しました。本人は「パスワードを忘れた」から"
                "メールのリンクで入り直し、二段階認証を設定し直します。"
            )
            % user.email
        )
