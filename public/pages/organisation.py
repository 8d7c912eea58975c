"""Everything the page of one organisation shows."""

from dataclasses import dataclass

from evidence.values.money import Total
from funding.models import Event
from funding.reading import in_order
from projects.models import Participation
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.figures import Grants, projects_with
from public.figures_of_day import (
    ROLES,
    decisions_by_year,
    newest_decisions_with,
    projects_by_year,
)
from public.kept_figures import grants_in, one, own_part_paid, own_part_received
from public.lists.decisions import decision_row
from public.models import Figure
from public.pages.chronicle import event_rows
from public.pages.lead.organisation import organisation_lead
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.successors import Standing, forebears, inherited, standing, successions_of
from public.pages.year_table import YearTable, money_cells, number_cells, year_table
from regions.models import Organisation

MOST_CARDS = 12
MOST_BESIDE = 20
MOST_ROWS = 15
MOST_EVENTS = 10
# Heading, name of the figure, the filter of the list of decisions that shows them all, and the
# dimension in which they count.
PAYS = ("Gibt Geld", "bewilligt als Geldgeber", "geldgeber", "geldgeber")
RECEIVES = ("Empfängt Geld", "bewilligt als Empfänger", "empfang", "empfang")
BENEFITS = (
    *("Ist begünstigt, ohne selbst zu empfangen", "bewilligt, als Begünstigte"),
    *("", Figure.BENEFITS),
)


@dataclass(frozen=True)
class MoneyRole:
    """Decisions in which an organisation has a role: the sums, and the newest of them.

    `grants` are the whole decisions, as the list shows them; `own` is what is stated to fall to
    the organisation alone, None where that is not asked.
    """

    heading: str
    noun: str
    facet: str
    grants: Grants
    own: Total | None
    rows: list

    @property
    def is_shared(self):
        """Others have a part in these grants, so that the own part is another sum."""
        return self.own is not None and self.own != self.grants.granted


@dataclass(frozen=True)
class OrganisationPage:
    """`led` and `joined` are the first cards of the projects, `beside` the first
    participations that are neither, `events` the newest rows."""

    organisation: Organisation
    lead: list
    districts: list
    names: list
    standing: Standing | None
    predecessors: list
    inherited: list
    parts: list
    members: list
    office_holders: list
    committees: list
    programme_roles: list
    led: list
    led_count: int
    joined: list
    joined_count: int
    beside: list
    has_more_beside: bool
    money_roles: list
    years: YearTable
    events: list
    event_count: int
    evidence: PageEvidence


def organisation_page(organisation):
    """`OrganisationPage` of an organisation that passed its gate."""
    districts = districts_for_maps()
    led, joined = (projects_with(organisation, role) for role in ROLES)
    began = projects_by_year(organisation)
    led_count, joined_count = (sum(began[role].values()) for role in ROLES)
    events = Event.objects.visible_to(PUBLIC).filter(organisations=organisation)
    successions = successions_of(organisation)
    former = forebears(organisation, successions)
    shown_events = event_rows(events, MOST_EVENTS)
    beside = beside_projects(organisation)
    roles = money_roles(organisation)
    programme_roles = list(organisation.programme_roles.select_related("programme"))
    return OrganisationPage(
        organisation=organisation,
        lead=organisation_lead(
            led_count, joined_count, roles, len(beside[:MOST_BESIDE]), len(programme_roles)
        ),
        districts=districts,
        names=list(organisation.names.all()),
        standing=standing(organisation, successions),
        predecessors=former,
        inherited=inherited(former, received_by),
        parts=list(organisation.parts.all()),
        members=list(organisation.member_districts.all()),
        office_holders=list(organisation.office_holders.all()),
        committees=list(organisation.committees.all()),
        programme_roles=programme_roles,
        led=cards(led.order_by("title", "pk")[:MOST_CARDS], districts),
        led_count=led_count,
        joined=cards(joined.order_by("title", "pk")[:MOST_CARDS], districts),
        joined_count=joined_count,
        beside=beside[:MOST_BESIDE],
        has_more_beside=len(beside) > MOST_BESIDE,
        money_roles=roles,
        years=organisation_years(organisation, began),
        events=shown_events,
        event_count=events.count(),
        evidence=evidence_of([organisation, *(row.event for row in shown_events)]),
    )


def beside_projects(organisation):
    """Participations in which it neither leads nor takes part: is interested, or pays along."""
    counted = (Participation.Role.LEAD, *Participation.JOINING)
    found = Participation.objects.visible_to(PUBLIC).filter(organisation=organisation)
    found = found.exclude(role__in=counted)
    rows = found.select_related("project").order_by("project__title", "pk")
    return list(rows[: MOST_BESIDE + 1])


def received_by(organisation):
    return grants_in(one("empfang", organisation.slug))


def money_roles(organisation):
    """`MoneyRole` for each role in which there is a decision."""
    own = {"geldgeber": own_part_paid, "empfang": own_part_received}
    roles = []
    for heading, noun, facet, dimension in (PAYS, RECEIVES, BENEFITS):
        if (grants := grants_in(one(dimension, organisation.slug))).number:
            alone = own[facet](organisation) if facet else None
            newest = rows_of(newest_decisions_with(dimension, organisation, MOST_ROWS))
            roles.append(MoneyRole(heading, noun, facet, grants, alone, newest))
    return roles


def rows_of(order):
    """Rows of decisions that passed their gate, in the order of these numbers."""
    return [decision_row(each) for each in in_order(order, PUBLIC)]


def organisation_years(organisation, began):
    """What an organisation does by year: projects as they `began`, decisions by their day."""
    led, joined = (began[role] for role in ROLES)
    decisions = decisions_by_year(organisation)
    return year_table(
        {
            "leitet": number_cells(led),
            "ist beteiligt": number_cells(joined),
            "gibt": money_cells(decisions["geldgeber"]),
            "empfängt": money_cells(decisions["empfang"]),
            "ist begünstigt": money_cells(decisions[Figure.BENEFITS]),
        }
    )
