"""Which code and which settings draw the pages: part of the key of every kept page (law 8)."""

from functools import cache
from hashlib import sha256

from django.conf import settings

DRAWN_WITH = ("templates", "static")


def release():
    """A text that differs between releases; in development also after a template changed."""
    code = of_templates_now() if settings.DEBUG else of_all_code()
    return f"{code} {settings.SITE_URL} {settings.PROVIDER} {settings.SERVER_LOG_DAYS}"


@cache
def of_all_code():
    """Fingerprint of the contents of all code, templates and styles."""
    apps = [settings.BASE_DIR / app for app in settings.INSTALLED_APPS]
    code = sorted(path for app in apps if app.is_dir() for path in app.rglob("*.py"))
    digest = sha256()
    for path in [*code, *drawn_with()]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def of_templates_now():
    """Time of the newest change in templates and styles; the server restarts for other code."""
    return str(max(path.stat().st_mtime_ns for path in drawn_with()))


def drawn_with():
    folders = [settings.BASE_DIR / name for name in DRAWN_WITH]
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
