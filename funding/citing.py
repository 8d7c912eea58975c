"""How the sources of a public decision change: asked for, and released by a second person.

So say law 16 and R46: whoever reads an amount reads no source for it that only one person saw.
"""

from contextlib import contextmanager
from operator import attrgetter

import pghistory
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.db.models import Max

from evidence.history.last_change import revision_of
from evidence.history.writers import writers_of
from evidence.models import Citation, CitationFacts
from evidence.refusals import refusal
from evidence.vouching import held
from funding.models import (
    Decision,
    DecisionVersion,
    DraftCitation,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    RecipientShare,
    Witness,
)
from projects.publication import PUBLIC
from projects.release.lifecycle import Refused

# From every record of a decision that sources are cited for, the version it stands in, if it
# stands in one, and its decision.
WAYS = {
    Decision: ("", "pk"),
    DecisionVersion: ("is_draft", "decision_id"),
    Handover: ("", "decision_id"),
    Witness: ("", "handover.decision_id"),
    **dict.fromkeys(
        (FunderShare, RecipientShare, Part, FurtherAmount),
        ("version.is_draft", "version.decision_id"),
    ),
}
ABOUT = ("content_type_id", "object_id")
FACTS = [
    column.attname
    for column in CitationFacts._meta.get_fields()
    if column.concrete and column.attname not in ABOUT
]


def public_decision_of(record):
    """The number of the decision of a record that the public reads; None if it reads it not, or
    the record is of no decision: then its sources are saved at once."""
    if type(record) not in WAYS or record.pk is None:
        return None
    is_draft, decision = WAYS[type(record)]
    if is_draft and attrgetter(is_draft)(record):
        return None
    number = attrgetter(decision)(record)
    return number if Decision.objects.filter(pk=number, publication__in=PUBLIC).exists() else None


def waiting_on(record):
    """What waits for its release among the sources of a record."""
    kind = ContentType.objects.get_for_model(record)
    found = DraftCitation.objects.filter(content_type=kind, object_id=record.pk)
    return found.select_related("source", "citation__source")


def ask(citation, decision, *, removal=False):
    """Let a new citation, or what one that is there shall become, wait for its release.

    `decision` is the number of its decision. Returns the `DraftCitation`.
    """
    present = citation.pk and Citation.objects.get(pk=citation.pk)
    said = present if removal else citation
    return DraftCitation.objects.create(
        decision_id=decision,
        citation=present or None,
        is_removal=removal,
        based_on=revision_of(present) if present else "",
        **{name: getattr(said, name) for name in (*ABOUT, *FACTS)},
    )


def is_barred(draft, person):
    """Four eyes: whoever asked for it does not release it (R46)."""
    return writers_of(draft, ()).filter(pk=person.pk).exists()


def release(draft, *, by, reason=""):
    """Let the public read the source, its change or its removal.

    Raises Refused with a German sentence if it waits no more, the person asked for it, or the
    value or the citation changed meanwhile.
    """
    with taking(draft, reason or "Freigegeben") as current:
        if is_barred(current, by):
            raise Refused(
                "Vier-Augen-Regel: Freigeben muss eine andere Person als die, die ihn eintrug."
            )
        refuse_if_changed(current)
        bring(current)


def refuse_if_changed(draft):
    present = draft.citation
    if present and revision_of(present) != draft.based_on:
        raise Refused(
            "Der Beleg ist inzwischen geändert worden. Bitte verwerfen und neu eintragen."
        )
    if draft.target is None:
        raise Refused("Wofür der Beleg spricht, gibt es nicht mehr. Bitte verwerfen.")
    is_new = not draft.is_removal and (not present or draft.vouches_for != present.vouches_for)
    if is_new and draft.vouches_for != held(draft.target, draft.field, draft.portion):
        raise Refused(
            "Die Angabe ist inzwischen eine andere. Bitte nachsehen, was die Quelle zur jetzigen "
            "sagt, verwerfen und neu eintragen."
        )


def bring(draft):
    """Make, change or remove the citation; the draft is done with it."""
    if draft.is_removal:
        draft.citation.delete()
        return
    about = {name: getattr(draft, name) for name in ABOUT}
    citation = draft.citation or Citation(**about, position=next_position(about))
    for name in FACTS:
        setattr(citation, name, getattr(draft, name))
    draft.delete()
    try:
        with transaction.atomic():
            citation.save()
    except IntegrityError as error:
        raise Refused(refusal(error)) from error


def next_position(about):
    last = Citation.objects.filter(**about).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def drop(draft, *, reason):
    """Give it up; it never was public, and the history keeps it."""
    with taking(draft, reason) as current:
        current.delete()


@contextmanager
def taking(draft, reason):
    """Lock decision and draft in this order, and refuse what does not wait any more."""
    with transaction.atomic(), pghistory.context(reason=reason):
        Decision.objects.select_for_update(of=("self",)).get(pk=draft.decision_id)
        waiting = DraftCitation.objects.select_for_update(of=("self",))
        current = waiting.filter(pk=draft.pk).first()
        if current is None:
            raise Refused("Der Beleg wartet nicht mehr auf eine Freigabe.")
        yield current
