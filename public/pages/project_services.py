"""Which services a project brings online, as sources say it of an offer of it."""

from processes.models import Offer, Service
from public.audience import PUBLIC


def services_of(project):
    """Pairs (service, its newest offer from the project), by name; two queries."""
    offers = Offer.objects.visible_to(PUBLIC).filter(project=project).newest_first()
    found = {}
    for offer in offers.select_related("district").prefetch_related("services"):
        for service in offer.services.all():
            found.setdefault(service, offer)
    return sorted(found.items(), key=by_name)


def by_name(pair: tuple[Service, Offer]):
    return pair[0].name, pair[0].pk
