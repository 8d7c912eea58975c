"""Which counties, municipalities, bodies and other pages a change of a project reaches, by name."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.http import urlencode

from funding.models import Decision
from projects.models import Project
from regions.models import District, Municipality, Organisation
from strategy.models import FieldOfAction, Measure, Theme

SUMMED = ("districts", "fields_of_action", "themes")
COUNTED = ("Zahl der Projekte ändert sich", "Zahl der Projekte und Summe ändern sich")
ENTRIES = {"new": "bekommt einen Eintrag", "gone": "verliert einen Eintrag"}
CHANGED = "ein Eintrag ändert sich"
POINTING = {
    "participations": "organisation_id",
    "relations": "target_id",
    "measure_links": "measure_id",
}


@dataclass(frozen=True)
class Affected:
    """„Landkreis Schaumburg“, its address, and what becomes different there."""

    name: str
    address: str
    words: str


def affected_by(project, old, new, user):
    """[Affected] in the order of the page of a project; at most a query for each kind, and one for
    money. What the person may not see is left out."""
    moved = {name: moved_links(old, new, name) for name in LINKED}
    moves_money = any(moved[name] for name in SUMMED) and is_paid_for(project)
    said = {
        name: dict.fromkeys(numbers, COUNTED[moves_money and name in SUMMED])
        for name, numbers in moved.items()
    }
    said |= {part: entries(old, new, part) for part in POINTING}
    return [
        Affected(str(each), address(each), said[name][each.pk])
        for name, (model, address) in {**LINKED, **POINTED_AT}.items()
        if said[name]
        for each in model.objects.visible_to(user).filter(pk__in=said[name])
    ]


def moved_links(old, new, name):
    return {*old["links"][name]} ^ {*new["links"][name]}


def is_paid_for(project):
    """Whether everybody may read of money for it, so that sums change with its places."""
    decisions = Decision.objects.visible_to(AnonymousUser())
    return decisions.filter(project_shares__project=project.pk).exists()


def entries(old, new, part):
    """{number of what rows point at: what becomes of its entry}."""
    column, told = POINTING[part], {}
    before, after = old["rows"][part], new["rows"][part]
    for key in [*before, *(key for key in after if key not in before)]:
        rows = [row for row in (before.get(key), after.get(key)) if row]
        numbers = [row[column] for row in rows]
        if len(rows) == 2 and numbers[0] == numbers[1]:
            if rows[0] != rows[1]:
                told.setdefault(numbers[0], CHANGED)
            continue
        if key in before:
            told[numbers[0]] = ENTRIES["gone"]
        if key in after:
            told[numbers[-1]] = CHANGED if numbers[-1] in told else ENTRIES["new"]
    return {number: words for number, words in told.items() if number}


def by_slug(name):
    return lambda record: reverse(f"public:{name}", args=[record.slug])


def of_municipality(record):
    return reverse("public:municipality-detail", args=[record.address])


def of_theme(record):
    return f"{reverse('public:project-list')}?{urlencode({'thema': record.slug})}"


def of_project(record):
    """A draft has no public page."""
    if record.is_public:
        return reverse("public:project-detail", args=[record.slug])
    return reverse("desk:project", args=[record.pk])


LINKED = {
    "districts": (District, by_slug("district-detail")),
    "municipalities": (Municipality, of_municipality),
    "fields_of_action": (FieldOfAction, by_slug("field-detail")),
    "themes": (Theme, of_theme),
}
POINTED_AT = {
    "participations": (Organisation, by_slug("organisation-detail")),
    "relations": (Project, of_project),
    "measure_links": (Measure, by_slug("measure-detail")),
}
