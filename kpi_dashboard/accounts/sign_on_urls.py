"""The addresses of single sign-on: in no language, because they are registered at the provider.

Empty unless a provider is set; allauth's pages that connect or register accounts are not here.
"""

from django.conf import settings
from django.urls import URLPattern, path
from django.views.generic import TemplateView

from kpi_dashboard.accounts.single_sign_on import OIDC, SAML

KINDS = {way.kind for way in settings.SINGLE_SIGN_ON}
urlpatterns: list[URLPattern] = []

if KINDS:
    refused = TemplateView.as_view(template_name="socialaccount/authentication_error.html")
    urlpatterns += [path("account/refused/", refused, name="socialaccount_login_cancelled")]

if OIDC in KINDS:
    from allauth.socialaccount.providers.openid_connect import views as oidc

    urlpatterns += [
        path("account/<slug:provider_id>/start/", oidc.login, name="openid_connect_login"),
        path("account/<slug:provider_id>/back/", oidc.callback, name="openid_connect_callback"),
    ]

if SAML in KINDS:
    from allauth.socialaccount.providers.saml import views as saml

    urlpatterns += [
        path("account/sso/<slug:organization_slug>/login/", saml.login, name="saml_login"),
        path("account/sso/<slug:organization_slug>/acs/", saml.acs, name="saml_acs"),
        path(
            "account/sso/<slug:organization_slug>/acs/finish/",
            saml.finish_acs,
            name="saml_finish_acs",
        ),
        path("account/sso/<slug:organization_slug>/sls/", saml.sls, name="saml_sls"),
        path("account/sso/<slug:organization_slug>/metadata/", saml.metadata, name="saml_metadata"),
    ]
