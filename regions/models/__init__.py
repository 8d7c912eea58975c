"""The land and who acts in it: districts, municipalities, and organisations with their names."""

from regions.models.land import District, Municipality, PopulationFigure, municipality_address
from regions.models.lasting import named_with_its_end
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
    "municipality_address",
    "named_with_its_end",
]
