"""Why a person at the desk may not do something with what they may see: one German sentence.

The gates decide; here it is only told which of their conditions does not hold. What a person may
not know of is never refused but not found (404).
"""

from django.core.exceptions import PermissionDenied

from projects.models import Project, Proposal

NO_ROLE = (
    "Der Arbeitsplatz ist für Personen, die in einer Organisation die Rolle „Redaktion“, "
    "„Freigabe“ oder „Koordination“ haben. Ihr Konto hat keine davon."
)
NOT_YOURS = (
    "Sie dürfen dieses Projekt lesen, aber nicht ändern, weil keine der Organisationen daran "
    "beteiligt ist, für die Sie arbeiten."
)
NOT_RELEASING = (
    "Sie dürfen dieses Projekt ändern, aber nicht freigeben, weil Sie bei der federführenden "
    "Organisation nicht die Rolle „Freigabe“ haben."
)
WITHOUT_LEAD = (
    "Sie dürfen dieses Projekt ändern, aber nicht freigeben, weil es keine federführende "
    "Organisation hat. Das tut die Koordination."
)
PROPOSAL_NOT_RELEASING = (
    "Sie dürfen diesen Vorschlag lesen, aber nicht über ihn entscheiden, weil Sie bei der "
    "federführenden Organisation nicht die Rolle „Freigabe“ haben."
)
OWN_WORDS = (
    "Sie dürfen diesen Vorschlag lesen, aber nicht über ihn entscheiden, weil Sie selbst daran "
    "geschrieben haben: Freigeben muss ihn eine zweite Person (vier Augen)."
)
NOT_HANDED_IN = (
    "Sie dürfen diesen Vorschlag lesen, aber nicht über ihn entscheiden, weil er nicht zur "
    "Prüfung liegt. Sein Stand ist „{step}“."
)
NOT_TAKEN_BACK = (
    "Sie dürfen diesen Vorschlag lesen, aber nicht zurückholen, weil er von einer anderen Person "
    "ist. Zurückgeben kann ihn, wer ihn freigeben darf."
)
NO_LONGER_YOURS = (
    "Sie dürfen diesen Vorschlag lesen, aber nicht zurückholen, weil keine der Organisationen "
    "mehr an dem Projekt beteiligt ist, für die Sie arbeiten."
)
NOT_THERE_TO_TAKE_BACK = (
    "Zurückholen lässt sich nur, was zur Prüfung liegt. Der Stand dieses Vorschlags ist „{step}“."
)
NOT_PUBLIC = (
    "Sofort entfernen lässt sich nur, was öffentlich ist. Dieses Projekt ist es nicht; nehmen Sie "
    "die Datei im Abschnitt „{section}“ heraus."
)
NOT_REMOVING = (
    "Sie dürfen dieses Projekt ändern, aber nichts sofort entfernen, weil das nur die Freigabe "
    "der federführenden Organisation und die Koordination dürfen. Schlagen Sie es vor."
)


NOT_ASKED = (
    "Sie dürfen das lesen, aber weder bestätigen noch widersprechen: Das tut nur, wer in der "
    "genannten Organisation die Rolle „Freigabe“ hat."
)
NOT_DISCARDING = (
    "Sie dürfen dieses Projekt ändern, aber nicht löschen: Löschen lässt sich nur ein Entwurf, der "
    "nie öffentlich war, und nur von der Person, die ihn anlegte, oder von der Koordination."
)
NOT_LETTING_IN = (
    "Sie dürfen dieses Projekt ändern, aber über Gäste entscheiden nur die federführende Stelle "
    "und die Koordination."
)
NOT_ANSWERING = (
    "Sie dürfen diesen Hinweis lesen und übernehmen, aber nicht beantworten: Die Antwort geht im "
    "Namen der Redaktion hinaus, und Sie bearbeiten das Projekt als Gast."
)
NOT_HINTING = "Die Hinweise an den Feldern ändert die Koordination."


class NotAllowed(PermissionDenied):
    """403 with its reason, which the page tells."""

    def __init__(self, reason):
        self.reason = reason
        super().__init__(reason)


def why_not_release(project):
    """Of a project whose Freigabe the person does not have."""
    return NOT_RELEASING if project.participations.leading().exists() else WITHOUT_LEAD


def why_not_decide(user, proposal):
    """Of a proposal that the person may read and that `releasable_by` does not give them."""
    if not Project.objects.releasable_by(user).filter(pk=proposal.project_id).exists():
        return PROPOSAL_NOT_RELEASING
    others = Proposal.objects.visible_to(user).with_other_eyes_than(user)
    if not others.filter(pk=proposal.pk).exists():
        return OWN_WORDS
    return NOT_HANDED_IN.format(step=proposal.get_step_display())


def why_not_take_back(user, proposal):
    """Of a proposal that the person may read and that is not theirs, or not handed in."""
    if Proposal.objects.visible_to(user).owned_by(user).filter(pk=proposal.pk).exists():
        return NOT_THERE_TO_TAKE_BACK.format(step=proposal.get_step_display())
    return NO_LONGER_YOURS if proposal.author_id == user.pk else NOT_TAKEN_BACK


def why_not_remove(project, section):
    """Of a photo or document in this section of a project that the person may edit."""
    return NOT_REMOVING if project.is_public else NOT_PUBLIC.format(section=section.title)
