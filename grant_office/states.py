"""The kept states of decisions: read anew wherever a record changed, and asked by the lists.

Triggers note which are stale (`noting.py`); whoever reads states brings them up to date first. One
process does so at a time and the others wait for it, so nobody reads a state from before a change.
All states are stale only after a migration: `reckon_deadlines` reads them before anybody comes.
"""

from datetime import date
from decimal import Decimal

from django.db import connection, transaction
from django.db.models import Count, Min, OuterRef, Q, Value
from django.db.models.functions import Coalesce

from accounts.models import Role
from evidence.compiled import Compiled
from funding.frames import surely_exceeded
from funding.gates import READ, concerns
from funding.models import Decision, DecisionVersion
from grant_office.gaps import FRAME, GAPS, LATE_PROOF, MISSING, TO_BE_TOLD, gap_lists, total
from grant_office.gates import DAY_DUE, serves_every_county
from grant_office.models import (
    PASSING,
    Deadline,
    Duty,
    FileOffice,
    FileState,
    Obligation,
    Payment,
    StaleState,
)
from regions.models import Organisation

AT_ONCE = 500
OFFICES_OF_ALL = 0  # noted instead of a decision: which office looks after which, and no more
PROOFS = (Duty.FINAL_PROOF, Duty.INTERIM_PROOF)
KEPT = [field.name for field in FileState._meta.fields if not field.primary_key]


def read_once(user):
    """For a page that only reads: states and the gate of a county are as they are kept now."""
    bring_states_up_to_date()
    if not serves_every_county(user):
        own = [each.organisation_id for each in user.held if each.role == Role.GRANT_ADMIN]
        kept = FileOffice.objects.filter(office__in=own).values("decision")
        setattr(user, READ, Compiled(kept.query))


def bring_states_up_to_date():
    """Read anew what is stale; nothing but one small query where nothing is."""
    if not StaleState.objects.exists():
        return
    with transaction.atomic():
        noted = take_stale()
        numbers = numbers_of(noted)
        for start in range(0, len(numbers), AT_ONCE):
            keep(numbers[start : start + AT_ONCE])
        if OFFICES_OF_ALL in noted:
            keep_offices(Decision.objects.all())


def take_stale():
    """What is noted as stale, taken off the list; one process at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('states of files'))")
        cursor.execute("DELETE FROM grant_office_stalestate RETURNING decision_id")
        return {number for (number,) in cursor.fetchall()}


def numbers_of(noted):
    """The numbers of the decisions whose states are noted as stale; all of them for None."""
    if None not in noted:
        return sorted(noted - {OFFICES_OF_ALL})
    kept = FileState.objects.values_list("decision", flat=True)
    return sorted({*Decision.objects.values_list("pk", flat=True), *kept})


def keep(numbers):
    """Write the states of these decisions; of one that is gone, nothing stays."""
    states = list(states_of(numbers))
    FileState.objects.bulk_create(
        states, update_conflicts=True, unique_fields=["decision"], update_fields=KEPT
    )
    there = {state.decision_id for state in states}
    FileState.objects.filter(decision__in={*numbers} - there).delete()
    keep_offices(Decision.objects.filter(pk__in=numbers), numbers)


def keep_offices(files, numbers=None):
    """Write which offices look after these decisions, or all, where it is not kept like this."""
    kept = (
        FileOffice.objects.all()
        if numbers is None
        else FileOffice.objects.filter(decision__in=numbers)
    )
    before = {tuple(pair): pk for pk, *pair in kept.values_list("pk", "decision", "office")}
    now = offices_of(files)
    FileOffice.objects.filter(pk__in=[before[pair] for pair in before.keys() - now]).delete()
    FileOffice.objects.bulk_create(
        FileOffice(decision_id=number, office_id=office)
        for number, office in sorted(now - before.keys())
    )


def offices_of(files):
    """{(decision id, office id)} of decisions: the gate itself says who looks after them."""
    files = files.order_by()
    offices = Organisation.objects.filter(memberships__role=Role.GRANT_ADMIN).order_by("pk")
    parts = [
        files.filter(concerns([office])).values_list("pk", Value(office))
        for office in offices.values_list("pk", flat=True).distinct()
    ]
    return set(parts[0].union(*parts[1:])) if parts else set()


def states_of(numbers):
    """The `FileState`s, unsaved, of these decisions; the number of queries is constant."""
    files = Decision.objects.filter(pk__in=numbers)
    payments = Payment.objects.standing().filter(decision=OuterRef("pk")).order_by()
    rows = files.with_day().annotate(received=total(payments, "decision")).order_by("pk")
    versions = DecisionVersion.objects.in_force().filter(decision__in=numbers)
    in_force = {version.decision_id: version for version in versions}
    found, days = gaps_in(files), days_in(numbers)
    owing = Obligation.objects.standing().filter(decision__in=numbers, met_on=None)
    owing = set(owing.order_by().values_list("decision", flat=True))
    for number, day, received in rows.values_list("pk", "day", "received"):
        yield FileState(
            decision_id=number,
            day=day,
            paid=received,
            has_open_obligation=number in owing,
            gaps=[slug for slug in MISSING if (number, slug) in found],
            **days.get(number, {}),
            **of_version(in_force.get(number), received),
        )


def of_version(version, received):
    """What the version in force says; money is open only of what counts as granted."""
    if version is None:
        return {"is_counted": False}
    most, left = version.amount_max, None
    if version.is_counted and most is not None:
        left = max(most - received, Decimal(0))
    return {
        "version": version,
        "is_counted": version.is_counted,
        "amount_min": version.amount_min,
        "amount_max": most,
        "amount_qualifier": version.amount_qualifier,
        "period_end_last": version.period_end_last,
        "left": left,
    }


def gaps_in(files):
    """Pairs (decision id, slug) of what is missing and hangs on no day; one query."""
    lists = gap_lists(files)
    parts = [rows.order_by().values_list("pk", Value(slug)) for slug, rows in lists.items()]
    return set(parts[0].union(*parts[1:]))


def days_in(numbers):
    """{decision id: first days} of what is open; what is to be told without a day is so always."""
    rows = Deadline.objects.filter(decision__in=numbers).open().order_by()
    lasting = ~Q(duty__in=PASSING)
    firsts = rows.values("decision").annotate(
        late_from=Min(DAY_DUE, filter=lasting),
        proof_late_from=Min(DAY_DUE, filter=Q(duty__in=PROOFS)),
        tell_from=Min(Coalesce(DAY_DUE, Value(date.min)), filter=Q(duty=Duty.REPORT)),
    )
    return {row.pop("decision"): row for row in firsts}


def lacks(slug, user, today):
    """Condition for decisions: what the slug says is missing today, as far as the person sees.

    On its day a proof is not late yet; what is to be told at once is so from its day on.
    """
    if slug == LATE_PROOF:
        return Q(state__proof_late_from__lt=today)
    if slug == TO_BE_TOLD:
        return Q(state__tell_from__lte=today)
    if slug == FRAME and not serves_every_county(user):
        return Q(pk__in=exceeded(user).values("pk"))
    return Q(state__gaps__contains=[slug])


def exceeded(user):
    """Frames that are surely exceeded by what this person sees: some of those that are by all."""
    by_all = Decision.objects.filter(state__gaps__contains=[FRAME])
    return surely_exceeded(by_all, Decision.objects.visible_to(user))


def counted_gaps(user, today):
    """{slug of `GAPS`: number of decisions} in the files that this person may open."""
    states = FileState.objects.visible_to(user).order_by()
    dated = {"late": Q(proof_late_from__lt=today), "told": Q(tell_from__lte=today)}
    rows = states.annotate(**dated).values_list("gaps", "late", "told")
    numbers = dict.fromkeys(GAPS, 0)
    for gaps, late, told, number in rows.annotate(number=Count("pk")):
        lacking = {*gaps, *([LATE_PROOF] if late else []), *([TO_BE_TOLD] if told else [])}
        for slug in lacking & numbers.keys():
            numbers[slug] += number
    if numbers[FRAME] and not serves_every_county(user):
        numbers[FRAME] = states.filter(decision__in=exceeded(user)).count()
    return numbers


def missing_in(states, user, today):
    """{decision id: German texts of what is missing} of some states; at most one query."""
    framed = [state.decision_id for state in states if FRAME in state.gaps]
    if framed and not serves_every_county(user):
        framed = set(exceeded(user).filter(pk__in=framed).values_list("pk", flat=True))
    return {state.decision_id: texts_of(state, framed, today) for state in states}


def texts_of(state, framed, today):
    lacking = {TO_BE_TOLD} if state.tell_from and state.tell_from <= today else set()
    lacking |= {LATE_PROOF} if state.proof_late_from and state.proof_late_from < today else set()
    lacking |= {slug for slug in state.gaps if slug != FRAME or state.decision_id in framed}
    return [text for slug, text in MISSING.items() if slug in lacking]
