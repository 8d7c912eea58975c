"""What else hangs on a decision: whatever has no section of its own stands here by itself."""

from datetime import date
from decimal import Decimal

from evidence.models import Citation
from evidence.values.dates import day_in_german
from evidence.values.money import euro, number_as_it_is
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    ProjectShare,
    RecipientShare,
    Witness,
)
from grant_office.models import (
    Correspondence,
    Deadline,
    FinancingPlan,
    Forwarding,
    GrantFile,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    RepaymentClaim,
    Scan,
    Spending,
)
from grant_office.papers.sections import section, table
from grant_office.taking.columns import NUMBER, columns_of, links_of
from grant_office.taking.sheets import KEPT, rows_of

# What the other sections tell.
TOLD = {
    *(Decision, DecisionVersion, FunderShare, FurtherAmount, Handover, Part, ProjectShare),
    *(RecipientShare, Witness, Correspondence, Deadline, FinancingPlan, Forwarding, GrantFile),
    *(Obligation, OwnShare, Payment, PaymentRequest, PlanLine, Proof, RepaymentClaim, Scan),
    Spending,
}

# What tells a reader nothing that does not stand around it.
SELF_EVIDENT = ("decision", "version", "handover", "key", "position", "object_id", "vouches_for")


def rest_section(shown):
    """A part for each other kind of row that there is."""
    parts = [part_of(kept, shown) for kept in KEPT if kept.model not in TOLD]
    there = [part for part in parts if part["tables"]]
    return section(
        "Weitere Einträge", "" if there else "Weitere Einträge gibt es nicht.", parts=there
    )


def part_of(kept, shown):
    columns = [each for each in columns_of(kept.model, SELF_EVIDENT) if each is not NUMBER]
    columns += links_of(kept.model)
    found = rows_of(kept, shown.decision, shown.user)
    rows = [(str(row), told(columns, row)) for row in found if not stands_elsewhere(row)]
    return section(kept.name, tables=[table(("Eintrag", "Angaben"), rows, widths=(1, 3))])


def stands_elsewhere(row):
    """The source of something that another section tells stands there beside it."""
    return isinstance(row, Citation) and row.content_type.model_class() in TOLD


def told(columns, row):
    """„Betrag: 5,00 €; Tag: 4. Dezember 2019“ of all that a row holds."""
    values = ((column, column.value(row)) for column in columns)
    said = (f"{column.head}: {written(column, value)}" for column, value in values if value)
    return "; ".join(said)


def written(column, value):
    if isinstance(value, Decimal):
        return euro(value) if column.kind == "euros" else number_as_it_is(value)
    return day_in_german(value) if isinstance(value, date) else str(value)
