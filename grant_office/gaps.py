"""What is missing in decisions or does not fit, as the auditor asks: each rule once, as a queryset.

The lists and the start page read the answers from `FileState`, which `grant_office.states` keeps.
"""

from decimal import Decimal

from django.db.models import Case, DecimalField, F, OuterRef, Q, Subquery, Sum, When
from django.db.models.functions import Coalesce

from funding.frames import surely_exceeded
from funding.models import Decision, DecisionVersion, Ending, ProjectShare, Status
from grant_office.models import Obligation, OwnShare, Payment

EUROS = DecimalField(max_digits=15, decimal_places=2)
FRAME, LATE_PROOF, TO_BE_TOLD = "rahmen-ueberschritten", "nachweis-fehlt", "sofort-melden"
# What stands on the start page; then what the list also asks for.
GAPS = {
    "ohne-regelwerk": "ohne Regelwerk: Fristen sind nicht berechenbar",
    "regelwerk-angenommen": "mit angenommenem Regelwerk, zu bestätigen",
    "ueberzahlt": "mehr ausgezahlt als bewilligt",
    FRAME: "mit überschrittenem Rahmen",
    LATE_PROOF: "mit überfälligem Nachweis",
    TO_BE_TOLD: "mit etwas, das sofort zu melden ist",
    "auflage-ohne-beleg": "mit erfüllter Auflage ohne Beleg",
    "ohne-projekt": "ohne Projekt",
    "ohne-empfaenger": "ohne empfangende Stelle",
}
MISSING = {
    **GAPS,
    "ohne-betrag": "ohne genannten Betrag",
    "ohne-ende": "ohne Ende des Bewilligungszeitraums",
    "ohne-finanzierungsart": "ohne Finanzierungsart",
    "ohne-aktenzeichen": "ohne Aktenzeichen",
    "ohne-e-akte": "ohne E-Akte",
    "ohne-produktkonto": "ohne Produktkonto",
}


def gap_lists(files):
    """{slug: queryset} of the decisions among `files` with each gap that hangs on no day.

    A frame counts as exceeded by all that is granted, whoever sees it.
    """
    money = DecisionVersion.objects.filter(decision__in=files).in_force().counted()

    def granted(**conditions):
        return files.filter(pk__in=money.filter(**conditions).values("decision"))

    obligations = Obligation.objects.filter(decision__in=files).standing()
    unproven = obligations.filter(met_on__isnull=False, proven_by="", letter=None)
    shares = OwnShare.objects.filter(decision__in=files).standing().exclude(product_account="")
    no_file = Q(grant_file=None) | Q(grant_file__e_file_number="")
    return {
        "ohne-regelwerk": granted().filter(grant_file__rule_set=None),
        "regelwerk-angenommen": granted().filter(
            grant_file__rule_set__isnull=False, grant_file__is_rule_set_confirmed=False
        ),
        "ueberzahlt": overpaid(files),
        FRAME: surely_exceeded(files, Decision.objects.all()),
        "auflage-ohne-beleg": files.filter(pk__in=unproven.values("decision")),
        "ohne-projekt": granted().exclude(pk__in=ProjectShare.objects.values("decision")),
        "ohne-empfaenger": granted(recipients=None),
        "ohne-betrag": granted(amount_min=None, amount_max=None),
        "ohne-ende": granted(period_end_edtf=""),
        "ohne-finanzierungsart": granted(financing_type=""),
        "ohne-aktenzeichen": files.filter(file_number=""),
        "ohne-e-akte": files.filter(no_file),
        "ohne-produktkonto": granted().exclude(pk__in=shares.values("decision")),
    }


def total(rows, path):
    """Subquery: the sum of the amounts of the rows, 0 without any."""
    summed = rows.values(path).annotate(total=Sum("amount")).values("total")
    return Coalesce(Subquery(summed), Decimal(0))


def overpaid(files):
    """Decisions to which more was paid than is in force; nothing is of one that was revoked
    for the past (G 2, R33)."""
    paid = Payment.objects.standing().filter(decision=OuterRef("pk")).order_by()
    is_revoked = Q(status=Status.REVOKED) & ~Q(ending=Ending.REVOKED_FORWARDS)
    revoked = When(is_revoked, then=Decimal(0))
    said = DecisionVersion.objects.in_force().filter(
        Q(status__in=DecisionVersion.COUNTED) | is_revoked, decision=OuterRef("pk")
    )
    most = said.annotate(most=Case(revoked, default=F("amount_max"), output_field=EUROS)).values(
        "most"
    )[:1]
    summed = files.annotate(received=total(paid, "decision"), most=Subquery(most))
    return summed.filter(received__gt=F("most"))
