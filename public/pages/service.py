"""Everything the page of one service shows: the counties side by side, and what holds for all."""

from dataclasses import dataclass

from processes.models import Offer, Qualification, Service, SharedService
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.pages.measures_elsewhere import measures_of_service
from public.pages.offers import OfferRow, offer_rows, records_of
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.qualification import QualificationRow, qualification_rows
from public.pages.reuse import SharedRow, shared_rows
from public.templatetags.drawing import present
from regions.models import District
from strategy.models import Measure


@dataclass(frozen=True)
class Side:
    """A county with what sources say of its administration, the newest word first."""

    district: District
    rows: list[OfferRow]

    @property
    def involved(self):
        """For the small map, which takes slugs."""
        return [self.district.slug]

    @property
    def newest(self):
        return next(iter(self.rows), None)

    @property
    def earlier(self):
        return self.rows[1:]


@dataclass(frozen=True)
class ServicePage:
    """`towns` are offers of municipalities by themselves, `others` what is said besides."""

    service: Service
    sides: list[Side]
    silent: list[District]
    towns: list[OfferRow]
    law: list[OfferRow]
    others: list[OfferRow]
    shared: list[SharedRow]
    measures: list[Measure]
    qualifications: list[QualificationRow]
    evidence: PageEvidence

    @property
    def has_maturity(self):
        return any(row.offer.maturity for side in self.sides for row in side.rows)


def service_page(service):
    """`ServicePage` of a service that passed its gate."""
    rows = offer_rows(Offer.objects.visible_to(PUBLIC).filter(services=service))
    cells = [row for row in rows if row.offer.status in Offer.IN_CELLS]
    of_counties = [row for row in cells if row.offer.is_of_county]
    involved = {row.offer.district.slug for row in of_counties}
    districts = present(districts_for_maps(), involved)
    sides = [Side(each, in_county(of_counties, each)) for each in districts]
    shown = [row for side in sides for row in side.rows]
    towns = [row for row in cells if row not in of_counties]
    law = [row for row in rows if row.offer.status == Offer.Status.LAW]
    others = [row for row in rows if row not in [*cells, *law]]
    linked = SharedService.objects.visible_to(PUBLIC).filter(services=service)
    shared = shared_rows(linked, len(present(districts_for_maps())))
    trained = qualification_rows(Qualification.objects.visible_to(PUBLIC).filter(services=service))
    return ServicePage(
        service=service,
        sides=sides,
        silent=[side.district for side in sides if not side.rows],
        towns=towns,
        law=law,
        others=others,
        shared=shared,
        measures=list(measures_of_service(service)),
        qualifications=trained,
        evidence=evidence_of(
            [
                *(service, *records_of([*shown, *law, *towns, *others])),
                *(record for row in [*shared, *trained] for record in row.records),
            ]
        ),
    )


def in_county(rows, district):
    return [row for row in rows if row.offer.district_id == district.pk]
