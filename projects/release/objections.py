"""What stands against handing in, saving or releasing a proposal, as a German sentence."""

from projects.models import Participation, Project
from projects.publication import Publication
from projects.release import lifecycle
from projects.release.lifecycle import Refused
from projects.snapshot import Invalid, changes, problems_of


def refuse_unless_seen(proposal, seen):
    if seen is not None and seen != proposal.stand:
        raise Refused("Der Vorschlag wurde inzwischen geändert. Bitte noch einmal prüfen.")


def refuse_unless_ready(proposal):
    """A new project has all it needs; changes of what nobody outside sees are saved: see `save`."""
    if proposal.is_first:
        lifecycle.refuse_unless_ready(proposal.project, Publication.PUBLISHED)
    elif not proposal.project.is_public:
        raise Refused(
            "Das Projekt ist nicht mehr öffentlich: Wer den Vorschlag gemacht hat, "
            "kann ihn zurückholen und speichern."
        )


def refuse_to_take_the_lead(proposal, by):
    """A partner does not make itself the lead of a draft: the lead releases it (R46)."""
    now, then = (leads_in(document) for document in (proposal.base, proposal.document))
    lead = Project.objects.led_by(by).filter(pk=proposal.project_id)
    if now and now != then and not lead.exists():
        raise Refused(
            "Die Federführung gibt nur die federführende Stelle selbst ab, "
            "oder die Koordination ändert sie."
        )


def leads_in(document):
    rows = document["rows"]["participations"].values()
    return {row["organisation_id"] for row in rows if row["role"] == Participation.Role.LEAD}


def refuse_to_leave(project, by):
    if not Project.objects.editable_by(by).filter(pk=project.pk).exists():
        raise Refused(
            "Danach wäre keine Ihrer Stellen mehr beteiligt, und Sie sähen das Projekt nicht mehr. "
            "Ihre Stelle herausnehmen kann eine andere beteiligte Stelle."
        )


def refuse_if_unreadable(proposal):
    if proposal.typed:
        raise Refused("Manche Eingaben sind noch nicht zu lesen. Bitte die Abschnitte prüfen.")


def refuse_if_invalid(proposal):
    """Raises Invalid now rather than under the reviewer's hands."""
    problems = problems_of(Project.objects.get(pk=proposal.project_id), proposal.document)
    if problems:
        raise Invalid(problems)


def refuse_if_nothing_changed(proposal):
    if not changes(proposal.base, proposal.document):
        raise Refused("Der Vorschlag ändert nichts.")
