"""Services, and what sources say of them, for tests; nothing created that is not asked for."""

from itertools import count

from evidence.values.counts import Count
from evidence.values.money import Qualifier
from processes.models import Adoption, Offer, OfferFigure, Service, SharedService
from regions.models import Organisation
from tests.builders import make_district, make_organisation

numbers = count(1)


def make_service(name=None, **values):
    number = next(numbers)
    values.setdefault("slug", f"leistung-{number}")
    values.setdefault("responsible_level", Service.Level.DISTRICT)
    return Service.objects.create(name=name or f"Leistung {number}", **values)


def make_offer(*services, district=None, organisation=None, everywhere=False, **values):
    """An offer of a county administration; with `everywhere` it belongs to no county."""
    number = next(numbers)
    district = None if everywhere else district or make_district()
    values.setdefault("key", f"angebot-{number}")
    values.setdefault("title", f"Angebot {number}")
    values.setdefault("status", Offer.Status.APPLICATION)
    values.setdefault("facts", "Anträge gehen online.")
    organisation = organisation or make_organisation(district=district)
    offer = Offer.objects.create(district=district, organisation=organisation, **values)
    offer.services.set(services)
    return offer


def make_offer_of_town(*services, district, name="Stadt Auenstadt", **values):
    town = make_organisation(name, kind=Organisation.Kind.MUNICIPALITY, district=district)
    return make_offer(*services, district=district, organisation=town, **values)


def make_figure(offer=None, **values):
    values = {"label": "Verfahren im Jahr", "quantity": Count.exactly(650)} | values
    return OfferFigure.objects.create(offer=offer or make_offer(), **values)


def make_shared_service(*services, **values):
    number = next(numbers)
    values = {"key": f"efa-{number}", "name": f"EfA-Dienst {number}"} | values
    values.setdefault("facts", "Andere Länder können ihn nutzen.")
    shared = SharedService.objects.create(**values)
    shared.services.set(services)
    return shared


def make_adoption(shared=None, **values):
    values.setdefault("stage", Adoption.Stage.PRODUCTIVE)
    values.setdefault("district", None)
    district = values.pop("district") or make_district()
    shared = shared or make_shared_service()
    return Adoption.objects.create(shared_service=shared, district=district, **values)


def about(number):
    return Count(Qualifier.ABOUT, number, number)
