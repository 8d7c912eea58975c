"""Everything the page of one organisation shows."""

from dataclasses import dataclass

from django.db.models import Count, F
from django.db.models.functions import ExtractYear

from evidence.values.money import Total
from funding.models import Decision, Event
from funding.reading import loaded
from projects.models import Participation
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.figures import (
    Grants,
    decisions_benefitting,
    grants_by,
    grants_of,
    own_part_paid,
    own_part_received,
    projects_with,
    with_year,
)
from public.kept_figures import (
    grants_in,
    newest_decisions_with,
    one,
    paid_by_year,
    received_by_year,
)
from public.lists.decisions import decision_row
from public.pages.chronicle import event_rows
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.successors import Standing, forebears, inherited, standing
from public.pages.year_table import YearTable, money_cells, number_cells, year_table
from regions.models import Organisation

MOST_CARDS = 12
MOST_ROWS = 15
MOST_EVENTS = 10
# Heading, name of the figure, and the filter of the list of decisions that shows them all.
PAYS = ("Gibt Geld", "bewilligt als Geldgeber", "geldgeber")
RECEIVES = ("Empfängt Geld", "bewilligt als Empfänger", "empfang")
BENEFITS = ("Ist begünstigt, ohne selbst zu empfangen", "bewilligt, als Begünstigte", "")


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
    """`led` and `joined` are the first cards of the projects, `events` the newest rows."""

    organisation: Organisation
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
    money_roles: list
    years: YearTable
    events: list
    event_count: int
    evidence: PageEvidence


def organisation_page(organisation):
    """`OrganisationPage` of an organisation that passed its gate."""
    districts = districts_for_maps()
    led, joined = (
        projects_with(organisation, role)
        for role in (Participation.Role.LEAD, Participation.Role.PARTNER)
    )
    events = Event.objects.visible_to(PUBLIC).filter(organisations=organisation)
    former = forebears(organisation)
    shown_events = event_rows(events, MOST_EVENTS)
    return OrganisationPage(
        organisation=organisation,
        districts=districts,
        names=list(organisation.names.all()),
        standing=standing(organisation),
        predecessors=former,
        inherited=inherited(former, received_by),
        parts=list(organisation.parts.all()),
        members=list(organisation.member_districts.all()),
        office_holders=list(organisation.office_holders.all()),
        committees=list(organisation.committees.all()),
        programme_roles=list(organisation.programme_roles.select_related("programme")),
        led=cards(led.order_by("title", "pk")[:MOST_CARDS], districts),
        led_count=led.count(),
        joined=cards(joined.order_by("title", "pk")[:MOST_CARDS], districts),
        joined_count=joined.count(),
        money_roles=money_roles(organisation),
        years=organisation_years(organisation),
        events=shown_events,
        event_count=events.count(),
        evidence=evidence_of([organisation, *(row.event for row in shown_events)]),
    )


def received_by(organisation):
    return grants_in(one("empfang", organisation.slug))


def money_roles(organisation):
    """`MoneyRole` for each role in which there is a decision."""
    benefits = decisions_benefitting(organisation)
    paid, received = (
        rows_of(newest_decisions_with(facet, organisation, MOST_ROWS))
        for *_, facet in (PAYS, RECEIVES)
    )
    whole = grants_in(one("geldgeber", organisation.slug)), received_by(organisation)
    roles = [
        MoneyRole(*PAYS, whole[0], own_part_paid(organisation), paid),
        MoneyRole(*RECEIVES, whole[1], own_part_received(organisation), received),
        MoneyRole(*BENEFITS, grants_of(benefits), None, newest_rows(benefits)),
    ]
    return [role for role in roles if role.grants.number]


def newest_rows(decisions):
    """Rows of the newest decisions, undated ones last."""
    newest = decisions.order_by(F("day").desc(nulls_last=True), "-pk")
    return rows_of(list(newest.values_list("pk", flat=True)[:MOST_ROWS]))


def rows_of(order):
    """Rows of decisions that passed their gate, in the order of these numbers."""
    rows = {row.pk: row for row in loaded(Decision.objects.filter(pk__in=order), PUBLIC)}
    return [decision_row(rows[pk]) for pk in order]


def organisation_years(organisation):
    """What an organisation does by year: projects by their beginning, decisions by their day."""
    benefits = with_year(decisions_benefitting(organisation))
    return year_table(
        {
            "leitet": begun(projects_with(organisation, Participation.Role.LEAD)),
            "ist beteiligt": begun(projects_with(organisation, Participation.Role.PARTNER)),
            "gibt": money_cells(paid_by_year(organisation)),
            "empfängt": money_cells(received_by_year(organisation)),
            "ist begünstigt": money_cells(grants_by(benefits, "year")),
        }
    )


def begun(projects):
    """{year or None: Cell} of projects by the year they began."""
    years = projects.order_by().annotate(year=ExtractYear("start_first"))
    return number_cells(dict(years.values_list("year").annotate(n=Count("pk"))))
