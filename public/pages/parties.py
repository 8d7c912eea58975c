"""Who takes part in a project, by role, each under the name that was valid then (G 14)."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from evidence.values.dates import Basis
from funding.models import FunderShare, RecipientShare
from projects.models import Participation
from regions.models import Organisation

RECIPIENT, FUNDER = "Bescheid an", "Geldgeber"


@dataclass
class Party:
    """An organisation in a role: its name then, and `now` if it has another one today.

    `share` is the row of a decision that says so, `participation` that of the project.
    """

    organisation: Organisation
    name: str
    participation: Participation | None = None
    note: str = ""
    share: FunderShare | RecipientShare | None = None

    @property
    def now(self):
        return "" if self.name == self.organisation.name else self.organisation.name

    @property
    def is_derived(self):
        """No source states the role; the editors found it out."""
        return self.participation is not None and self.participation.basis == Basis.DERIVED


def parties(project, participations, decisions):
    """Pairs (role, [Party]), the lead first; one query for the names.

    A funder and a recipient bear the name of the day of the decision, a partner that of the day
    the project began, else of its first decision.
    """
    recipients = [
        (each.shown.day.first, share)
        for each in decisions
        for share in each.shown.recipients
        if share.organisation
    ]
    organisations = [each.organisation for each in participations]
    organisations += [share.organisation for _, share in recipients]
    prefetch_related_objects(organisations, "names")
    days = [each.shown.day.first for each in decisions if each.shown.day.first]
    began = project.start_first or min(days, default=None)
    rows = defaultdict(dict)
    for each in participations:
        name = each.organisation.name_on(began)
        add(
            rows[Participation.Role(each.role).label],
            Party(each.organisation, name, each, how_known(each)),
        )
    for day, share in recipients:
        name = share.organisation.name_on(day)
        add(rows[RECIPIENT], Party(share.organisation, name, share=share))
    for decision in decisions:
        if decision.shown.current:
            add_funders(rows[FUNDER], decision.shown)
    order = [*Participation.Role.labels, RECIPIENT, FUNDER]
    return [(role, list(rows[role].values())) for role in order if rows[role]]


def how_known(participation):
    """„erschlossen: warum“, or only the note where a source states the participation."""
    derived = "erschlossen" if participation.basis == Basis.DERIVED else ""
    return ": ".join(filter(None, [derived, participation.note]))


def add(row, party):
    row.setdefault((party.organisation, party.name), party)


def add_funders(row, shown):
    for share in shown.funders:
        add(row, Party(share.organisation, share.name, share=share))
    for share in shown.later_funders:
        note = "erst später zuständig"
        add(row, Party(share.organisation, share.organisation.name, note=note, share=share))
