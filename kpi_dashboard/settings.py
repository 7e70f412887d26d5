"""All settings of the site, driven by the environment; production needs no second file.

No domain word lives here. DEBUG, SECRET_KEY, DATABASE_URL, PORT, ALLOWED_HOSTS, RELEASES_DIR,
REPORTS_DIR, SITE_ADDRESS, CELERY_BROKER_URL, CELERY_QUEUE, MEXT_SURVEY_CSV, PLAIN_STATIC,
BEHIND_HTTPS, MAIL_URL, MAIL_FROM, LOG_LEVEL and LOG_FILE are read; DEVELOPERS.md explains each.
"""

import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF

from kpi_dashboard.accounts.single_sign_on import build_providers, read_ways_in
from kpi_dashboard.environment import (
    find_code_version,
    is_production,
    read_flag,
    read_json,
    read_list,
    read_number,
    read_secret_key,
    read_signing_key,
    read_site_address,
)
from kpi_dashboard.log_setup import build_logging
from kpi_dashboard.mail import read_mail

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
# Written into every release, so that its figures can be made again.
CODE_VERSION = find_code_version(BASE_DIR)

DEBUG = read_flag("DEBUG", default=False)
SECRET_KEY = read_secret_key()
SECRET_KEY_FALLBACKS = read_list("SECRET_KEY_FALLBACKS")
# Kept apart, it outlives a secret key that is replaced: releases stay proven.
RELEASE_SIGNING_KEY = read_signing_key(SECRET_KEY)
# Parameters of disclosure control that differ from the defaults, as JSON; never shown to anybody.
DISCLOSURE_RULES = read_json("DISCLOSURE_RULES")
PORT = read_number("PORT", default=8000)
ALLOWED_HOSTS = read_list("ALLOWED_HOSTS", default="127.0.0.1,localhost,[::1]")

# What documents print as the beginning of an address: of no request, so that files stay the same.
SITE_ADDRESS = read_site_address(default=f"http://127.0.0.1:{PORT}")

# Where published releases are frozen, where the files of batches of reports are kept (by all
# machines that make them), and where the public survey table is read from.
RELEASES_DIR = Path(os.environ.get("RELEASES_DIR") or VAR_DIR / "releases")
REPORTS_DIR = Path(os.environ.get("REPORTS_DIR") or VAR_DIR / "reports")
MEXT_SURVEY_CSV = Path(
    os.environ.get("MEXT_SURVEY_CSV")
    or BASE_DIR.parent / "shared/data/mext/mext_univ_2018_2024_core.csv"
)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_tables2",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "kpi_dashboard.accounts",
    "kpi_dashboard.tokens",
    "kpi_dashboard.logs",
    "indicators",
    "universities",
    "comparisons",
    "reports",
]

MIDDLEWARE = [
    # First: static files and early answers carry the same headers as pages.
    "kpi_dashboard.middleware.state_headers",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kpi_dashboard.logs.middleware.log_requests",
    "django.middleware.gzip.GZipMiddleware",
    "kpi_dashboard.tokens.bearer.BearerMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kpi_dashboard.middleware.state_caching",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kpi_dashboard.accounts.sessions.end_stale_sessions",
    "allauth.account.middleware.AccountMiddleware",
    "kpi_dashboard.accounts.second_factor.RequireSecondFactor",
    "universities.doors.identified.keep_identified",
    "comparisons.addresses.remember_release",
]

CSRF_FAILURE_VIEW = "kpi_dashboard.errors.unconfirmed"
ROOT_URLCONF = "kpi_dashboard.urls"
WSGI_APPLICATION = "kpi_dashboard.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kpi_dashboard.context.page_frame",
            ],
        },
    },
]

# Measured: Django's own SQLite defaults lose one save in seven at fifty saves a second.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
        "PRAGMA cache_size=-20000; PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY;"
    ),
}
VAR_DIR.mkdir(exist_ok=True)
DATABASE_URL = os.environ.get("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'dashboard.sqlite3'}"
DATABASES = {
    "default": dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = dict(SQLITE_OPTIONS)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "ja"
LANGUAGES = [("ja", "日本語"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Tokyo"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "kpi_dashboard.styles.JoinedStyles",
]
# Plain files where nothing was collected first: tests, commands, debugging.
PLAIN_STATIC = read_flag("PLAIN_STATIC", default=not is_production())
STATIC_STORAGE = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if PLAIN_STATIC
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORAGE},
}
WHITENOISE_USE_FINDERS = PLAIN_STATIC
WHITENOISE_AUTOREFRESH = PLAIN_STATIC
# The two fonts would take a minute to compress, for machines that hardly exist.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["ttf", "woff2", "png", "jpg", "gz", "br", "toml", "html"]

# Nothing from elsewhere, nothing inline: figures travel as JSON and are drawn by our own script.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# `make run` serves plain HTTP on this machine; behind a TLS proxy BEHIND_HTTPS turns all of it on.
BEHIND_HTTPS = read_flag("BEHIND_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_HTTPS else None
CSRF_TRUSTED_ORIGINS = read_list("CSRF_TRUSTED_ORIGINS")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "kpi_dashboard.accounts.passwords.LengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# People sign in by e-mail and password, and come by invitation only.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "comparisons:home"
ACCOUNT_ADAPTER = "kpi_dashboard.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if BEHIND_HTTPS else "http"
ACCOUNT_FORMS = {"change_password": "kpi_dashboard.accounts.forms.PasswordChangeForm"}
# Attempts are counted in the database, for all workers (kpi_dashboard.accounts.limits). allauth's
# own counters live in one worker's memory and would shut a whole campus out by its address.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": None,
    "change_password": None,
    "reauthenticate": None,
    "reset_password": None,
    "reset_password_from_key": "100/m/ip",
    "signup": "100/m/ip",
}
# Whoever approves, analyses or administers signs in with a second factor; `make run` turns it off
# for the demo and says so.
REQUIRE_MFA = read_flag("REQUIRE_MFA", default=True)
MFA_ADAPTER = "kpi_dashboard.accounts.mfa_adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "kpi_dashboard.accounts.mfa_forms.SignInCodeForm",
    "reauthenticate": "kpi_dashboard.accounts.mfa_forms.ConfirmCodeForm",
    "activate_totp": "kpi_dashboard.accounts.mfa_forms.AppForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "KPI Dashboard"
# Clocks differ: the code before and the code after are taken too, each once.
MFA_TOTP_TOLERANCE = 1
# Identity providers, if the environment names any; else nothing of them is installed.
SINGLE_SIGN_ON = read_ways_in()
if SINGLE_SIGN_ON:
    INSTALLED_APPS += [
        "allauth.socialaccount",
        *(f"allauth.socialaccount.providers.{way.kind}" for way in SINGLE_SIGN_ON),
    ]
    SOCIALACCOUNT_PROVIDERS = build_providers(SINGLE_SIGN_ON)
    SOCIALACCOUNT_ADAPTER = "kpi_dashboard.accounts.sign_on_adapter.SignOnAdapter"
    # A link and no form: the policy of the pages lets no form lead elsewhere.
    SOCIALACCOUNT_LOGIN_ON_GET = True
    SOCIALACCOUNT_STORE_TOKENS = False
# The TLS proxy in front says where a request came from; without one nobody is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_HTTPS else 0
# A link by mail, to reset a password or to accept an invitation, is good for three days and once.
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600
# The longest a session may last; kpi_dashboard.accounts.sessions ends idle ones earlier.
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

MAIL = read_mail(VAR_DIR / "mail")
EMAIL_BACKEND, EMAIL_FILE_PATH = MAIL.backend, MAIL.folder
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL.use_ssl, MAIL.use_tls
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM") or "kpi-dashboard@localhost"

# Who makes batches of reports: the workers of a broker (redis://…, amqp://…), else one process.
CELERY_BROKER_URL = os.environ.get("CELERY_BROKER_URL", "")
# Several installations may share a broker, each with its own queue.
CELERY_TASK_DEFAULT_QUEUE = os.environ.get("CELERY_QUEUE") or "kpi_dashboard"
# A killed worker gives its task back, and nobody takes more than he is working on.
CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# A task works for half a minute; two minutes later Redis gives it to somebody else.
CELERY_BROKER_TRANSPORT_OPTIONS = (
    {"visibility_timeout": 120} if CELERY_BROKER_URL.startswith("redis") else {}
)

DJANGO_TABLES2_TEMPLATE = "components/table.html"

LOGGING = build_logging(
    is_production=is_production(),
    level=os.environ.get("LOG_LEVEL", "WARNING").upper(),
    file=Path(os.environ["LOG_FILE"]) if os.environ.get("LOG_FILE") else None,
)
