"""Project cards: what a list shows of each project, in a constant number of queries."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from funding.sums import ProjectMoney, money_of_projects
from public.audience import PUBLIC
from public.badges import ARCHIVED, Badge, project_badge
from public.periods import period_of

NUMBER_WORDS = ("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht")


@dataclass(frozen=True)
class Card:
    """A project as a list shows it."""

    project: object
    badge: Badge
    archived: Badge | None
    involved: list
    place: str
    is_region_wide: bool
    period: str
    money: ProjectMoney
    fields: str


def cards(projects, districts):
    """Cards for a list of projects that passed their gate; `districts` are all of the region."""
    projects = list(projects)
    prefetch_related_objects(projects, "districts", "fields_of_action", "places")
    money = money_of_projects(projects, PUBLIC)
    return [card(project, districts, money[project.pk]) for project in projects]


def card(project, districts, money):
    involved = sorted(project.districts.all(), key=lambda district: district.short_name)
    return Card(
        project=project,
        badge=project_badge(project.state),
        archived=ARCHIVED if project.publication == "archived" else None,
        involved=[district.slug for district in involved],
        place=place_words(involved, districts),
        is_region_wide=is_region_wide(involved, districts),
        period=period_of(project),
        money=money,
        fields=", ".join(each.name for each in project.fields_of_action.all()),
    )


def is_region_wide(involved, districts):
    return len(districts) > 1 and len(involved) == len(districts)


def place_words(involved, districts):
    """The districts in words; „Alle vier Landkreise“ for a project of the whole region."""
    if is_region_wide(involved, districts):
        return f"Alle {number_word(len(districts))} Landkreise"
    return ", ".join(district.short_name for district in involved)


def number_word(number):
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else str(number)
