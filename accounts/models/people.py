"""Who may: users who sign in with their e-mail address, and what they are in an organisation."""

from typing import Any, Self

import pghistory
import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, IntegerRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Value, When
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property

from evidence.values.choices import known_choices
from regions.models import Organisation

# What an account needs to manage people in the admin.
CHIEF = ("is_active", "is_staff", "is_superuser")
END_OF_SESSIONS = pgtrigger.Trigger(
    name="a_deactivated_person_has_no_sessions",
    when=pgtrigger.After,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__is_active=True, new__is_active=False),
    func="""
        DELETE FROM django_session WHERE session_key IN
            (SELECT session_key FROM usersessions_usersession WHERE user_id = NEW.id);
        DELETE FROM usersessions_usersession WHERE user_id = NEW.id;
        RETURN NULL;
    """,
)


class UserManager(BaseUserManager["User"]):
    def chiefs(self) -> "models.QuerySet[User]":
        """Who can manage people."""
        return self.filter(**dict.fromkeys(CHIEF, True))

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        if not email:
            raise ValueError("Ohne E-Mail-Adresse gibt es kein Konto.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email__iexact=email)


class Mails(models.TextChoices):
    """When a person gets what the portal has to tell; mails about the account come at once."""

    AT_ONCE = "at_once", "Sofort"
    DAILY = "daily", "Einmal am Tag, gesammelt"
    OFF = "off", "Gar nicht"


@pghistory.track(exclude=["password", "last_login"])
@known_choices(mails="people_get_mails_in_a_known_way")
class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account; accounts are deactivated, not deleted (R87)."""

    email = models.EmailField("E-Mail-Adresse", unique=True)
    name = models.CharField("Name", max_length=100)
    is_staff = models.BooleanField("darf in die Verwaltung", default=False)
    is_active = models.BooleanField("aktiv", default=True)
    mails = models.CharField("E-Mails", max_length=7, choices=Mails, default=Mails.AT_ONCE)
    joined_at = models.DateTimeField("angelegt", default=timezone.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    objects = UserManager()

    class Meta:
        verbose_name = "Person"
        verbose_name_plural = "Personen"
        ordering = ["name", "pk"]
        triggers = [END_OF_SESSIONS]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="an_email_address_has_one_account",
                violation_error_message="Für diese E-Mail-Adresse gibt es schon ein Konto.",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def organisations_as(self, *roles: str) -> models.QuerySet:
        """Ids of the organisations in which this person has one of the roles, as a subquery."""
        return self.memberships.filter(role__in=roles).values("organisation")

    @property
    def works_at_desk(self) -> bool:
        return self.has_role(Role.EDITOR, Role.REVIEWER, Role.COORDINATOR)

    def has_role(self, *roles: str) -> bool:
        """True for a superuser, or for a member of any organisation with one of the roles."""
        if not self.is_active:
            return False
        return self.is_superuser or not self.roles.isdisjoint(roles)

    @cached_property
    def held(self) -> list["Membership"]:
        """The memberships, read once for each loaded user, as permissions."""
        return list(self.memberships.with_offices())

    @cached_property
    def roles(self) -> frozenset[str]:
        """The roles held in any organisation."""
        return frozenset(each.role for each in self.held)

    @cached_property
    def serves_every_county(self) -> bool:
        """In the coordination, an auditor, or in a grant office that belongs to no county."""
        if self.has_role(Role.COORDINATOR, Role.AUDITOR):
            return True
        offices = [each.organisation for each in self.held if each.role == Role.GRANT_ADMIN]
        return self.has_role(Role.GRANT_ADMIN) and any(not each.district_id for each in offices)

    def needs_second_factor(self) -> bool:
        """Who releases, coordinates, handles or audits grants or works in the admin needs more
        than a password; at most one query."""
        if self.is_superuser or self.is_staff:
            return True
        return not self.roles.isdisjoint(NEED_A_SECOND_FACTOR)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def with_offices(self) -> Self:
        """With what gates and bars ask of the organisations, and no more of them."""
        own = ("user", "role", "organisation")
        asked = ("name", "short_name", "district")
        found = self.select_related("organisation")
        return found.only(*own, *(f"organisation__{name}" for name in asked))


class Role(models.TextChoices):
    EDITOR = "editor", "Redaktion"
    REVIEWER = "reviewer", "Freigabe"
    COORDINATOR = "coordinator", "Koordination"
    GRANT_ADMIN = "grant_admin", "Fördermittel"
    AUDITOR = "auditor", "Prüfung"


# Whoever asks a gate: a person with an account, or a stranger.
Anyone = User | AnonymousUser

NEED_A_SECOND_FACTOR = (Role.REVIEWER, Role.COORDINATOR, Role.GRANT_ADMIN, Role.AUDITOR)
WORK_IN_ADMIN = (Role.COORDINATOR, Role.GRANT_ADMIN, Role.AUDITOR)
ONLY_AUDITS = "Wer prüft, hat keine andere Rolle: Sonst prüfte jemand die eigene Arbeit."


def audits_apart() -> ExclusionConstraint:
    """Constraint: no two memberships of a person of which one audits and the other does not.

    Touching ranges stand for the two kinds, so that PostgreSQL needs no extension for „unlike“.
    """
    person = Func(
        F("user"), F("user"), Value("[]"), function="int8range", output_field=BigIntegerRangeField()
    )
    start = Case(When(role=Role.AUDITOR, then=1), default=2, output_field=models.IntegerField())
    end = Case(When(role=Role.AUDITOR, then=2), default=3, output_field=models.IntegerField())
    kind = Func(start, end, function="int4range", output_field=IntegerRangeField())
    return ExclusionConstraint(
        name="who_audits_has_no_other_role",
        expressions=[(person, RangeOperators.OVERLAPS), (kind, RangeOperators.ADJACENT_TO)],
        violation_error_message=ONLY_AUDITS,
    )


@pghistory.track()
@known_choices(role="a_membership_has_a_known_role")
class Membership(models.Model):
    """What a person is in an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="Organisation",
    )
    role = models.CharField("Rolle", max_length=12, choices=Role)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = "Mitgliedschaft"
        verbose_name_plural = "Mitgliedschaften"
        ordering = ["organisation__name", "role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"], name="a_person_has_a_role_once"
            ),
            audits_apart(),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} ({self.organisation})"
