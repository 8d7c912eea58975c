"""What stands against handing in, saving or releasing a proposal, as a German sentence."""

from projects.gates import WORKING
from projects.models import Participation, Project
from projects.publication import Publication
from projects.release import lifecycle
from projects.release.lifecycle import Refused
from projects.snapshot import Invalid, changes, problems_of
from projects.snapshot.picking import changed_places, picked, torn_apart
from regions.models import Organisation


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
            "kann ihn zurückholen und im Entwurf sichern."
        )


def refuse_if_new(proposal):
    if proposal.is_first:
        raise Refused("Ein neues Projekt wird als Ganzes freigegeben oder zurückgegeben.")


def refuse_unless_parts(present, wanted, places):
    """Of what is released in parts: something of it, not all, and nothing torn apart."""
    known = changed_places(present, wanted)
    if not set(places) & set(known) or not set(places) <= set(known):
        raise Refused("Bitte ankreuzen, was freigegeben wird.")
    if not changes(picked(present, wanted, places), wanted):
        raise Refused("Angekreuzt ist alles: Bitte den ganzen Vorschlag freigeben.")
    if torn_apart(present, wanted, places):
        raise Refused("Eine neue Aktivität und die Erkenntnisse daraus gehören zusammen.")


def refuse_to_take_the_lead(proposal, by):
    """A partner does not make itself the lead of a draft: the lead releases it (R46)."""
    now, then = (leads_in(document) for document in (proposal.base, proposal.document))
    lead = Project.objects.led_by(by).filter(pk=proposal.project_id)
    if now and now != then and not lead.exists():
        raise Refused(
            "Die Federführung gibt nur die federführende Stelle selbst ab, "
            "oder die Koordination ändert sie."
        )


def refuse_to_stay_as_guest(proposal, by):
    """A guest does not make their own organisation a partner: the right would never end."""
    before, after = (organisations_in(each) for each in (proposal.base, proposal.document))
    own = Organisation.objects.filter(pk__in=by.organisations_as(*WORKING))
    is_guest = not Project.objects.of_own_organisations(by).filter(pk=proposal.project_id).exists()
    if is_guest and own.filter(pk__in=after - before).exists():
        raise Refused(
            "Als Gast nehmen Sie Ihre eigene Stelle nicht selbst auf. Das kann die federführende "
            "Stelle oder die Koordination."
        )


def organisations_in(document):
    return {row["organisation_id"] for row in document["rows"]["participations"].values()}


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
