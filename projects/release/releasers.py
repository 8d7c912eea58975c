"""Who can release a person's work on a project, by office: nobody hands in into the void (R46)."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from accounts.deputies import sentence_on
from accounts.models import Absence, Membership, Role
from projects.gates import reviewers_of
from projects.release import four_eyes

COORDINATION, OPERATOR = "die Koordination", "die Verwaltung des Portals"


def offices_to_release(project, author):
    """German names of the offices that can release what this person hands in.

    Where all who have the Freigabe wrote it themselves, that is the coordination; and where
    nobody else has that role either, whoever runs the portal.
    """
    memberships = reviewers_of(project)
    coordination = Membership.objects.filter(role=Role.COORDINATOR, user__is_active=True)
    if four_eyes.applies_to(project):
        memberships = memberships.exclude(user=author)
        coordination = coordination.exclude(user=author)
    offices = by_office(memberships)
    if offices:
        return [with_deputies(name, people) for name, people in offices.items()]
    substitutes = set(coordination.values_list("user", flat=True))
    return [with_deputies(COORDINATION, substitutes) if substitutes else OPERATOR]


def with_offices(proposals):
    """Proposals with `offices`, the names of those who have the Freigabe and may use it, and with
    `has_coordination`: whether somebody else coordinates."""
    names = proposals.who_else_may().order_by("organisation__name")
    others = Membership.objects.filter(role=Role.COORDINATOR, user__is_active=True)
    return proposals.annotate(
        offices=ArraySubquery(names.values("organisation__name").distinct()),
        has_coordination=Exists(others.exclude(user=OuterRef("author"))),
    )


def who_has(proposal):
    """The offices that a handed-in proposal of `with_offices` waits for, in German."""
    substitute = COORDINATION if proposal.has_coordination else OPERATOR
    return " oder ".join(proposal.offices) or substitute


def by_office(memberships):
    """{name of the office: numbers of its people}, by name."""
    offices: dict[str, set[int]] = {}
    rows = memberships.order_by("organisation__name")
    for name, person in rows.values_list("organisation__name", "user"):
        offices.setdefault(name, set()).add(person)
    return offices


def with_deputies(office, people):
    """Its name, and who of these people stands in for whom of them today."""
    away = Absence.objects.today().filter(person__in=people, deputy__in=people)
    told = [*map(sentence_on, away.select_related("person", "deputy"))]
    return f"{office} ({', '.join(told)})" if told else office
