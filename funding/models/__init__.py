"""What pays for projects: programmes and calls, decisions with their versions, and events."""

from funding.models.applications import Application
from funding.models.calls import (
    Call,
    CallDay,
    CallRate,
    CallStage,
    EligibleBody,
    Requirement,
)
from funding.models.courses import ProofState
from funding.models.decisions import Decision, DecisionVersion
from funding.models.draft_citations import DraftCitation
from funding.models.drafts import DraftCourse, DraftHandover, DraftShare
from funding.models.endings import Ending
from funding.models.events import Event
from funding.models.handovers import Handover, Witness
from funding.models.kinds import FinancingType, VersionKind
from funding.models.preparing import ApplicationPlan, RequirementCheck
from funding.models.programmes import Programme, ProgrammeFunder, ProgrammeRate
from funding.models.shares import FunderShare, FurtherAmount, Part, ProjectShare, RecipientShare
from funding.models.statuses import BESIDE, Status

__all__ = [
    "BESIDE",
    "Application",
    "ApplicationPlan",
    "Call",
    "CallDay",
    "CallRate",
    "CallStage",
    "Decision",
    "DecisionVersion",
    "DraftCitation",
    "DraftCourse",
    "DraftHandover",
    "DraftShare",
    "EligibleBody",
    "Ending",
    "Event",
    "FinancingType",
    "FunderShare",
    "FurtherAmount",
    "Handover",
    "Part",
    "Programme",
    "ProgrammeFunder",
    "ProgrammeRate",
    "ProjectShare",
    "ProofState",
    "RecipientShare",
    "Requirement",
    "RequirementCheck",
    "Status",
    "VersionKind",
    "Witness",
]
