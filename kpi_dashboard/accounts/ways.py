"""The buttons of single sign-on on the sign-in page: what each says and where it leads.

Which providers there are is read in single_sign_on.py.
"""

from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from kpi_dashboard.accounts.single_sign_on import OIDC, ORGANISATION


class Way(NamedTuple):
    """One button."""

    name: str
    address: str


def list_ways() -> list[Way]:
    """Return a button for every provider; usually there is none."""
    return [Way(way.name, _find_address(way.kind)) for way in settings.SINGLE_SIGN_ON]


def _find_address(kind: str) -> str:
    name = "openid_connect_login" if kind == OIDC else "saml_login"
    return reverse(name, args=[ORGANISATION[kind]])
