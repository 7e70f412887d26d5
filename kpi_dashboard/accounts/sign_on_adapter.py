"""Whom an identity provider may sign in: people who have an account, by an address it vouches for.

Which providers there are is read in single_sign_on.py.
"""

from typing import Any

from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from kpi_dashboard.accounts.single_sign_on import OIDC


class SignOnAdapter(DefaultSocialAccountAdapter):
    """Accounts by invitation only, whoever vouches for a person."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Say no: an account begins with an invitation."""
        return False

    def is_email_verified(self, provider: Any, email: str) -> bool:
        """Say whether the provider's word proves an address without saying so itself.

        OpenID Connect says it of each address; a SAML provider of a university gives no others.
        """
        return provider.app.provider != OIDC

    def can_authenticate_by_email(self, login: Any, email: str) -> bool:
        """Say whether that provider may speak for addresses of that domain."""
        domains = {way.kind: way.domains for way in settings.SINGLE_SIGN_ON}
        return email.lower().rpartition("@")[2] in domains.get(login.provider.app.provider, ())

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Leave the password as it is: allauth takes it away where registration is open.

        Here nobody has a password who did not receive the invitation at that very address.
        """
        sociallogin._did_authenticate_by_email = None
