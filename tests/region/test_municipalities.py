"""The municipalities of the region's data: their figures, and the authority of each."""

from regions.models import Organisation
from tests.test_municipalities import (
    test_each_number_of_municipalities_is_that_of_its_list,  # noqa: F401 - again, on the data
)


def test_an_authority_governs_the_municipality_whose_name_it_bears(data):
    for body in Organisation.objects.exclude(municipality=None):
        first = body.municipality.name.split()[0].removesuffix(")")
        assert first in body.name, body.name
        assert body.district == body.municipality.district


def test_every_town_that_acts_is_on_the_map(data):
    towns = Organisation.objects.filter(kind=Organisation.Kind.MUNICIPALITY, district__isnull=False)
    assert not [each.name for each in towns if each.municipality is None]
