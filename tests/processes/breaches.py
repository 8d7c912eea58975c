"""For each promise of the database about the register of services: a row that it refuses."""

from functools import partial

from processes.models import Adoption, Offer, OfferFigure, Service, SharedService
from tests.processes.builders import (
    make_adoption,
    make_figure,
    make_offer,
    make_service,
    make_shared_service,
)

ROWS = {
    Service: make_service,
    Offer: make_offer,
    OfferFigure: make_figure,
    SharedService: make_shared_service,
    Adoption: make_adoption,
}
KEY = "99036008007000"


def changed(make, **columns):
    """A function that writes columns past every Python rule."""

    def breach():
        row = make()
        type(row).objects.filter(pk=row.pk).update(**columns)

    return breach


def twice_with(key):
    for _ in range(2):
        make_service(leika_key=key)


def same_figure():
    offer = make_offer()
    make_figure(offer)
    make_figure(offer)


def same_adoption():
    first = make_adoption()
    make_adoption(first.shared_service, district=first.district)


BREACHES = {
    "services_have_a_name": changed(make_service, name=""),
    "a_leika_key_has_fourteen_digits_and_begins_with_99": changed(make_service, leika_key=KEY[1:]),
    "a_leika_key_is_given_once": partial(twice_with, KEY),
    "typifications_are_codes_of_the_list": changed(make_service, typification="2/4"),
    "blanks_of_services_have_known_reasons": changed(make_service, blanks="slug=not_stated"),
    "offers_say_what_a_source_says": changed(make_offer, facts=""),
    "only_law_and_context_hold_for_every_county": changed(make_offer, district=None),
    "a_maturity_is_a_level_of_its_model": changed(
        make_offer, maturity_model="1.1", maturity_level=5
    ),
    "service_counts_match_their_qualifier": changed(make_offer, service_count_min=3),
    "blanks_of_offers_have_known_reasons": changed(make_offer, blanks="key=not_stated"),
    "a_figure_is_listed_once": same_figure,
    "figures_of_offers_match_their_qualifier": changed(make_figure, quantity_max=None),
    "shared_services_say_what_a_source_says": changed(make_shared_service, facts=""),
    "a_county_adopts_a_service_once": same_adoption,
}
