"""What auditors ask of many decisions at once: what is missing in them, and what is open."""

from collections import defaultdict
from decimal import Decimal

from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from funding.models import Decision, DecisionVersion
from grant_office.models import Deadline, Obligation, OwnShare, Payment
from grant_office.overview import gap_lists, total

ANYTHING = "etwas"


def missing_lists(user, files):
    """{slug: (German text, queryset of decisions)} of what is missing or does not fit."""
    money = DecisionVersion.objects.filter(decision__in=files).in_force().counted()

    def granted(**conditions):
        return files.filter(pk__in=money.filter(**conditions).values("decision"))

    shares = OwnShare.objects.filter(decision__in=files).standing().exclude(product_account="")
    no_file = Q(grant_file=None) | Q(grant_file__e_file_number="")
    return {
        **gap_lists(user, files),
        "ohne-betrag": ("ohne genannten Betrag", granted(amount_min=None, amount_max=None)),
        "ohne-ende": ("ohne Ende des Bewilligungszeitraums", granted(period_end_edtf="")),
        "ohne-finanzierungsart": ("ohne Finanzierungsart", granted(financing_type="")),
        "ohne-aktenzeichen": ("ohne Aktenzeichen", files.filter(file_number="")),
        "ohne-e-akte": ("ohne E-Akte", files.filter(no_file)),
        "ohne-produktkonto": (
            "ohne Produktkonto",
            granted().exclude(pk__in=shares.values("decision")),
        ),
    }


def missing_of(numbers, user):
    """{decision id: German texts of what is missing} of decisions that passed; one query."""
    lists = missing_lists(user, Decision.objects.filter(pk__in=numbers))
    parts = [rows.order_by().values_list("pk", Value(slug)) for slug, (_, rows) in lists.items()]
    found = set(parts[0].union(*parts[1:]))
    texts = defaultdict(list)
    for slug, (text, _) in lists.items():
        for number in numbers:
            if (number, slug) in found:
                texts[number].append(text)
    return texts


def open_lists(files):
    """{slug: (German text, function that narrows decisions)} of what is still open in files."""
    late = Deadline.objects.filter(decision__in=files).due(until=timezone.localdate())
    duties = Obligation.objects.filter(decision__in=files).standing().filter(met_on=None)
    conditions = {
        "geld": ("nicht ganz ausgezahlt", Q(pk__in=unpaid().values("decision"))),
        "frist": ("überfällige Frist", Q(pk__in=late.values("decision"))),
        "auflage": ("Auflage", Q(pk__in=duties.values("decision"))),
    }
    either = Q()
    for _, condition in conditions.values():
        either |= condition
    return {ANYTHING: ("irgendetwas", either), **conditions}


def with_paid():
    """Versions in force that count, with `paid` euros and what is `left` to come."""
    payments = Payment.objects.standing().filter(decision=OuterRef("decision")).order_by()
    money = DecisionVersion.objects.in_force().counted()
    return money.annotate(paid=total(payments, "decision")).annotate(
        left=Greatest(F("amount_max") - F("paid"), Decimal(0))
    )


def unpaid():
    """Versions of which money is still to come; where the amount is not known, nobody can say."""
    return with_paid().filter(amount_max__isnull=False, left__gt=0)


def left_of(decision="pk"):
    """Subquery: the euros of a decision that are still to come, to sort by."""
    return Subquery(with_paid().filter(decision=OuterRef(decision)).values("left")[:1])
