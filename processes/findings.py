"""What sources say of each service in each county: the cells of the heat map, and their counts.

Whoever shows or counts what is online asks here, so that lists, cells and figures agree (R55).
"""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count

from processes.models import Offer
from regions.models import Organisation


@dataclass(frozen=True)
class Finding:
    """The newest word on a service of a county administration."""

    service: int
    district: int
    offer: Offer


class Findings:
    """All findings, in two queries: `offers` are what has passed its gate.

    Offers of municipalities by themselves are no finding of their county, nor is what says nothing
    of a single service (law, context, totals of a portal).
    """

    def __init__(self, offers):
        said = offers.filter(status__in=Offer.IN_CELLS, district__isnull=False)
        rows = said.newest_first().select_related("organisation", "district")
        rows = rows.defer("district__geometry", "district__map_path", "district__map_borders")
        self.cells = {}
        self.by_towns = defaultdict(list)
        for offer in rows.prefetch_related("services"):
            for service in offer.services.all():
                self._note(service.pk, offer)

    def _note(self, service, offer):
        if offer.is_of_county:
            key = (service, offer.district_id)
            self.cells.setdefault(key, Finding(service, offer.district_id, offer))
        else:
            self.by_towns[service].append(offer)

    def of(self, districts=None, statuses=None):
        """The findings in some counties, by some statuses; without a list it is all of them."""
        return [
            each
            for each in self.cells.values()
            if districts is None or each.district in districts
            if statuses is None or each.offer.status in statuses
        ]

    def services(self, districts=None, statuses=None):
        """The numbers of their services."""
        return {each.service for each in self.of(districts, statuses)}

    def counties_with(self, service, statuses=Offer.ONLINE):
        """In how many counties a source says so."""
        return sum(each.service == service for each in self.of(statuses=statuses))


def number_of_services(offers):
    """Of how many services there are `Findings` among these offers; one query."""
    said = offers.filter(status__in=Offer.IN_CELLS, district__isnull=False)
    of_counties = said.filter(organisation__kind=Organisation.Kind.DISTRICT)
    return of_counties.aggregate(number=Count("services", distinct=True))["number"]
