"""Signing in through the identity provider of a university or of 学認, as the environment says.

Only settings are read here; who is let in is decided in sign_on_adapter.py. Without settings
nothing of it is installed, imported or addressed.
"""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from django.core.exceptions import ImproperlyConfigured

from kpi_dashboard.environment import read_list

OIDC, SAML = "openid_connect", "saml"
NEEDED = {
    OIDC: ("OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_EMAIL_DOMAINS"),
    SAML: ("SAML_IDP_ENTITY_ID", "SAML_IDP_SSO_URL", "SAML_IDP_CERT_FILE", "SAML_EMAIL_DOMAINS"),
}
PACKAGES = {OIDC: ("requests", "jwt"), SAML: ("onelogin.saml2",)}
# In the addresses that are registered at the provider.
ORGANISATION = {OIDC: "oidc", SAML: "saml"}


class WayIn(NamedTuple):
    """One provider: its kind, what its button says, whose e-mail addresses it vouches for."""

    kind: str
    name: str
    domains: tuple[str, ...]
    app: dict[str, Any]


def read_ways_in() -> tuple[WayIn, ...]:
    """Return the providers that the environment names, usually none.

    Raises: ImproperlyConfigured if one is named by half, or its package is missing.
    """
    return tuple(_read(kind) for kind in (OIDC, SAML) if any(map(os.environ.get, NEEDED[kind])))


def build_providers(ways: tuple[WayIn, ...]) -> dict[str, Any]:
    """Return allauth's own setting."""
    return {way.kind: {"APPS": [way.app]} for way in ways}


def _read(kind: str) -> WayIn:
    missing = [name for name in NEEDED[kind] if not os.environ.get(name)]
    if missing:
        raise ImproperlyConfigured(
            f"{', '.join(missing)}: must be set where another of {', '.join(NEEDED[kind])} is. "
            "Set all of them, or none."
        )
    for package in PACKAGES[kind]:
        if not _is_installed(package):
            raise ImproperlyConfigured(
                f"{NEEDED[kind][0]}: needs the package '{package}', which is not installed. "
                "Install requirements.txt, or unset it."
            )
    prefix = NEEDED[kind][0].partition("_")[0]
    domains = tuple(each.lower().lstrip("@") for each in read_list(f"{prefix}_EMAIL_DOMAINS"))
    name = os.environ.get(f"{prefix}_NAME") or prefix
    return WayIn(kind, name, domains, (_read_oidc if kind == OIDC else _read_saml)(name))


def _is_installed(package: str) -> bool:
    try:
        return find_spec(package) is not None
    except ModuleNotFoundError:
        return False


def _read_oidc(name: str) -> dict[str, Any]:
    return {
        "provider_id": ORGANISATION[OIDC],
        "name": name,
        "client_id": os.environ["OIDC_CLIENT_ID"],
        "secret": os.environ["OIDC_CLIENT_SECRET"],
        "settings": {"server_url": os.environ["OIDC_SERVER_URL"], "oauth_pkce_enabled": True},
    }


def _read_saml(name: str) -> dict[str, Any]:
    return {
        "provider_id": os.environ["SAML_IDP_ENTITY_ID"],
        "name": name,
        "client_id": ORGANISATION[SAML],
        "settings": {
            "idp": {
                "entity_id": os.environ["SAML_IDP_ENTITY_ID"],
                "sso_url": os.environ["SAML_IDP_SSO_URL"],
                "x509cert": _read_certificate(Path(os.environ["SAML_IDP_CERT_FILE"])),
            },
            # An answer that nobody asked for, or whose statement is not signed, is refused.
            "advanced": {"want_assertion_signed": True, "reject_idp_initiated_sso": True},
        },
    }


def _read_certificate(file: Path) -> str:
    if not file.is_file():
        raise ImproperlyConfigured(
            f"SAML_IDP_CERT_FILE: must be a file with the provider's certificate, got '{file}'. "
            "Save the certificate there (PEM)."
        )
    return file.read_text(encoding="ascii")
