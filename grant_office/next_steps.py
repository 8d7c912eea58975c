"""What comes next with the records of a file, and what of it waits for a second person.

The ways themselves are the tables of `grant_office.lifecycle`; here is only who may go on now.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from django.db.models import Q
from django.urls import reverse

from accounts.deputies import stood_in_for_by
from evidence.history.writers import not_written_by, written_by
from evidence.record_urls import record_url
from evidence.values.money import euro
from funding.waiting import Waiting, lists_to_release, name_of
from grant_office.lifecycle import MOVES, has, steps_of
from grant_office.models import Forwarding, Obligation, PaymentRequest
from grant_office.objections import too_early


@dataclass(frozen=True)
class Next:
    """A record with its ways on, as (label, address), and whether one is barred to its writer."""

    record: object
    text: str
    ways: list[tuple[str, str]]
    waits_for_other: bool = False

    @property
    def title(self):
        return str(self.record)


def next_in(shown):
    """`Next` for the records of a `FileShown` that go on, in the order of the money."""
    found = [with_steps(each, shown) for each in followed(shown)]
    return [each for each in [*found, *to_be_used(shown)] if each.ways or each.waits_for_other]


def followed(shown):
    return [*shown.requests, *shown.proofs, *shown.obligations, *shown.forwardings, *shown.claims]


def with_steps(record, shown):
    steps = [step for step in steps_of(record) if is_ready(step, record, shown)]
    barred = [each for each in steps if each.needs_other_person and record in shown.written]
    ways = [(f"{step.label} …", step_address(record, step)) for step in steps if step not in barred]
    if isinstance(record, PaymentRequest) and record.state == PaymentRequest.State.SUBMITTED:
        ways.insert(0, ("Zahlung erfassen", payment_address(record)))
    return Next(record, record.get_state_display(), ways, bool(barred))


def is_ready(step, record, shown):
    """What the step needs is there already; asked of the rows that the file has at hand."""
    if step.needs == "start":
        return not (shown.known and too_early(shown.file, shown.known.facts))
    if step.needs == "payments":
        return any(each.request_id == record.pk for each in shown.payments)
    if step.needs == "clause":
        return bool(shown.file and shown.file.is_forwarding_allowed)
    return not step.needs or has(record, step.needs)


def step_address(record, step):
    model = record._meta.model_name
    return reverse(f"admin:grant_office_{model}_step", args=[record.pk, step.name])


def payment_address(request):
    add = reverse("admin:grant_office_payment_add")
    return f"{add}?decision={request.decision_id}&request={request.pk}"


def to_be_used(shown):
    """`Next` for the payments of which not all is used."""
    for payment in shown.payments:
        left = payment.amount - sum((use.amount for use in payment.uses), Decimal(0))
        if left > 0:
            address = record_url("admin:grant_office_payment_change", payment.pk)
            way = ("Verwendung eintragen", f"{address}#spendings-group")
            yield Next(payment, f"{euro(left)} noch nicht verwendet", [way])


def written(records, person):
    """Those of the records in which the person wrote; one query for each kind."""
    kinds = {type(each) for each in records}
    numbers = {
        kind: written_by(person, [each for each in records if type(each) is kind], MOVES[kind])
        for kind in kinds
    }
    return [each for each in records if each.pk in numbers[type(each)]]


def waiting_for(user):
    """[(records that a second person has to look at, function that makes a `Waiting` of one)].

    The decisions of the records are to be named first. Nobody approves what they wrote themselves.
    """
    releases = lists_to_release(user, stood_in_for_by(user)) if user.is_staff else []
    return [*releases, *lists_to_approve(user)]


def lists_to_approve(user):
    """[(records, function that makes a `Waiting` of each)]."""
    requests = PaymentRequest.objects.filter(state=PaymentRequest.State.DRAFT)
    met = Obligation.objects.filter(met_on__isnull=False, checked_at=None)
    met = met.filter(~Q(proven_by="") | Q(letter__isnull=False))
    planned = Forwarding.objects.filter(
        state=Forwarding.State.PLANNED, decision__grant_file__is_forwarding_allowed=True
    )
    texts = {
        "Mittelabruf freigeben": requests,
        "Beleg einer Auflage ansehen": met,
        "Weiterleitung zulassen": planned.select_related("organisation"),
    }
    return [(open_to(rows, user), partial(waiting, text=text)) for text, rows in texts.items()]


def open_to(rows, user):
    others = not_written_by(rows.model, user, MOVES[rows.model])
    return rows.editable_by(user).standing().filter(others).order_by("pk")


def waiting(record, text):
    title = f"{name_of(record.decision)}: {record}"
    address = record_url(f"admin:grant_office_{record._meta.model_name}_change", record.pk)
    return Waiting(title, address, text)
