"""Who can release a person's work on a project, by office: nobody hands in into the void (R46)."""

from accounts.models import Membership, Role
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
    names = memberships.order_by("organisation__name").values_list("organisation__name", flat=True)
    if names:
        return list(dict.fromkeys(names))
    return [COORDINATION if coordination.exists() else OPERATOR]
