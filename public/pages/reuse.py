"""Shared services as pages show them: what is offered, and how many counties have joined (R56)."""

from dataclasses import dataclass

from django.db.models import Prefetch

from processes.models import Adoption, SharedService
from public.audience import PUBLIC


@dataclass(frozen=True)
class SharedRow:
    """A shared service; the counties of which no source says how far they are count as unknown."""

    shared: SharedService
    adoptions: list
    counties: int

    @property
    def productive(self):
        return sum(each.stage == Adoption.Stage.PRODUCTIVE for each in self.adoptions)

    @property
    def unknown(self):
        return self.counties - len(self.adoptions)

    @property
    def records(self):
        return [self.shared, *self.adoptions]


def shared_rows(shared, counties):
    """Rows of shared services that passed their gate; `counties` are those of today."""
    adoptions = Adoption.objects.visible_to(PUBLIC).select_related("district")
    adoptions = adoptions.order_by("district__label_y", "district__short_name", "pk")
    found = shared.prefetch_related(Prefetch("adoptions", adoptions), "services")
    return [SharedRow(each, list(each.adoptions.all()), counties) for each in found]
