"""Puts letters into files or away; whatever is sent twice counts once."""

import pghistory
from django.db import transaction
from django.db.models import Max

from funding.models import Decision, DecisionVersion
from grant_office.gates import files_open_to
from grant_office.models import Correspondence, Obligation, Payment, Proof
from grant_office.models.records import Evidenced
from projects.release.lifecycle import Refused

# Where a letter can go, by the word that its choice begins with.
GOALS = {
    "akte": Decision,
    "fassung": DecisionVersion,
    "zahlung": Payment,
    "nachweis": Proof,
    "auflage": Obligation,
}


def enter(key, **values):
    """(the letter that was entered with the form of this key, whether it is new)."""
    with pghistory.context(reason="Eingang erfasst"):
        return Correspondence.objects.get_or_create(key=key, defaults=values)


def goal_named(choice, user):
    """The record that „zahlung-4“ names in a file that this person may open, or None."""
    word, _, number = choice.partition("-")
    if word not in GOALS or not number.isdecimal():
        return None
    files = files_open_to(user)
    if word == "akte":
        return files.filter(pk=number).first()
    rows = GOALS[word].objects.filter(decision__in=files, cancelled_on=None)
    return rows.select_related("decision").filter(pk=number).first()


def sort(letter, goal):
    """Put a letter into the file of its goal, as its next sheet and as the evidence of a record.

    Raises Refused if it was sorted meanwhile, or the record has evidence.
    """
    decision = getattr(goal, "decision", goal)
    with transaction.atomic(), pghistory.context(reason="Schreiben zugeordnet"):
        current = locked(letter)
        current.decision = decision
        current.version = goal if isinstance(goal, DecisionVersion) else None
        number(current)
        current.save()
        if isinstance(goal, Evidenced):
            prove(goal, current)


def locked(letter):
    current = Correspondence.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if not current.is_unsorted:
        raise Refused(f"„{current}“ ist inzwischen zugeordnet oder weggelegt.")
    return current


def number(letter):
    """Give a letter the next sheet of its file, of which nobody else adds one meanwhile."""
    if letter.decision_id is None:
        letter.sheet = None
        return
    Decision.objects.select_for_update(of=("self",)).get(pk=letter.decision_id)
    others = Correspondence.objects.filter(decision=letter.decision_id).exclude(pk=letter.pk)
    letter.sheet = (others.aggregate(last=Max("sheet"))["last"] or 0) + 1


def prove(record, letter):
    current = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
    if current.letter_id not in (None, letter.pk):
        raise Refused(f"„{record}“ hat schon ein Schreiben als Beleg.")
    current.letter = letter
    if isinstance(current, Obligation):  # nobody has looked at this evidence (R46)
        current.checked_by = current.checked_at = None
    current.save()


def put_away(letter, reason):
    """Say why a letter belongs to no file; raises Refused if it was sorted meanwhile."""
    with transaction.atomic(), pghistory.context(reason=reason):
        current = locked(letter)
        current.put_away_reason = reason
        current.save()


def take_back(letter):
    """What was put away is to be sorted again."""
    with pghistory.context(reason="Wieder in den Eingang"):
        Correspondence.objects.filter(pk=letter.pk).update(put_away_reason="")
