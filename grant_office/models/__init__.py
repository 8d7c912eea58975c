"""What the grant office keeps of a decision and nobody outside reads."""

from grant_office.models.calendars import CalendarFeed
from grant_office.models.claims import RepaymentClaim
from grant_office.models.contacts import Contact
from grant_office.models.correspondence import Correspondence
from grant_office.models.deadlines import PASSING, DayKind, Deadline, Duty
from grant_office.models.disposals import Disposal
from grant_office.models.files import GrantFile
from grant_office.models.forwardings import Forwarding
from grant_office.models.lists import ListExport, SavedView
from grant_office.models.money import OwnShare, Payment, PaymentRequest, Spending
from grant_office.models.obligations import Obligation
from grant_office.models.plans import FinancingPlan, PlanLine, Side
from grant_office.models.proofs import Proof
from grant_office.models.reminders import DeadlineReminder
from grant_office.models.rule_sets import BaseRate, RuleParameter, RuleSet
from grant_office.models.scans import Scan
from grant_office.models.stale import StaleFile
from grant_office.models.states import FileOffice, FileState, StaleState

__all__ = [
    "PASSING",
    "BaseRate",
    "CalendarFeed",
    "Contact",
    "Correspondence",
    "DayKind",
    "Deadline",
    "DeadlineReminder",
    "Disposal",
    "Duty",
    "FileOffice",
    "FileState",
    "FinancingPlan",
    "Forwarding",
    "GrantFile",
    "ListExport",
    "Obligation",
    "OwnShare",
    "Payment",
    "PaymentRequest",
    "PlanLine",
    "Proof",
    "RepaymentClaim",
    "RuleParameter",
    "RuleSet",
    "SavedView",
    "Scan",
    "Side",
    "Spending",
    "StaleFile",
    "StaleState",
]
