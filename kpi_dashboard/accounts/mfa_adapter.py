"""What differs from allauth's second factor: secrets are encrypted, the last factor stays, words.

Who needs a factor is said in second_factor.py.
"""

import base64
from hashlib import sha256
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

PURPOSE = b"kpi_dashboard.accounts.second-factor:"


class SecondFactorAdapter(DefaultMFAAdapter):
    """Second factors of this site."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _(
            "コードが一致しません。アプリに今出ている6けた、または未使用の回復コードを入れてください。"
        ),
        "cannot_delete_authenticator": _(
            "最後の一つは外せません。先に別のアプリかセキュリティキーを加えてください。"
        ),
        "cannot_generate_recovery_codes": _(
            "回復コードは、アプリかセキュリティキーを設定してから作れます。"
        ),
    }

    def encrypt(self, text: str) -> str:
        """Return what is stored of a secret: of no use without the secret key of the site."""
        return _build_cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; one of another secret key is as good as none: no code matches it."""
        try:
            return _build_cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return ""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Say whether another factor would be left; a shorter password may rest on it."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id)
        codes = Authenticator.Type.RECOVERY_CODES
        return others.exclude(pk=authenticator.pk).exclude(type=codes).exists()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """Return the name that a new key has until the person writes another."""
        held = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("セキュリティキー %(number)d") % {"number": held + 1}


def _build_cipher() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = (sha256(PURPOSE + str(key).encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
