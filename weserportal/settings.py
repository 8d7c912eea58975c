"""All settings of the site; what differs between machines comes from environment variables.

DATABASE_URL   the PostgreSQL to use; required unless DEBUG is on. Demo and tests have an embedded
               one, which has to be asked for elsewhere: DATABASE_URL=embedded
DEBUG          1 for development; the default is off
SECRET_KEY     required unless DEBUG is on; signs sessions and links, encrypts second factors
SECRET_KEY_FALLBACKS  former keys, separated by commas: what they signed or encrypted stays good
               until `encrypt_second_factors` has run and they are taken out
ALLOWED_HOSTS  names the site answers to, separated by commas; required unless DEBUG is on
HSTS_SECONDS   how long browsers insist on TLS; default a year, for a new site better 3600
FILES_DIR      folder of the uploaded photos and documents; only the portal may read it, and the
               INTERNAL_DIR (default beside it) of letters of the office and copies of sources
UPLOAD_GIGABYTES  room for the photos and documents of the projects of each organisation; default 5
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, DEFAULT_FROM_EMAIL  the mail
               server (default localhost, 25, no sign-in) and the sender of its mails
EMAIL_USE_TLS  1: mails go to it encrypted (STARTTLS, mostly port 587)
EMAIL_TIMEOUT  seconds after which a silent mail server is given up; default 10
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_SECRET, OIDC_LABEL  the identity provider of a county, and how
               the button to it is called; without an issuer there is none
OIDC_CA_FILE   certificates (PEM) of the authority that vouches for the provider, if no public one
OIDC_BRINGS_SECOND_FACTOR  1: the provider asks for the second factor, the portal need not
PAGE_CACHE_MEGABYTES  memory of each process for finished public pages; 0 keeps none
KEEP_FRAGMENTS  0: cards and names of filters are made anew for each page; default 1
CHECK_SOURCES  1: `check_sources` may fetch the pages of the sources; the default is off
SITE_URL       default https:// and the first of ALLOWED_HOSTS, with DEBUG http://localhost and PORT
HEALTH_TOKEN   who sends it as `Authorization: Bearer …` reads all that /gesundheit/ knows
SECURITY_CONTACT  mailto: or https: address for /.well-known/security.txt; unset: there is none
LOG_FORMAT     text (default) or json
TRUSTED_PROXIES  how many proxies of our own stand in front, each of which says in
               X-Forwarded-Proto whether a visitor came encrypted; default 1, with DEBUG 0
PROVIDER_…     who is responsible (Impressum, Datenschutz); `check --deploy` names what is missing:
    NAME, ADDRESS (parts separated by commas), REPRESENTATIVE, EMAIL, PHONE,
    PRIVACY_OFFICER (how to reach the Datenschutzbeauftragte), and where they apply
    SUPERVISION (Aufsichtsbehörde), EDITOR (§ 18 MStV), VAT_ID, HOSTING (who runs the server)
"""

import os
import sys
from pathlib import Path

import dj_database_url
import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

from desk import row_limits
from weserportal.content_security import POLICY
from weserportal.demo_code import kept_code
from weserportal.development_key import development_key
from weserportal.environment import (
    EMBEDDED,
    env_choice,
    env_contact,
    env_file,
    env_flag,
    env_hosts,
    env_list,
    env_number,
    env_required,
    env_site,
)
from weserportal.kern_files import FONTS_DIR, KERN_DIR, KERN_STATIC  # noqa: F401 - read as settings
from weserportal.log_settings import logging_as
from weserportal.password_rules import PASSWORD_RULES
from weserportal.version import version_in

BASE_DIR = Path(__file__).resolve().parent.parent
TESTING = "pytest" in sys.modules
DEBUG = env_flag("DEBUG")
IS_LOCAL = DEBUG or TESTING
DATABASE_URL = env_required("DATABASE_URL", otherwise=EMBEDDED if IS_LOCAL else None)
IS_DEMO = DEBUG and not TESTING and not os.environ.get("DATABASE_URL")
SECRET_KEY = env_required(
    "SECRET_KEY",
    otherwise=get_random_secret_key() if TESTING else development_key() if DEBUG else None,
)
SECRET_KEY_FALLBACKS = env_list("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env_hosts(
    "ALLOWED_HOSTS", otherwise="localhost,127.0.0.1,[::1],testserver" if IS_LOCAL else None
)
LOCAL_SITE = f"http://localhost:{env_number('PORT', otherwise=8000) if DEBUG else 8000}"
SITE_URL = env_site(
    "SITE_URL",
    otherwise=LOCAL_SITE if IS_LOCAL else "",
    hosts=ALLOWED_HOSTS,
    must_be_encrypted=not IS_LOCAL,
)
PROVIDER = {
    name.removeprefix("PROVIDER_").lower(): value.strip()
    for name, value in os.environ.items()
    if name.startswith("PROVIDER_")
}
TRUSTED_PROXIES = env_number("TRUSTED_PROXIES", otherwise=0 if IS_LOCAL else 1)
SERVER_LOG_DAYS = 7  # how long the web server may keep addresses of visitors (R87)
HEALTH_TOKEN = os.environ.get("HEALTH_TOKEN", "")
SECURITY_CONTACT = env_contact("SECURITY_CONTACT")
VERSION = version_in(BASE_DIR / "pyproject.toml")

INSTALLED_APPS = [
    "evidence",
    "regions",
    "accounts",
    "four_eyes",
    "strategy",
    "projects",
    "funding",
    "grant_office",
    "duties",
    "processes",
    "desk",
    "public",
    "weserportal",
    "weserportal.admin_config.PortalAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "weserportal.logs.NumberedRequests",
    "weserportal.health.HealthAddress",
    "weserportal.middleware.EmbeddedHereOnly",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "public.short_way.ShortWay",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.SessionLimits",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.SecondFactorRequired",
    "pghistory.middleware.HistoryMiddleware",
    "weserportal.middleware.NoStoreForPeople",
    "weserportal.middleware.OwnNotFoundPage",
]

ROOT_URLCONF = "weserportal.urls"
WSGI_APPLICATION = "weserportal.wsgi.application"
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
                "public.context.region",
            ],
        },
    }
]

DEMO_DATABASE = {
    "ENGINE": "weserportal.embedded_postgres.backend",
    "NAME": "weserportal",
    "EMBEDDED": {
        "directory": BASE_DIR / "var" / ("postgres-tests" if TESTING else "postgres"),
        "durable": not TESTING,
    },
    "CONN_MAX_AGE": 60,
    "CONN_HEALTH_CHECKS": True,
}
DATABASES = {
    "default": DEMO_DATABASE
    if DATABASE_URL == EMBEDDED
    else dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
}
# Compiling a query takes longer than our longest one, and the tables that are asked most lie in
# memory, where reading by an index costs little more than reading in order.
PLANNER = "-c jit=off -c random_page_cost=1.1"
DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", PLANNER)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Only the login counts here, what must hold in all processes: failed attempts, used codes.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "login_counters",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

FILES_DIR = Path(os.environ.get("FILES_DIR") or BASE_DIR / "var" / "files")
INTERNAL_DIR = Path(os.environ.get("INTERNAL_DIR") or FILES_DIR.with_name("internal"))
UPLOAD_QUOTA = env_number("UPLOAD_GIGABYTES", otherwise=5, least=1) * 2**30
# The largest form of the portal is a section of the desk.
DATA_UPLOAD_MAX_NUMBER_FIELDS = row_limits.MOST_FIELDS_SENT
DATA_UPLOAD_MAX_MEMORY_SIZE = row_limits.MOST_BYTES_SENT
FILE_UPLOAD_HANDLERS = [
    "projects.files.upload_limits.OnlyWhereFilesAreTaken",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = PASSWORD_RULES
if TESTING:  # a slow hash protects people, in tests there are none
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:after-login"
LOGOUT_REDIRECT_URL = "public:home"
ACCOUNT_ADAPTER = "accounts.adapter.InvitedOnlyAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {"reset_password": "accounts.forms.ForgottenPasswordForm"}
# allauth's own would look for further addresses of an account, by queries that take their time.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_LOGOUT_REDIRECT_URL = "public:home"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
# Letters that somebody can have sent to others; of an address, and of all from one network.
ACCOUNT_RATE_LIMITS = {"reset_password": "20/m/ip,50/d/ip,3/d/key"}
ACCOUNT_SESSION_REMEMBER = False  # many share a computer: closing the browser signs out
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.CodeAgainForm",
    "activate_totp": "accounts.forms.FirstCodeForm",
    "authenticate_webauthn": "accounts.forms.PasskeyForm",
    "reauthenticate_webauthn": "accounts.forms.PasskeyAgainForm",
    "add_webauthn": "accounts.forms.NewPasskeyForm",
    "edit_webauthn": "accounts.forms.PasskeyNameForm",
    "login_webauthn": "accounts.forms.PasskeyAloneForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # the office vouches for the address
MFA_TOTP_ISSUER = "Weserportal"
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds: who types slowly is right too
MFA_TOTP_INSECURE_BYPASS_CODE = kept_code() if IS_DEMO else None
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or TESTING  # http://localhost
OIDC_ISSUER = os.environ.get("OIDC_ISSUER", "")
if OIDC_ISSUER and not (OIDC_ISSUER.startswith("https://") or DEBUG):
    raise ImproperlyConfigured("OIDC_ISSUER muss mit https:// beginnen.")
OIDC_CLIENT_ID = (
    env_required("OIDC_CLIENT_ID", otherwise="" if IS_LOCAL else None) if OIDC_ISSUER else ""
)
OIDC_SECRET = env_required("OIDC_SECRET", otherwise="" if IS_LOCAL else None) if OIDC_ISSUER else ""
OIDC_CA_FILE = env_file("OIDC_CA_FILE")
OIDC_LABEL = os.environ.get("OIDC_LABEL", "Anmeldung Ihres Landkreises")
OIDC_BRINGS_SECOND_FACTOR = env_flag("OIDC_BRINGS_SECOND_FACTOR")
SOCIALACCOUNT_ADAPTER = "accounts.oidc.ExistingAccountsOnly"
SESSION_IDLE_SECONDS = 60 * 60
SESSION_MOST_SECONDS = 60 * 60 * 12
SESSION_COOKIE_AGE = 60 * 60 * 24 * 4  # over a weekend, for what was typed; signs nobody in
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24 * 3
SESSION_COOKIE_NAME = "sitzung" if DEBUG or TESTING else "__Host-sitzung"
SESSION_COOKIE_SECURE = not (DEBUG or TESTING)
CSRF_COOKIE_NAME = "formularschutz" if DEBUG or TESTING else "__Host-formularschutz"
CSRF_COOKIE_HTTPONLY = True  # forms carry the token themselves
CSRF_COOKIE_SECURE = not (DEBUG or TESTING)
CSRF_FAILURE_VIEW = "public.views.errors.csrf_failure"
EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if DEBUG
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = env_number("EMAIL_PORT", otherwise=25)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env_flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = env_number("EMAIL_TIMEOUT", otherwise=10, least=1)
# While developing there is no `send_mails --every`, and mails only go to the console.
MAILS_AT_ONCE = DEBUG and not TESTING
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "weserportal@localhost")

PAGE_CACHE_MEGABYTES = env_number("PAGE_CACHE_MEGABYTES", otherwise=64)
KEEP_FRAGMENTS = env_flag("KEEP_FRAGMENTS", otherwise="1")
# So far a kept page may be behind the content (law 8). Tests see each change.
MOST_SECONDS_BEHIND = 0 if TESTING else 0.1
CHECK_SOURCES = env_flag("CHECK_SOURCES")

# The triggers stand in the models and are installed after each `migrate`; in migrations they would
# be 10 kB of generated text for each column.
PGTRIGGER_MIGRATIONS = False
PGTRIGGER_INSTALL_ON_MIGRATE = True
PGHISTORY_DEFAULT_TRACKERS = (
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(related_name="history")
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")

CONTENT_SECURITY_POLICY = POLICY
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE = not (DEBUG or TESTING)
A_YEAR = 60 * 60 * 24 * 365
SECURE_HSTS_SECONDS = env_number("HSTS_SECONDS", otherwise=A_YEAR) if SECURE else 0
# Not while a new site tries out an hour: what preload lists take in they do not let go.
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS >= A_YEAR
if TRUSTED_PROXIES:  # without one of ours, anybody could say so
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static", *KERN_STATIC]
WHITENOISE_USE_FINDERS = DEBUG or TESTING
WHITENOISE_AUTOREFRESH = DEBUG or TESTING  # else each client of a test reads all files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "weserportal.static_files.HashedFilesStorage"
    },
}

LOGGING = logging_as(env_choice("LOG_FORMAT", "text", "json"))
