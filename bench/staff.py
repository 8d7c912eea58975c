"""Who is signed in: somebody at the desk of a county, its grant office, and the coordination."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore

from accounts.models import Role, User
from regions.models import Organisation

COUNTY = "lk-holzminden"


@dataclass(frozen=True)
class Person:
    """Somebody of a county with one role, and with the rights of a group in the admin."""

    name: str
    role: Role
    group: str = ""


EDITOR = Person("Redaktion", Role.EDITOR)
OFFICER = Person("Förderstelle", Role.GRANT_ADMIN, "Fördermittel")
COORDINATOR = Person("Koordination", Role.COORDINATOR)
PEOPLE = (EDITOR, OFFICER, COORDINATOR)


def cookie_of(person):
    """The cookie of a person who signed in, in the database that Django is connected to."""
    user = account_of(person)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["account_authentication_methods_user"] = str(user.pk)
    session["account_authentication_methods"] = [
        {"method": method, "at": time.time()} for method in ("password", "mfa")
    ]
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def account_of(person):
    email = f"{person.role}@bench.example"
    user = User.objects.filter(email=email).first()
    is_staff = person is not EDITOR
    user = user or User.objects.create_user(email, name=person.name, is_staff=is_staff)
    user.groups.set(Group.objects.filter(name=person.group))
    office = Organisation.objects.get(slug=COUNTY)
    user.memberships.get_or_create(organisation=office, role=person.role)
    return user
