"""Projects as the tables of the desk show them, in a fixed number of queries."""

from dataclasses import dataclass

from desk.completeness import Completeness, completeness_of
from projects.badges import Badge, project_badge, publication_badge
from projects.models import Project
from projects.snapshot import documents_of


@dataclass(frozen=True)
class ProjectRow:
    """A project with its badges; `completeness` only for those the person may edit."""

    project: Project
    publication: Badge
    state: Badge
    completeness: Completeness | None


def project_rows(user, projects):
    """A row for each of the loaded projects, which have passed a gate."""
    projects = list(projects)
    numbers = [project.pk for project in projects]
    mine = set(
        Project.objects.editable_by(user).filter(pk__in=numbers).values_list("pk", flat=True)
    )
    documents = documents_of([project for project in projects if project.pk in mine])
    return [row_of(project, documents.get(project.pk)) for project in projects]


def row_of(project, document):
    return ProjectRow(
        project,
        publication_badge(project.publication),
        project_badge(project.state),
        document and completeness_of(document),
    )
