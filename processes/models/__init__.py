"""The register of services: what there is, what sources say is online where, what can be reused."""

from processes.models.measures import MeasureService
from processes.models.offers import Offer, OfferFigure
from processes.models.register import Service
from processes.models.reuse import Adoption, SharedService

__all__ = ["Adoption", "MeasureService", "Offer", "OfferFigure", "Service", "SharedService"]
