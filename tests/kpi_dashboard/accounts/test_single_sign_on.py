"""Identity providers: absent by default, and only for people who have an account already."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from kpi_dashboard.accounts.single_sign_on import NEEDED, read_ways_in
from tests.architecture.project import ROOT
from tests.kpi_dashboard.accounts import identity
from tests.kpi_dashboard.accounts.sign_on_site import Browser, run_site

OFFICER = "officer@harbour.example"


class Site(NamedTuple):
    address: str
    key: str
    certificate: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with both providers, for addresses at harbour.example."""
    folder = tmp_path_factory.mktemp("site")
    key, certificate = identity.make_certificate()
    (folder / "idp.pem").write_text(certificate)
    with (
        identity.run_issuer() as issuer,
        run_site(
            folder,
            OIDC_SERVER_URL=issuer,
            OIDC_CLIENT_ID="kpi",
            OIDC_CLIENT_SECRET="s",
            OIDC_EMAIL_DOMAINS="harbour.example",
            OIDC_NAME="港湾大学の認証",
            SAML_IDP_ENTITY_ID="https://idp.example",
            SAML_IDP_SSO_URL="https://idp.example/sso",
            SAML_IDP_CERT_FILE=str(folder / "idp.pem"),
            SAML_EMAIL_DOMAINS="harbour.example",
            SAML_NAME="学認",
        ) as address,
    ):
        yield Site(address, key, certificate)


def by_oidc(site: Site, **claims: Any) -> tuple[Browser, Any]:
    identity.Issuer.claims = {"sub": "1", **claims}
    browser = Browser(site.address)
    asked = parse_qs(urlsplit(browser.ask("/account/oidc/start/").address).query)
    return browser, browser.ask(f"/account/oidc/back/?code=c&state={asked['state'][0]}")


def by_saml(
    site: Site, email: str, *, key: str | None = None, certificate: str = "", asked: str = ""
) -> tuple[Browser, Any]:
    browser = Browser(site.address)
    request = identity.read_request(browser.ask("/account/sso/saml/login/").address)
    key = site.key if key is None else key
    said = identity.answer_saml(
        email, asked or request, site.address, key, certificate or site.certificate
    )
    posted = browser.ask("/account/sso/saml/acs/", {"SAMLResponse": said})
    return browser, browser.ask(posted.address)


def is_in(browser: Browser) -> bool:
    return browser.ask("/entry/").status == 200


def test_the_page_shows_a_button_for_each(site: Site):
    page = Browser(site.address).ask("/account/login/").text

    assert 'href="/account/oidc/start/"' in page
    assert "港湾大学の認証 でサインインする" in page
    assert "学認 でサインインする" in page


def test_openid_connect_signs_in_whoever_has_an_account(site: Site):
    browser, answer = by_oidc(site, email=OFFICER, email_verified=True)

    assert (answer.status, answer.address) == (302, "/entry/")
    assert is_in(browser)


def test_the_password_still_works_afterwards(site: Site):
    by_oidc(site, email=OFFICER, email_verified=True)

    browser = Browser(site.address)
    page = browser.ask("/account/login/").text
    token = page.partition('csrfmiddlewaretoken" value="')[2].partition('"')[0]
    form = {"login": OFFICER, "password": "four quiet harbour lamps", "csrfmiddlewaretoken": token}

    assert browser.ask("/account/login/", form).address == "/entry/"


@pytest.mark.parametrize(
    "claims",
    [
        {"email": OFFICER, "email_verified": False},
        {"email": OFFICER},
        {"email": "stranger@harbour.example", "email_verified": True},
        {"email": "officer@mountain.example", "email_verified": True},
        {"email": "stopped@harbour.example", "email_verified": True},
        {"email_verified": True},
    ],
)
def test_openid_connect_signs_in_nobody_else(site: Site, claims: dict[str, Any]):
    browser, _ = by_oidc(site, **claims)

    assert not is_in(browser)


def test_an_answer_nobody_asked_for_is_refused(site: Site):
    browser = Browser(site.address)

    answer = browser.ask("/account/oidc/back/?code=c&state=made-up")

    assert "サインインできませんでした" in answer.text
    assert not is_in(browser)


def test_a_signed_statement_signs_in_whoever_has_an_account(site: Site):
    browser, answer = by_saml(site, OFFICER)

    assert (answer.status, answer.address) == (302, "/entry/")
    assert is_in(browser)


@pytest.mark.parametrize("email", ["stranger@harbour.example", "officer@mountain.example"])
def test_a_signed_statement_about_others_signs_in_nobody(site: Site, email: str):
    browser, _ = by_saml(site, email)

    assert not is_in(browser)


def test_a_statement_signed_by_another_key_is_refused(site: Site):
    key, certificate = identity.make_certificate()

    browser, answer = by_saml(site, OFFICER, key=key, certificate=certificate)

    assert "サインインできませんでした" in answer.text
    assert not is_in(browser)


def test_a_statement_that_nobody_signed_is_refused(site: Site):
    browser, answer = by_saml(site, OFFICER, key="")

    assert "サインインできませんでした" in answer.text
    assert not is_in(browser)


def test_a_statement_for_another_request_is_refused(site: Site):
    browser, _ = by_saml(site, OFFICER, asked="ONELOGIN_0000000000000000000000000000000000000000")

    assert not is_in(browser)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["oidc/start/", "oidc/back/", "sso/saml/acs/"])
def test_without_settings_there_is_no_address_and_no_button(client: Client, address: str):
    assert client.get(f"/account/{address}").status_code == 404
    assert "でサインインする" not in client.get("/account/login/").content.decode()


def test_without_settings_nothing_of_it_is_imported():
    script = (
        "import sys, django; django.setup(); from django.urls import get_resolver;"
        "get_resolver().url_patterns;"
        "print([name for name in ('allauth.socialaccount.models', 'onelogin', 'xmlsec')"
        " if name in sys.modules])"
    )
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "kpi_dashboard.settings"}

    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True
    )

    assert said.stdout.strip() == "[]"


@pytest.mark.parametrize("kind", NEEDED)
def test_half_a_setting_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch, kind: str):
    monkeypatch.setenv(NEEDED[kind][0], "https://idp.example")

    with pytest.raises(ImproperlyConfigured, match=f"{NEEDED[kind][1]}.*must be set"):
        read_ways_in()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for name in NEEDED["saml"]:
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("kpi_dashboard.accounts.single_sign_on.find_spec", lambda name: None)

    with pytest.raises(ImproperlyConfigured, match=r"onelogin\.saml2.*not installed"):
        read_ways_in()


def test_a_missing_certificate_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    for name in NEEDED["saml"]:
        monkeypatch.setenv(name, str(tmp_path / "none.pem"))

    with pytest.raises(ImproperlyConfigured, match="SAML_IDP_CERT_FILE"):
        read_ways_in()
