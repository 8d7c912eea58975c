"""Offers as pages draw them: how many blocks a status has, its numbers, its project."""

from dataclasses import dataclass

from django.db.models import Prefetch

from processes.models import Offer, OfferFigure
from projects.models import Project
from public.audience import PUBLIC

# How full the three blocks are; the word beside them says the same.
BLOCKS = {
    Offer.Status.DIGITAL: 3,
    Offer.Status.APPLICATION: 2,
    Offer.Status.APPOINTMENT: 1,
    Offer.Status.TEST: 0,
    Offer.Status.SUSPENDED: 0,
}


@dataclass(frozen=True)
class OfferRow:
    """An offer with its figures; its project is there only if everybody may see it."""

    offer: Offer

    @property
    def blocks(self):
        """0 to 3; None for what says nothing of a single service."""
        return BLOCKS.get(self.offer.status)

    @property
    def is_trial(self):
        return self.offer.is_trial

    @property
    def records(self):
        return [self.offer, *self.offer.figures.all()]


def offer_rows(offers):
    """Rows of offers that passed their gate, newest word first; three queries."""
    figures = Prefetch("figures", OfferFigure.objects.visible_to(PUBLIC))
    found = list(
        offers.newest_first().select_related("organisation", "district").prefetch_related(figures)
    )
    projects = Project.objects.visible_to(PUBLIC).in_bulk({each.project_id for each in found})
    for offer in found:
        offer.project = projects.get(offer.project_id)
    return [OfferRow(each) for each in found]


def records_of(rows):
    """What sources can be cited for, in the order shown."""
    return [record for row in rows for record in row.records]
