"""One login per role for a demo on the developer's own machine."""

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Group
from django.db import transaction

from accounts.models import WORK_IN_ADMIN, Membership, Role, User
from regions.models import Organisation

COORDINATION = "rek-weserbergland-plus"
COUNTY = "lk-holzminden"
LOGINS = (
    ("Redaktion", "redaktion@weserportal.example", Role.EDITOR, COUNTY),
    ("Freigabe", "freigabe@weserportal.example", Role.REVIEWER, COUNTY),
    ("Koordination", "koordination@weserportal.example", Role.COORDINATOR, COORDINATION),
    ("Fördermittel", "foerdermittel@weserportal.example", Role.GRANT_ADMIN, COORDINATION),
    ("Prüfung", "pruefung@weserportal.example", Role.AUDITOR, COUNTY),
)
CHIEF = ("Verwaltung", "verwaltung@weserportal.example")


@transaction.atomic
def create_demo_logins(password):
    """Create the logins unless anybody has an account; returns triples (role, e-mail, password)."""
    if User.objects.exists():
        return []
    for label, email, role, slug in LOGINS:
        create_login(label, email, role, slug, password)
    set_up_app(User.objects.create_superuser(CHIEF[1], password, name=CHIEF[0]))
    return [(label, email, password) for label, email, *_ in (*LOGINS, CHIEF)]


def create_login(label, email, role, slug, password):
    works_in_admin = role in WORK_IN_ADMIN
    user = User.objects.create_user(email, password, name=label, is_staff=works_in_admin)
    Membership.objects.create(
        user=user, organisation=Organisation.objects.get(slug=slug), role=role
    )
    if works_in_admin:
        user.groups.add(Group.objects.get(name=Role(role).label))
    if user.needs_second_factor():
        set_up_app(user)


def set_up_app(user):
    """As if an app were set up that nobody has; the demo takes its own code instead."""
    TOTP.activate(user, generate_totp_secret())
