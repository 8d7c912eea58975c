"""Finds the decision that a letter is about: by words, by an amount, by a number that it names."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db.models import F, Prefetch, Q, TextField, Value
from django.db.models.functions import Length, Replace, Upper

from evidence.folding import numbers_found
from evidence.values.inputs import EuroInput
from evidence.values.money import euro
from funding.finding import DECISION_WORDS
from funding.models import Decision, DecisionVersion
from grant_office.gates import files_open_to
from grant_office.models import Obligation, Payment, Proof
from grant_office.overview import named

MOST = 8
LONGEST_SEARCH = 100
# A shorter number stands in many a subject by chance.
SHORTEST_NUMBER = 4
WORDS = (*DECISION_WORDS, "grant_file__e_file_number")
NUMBERS = {
    "file_number": "Aktenzeichen",
    "grant_reference": "Förderkennzeichen",
    "grant_file__e_file_number": "E-Akte",
}


@dataclass
class Place:
    """A decision that a letter can go to: why it is offered, and what in it, as (choice, label)."""

    decision: Decision
    why: str = ""
    goals: list[tuple[str, str]] = field(default_factory=list)


def places(user, letter, text):
    """The `Place`s of a search, or of what the letter itself names."""
    typed = text.replace("\0", "")[:LONGEST_SEARCH].strip()
    rows = searched(user, typed) if typed else suggested(user, letter)
    return [
        Place(each, "" if typed else reason(each, letter), goals_in(each))
        for each in with_records(rows, user)[:MOST]
    ]


def searched(user, text):
    """Decisions that hold every word, or of which an amount is this one."""
    found = files_open_to(user)
    for word in text.split():
        found = found.filter(pk__in=numbers_found(Decision, WORDS, word))
    euros = amount_in(text)
    if euros is None:
        return found
    money = Q(versions__amount_min=euros) | Q(versions__amount_max=euros)
    of_amount = Decision.objects.filter(money | Q(payments__amount=euros))
    return files_open_to(user).filter(Q(pk__in=found) | Q(pk__in=of_amount))


def amount_in(text):
    try:
        return EuroInput().clean(text)
    except ValidationError:
        return None


def suggested(user, letter):
    """Decisions of which a number stands in the subject or in the note, however it is spaced."""
    found = files_open_to(user).annotate(told=Value(told_by(letter), TextField()))
    named_by = Q()
    for place, path in enumerate(NUMBERS):
        name = f"number_{place}"
        found = found.annotate(**{name: Replace(Upper(F(path)), Value(" "), Value(""))})
        found = found.annotate(**{f"{name}_length": Length(F(name))})
        is_long = Q(**{f"{name}_length__gte": SHORTEST_NUMBER})
        named_by |= is_long & Q(told__contains=F(name))
    return found.filter(named_by)


def told_by(letter):
    return squeezed(f"{letter.subject} {letter.note}")


def squeezed(text):
    return "".join(text.upper().split())


def reason(decision, letter):
    """Which number the letter names."""
    told, file = told_by(letter), getattr(decision, "grant_file", None)
    numbers = {
        "file_number": decision.file_number,
        "grant_reference": decision.grant_reference,
        "grant_file__e_file_number": file.e_file_number if file else "",
    }
    return next(
        f"{NUMBERS[path]} {number} steht im Schreiben."
        for path, number in numbers.items()
        if len(squeezed(number)) >= SHORTEST_NUMBER and squeezed(number) in told
    )


def with_records(decisions, user):
    """Decisions with their names and all that a letter can belong to, in a constant number."""
    versions = DecisionVersion.objects.filter(cancelled_on=None).order_by("number")
    records = [
        Prefetch(path, model.objects.standing(), to_attr=f"open_{path}")
        for path, model in (("payments", Payment), ("proofs", Proof), ("obligations", Obligation))
    ]
    found = named(decisions.order_by("pk"), user)
    return found.prefetch_related(Prefetch("versions", versions, to_attr="all_versions"), *records)


def goals_in(decision):
    """Pairs (choice, German label); a record that has its evidence is not offered again."""
    rows = [("akte", decision, "nur in die Akte")]
    rows += [
        ("fassung", each, f"Fassung {each.number}: {each.wording or each.get_status_display()}")
        for each in decision.all_versions
    ]
    rows += [("zahlung", each, f"{each}, {euro(each.amount)}") for each in decision.open_payments]
    rows += [("nachweis", each, str(each)) for each in decision.open_proofs]
    rows += [("auflage", each, f"Auflage {each}") for each in decision.open_obligations]
    free = [row for row in rows if getattr(row[1], "letter_id", None) is None]
    return [(f"{word}-{each.pk}", label) for word, each, label in free]
