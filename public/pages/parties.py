"""Who takes part in a project, by role, each under the name that was valid then (G 14)."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from evidence.values.dates import Basis
from funding.models import FunderShare, RecipientShare
from projects.models import Participation
from regions.models import Organisation

RECIPIENT, NAMED, FUNDER = "Bewilligt an", "Empfänger ohne Bewilligung", "Geldgeber"


@dataclass
class Party:
    """An organisation in a role: its name then, and `now` if it has another one today.

    A recipient that has no record of its own has its name only. `share` is the row of a decision
    that says so, `participation` that of the project.
    """

    organisation: Organisation | None
    name: str
    participation: Participation | None = None
    note: str = ""
    share: FunderShare | RecipientShare | None = None

    @property
    def now(self):
        is_same = self.organisation is None or self.name == self.organisation.name
        return "" if is_same else self.organisation.name

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
        (each.shown.day.first, share, RECIPIENT if each.shown.current.is_counted else NAMED)
        for each in decisions
        for share in each.shown.recipients
    ]
    organisations = [each.organisation for each in participations]
    organisations += [share.organisation for _, share, _ in recipients if share.organisation]
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
    for day, share, role in recipients:
        add(rows[role], Party(share.organisation, name_of(share, day), share=share))
    for known in rows[RECIPIENT]:
        rows[NAMED].pop(known, None)
    for decision in decisions:
        if decision.shown.current:
            add_funders(rows[FUNDER], decision.shown)
    order = [*Participation.Role.labels, RECIPIENT, NAMED, FUNDER]
    return [(role, list(rows[role].values())) for role in order if rows[role]]


def how_known(participation):
    """„erschlossen: warum“, or only the note where a source states the participation."""
    derived = "erschlossen" if participation.basis == Basis.DERIVED else ""
    return ": ".join(filter(None, [derived, participation.note]))


def name_then(share, day):
    """What the decision calls a recipient: its own words, else the name valid on that day."""
    is_named = share.organisation and not share.label
    return share.organisation.name_on(day) if is_named else share.name


def name_of(share, day):
    """What the source calls a recipient, else the name of that day."""
    return share.organisation.name_on(day) if share.organisation else share.name


def add(row, party):
    row.setdefault((party.organisation, party.name), party)


def add_funders(row, shown):
    for share in shown.funders:
        add(row, Party(share.organisation, share.name, share=share))
    for share in shown.later_funders:
        note = "erst später zuständig"
        add(row, Party(share.organisation, share.organisation.name, note=note, share=share))
