"""Project cards: what a list shows of each project, in a constant number of queries."""

from collections import defaultdict
from dataclasses import dataclass

from funding.sums import ProjectMoney, money_of_projects
from projects.badges import Badge, project_badge
from projects.models import Project
from public.audience import PUBLIC
from public.badges import ARCHIVED
from public.fragments import kept_each
from public.german_values import number_word
from public.periods import period_of


@dataclass(frozen=True)
class Card:
    """A project as a list shows it."""

    project: object
    badge: Badge
    archived: Badge | None
    involved: tuple
    place: str
    is_region_wide: bool
    period: str
    money: ProjectMoney
    fields: str


def cards(projects, districts):
    """Cards for a list of projects that passed their gate; `districts` are all of the region."""
    projects = {project.pk: project for project in projects}

    def make(missing):
        return cards_made([projects[pk] for pk in missing], districts)

    made = kept_each("card", list(projects), make)
    return [made[pk] for pk in projects]


def cards_made(projects, districts):
    """{project id: its card}; three queries."""
    involved, fields = involved_districts(projects, districts), names_of_fields(projects)
    money = money_of_projects(projects, PUBLIC)
    return {
        each.pk: card(each, districts, involved[each.pk], fields[each.pk], money[each.pk])
        for each in projects
    }


def involved_districts(projects, districts):
    """{project id: its districts by name}; one query, and no district is loaded again."""
    links = Project.districts.through.objects.filter(project__in=projects)
    pairs = set(links.values_list("project", "district"))
    by_name = sorted(districts, key=lambda district: district.short_name)
    return {
        each.pk: [district for district in by_name if (each.pk, district.pk) in pairs]
        for each in projects
    }


def names_of_fields(projects):
    """{project id: names of its fields of action in their order}; one query."""
    links = Project.fields_of_action.through.objects.filter(project__in=projects)
    names = defaultdict(list)
    in_order = links.order_by("fieldofaction__position", "fieldofaction__name", "pk")
    for project, name in in_order.values_list("project", "fieldofaction__name"):
        names[project].append(name)
    return names


def card(project, districts, involved, fields, money):
    return Card(
        project=project,
        badge=project_badge(project.state),
        archived=ARCHIVED if project.publication == "archived" else None,
        involved=tuple(district.slug for district in involved),
        place=place_words(involved, districts),
        is_region_wide=is_region_wide(involved, districts),
        period=period_of(project),
        money=money,
        fields=", ".join(fields),
    )


def is_region_wide(involved, districts):
    return len(districts) > 1 and len(involved) == len(districts)


def place_words(involved, districts):
    """The districts in words; all of them for a project of the whole region."""
    if is_region_wide(involved, districts):
        return f"Alle {number_word(len(districts))} Landkreise"
    return ", ".join(district.short_name for district in involved)
