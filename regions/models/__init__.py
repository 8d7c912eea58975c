"""The land and who acts in it: districts, municipalities, and organisations with their names."""

from regions.models.land import District, Municipality, PopulationFigure
from regions.models.organisations import (
    Committee,
    OfficeHolder,
    Organisation,
    OrganisationName,
)

__all__ = [
    "Committee",
    "District",
    "Municipality",
    "OfficeHolder",
    "Organisation",
    "OrganisationName",
    "PopulationFigure",
]
