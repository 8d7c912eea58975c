"""Somebody from a county who is signed in at the desk."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from accounts.models import Role, User
from regions.models import Organisation

EMAIL = "redaktion@bench.example"
COUNTY = "lk-holzminden"


def cookie_of_editor():
    """The cookie of an editor of a county, in the database that Django is connected to."""
    user = User.objects.filter(email=EMAIL).first()
    user = user or User.objects.create_user(EMAIL, name="Redaktion")
    user.memberships.get_or_create(
        organisation=Organisation.objects.get(slug=COUNTY), role=Role.EDITOR
    )
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
