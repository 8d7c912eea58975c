"""The register of services: what there is, what sources say, and how counties assess it."""

from processes.models.assessments import Assessment, AssessmentScore, MaturityAnswer
from processes.models.culture import CultureAnswer, CultureCheck
from processes.models.measures import MeasureService
from processes.models.methods import CaseBand, ScoringCriterion, ScoringMethod
from processes.models.multipliers import Multiplier
from processes.models.offers import Offer, OfferFigure
from processes.models.qualification import Qualification, QualificationFigure
from processes.models.register import Service
from processes.models.reuse import Adoption, SharedService

__all__ = [
    "Adoption",
    "Assessment",
    "AssessmentScore",
    "CaseBand",
    "CultureAnswer",
    "CultureCheck",
    "MaturityAnswer",
    "MeasureService",
    "Multiplier",
    "Offer",
    "OfferFigure",
    "Qualification",
    "QualificationFigure",
    "ScoringCriterion",
    "ScoringMethod",
    "Service",
    "SharedService",
]
