"""The tables of a file that is taken away: all rows there are, also cancelled ones and drafts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Q

from evidence.models import Citation, Cited, Remark
from funding.models import (
    Application,
    Decision,
    DecisionVersion,
    DraftCitation,
    DraftCourse,
    DraftHandover,
    DraftShare,
    Event,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    ProjectShare,
    RecipientShare,
    Witness,
)
from grant_office.models import (
    Contact,
    Correspondence,
    Deadline,
    Disposal,
    FinancingPlan,
    Forwarding,
    GrantFile,
    ListExport,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    RepaymentClaim,
    RuleParameter,
    Scan,
    Spending,
)
from grant_office.taking.columns import columns_of, links_of

# What is read along with a record, so that it can tell its name.
DEEP = {"plan": "plan__version", "citation": "citation__source"}
ABOUT = {Citation, Remark}


@dataclass(frozen=True)
class Kept:
    """Rows of a model in the file of a decision: what they are called, and the way from it.

    `back` leads from a row to its decision, `history` from the decision to its rows.
    """

    name: str
    model: type
    back: str
    history: str = ""


KEPT = (
    Kept("Entscheidung", Decision, "pk"),
    Kept("Projekte", ProjectShare, "decision", "project_shares"),
    Kept("Fassungen", DecisionVersion, "decision", "versions"),
    Kept("Geldgeber", FunderShare, "version__decision", "versions__funders"),
    Kept("Empfangende Stellen", RecipientShare, "version__decision", "versions__recipients"),
    Kept("Teilbeträge", Part, "version__decision", "versions__parts"),
    Kept("Weitere Beträge", FurtherAmount, "version__decision", "versions__further_amounts"),
    Kept("Projekte vor Freigabe", DraftShare, "version__decision", "versions__draft_shares"),
    Kept("Übergabe", Handover, "decision", "handover"),
    Kept("Übergabe vor Freigabe", DraftHandover, "version__decision", "versions__draft_handover"),
    Kept("Sachstand vor Freigabe", DraftCourse, "version__decision", "versions__draft_course"),
    Kept("Anwesende", Witness, "handover__decision", "handover__witnesses"),
    Kept("Ereignisse", Event, "decision", "event"),
    Kept("Anträge", Application, "decision", "applications"),
    Kept("Akte", GrantFile, "decision", "grant_file"),
    Kept("Eigene Regelgrößen", RuleParameter, "decision", "rule_parameters"),
    Kept("Fristen", Deadline, "decision", "deadlines"),
    Kept("Finanzierungspläne", FinancingPlan, "version__decision", "versions__financing_plan"),
    Kept(
        *("Posten der Pläne", PlanLine, "plan__version__decision"),
        "versions__financing_plan__lines",
    ),
    Kept("Mittelabrufe", PaymentRequest, "decision", "paymentrequests"),
    Kept("Zahlungen", Payment, "decision", "payments"),
    Kept("Verwendungen", Spending, "payment__decision", "payments__spendings"),
    Kept("Eigenanteile", OwnShare, "decision", "ownshares"),
    Kept("Nachweise", Proof, "decision", "proofs"),
    Kept("Auflagen", Obligation, "decision", "obligations"),
    Kept("Erstattungen", RepaymentClaim, "decision", "repaymentclaims"),
    Kept("Weiterleitungen", Forwarding, "decision", "forwardings"),
    Kept("Kontakte", Contact, "decision", "contacts"),
    Kept("Aussonderungen", Disposal, "decision", "disposals"),
    Kept("Schreiben", Correspondence, "decision", "correspondence"),
    Kept("Unterlagen", Scan, "letter__decision", "correspondence__scans"),
    Kept("Belege", Citation, ""),
    Kept("Anmerkungen", Remark, ""),
    Kept("Belege vor Freigabe", DraftCitation, "decision", "draft_citations"),
    Kept("Mitgenommen", ListExport, "decision", "exports"),
)


@dataclass
class Sheet:
    """A table with its name, its columns and its rows, as `evidence.tables` writes them."""

    name: str
    columns: list
    rows: Iterable[Any] = field(default_factory=list)


def sheets_of(decision, user):
    """A `Sheet` for each kind of row, one after the other, empty ones too."""
    for kept in KEPT:
        hidden = () if kept.model is Decision else ("decision", "key")
        rows = list(rows_of(kept, decision, user))
        yield Sheet(kept.name, [*columns_of(kept.model, hidden), *links_of(kept.model)], rows)


def rows_of(kept, decision, user):
    """The rows that this person may read, in the order of the model, with what they point at."""
    rows = kept.model.objects.all()
    rows = rows.visible_to(user) if hasattr(rows, "visible_to") else rows
    about = about_any(decision) if kept.model in ABOUT else Q(**{kept.back: decision.pk})
    keys = [f for f in kept.model._meta.concrete_fields if isinstance(f, ForeignKey)]
    read_along = [DEEP.get(key.name, key.name) for key in keys]
    links = [link.name for link in kept.model._meta.local_many_to_many]
    return rows.filter(about).select_related(*read_along).prefetch_related(*links)


def about_any(decision):
    """Condition: about the decision or a row of it that sources are cited for."""
    found = Q(pk__in=[])
    for kept in KEPT:
        if issubclass(kept.model, Cited):
            numbers = kept.model._base_manager.filter(**{kept.back: decision.pk}).values("pk")
            kind = ContentType.objects.get_for_model(kept.model)
            found |= Q(content_type=kind, object_id__in=numbers)
    return found
