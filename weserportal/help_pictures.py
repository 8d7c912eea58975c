"""Pictures for the help, taken from the running demo, so that they show the portal as it is.

They are made where the demo runs and Chromium is there, before `collectstatic`, and kept nowhere
else: a picture under version control would grow old. Without them the help says all in words.
"""

import threading
import time
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application

from accounts.models import User
from projects.models import Project
from public.audience import PUBLIC

FOLDER = Path(settings.BASE_DIR) / "static" / "help"
STAMP = FOLDER / "stand"
SIZE = {"width": 1280, "height": 800}
LOOK = ("templates", "static/css", "static/js")
EDITOR, REVIEWER, COORDINATOR, OFFICER, CHIEF = (
    f"{name}@weserportal.example"
    for name in ("redaktion", "freigabe", "koordination", "foerdermittel", "verwaltung")
)


def pictures():
    """(name, who sees it, address) of each picture; nobody is a stranger."""
    project = Project.objects.visible_to(PUBLIC).order_by("pk").first()
    return (
        ("projekt", None, f"/projekte/{project.slug}/"),
        ("suche", None, "/suche/?q=foerderbescheid"),
        ("arbeitsplatz", EDITOR, "/arbeitsplatz/"),
        ("neues-projekt", EDITOR, "/arbeitsplatz/projekte/neu/"),
        ("freigabe", REVIEWER, "/arbeitsplatz/aufgaben/freizugeben/"),
        ("koordination", COORDINATOR, "/arbeitsplatz/"),
        ("verwaltung", OFFICER, "/admin/"),
        ("konten", CHIEF, "/admin/accounts/user/"),
    )


def look():
    """A checksum of all that a picture may show the look of."""
    folders = [Path(settings.BASE_DIR) / name for name in LOOK]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def are_of_today():
    return STAMP.exists() and STAMP.read_text() == look()


def take(open_browser):
    """Take all pictures, and note what they show the look of; returns their number.

    `open_browser` gives a Playwright browser in a context. It holds a loop of its own, beside
    which Django refuses the database: all that is asked of it is asked before.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    with site() as address:
        shots = [(name, cookies_of(who, address), path) for name, who, path in pictures()]
        with open_browser() as browser:
            for name, cookies, path in shots:
                context = browser.new_context(viewport=SIZE, locale="de-DE", base_url=address)
                context.add_cookies(cookies)
                page = context.new_page()
                page.goto(path, wait_until="load")
                page.screenshot(path=FOLDER / f"{name}.png")
                context.close()
    STAMP.write_text(look())
    return len(shots)


def cookies_of(email, address):
    """The session of a person of the demo, signed in with a second factor; none for a stranger."""
    if email is None:
        return []
    user, session = User.objects.get(email=email), SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["account_authentication_methods_user"] = str(user.pk)
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time()}]
    session.create()
    return [
        {"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": address},
    ]


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        """Nothing on the screen."""


@contextmanager
def site():
    """This portal, served on this machine for as long as the block runs; gives its address."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(StaticFilesHandler(get_wsgi_application()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
