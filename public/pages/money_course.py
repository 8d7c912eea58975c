"""The way of the money of one decision: applied for, granted, paid out, its use proved.

Each step is told as far as sources say so; of what they do not say the words stand here.
"""

from dataclasses import dataclass

from django.db.models import Q

from evidence.values.blanks import reasons_in
from evidence.values.money import Qualifier
from funding.models import Application, Decision, Status
from public.audience import PUBLIC

# Why nothing is paid out on the strength of such a decision alone.
NOTHING_FOLLOWS = {
    Status.RECOGNISED: "Ein Rahmen: Geld fließt erst, wenn daraus einzeln bewilligt wird.",
    Status.ALLOCATED: "Ein Höchstbetrag: Geld gibt es erst auf Einzelantrag.",
    Status.WAIVED: "Entfällt: Auf das Geld wurde verzichtet.",
    Status.REJECTED: "Entfällt: Der Antrag wurde abgelehnt.",
}
PAID = {
    Qualifier.UNKNOWN: "Ob ausgezahlt wurde, ist nicht bekannt.",
    Qualifier.NOT_STATED: "Ob ausgezahlt wurde, sagt keine Quelle.",
    Qualifier.NOT_PUBLISHED: "Was ausgezahlt wurde, ist nicht veröffentlicht.",
    Qualifier.NOT_RECORDED: "Was ausgezahlt wurde, ist noch nicht erfasst.",
    Qualifier.UNDECIDED: "Über die Auszahlung ist noch nicht entschieden.",
    Qualifier.NOT_APPLICABLE: "Entfällt: Hier wird nichts ausgezahlt.",
}
PROVED = {
    Qualifier.UNKNOWN: "Ob die Verwendung nachgewiesen ist, ist nicht bekannt.",
    Qualifier.NOT_STATED: "Ob die Verwendung nachgewiesen ist, sagt keine Quelle.",
    Qualifier.NOT_PUBLISHED: "Ob die Verwendung nachgewiesen ist, ist nicht veröffentlicht.",
    Qualifier.NOT_RECORDED: "Ob die Verwendung nachgewiesen ist, ist noch nicht erfasst.",
    Qualifier.UNDECIDED: "Über den Nachweis ist noch nicht entschieden.",
    Qualifier.NOT_APPLICABLE: "Entfällt: Hier ist nichts nachzuweisen.",
}


@dataclass(frozen=True)
class Course:
    """The steps of one decision; `paid` and `proved` are the words where there is no value."""

    applications: list
    is_granted: bool
    nothing_follows: str
    paid: str
    proved: str

    @property
    def tells_more(self):
        """More than that it was granted, or that nothing follows from it."""
        is_known = self.applications or not self.paid or not self.proved
        return bool(is_known or not (self.is_granted or self.nothing_follows))

    @property
    def knows_nothing(self):
        """Of a grant: neither of an application nor of a payment or proof does a source tell."""
        return self.is_granted and bool(not self.applications and self.paid and self.proved)


def course_of(decision, applications):
    """`Course` of a loaded decision that is in force; `applications` are those of its page."""
    version = decision.shown.current
    reason = reasons_in(decision.blanks).get("proof_state", Qualifier.UNKNOWN)
    return Course(
        applications=[each for each in applications if is_for(each, decision)],
        is_granted=version.is_counted,
        nothing_follows=NOTHING_FOLLOWS.get(version.status, ""),
        paid="" if decision.paid else PAID[decision.paid.qualifier],
        proved="" if decision.proof_state else PROVED[reason],
    )


def is_for(application, decision):
    """The decision answered it; if none did, it asks the same programme for a same project."""
    if application.decision_id:
        return application.decision_id == decision.pk
    projects = {project.pk for project in decision.shown.projects}
    asks_the_same = application.programme_id == decision.programme_id is not None
    return asks_the_same and application.project_id in projects


def applications_of(decision: Decision):
    """Those that everybody may see that it answered, or of its projects to its programme."""
    asked = Q(project__in=decision.shown.projects, programme=decision.programme_id)
    asked &= Q(programme__isnull=False)
    seen = Application.objects.visible_to(PUBLIC)
    return list(seen.filter(asked | Q(decision=decision.pk)))
