"""Everything the page of one funding programme shows."""

from dataclasses import dataclass

from django.db.models import F

from funding.models import Application, Event, Programme
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.figures import projects_of_programme
from public.kept_figures import field_sums, money_in, newest_decisions_of, one
from public.lists.projects import names_of_fields
from public.money_cells import number_of
from public.pages.answers import with_answers
from public.pages.branches import branches_among, numbers_in
from public.pages.chronicle import event_rows
from public.pages.money_answers import MoneyAnswers, answers_of
from public.pages.money_fields import MoneyFields, money_fields
from public.pages.organisation import MOST_CARDS, MOST_EVENTS, MOST_ROWS, rows_of
from public.pages.page_evidence import PageEvidence, evidence_of

NOTHING = "Aus diesem Programm ist in der Region keine Bewilligung bekannt."


@dataclass(frozen=True)
class ProgrammePage:
    """`rows` are those of the newest decisions, `cards` the first of the projects.

    `tree` are `Branch`es of the `tied_count` projects that hang together; empty where none do.
    """

    programme: Programme
    districts: list
    funders: list
    rates: list
    calls: list
    applications: list
    money: MoneyAnswers
    fields: MoneyFields
    decision_count: int
    rows: list
    cards: list
    project_count: int
    tree: list
    tied_count: int
    events: list
    event_count: int
    evidence: PageEvidence


def programme_page(programme):
    """`ProgrammePage` of a programme that passed its gate."""
    districts = districts_for_maps()
    projects = projects_of_programme(programme)
    calls = list(programme.calls.order_by(F("closes_first").desc(nulls_last=True), "-pk"))
    applications = applications_to(programme)
    events = Event.objects.visible_to(PUBLIC).filter(programmes=programme)
    shown_events = event_rows(events, MOST_EVENTS)
    scope = one("programm", programme.slug)
    money, fields = money_in(scope), field_sums(dict(names_of_fields()), scope)
    funders, rates = funders_of(programme), list(programme.rates.all())
    tree = branches_among(projects)
    return ProgrammePage(
        programme=programme,
        districts=districts,
        funders=funders,
        rates=rates,
        calls=calls,
        applications=applications,
        money=answers_of(money, NOTHING, programm=programme.slug),
        fields=money_fields(fields, programm=programme.slug),
        decision_count=number_of(money.cells),
        rows=rows_of(newest_decisions_of(programme, MOST_ROWS)),
        cards=cards(projects.order_by("title", "pk")[:MOST_CARDS], districts),
        project_count=projects.count(),
        tree=tree,
        tied_count=len(set().union(*(numbers_in(top) for top in tree))),
        events=shown_events,
        event_count=events.count(),
        evidence=evidence_of(
            [
                *(programme, *funders, *rates, *calls, *applications),
                *(row.event for row in shown_events),
                *(tie for top in tree for tie in top.all_relations),
            ]
        ),
    )


def applications_to(programme):
    rows = Application.objects.visible_to(PUBLIC).filter(programme=programme)
    rows = rows.select_related("project", "programme", "call", "lead")
    return with_answers(rows.prefetch_related("applicants"))


def funders_of(programme):
    """Funders and approval bodies."""
    return list(programme.funders.select_related("organisation"))
