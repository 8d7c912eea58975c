"""Qualification as pages show it: who was prepared for digital work, in numbers and no names."""

from dataclasses import dataclass

from django.db.models import Prefetch

from processes.models import Qualification, QualificationFigure
from projects.models import Project
from public.audience import PUBLIC


@dataclass(frozen=True)
class QualificationRow:
    """A qualification with its figures; its project is there only if everybody may see it."""

    qualification: Qualification

    @property
    def figures(self):
        return list(self.qualification.figures.all())

    @property
    def records(self):
        return [self.qualification, *self.figures]


def qualification_rows(qualifications):
    """Rows of those that passed their gate, by their kind and title; six queries."""
    figures = Prefetch("figures", QualificationFigure.objects.visible_to(PUBLIC))
    rows = qualifications.select_related("organisation")
    found = list(rows.prefetch_related(figures, "districts", "services"))
    projects = Project.objects.visible_to(PUBLIC).in_bulk({each.project_id for each in found})
    order = list(Qualification.Kind.values)
    for each in found:
        each.project = projects.get(each.project_id)
    found.sort(key=lambda each: (order.index(each.kind), each.title))
    return [QualificationRow(each) for each in found]
