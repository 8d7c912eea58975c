"""Project cards: what a list shows of each project, in a constant number of queries."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import OuterRef

from funding.sums import ProjectMoney, money_of_projects
from projects.badges import Badge, project_badge, relevance_badge
from projects.models import Project
from public.audience import PUBLIC
from public.badges import ARCHIVED
from public.figures_of_day import is_region_wide
from public.fragments import kept_each
from public.german_values import number_word
from public.periods import period_of


@dataclass(frozen=True)
class Card:
    """A project as a list shows it."""

    project: object
    badge: Badge
    not_digital: Badge | None
    archived: Badge | None
    involved: tuple
    place: str
    is_region_wide: bool
    period: str
    money: ProjectMoney
    fields: str

    @property
    def beside(self):
        """Pairs (German noun, Total) of what is no grant, where an amount of it is known."""
        return [(label, total) for label, total in self.money.beside_in_words if total]


def cards(projects, districts):
    """Cards for a list of projects that passed their gate; `districts` are all of the region."""
    projects = {project.pk: project for project in projects}

    def make(missing):
        return cards_made([projects[pk] for pk in missing], districts)

    made = kept_each("card", list(projects), make)
    return [made[pk] for pk in projects]


def cards_made(projects, districts):
    """{project id: its card}; three queries."""
    (involved, everywhere), fields = reach_of(projects, districts), names_of_fields(projects)
    money = money_of_projects(projects, PUBLIC)
    return {
        each.pk: card(
            each, involved[each.pk], each.pk in everywhere, fields[each.pk], money[each.pk]
        )
        for each in projects
    }


def reach_of(projects, districts):
    """{project id: its districts by name}, and the ids of those that concern the whole region.

    One query, and no district is loaded again.
    """
    links = Project.districts.through.objects.filter(project__in=projects)
    rows = set(links.values_list("project", "district", is_region_wide(OuterRef("project_id"))))
    pairs = {(project, district) for project, district, _ in rows}
    by_name = sorted(districts, key=lambda district: district.short_name)
    involved = {
        each.pk: [district for district in by_name if (each.pk, district.pk) in pairs]
        for each in projects
    }
    return involved, {project for project, _, is_everywhere in rows if is_everywhere}


def names_of_fields(projects):
    """{project id: names of its fields of action in their order}; one query."""
    links = Project.fields_of_action.through.objects.filter(project__in=projects)
    names = defaultdict(list)
    in_order = links.order_by("fieldofaction__position", "fieldofaction__name", "pk")
    for project, name in in_order.values_list("project", "fieldofaction__name"):
        names[project].append(name)
    return names


def card(project, involved, is_everywhere, fields, money):
    return Card(
        project=project,
        badge=project_badge(project.state),
        not_digital=relevance_badge(project.relevance),
        archived=ARCHIVED if project.publication == "archived" else None,
        involved=tuple(district.slug for district in involved),
        place=place_words(involved, is_everywhere),
        is_region_wide=is_everywhere,
        period=period_of(project),
        money=money,
        fields=", ".join(fields),
    )


def place_words(involved, is_everywhere):
    """The districts in words; all of them for a project of the whole region."""
    if is_everywhere:
        return f"Alle {number_word(len(involved))} Landkreise"
    return ", ".join(district.short_name for district in involved)
