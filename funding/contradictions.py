"""Where what a decision says cannot all be true, and whether an editor has said why it stands so.

Sources do contradict each other: such a decision is kept and shown, but it becomes public only with
a remark „Widerspruch“ that gives a reason. Asked by the admin, by the release and by a test of the
region's data.
"""

from decimal import Decimal

from evidence.models import Remark
from evidence.values.money import Amount, euro
from funding.contradictory_days import contradictory_days
from funding.models import Status

EXPLAIN = (
    "Bitte berichtigen, oder bei der Fassung oder der Entscheidung eine Anmerkung „Widerspruch“ "
    "mit Begründung ergänzen: Die Seite zeigt sie."
)


def contradictions_of(version):
    """German sentences about a version with its rows, the version before, and their days."""
    before = version_before(version)
    found = [
        too_high("Anteile der Geldgeber", version.amount, version.funders.exclude(is_later=True)),
        too_high("Anteile der Empfangenden", version.amount, version.recipients.all()),
        too_high("Anteile der Projekte", version.amount, projects_of(version)),
        too_high("Teilbeträge", version.amount, version.parts.all()),
        unbalanced(version),
        more_eligible_than_there_is(version),
        not_cost_neutral(version, before),
        *contradictory_days(version, before),
    ]
    return [sentence for sentence in found if sentence]


def unexplained(version):
    """The contradictions of a version, none if an editor has given a reason for them."""
    found = contradictions_of(version)
    return [] if found and is_explained(version) else found


def is_explained(version):
    remarks = [*version.remarks.all(), *version.decision.remarks.all()]
    return any(each.kind == Remark.Kind.CONTRADICTION and each.reason for each in remarks)


def projects_of(version):
    """The split among projects: that of a draft, else the decision's."""
    drafts = version.draft_shares.all()
    return drafts if version.is_draft and drafts else version.decision.project_shares.all()


def too_high(what, amount, shares):
    """The least that the shares come to is more than the most that was granted."""
    least = sum((share.amount.lower or Decimal(0) for share in shares), Decimal(0))
    if amount.upper is None or least <= amount.upper:
        return ""
    more = euro(least - amount.upper)
    return f"Die {what} sind zusammen um {more} höher als der Betrag."


def unbalanced(version):
    """Expenditure is covered by the grant and the own share, if all three are exact (R8)."""
    own, grant = version.own_contribution.exact, version.amount.exact
    total = version.total_expenditure.exact
    if own is None or grant is None or total is None or own + grant == total:
        return ""
    return (
        f"Eigenanteil und Betrag sind zusammen {euro(own + grant)}, "
        f"die Gesamtausgaben {euro(total)}."
    )


def more_eligible_than_there_is(version):
    """Eligible is a part of the whole, so its least is no more than the most of all (R6)."""
    eligible, total = version.eligible_expenditure, version.total_expenditure
    if eligible.lower is None or total.upper is None or eligible.lower <= total.upper:
        return ""
    return f"Zuwendungsfähig sind {eligible}, mehr als die Gesamtausgaben ({total})."


def not_cost_neutral(version, before):
    if not version.is_cost_neutral or before is None or same(version.amount, before.amount):
        return ""
    return (
        f"„Kostenneutral geändert“, aber der Betrag ist {version.amount} "
        f"statt {before.amount} in Fassung {before.number}."
    )


def same(one: Amount, other: Amount):
    return (one.qualifier, one.lower, one.upper) == (other.qualifier, other.lower, other.upper)


def version_before(version):
    """The valid version that this one follows, or None."""
    valid = version.decision.versions.valid().filter(number__lt=version.number)
    return valid.order_by("-number").first()


def whole_or_part(status, amount, before):
    """What to ask about a version „Widerrufen“ of less than was granted before (R33), or ''."""
    if status != Status.REVOKED or before is None or before.amount.upper is None:
        return ""
    if amount.upper is None or amount.upper >= before.amount.upper:
        return ""
    return (
        f"Ganz oder zum Teil? Ist alles widerrufen, steht hier der ganze Betrag der Fassung "
        f"{before.number} ({before.amount}). Ist nur ein Teil zurückgenommen, bitte „Teilweise "
        "widerrufen“ wählen und als Betrag angeben, was bewilligt bleibt."
    )
