"""Projects as the tables of the desk show them, in a fixed number of queries."""

from dataclasses import dataclass
from functools import partial

from django.utils.functional import SimpleLazyObject

from desk.completeness import Completeness, completeness_of
from evidence.among import among
from evidence.telling_apart import told_apart
from projects.badges import Badge, project_badge, publication_badge
from projects.models import Project
from projects.snapshot import outlines_of


@dataclass(frozen=True)
class ProjectRow:
    """A project with its badges; `title` is told apart from the others of the table.

    `completeness` only for those the person may edit.
    """

    project: Project
    title: str
    publication: Badge
    state: Badge
    completeness: Completeness | None


def project_rows(user, projects, *, all_editable=False):
    """A row for each of the loaded projects, which have passed a gate; perhaps that of editing."""
    projects = list(projects)
    numbers = {project.pk for project in projects}
    mine = numbers if all_editable else editable_of(user, numbers)
    outlines = outlines_of([project for project in projects if project.pk in mine])
    titles = {project.pk: project.title for project in projects}
    titles = told_apart(titles, SimpleLazyObject(partial(Project.objects.visible_to, user)))
    return [row_of(each, titles[each.pk], outlines.get(each.pk)) for each in projects]


def editable_of(user, numbers):
    found = Project.objects.editable_by(user).order_by().filter(pk__in=among(numbers))
    return set(found.values_list("pk", flat=True))


def row_of(project, title, outline):
    return ProjectRow(
        project,
        title,
        publication_badge(project.publication),
        project_badge(project.state),
        outline and completeness_of(outline),
    )
