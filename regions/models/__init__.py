"""The land and who acts in it: districts, municipalities, and organisations with their names."""

from regions.models.land import District, Municipality, PopulationFigure
from regions.models.lasting import named_until
from regions.models.organisations import (
    Committee,
    OfficeHolder,
    Organisation,
    OrganisationName,
)
from regions.models.successions import (
    DistrictSuccession,
    MunicipalitySuccession,
    OrganisationSuccession,
)

__all__ = [
    "Committee",
    "District",
    "DistrictSuccession",
    "Municipality",
    "MunicipalitySuccession",
    "OfficeHolder",
    "Organisation",
    "OrganisationName",
    "OrganisationSuccession",
    "PopulationFigure",
    "named_until",
]
