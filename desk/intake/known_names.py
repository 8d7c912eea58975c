"""The names by which a person at the desk may know records, for reading a press text."""

from collections import defaultdict

from desk.intake.names import Known
from funding.models import Programme
from projects.models import Alias, Project
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction

Kind = Organisation.Kind


def known_to(user):
    """Each name with the number of its record; a name that several bear tells nothing."""
    organisations = Organisation.objects.visible_to(user)
    projects = Project.objects.visible_to(user)
    return Known(
        projects=sole(
            *pairs(projects, "title", "short_title"),
            *Alias.objects.visible_to(user).values_list("name", "project_id"),
        ),
        organisations=sole(
            *pairs(organisations, "name", "short_name"),
            *organisations.exclude(names=None).values_list("names__name", "pk"),
        ),
        districts=sole(*pairs(District.objects.visible_to(user), "name", "short_name")),
        municipalities=sole(*pairs(Municipality.objects.visible_to(user), "name")),
        programmes=sole(*pairs(Programme.objects.visible_to(user), "name")),
        fields=sole(*pairs(FieldOfAction.objects.visible_to(user), "name")),
    )


def pairs(records, *columns):
    for pk, *names in records.values_list("pk", *columns):
        yield from ((name, pk) for name in names if name)


def sole(*named):
    keys = defaultdict(set)
    for name, key in named:
        keys[name].add(key)
    return {name: next(iter(found)) for name, found in keys.items() if len(found) == 1}


def governments(user):
    """Numbers of ministries and of the Land: that a text names them makes them no partners."""
    kinds = (Kind.STATE, Kind.STATE_MINISTRY, Kind.FEDERAL_MINISTRY)
    seen = Organisation.objects.visible_to(user).filter(kind__in=kinds)
    return frozenset(seen.values_list("pk", flat=True))
