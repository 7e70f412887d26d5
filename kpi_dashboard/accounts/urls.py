"""The addresses of signing in: those of allauth's pages that this site has.

A page of allauth that is not listed does not exist here.
"""

from allauth.account import views
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as apps
from allauth.mfa.webauthn import views as keys
from django.contrib.auth.decorators import login_required
from django.urls import path, re_path
from django.views.generic import TemplateView

from kpi_dashboard.accounts.views import (
    Factors,
    KeyRemoval,
    PasswordChange,
    PasswordReset,
    PasswordResetFromKey,
    SignIn,
    sessions,
)

done = login_required(TemplateView.as_view(template_name="account/password_change_done.html"))

urlpatterns = [
    path("login/", SignIn.as_view(), name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("password/change/", PasswordChange.as_view(), name="account_change_password"),
    path("password/change/done/", done, name="account_password_changed"),
    path("password/reset/", PasswordReset.as_view(), name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        PasswordResetFromKey.as_view(),
        name="account_reset_password_from_key",
    ),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("sessions/", sessions, name="usersessions_list"),
    path("mfa/", Factors.as_view(), name="mfa_index"),
    path("mfa/", Factors.as_view(), name="mfa_list_webauthn"),
    path("mfa/authenticate/", factors.authenticate, name="mfa_authenticate"),
    path("mfa/reauthenticate/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("mfa/app/", apps.activate_totp, name="mfa_activate_totp"),
    path("mfa/app/remove/", apps.deactivate_totp, name="mfa_deactivate_totp"),
    path("mfa/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("mfa/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("mfa/codes/file/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("mfa/keys/add/", keys.add_webauthn, name="mfa_add_webauthn"),
    path("mfa/keys/<int:pk>/remove/", KeyRemoval.as_view(), name="mfa_remove_webauthn"),
    path(
        "mfa/keys/reauthenticate/",
        keys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
]
